// A search that asks the full text for candidates and reads only those. What the index keeps of a text says where a
// word may be; Query::matches decides.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/search_hit.hpp"
#include "index/catalog.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

class IndexedSearch {
 public:
  /// Both must outlive it.
  IndexedSearch(const LedgerView& view, const Query& query);

  /// What could not be looked into; nullopt where there is no index, or where it has nothing to go by.
  std::optional<std::vector<Unreadable>> unreadable() const;

  using Visit = std::function<bool(const Request&)>;
  /// The hits, the best first, until the visitor returns false. False when the index turns out to be damaged; what was
  /// visited until then are the best all the same.
  bool each(const Visit& visit);

 private:
  /// A hit that waits for its turn.
  struct Waiting {
    SearchHit hit;
    std::string blob;
    std::optional<Request> request;  ///< read again where many wait
  };

  const LedgerView& view_;
  const Query& query_;
  std::string condition_;                      // of all hits
  std::vector<std::string> title_conditions_;  // of each word in the title; empty = the order is not asked of the index
  std::vector<Waiting> group_;                 // of one moment and one number of words in the title
  std::vector<Waiting> later_;                 // with fewer words in the title than their tokens let expect
  bool sound_ = true;

  std::string with_words_in_title(std::size_t count) const;
  std::optional<std::string> condition_for(std::size_t count) const;
  std::optional<Waiting> look_into(TextCandidate&& candidate);
  bool has_fitting_header(const RequestId& id);
  bool each_with(std::size_t count, const std::string& condition, const Visit& visit);
  bool give(std::vector<Waiting>& hits, const Visit& visit);
  bool give_group(const Visit& visit);
  std::vector<Waiting> take_later(std::size_t count, const SearchHit* before);
};

}  // namespace reqs
