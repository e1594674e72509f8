#include "index/catalog.hpp"

#include <algorithm>
#include <tuple>

#include "core/clock.hpp"
#include "core/replay.hpp"

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

void add(CatalogAnswer& answer, Request request, Detail detail) {
  if (detail == Detail::header) request.events.clear();
  answer.requests.push_back(std::move(request));
}

void add_if_matches(CatalogAnswer& answer, const Request& then, const Query& query, const DueQuestion& question) {
  const auto clock = next_clock(then.header);
  if (clock && clock->due <= question.until && query.matches(then)) add(answer, then, Detail::header);
}

void add_if_due(CatalogAnswer& answer, const Request& request, const Query& query, const DueQuestion& question) {
  if (const auto then = request_as_of(request, question.as_of)) add_if_matches(answer, *then, query, question);
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

std::optional<Request> request_as_of(const Request& request, Instant moment) {
  std::vector<Event> events;
  for (const auto& event : request.events)
    if (event.at <= moment) events.push_back(event);
  if (events.empty() || events.front().act != Act::file) return std::nullopt;
  if (events.size() == request.events.size()) return request;
  return make_request(request.id, std::move(events));
}

Instant settled_since(const Request& request) {
  if (request.events.empty() || request.events.front().act != Act::file) return Instant::max();
  auto latest = Instant::min();
  for (const auto& event : request.events) latest = std::max(latest, event.at);
  return latest;
}

CatalogAnswer ScanCatalog::answer(const Query& query, Detail detail) {
  CatalogAnswer found;
  scan_([&](const Scanned& scanned) {
    if (!scanned.request)
      found.unreadable.push_back({scanned.path, *scanned.problems});
    else if (query.matches(*scanned.request))
      add(found, *scanned.request, detail);
  });
  sort_by_attention(found.requests, now_);
  return found;
}

CatalogAnswer ScanCatalog::find_due(const Query& query, const DueQuestion& question) {
  CatalogAnswer answer;
  scan_([&](const Scanned& scanned) {
    if (!scanned.request)
      answer.unreadable.push_back({scanned.path, *scanned.problems});
    else
      add_if_due(answer, *scanned.request, query, question);
  });
  sort_by_attention(answer.requests, now_);
  return answer;
}

bool IndexCatalog::add_unreadable(CatalogAnswer& answer) {
  auto files = index_.unreadable();
  if (!files) return false;
  for (auto& file : *files) answer.unreadable.push_back({std::move(file.path), std::move(file.problems)});
  return true;
}

CatalogAnswer IndexCatalog::answer(const Query& query, Detail detail) {
  CatalogAnswer found;
  bool complete = true;
  const bool in_texts = query.bounds().texts;
  const auto visit = [&](IndexedRequest&& row) {
    const Request request{std::move(row.id), std::move(row.header), {}};
    if (!in_texts && !query.matches(request)) return;
    if (!in_texts && detail == Detail::header) return add(found, request, detail);
    const auto whole = complete ? load_(request.id, row.blob) : std::nullopt;
    complete = whole.has_value();
    if (whole && query.matches(*whole)) add(found, *whole, detail);
  };
  if (!index_.each(query.bounds(), visit) || !complete || !add_unreadable(found)) return scan_.find(query, detail);
  sort_by_attention(found.requests, now_);
  return found;
}

CatalogAnswer IndexCatalog::find_due(const Query& query, const DueQuestion& question) {
  CatalogAnswer found;
  bool complete = true;
  const bool in_texts = query.bounds().texts;
  const auto visit = [&](IndexedRequest&& row) {
    const Request request{std::move(row.id), std::move(row.header), {}};
    const bool settled = row.settled <= question.as_of;
    if (settled && !in_texts) return add_if_matches(found, request, query, question);
    const auto whole = complete ? load_(request.id, row.blob) : std::nullopt;
    complete = whole.has_value();
    if (whole) add_if_due(found, *whole, query, question);
  };
  if (!index_.each_due(question.until, question.as_of, visit) || !complete || !add_unreadable(found))
    return scan_.find_due(query, question);
  sort_by_attention(found.requests, now_);
  return found;
}

}  // namespace reqs
