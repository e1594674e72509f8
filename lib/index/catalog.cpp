#include "index/catalog.hpp"

#include <algorithm>
#include <tuple>

#include "core/clock.hpp"

namespace reqs {
namespace {

/// Smaller = sooner.
auto attention_key(const Request& request, Instant now) {
  const auto clock = next_clock(request.header);
  const Instant due = clock ? clock->due : Instant::max();
  const bool late = clock && is_late(due, now);
  const int urgency = -static_cast<int>(request.header.priority);
  // Late ones compare by due first; the others by priority first.
  return std::tuple(!late, late ? due : Instant::min(), urgency, due, request.header.filed, request.id.text());
}

}  // namespace

std::vector<Problem> problems_of(const std::vector<Unreadable>& files) {
  std::vector<Problem> problems;
  for (const auto& file : files) problems.insert(problems.end(), file.problems.begin(), file.problems.end());
  return problems;
}

void sort_by_attention(std::vector<Request>& requests, Instant now) {
  using Key = decltype(attention_key(requests.front(), now));
  std::vector<std::pair<Key, std::size_t>> keys;
  keys.reserve(requests.size());
  for (std::size_t i = 0; i < requests.size(); ++i) keys.emplace_back(attention_key(requests[i], now), i);
  std::sort(keys.begin(), keys.end());
  std::vector<Request> sorted;
  sorted.reserve(requests.size());
  for (const auto& [key, place] : keys) sorted.push_back(std::move(requests[place]));
  requests = std::move(sorted);
}

CatalogAnswer ScanCatalog::find(const Query& query) {
  CatalogAnswer answer;
  scan_([&](const Scanned& scanned) {
    if (!scanned.request)
      answer.unreadable.push_back({scanned.path, *scanned.problems});
    else if (query.matches(*scanned.request))
      answer.requests.push_back(*scanned.request);
  });
  sort_by_attention(answer.requests, now_);
  return answer;
}

}  // namespace reqs
