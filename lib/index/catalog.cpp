#include "index/catalog.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/clock.hpp"
#include "core/replay.hpp"
#include "index/word_tokens.hpp"

namespace reqs {
namespace {

constexpr int hexadecimal = 16;
constexpr std::size_t place_digits = 10;

bool has_clock_until(const Header& header, Instant until) {
  const auto clock = next_clock(header);
  return clock && clock->due <= until;
}

/// A request that is as the question asks for it.
void add_if_fitting(AnswerBuilder& found, const Question& question, const Request& request, std::uint64_t place) {
  if (question.due && !has_clock_until(request.header, question.due->until)) return;
  if (question.query.matches(request)) found.add(request, place);
}

std::optional<Request> as_it_was(const RequestFiles& files, const Request& whole, const DueQuestion& due) {
  auto then = request_as_of(whole, due.as_of, due.known_at);
  if (then && then->events.size() != whole.events.size()) then = files.with_clocks(std::move(*then));
  return then;
}

/// A request as it is in its file.
void add_whole(AnswerBuilder& found, const Question& question, const RequestFiles& files, const Request& whole,
               std::uint64_t place) {
  if (!question.due) return add_if_fitting(found, question, whole, place);
  if (const auto then = as_it_was(files, whole, *question.due)) add_if_fitting(found, question, *then, place);
}

/// What a question that found it shows of it.
Request shown(const RequestFiles& files, Request whole, const std::optional<DueQuestion>& due) {
  auto request = due ? as_it_was(files, whole, *due).value_or(std::move(whole)) : std::move(whole);
  request.events.clear();
  return request;
}

Instant settled_by(const DueQuestion& due) {
  return std::min(due.as_of, due.known_at);
}

bool is_settled(const IndexedRequest& row, const std::optional<DueQuestion>& due) {
  return !due || row.settled <= settled_by(*due);
}

/// The first digits of a blob's name, as many as a place has room for.
std::uint64_t place_of(const std::string& blob) {
  return std::stoull(blob.substr(0, place_digits), nullptr, hexadecimal);
}

std::string beginning_at(std::uint64_t place) {
  return fmt::format("{:0{}x}", place, place_digits);
}

CatalogAnswer scan(const std::shared_ptr<const RequestFiles>& files, const Question& question, AnswerBuilder found) {
  files->each([&](const ScannedFile& file) {
    if (file.request)
      add_whole(found, question, *files, *file.request, place_of(file.blob));
    else
      found.add(Unreadable{file.path, *file.problems});
  });
  return std::move(found).finish([files, due = question.due](const AnswerKey& key) {
    return shown(*files, files->read_again(RequestId::from_number(key.id), beginning_at(key.place())), due);
  });
}

}  // namespace

std::optional<Request> request_as_of(const Request& request, Instant moment, Instant known_at) {
  std::vector<Event> events;
  for (const auto& event : request.events)
    if (event.at <= moment && event.order() <= known_at) events.push_back(event);
  if (events.empty() || events.front().act != Act::file) return std::nullopt;
  if (events.size() == request.events.size()) return request;
  return make_request(request.id, std::move(events));
}

Instant settled_since(const Request& request) {
  if (request.events.empty() || request.events.front().act != Act::file) return Instant::max();
  auto latest = Instant::min();
  for (const auto& event : request.events) latest = std::max({latest, event.at, event.order()});
  return latest;
}

CatalogAnswer ScanCatalog::answer(const Question& question, const AnswerBuilder& empty) {
  return scan(files_, question, empty);
}

/// The requests that may have the question's words, as numbers in order; empty where nothing can be said about them.
std::optional<std::vector<std::uint64_t>> IndexCatalog::with_words(const Question& question) const {
  const auto& words = question.query.bounds().words;
  const auto condition = words && !question.due ? token_condition(*words) : std::string();
  auto* texts = condition.empty() ? nullptr : texts_();
  if (texts == nullptr) return std::nullopt;
  std::vector<std::uint64_t> ids;
  const bool sound = texts->each(condition, [&](TextCandidate&& candidate) {
    ids.push_back(candidate.id.number());
    return true;
  });
  if (!sound) return std::nullopt;
  std::ranges::sort(ids);
  return ids;
}

bool IndexCatalog::each_row(const Question& question, const std::function<void(IndexedRequest&&)>& visit) {
  constexpr std::size_t few = 1'000;
  const auto& bounds = question.query.bounds();
  if (question.due) return index_.each_due(question.due->until, settled_by(*question.due), visit);
  const auto ids = with_words(question);
  if (!ids) return index_.each(bounds, visit);
  if (ids->size() > few)
    return index_.each(bounds, [&](IndexedRequest&& row) {
      if (std::ranges::binary_search(*ids, row.id.number())) visit(std::move(row));
    });
  return std::ranges::all_of(*ids, [&](std::uint64_t number) {
    const auto id = RequestId::from_number(number);
    QueryBounds this_one;
    this_one.id = IdPrefix{std::string(id.day()), std::string(id.handle())};
    return index_.each(this_one, [&](IndexedRequest&& row) {
      if (bounds.cover({row.id, row.header, {}})) visit(std::move(row));
    });
  });
}

bool IndexCatalog::ask(const Question& question, AnswerBuilder& found) {
  const bool in_texts = question.query.bounds().texts;
  const auto visit = [&](IndexedRequest&& row) {
    const auto place = static_cast<std::uint64_t>(row.number);
    if (in_texts || !is_settled(row, question.due))
      add_whole(found, question, *files_, files_->read(row.id, row.blob), place);
    else
      add_if_fitting(found, question, {std::move(row.id), std::move(row.header), {}}, place);
  };
  auto files = each_row(question, visit) ? index_.unreadable() : std::nullopt;
  if (!files) return false;
  for (auto& file : *files) found.add(Unreadable{std::move(file.path), std::move(file.problems)});
  return true;
}

CatalogAnswer IndexCatalog::answer(const Question& question, const AnswerBuilder& empty) {
  auto found = empty;
  try {
    if (!ask(question, found)) return scan(files_, question, empty);
  } catch (const Error&) {
    // A file is gone from the repository: the scan tells of it.
    return scan(files_, question, empty);
  }
  return std::move(found).finish([&index = index_, files = files_, due = question.due](const AnswerKey& key) {
    const auto id = RequestId::from_number(key.id);
    const auto row = index.request(static_cast<std::int64_t>(key.place()));
    if (!row) return shown(*files, files->read(id), due);  // the index has been damaged meanwhile
    if (!is_settled(*row, due)) return shown(*files, files->read(id, row->blob), due);
    return Request{id, row->header, {}};
  });
}

}  // namespace reqs
