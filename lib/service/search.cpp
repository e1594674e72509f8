#include "service/search.hpp"

#include <algorithm>

namespace reqs {
namespace {

void keep_best(std::vector<SearchHit>& hits, std::size_t limit) {
  const auto kept = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
  std::partial_sort(hits.begin(), kept, hits.end(), is_better);
  hits.erase(kept, hits.end());
}

}  // namespace

SearchAnswer search(const LedgerView& view, const Query& query, std::optional<std::size_t> limit) {
  constexpr std::size_t spare = 1000;  // so that hits are sorted out rarely
  SearchAnswer answer;
  view.each([&](const FoundRequest& found) {
    if (!found.read.request) {
      answer.unreadable.push_back({found.path, found.read.problems});
      return;
    }
    if (!query.matches(*found.read.request)) return;
    ++answer.found;
    answer.hits.push_back(search_hit(query, *found.read.request));
    if (limit && answer.hits.size() >= *limit + spare) keep_best(answer.hits, *limit);
  });
  keep_best(answer.hits, limit.value_or(answer.hits.size()));
  return answer;
}

}  // namespace reqs
