#include "service/search.hpp"

#include <algorithm>
#include <cstdint>

#include "service/indexed_search.hpp"

namespace reqs {
namespace {

/// Hits in the order in which they are found; the best of them at the end.
class BestHits {
 public:
  explicit BestHits(std::optional<std::size_t> limit) : limit_(limit) {}

  void add(SearchHit hit) {
    constexpr std::size_t spare = 1000;  // so that hits are sorted out rarely
    ++found_;
    hits_.push_back(std::move(hit));
    if (limit_ && hits_.size() >= *limit_ + spare) sort_out();
  }
  const std::vector<SearchHit>& sorted() {
    sort_out();
    return hits_;
  }
  bool more() const { return limit_ && found_ > *limit_; }

 private:
  std::optional<std::size_t> limit_;
  std::vector<SearchHit> hits_;
  std::size_t found_ = 0;

  void sort_out() {
    const auto kept = std::min(limit_.value_or(hits_.size()), hits_.size());
    std::partial_sort(hits_.begin(), hits_.begin() + static_cast<std::ptrdiff_t>(kept), hits_.end(), is_better);
    hits_.erase(hits_.begin() + static_cast<std::ptrdiff_t>(kept), hits_.end());
  }
};

}  // namespace

SearchAnswer search_by_reading(const LedgerView& view, const Query& query, std::optional<std::size_t> limit,
                               const SearchVisitor& visitor) {
  SearchAnswer answer;
  BestHits best(limit);
  view.each([&](const FoundRequest& found) {
    if (!found.read.request)
      answer.unreadable.push_back({found.path, found.read.problems});
    else if (query.matches(*found.read.request))
      best.add(search_hit(query, *found.read.request));
  });
  visitor.unreadable(answer.unreadable);
  for (const auto& hit : best.sorted()) visitor.hit(view.request(hit.id));
  answer.more = best.more();
  return answer;
}

SearchAnswer search(const LedgerView& view, const Query& query, std::optional<std::size_t> limit,
                    const SearchVisitor& visitor) {
  IndexedSearch indexed(view, query);
  auto unreadable = indexed.unreadable();
  if (!unreadable) return search_by_reading(view, query, limit, visitor);

  SearchAnswer answer{std::move(*unreadable), false};
  visitor.unreadable(answer.unreadable);
  std::vector<std::uint64_t> shown;
  const auto show = [&](const Request& request) {
    answer.more = limit && shown.size() == *limit;
    if (answer.more) return false;
    shown.push_back(request.id.number());
    visitor.hit(request);
    return true;
  };
  if (indexed.each(show)) return answer;
  // Damaged on the way: the rest by reading, and nothing twice.
  std::ranges::sort(shown);
  const auto rest = [&](const Request& request) {
    if (!std::ranges::binary_search(shown, request.id.number())) visitor.hit(request);
  };
  return search_by_reading(view, query, limit, {[](const auto&) {}, rest});
}

}  // namespace reqs
