// `verify`: which commits are to be looked at, and what is remembered of that.
#pragma once

#include <optional>
#include <string>

#include "service/verify.hpp"
#include "store/git_store.hpp"

namespace reqs {

struct VerifyQuestion {
  const Store& store;
  GitLocation location;
  GitOptions options;
  ObjectId head;                     ///< of the ledger
  std::optional<std::string> range;  ///< as typed; empty: all that came since the last time
  Instant now;
  std::function<void(std::size_t done)> progress{};
  bool all_signed = false;  ///< whatever ledger.yaml says
};

/// Error(not_found) or Error(usage) for a range that is none. Without a range, that the history was rewritten is a
/// finding, and a head where nothing was found is remembered.
VerifyAnswer verify_history(const VerifyQuestion& question);

}  // namespace reqs
