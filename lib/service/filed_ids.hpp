// Which ids are taken: those of the ledger, read as far as is asked for, and those of an act in the making.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/id.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

/// A million of them take 40 MB.
class FiledIds {
 public:
  /// `view` must outlive the object.
  explicit FiledIds(const LedgerView& view) : view_(view) {}

  /// Reads the directory of that day.
  bool has(const RequestId& id);
  /// Of all days, in no particular order; reads all directories.
  std::vector<RequestId> with_handle(std::string_view handle);

  /// False when it is there already.
  bool add(const RequestId& id);
  /// What add() has added.
  void remove(const RequestId& id);

 private:
  void read_day(std::string_view day);
  bool knows(const RequestId& id) const;
  bool insert(const RequestId& id);

  const LedgerView& view_;
  std::unordered_multimap<std::uint64_t, std::uint64_t> numbers_;  // of ids, by a hash of the handle
  std::set<std::string, std::less<>> days_;                        // that were read
  bool has_all_ = false;
};

}  // namespace reqs
