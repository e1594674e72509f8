#include "service/indexed_search.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "codec/request_codec.hpp"
#include "codec/yaml_tree.hpp"
#include "index/word_tokens.hpp"
#include "store/deflate.hpp"

namespace reqs {
namespace {

// So many words have sixteen combinations at most that may stand in a title.
constexpr std::size_t most_ordered_words = 4;
constexpr std::size_t most_kept = 64;

/// Conditions on the title, one for each word; none where the index cannot tell for one of them.
std::vector<std::string> conditions_on_title(const std::vector<SoughtWord>& words) {
  std::vector<std::string> conditions;
  if (words.size() > most_ordered_words) return conditions;
  for (const auto& word : words) {
    conditions.push_back(token_condition(word, TokensOf::title));
    if (conditions.back().empty()) return {};
  }
  return conditions;
}

/// Empty where the index is damaged.
std::optional<Request> request_in(const TextCandidate& candidate) {
  try {
    const auto bytes = inflated(candidate.packed, YamlLimits{}.bytes);
    return read_request(bytes, candidate.id.path(), candidate.id).request;
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool looks_into_header(const QueryBounds& bounds) {
  return !bounds.states.is_all() || bounds.owner || bounds.team || bounds.due_until || bounds.id;
}

}  // namespace

IndexedSearch::IndexedSearch(const LedgerView& view, const Query& query) : view_(view), query_(query) {
  if (query.bounds().words) condition_ = token_condition(*query.bounds().words);
  title_conditions_ = conditions_on_title(query.words());
}

std::optional<std::vector<Unreadable>> IndexedSearch::unreadable() const {
  if (condition_.empty() || view_.texts() == nullptr) return std::nullopt;
  auto* index = view_.index();
  auto files = index ? index->unreadable() : std::nullopt;
  if (!files) return std::nullopt;
  std::vector<Unreadable> unreadable;
  for (auto& file : *files) unreadable.push_back({std::move(file.path), std::move(file.problems)});
  return unreadable;
}

/// That at least so many of the words may stand in the title; empty = no condition.
std::string IndexedSearch::with_words_in_title(std::size_t count) const {
  std::string any;
  const auto words = title_conditions_.size();
  for (std::size_t chosen = 0; count > 0 && chosen < (std::size_t{1} << words); ++chosen) {
    if (static_cast<std::size_t>(std::popcount(chosen)) != count) continue;
    std::string all;
    for (std::size_t word = 0; word < words; ++word)
      if ((chosen >> word & 1U) != 0) all += fmt::format("{}({})", all.empty() ? "" : " AND ", title_conditions_[word]);
    any += fmt::format("{}({})", any.empty() ? "" : " OR ", all);
  }
  return any;
}

/// Of hits with so many words in the title; nullopt where they come with those of more.
std::optional<std::string> IndexedSearch::condition_for(std::size_t count) const {
  const auto most = query_.words().size();
  if (title_conditions_.empty()) return count == most ? std::optional(condition_) : std::nullopt;
  // With all words in the title it has whatever the query asks for: one look less.
  if (count == most) return with_words_in_title(count);
  auto condition = "(" + condition_ + ")";
  if (count > 0) condition = fmt::format("({} AND ({}))", condition, with_words_in_title(count));
  return fmt::format("({} NOT ({}))", condition, with_words_in_title(count + 1));
}

bool IndexedSearch::each(const Visit& visit) {
  for (auto count = query_.words().size() + 1; count-- > 0;) {
    if (const auto condition = condition_for(count); condition && !each_with(count, *condition, visit)) return sound_;
    auto rest = take_later(count, nullptr);
    if (!give(rest, visit)) return sound_;
  }
  return true;
}

/// False when there is no going on.
bool IndexedSearch::each_with(std::size_t count, const std::string& condition, const Visit& visit) {
  bool wanted = true;
  std::optional<std::int64_t> moment;
  sound_ = view_.texts()->each(condition, [&](TextCandidate&& candidate) {
    if (moment != candidate.moment) wanted = give_group(visit);
    moment = candidate.moment;
    if (!wanted) return false;
    auto found = look_into(std::move(candidate));
    if (found) {
      auto& waiting = found->hit.title_words == count ? group_ : later_;
      if (waiting.size() >= most_kept) found->request.reset();
      waiting.push_back(std::move(*found));
    }
    return sound_;
  }) && sound_;
  return sound_ && wanted && give_group(visit);
}

std::optional<IndexedSearch::Waiting> IndexedSearch::look_into(TextCandidate&& candidate) {
  if (!has_fitting_header(candidate.id)) return std::nullopt;
  auto request = request_in(candidate);
  sound_ = request.has_value();
  if (!request || !query_.matches(*request)) return std::nullopt;
  auto hit = search_hit(query_, *request);
  return Waiting{std::move(hit), std::move(candidate.blob), std::move(request)};
}

bool IndexedSearch::has_fitting_header(const RequestId& id) {
  if (!looks_into_header(query_.bounds())) return true;
  QueryBounds this_one;
  this_one.id = IdPrefix{std::string(id.day()), std::string(id.handle())};
  bool fits = false;
  auto* index = view_.index();
  sound_ = index && index->each(this_one, [&](IndexedRequest&& row) {
    fits = query_.bounds().cover({std::move(row.id), std::move(row.header), {}});
  });
  return fits;
}

/// False when the visitor has had enough.
bool IndexedSearch::give(std::vector<Waiting>& hits, const Visit& visit) {
  std::ranges::sort(hits, is_better, &Waiting::hit);
  for (auto& [hit, blob, request] : hits) {
    if (!request) request = view_.load(hit.id, blob);
    sound_ = request.has_value();
    if (!sound_ || !visit(*request)) return false;
    request.reset();
  }
  hits.clear();
  return true;
}

bool IndexedSearch::give_group(const Visit& visit) {
  if (group_.empty()) return true;
  const auto last = std::ranges::max_element(group_, is_better, &Waiting::hit)->hit;
  for (auto& waiting : take_later(last.title_words, &last)) group_.push_back(std::move(waiting));
  return give(group_, visit);
}

/// Takes out those with so many words in the title that come before another hit, or all of them.
std::vector<IndexedSearch::Waiting> IndexedSearch::take_later(std::size_t count, const SearchHit* before) {
  const auto stay = [&](const Waiting& waiting) {
    return waiting.hit.title_words != count || (before && !is_better(waiting.hit, *before));
  };
  const auto taken = std::partition(later_.begin(), later_.end(), stay);
  std::vector<Waiting> hits(std::make_move_iterator(taken), std::make_move_iterator(later_.end()));
  later_.erase(taken, later_.end());
  return hits;
}

}  // namespace reqs
