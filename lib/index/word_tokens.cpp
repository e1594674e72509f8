#include "index/word_tokens.hpp"

#include <string_view>
#include <vector>

#include "core/request_texts.hpp"

namespace reqs {
namespace {

constexpr std::string_view title_mark = "\xC2\x80";  // U+0080, which no run has

constexpr std::size_t most_tokens = 16;  // of a word: they say enough, and SQLite takes no condition of any length

std::vector<std::string_view> characters_of(std::string_view run) {
  constexpr unsigned mask = 0xC0U, continuation = 0x80U;
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < run.size();) {
    auto end = at + 1;
    while (end < run.size() && (static_cast<unsigned char>(run[end]) & mask) == continuation) ++end;
    characters.push_back(run.substr(at, end - at));
    at = end;
  }
  return characters;
}

/// Neighbours as one, where there are any.
std::vector<std::string_view> pairs_of(std::string_view run) {
  const auto characters = characters_of(run);
  std::vector<std::string_view> pairs;
  for (std::size_t i = 1; i < characters.size(); ++i)
    pairs.emplace_back(characters[i - 1].data(), characters[i - 1].size() + characters[i].size());
  return pairs;
}

void add_tokens(std::string& tokens, std::string_view folded, std::string_view mark) {
  const auto add = [&](std::string_view token) { tokens.append(mark).append(token).append(" "); };
  for (const auto& run : word_runs(folded)) {
    if (!run.alone) {
      add(run.text);
      continue;
    }
    for (const auto pair : pairs_of(run.text)) add(pair);
    add(characters_of(run.text).back());
  }
}

}  // namespace

std::string word_tokens(const Request& request, const Fold& fold) {
  std::string tokens;
  each_text(request, [&](const RequestText& text) { add_tokens(tokens, fold(text.text), {}); });
  add_tokens(tokens, fold(request.header.title), title_mark);
  return tokens;
}

std::string token_condition(const SoughtWord& word, TokensOf which) {
  std::string condition;
  std::size_t tokens = 0;
  const auto add = [&](std::string_view token, bool is_beginning) {
    if (++tokens > most_tokens) return;
    condition += condition.empty() ? "\"" : " AND \"";
    condition.append(which == TokensOf::title ? title_mark : std::string_view()).append(token);
    condition += is_beginning ? "\" *" : "\"";
  };
  const std::string_view text = word.text;
  for (const auto& run : word_runs(text)) {
    const bool at_start = run.text.data() == text.data();
    const bool at_end = run.text.data() + run.text.size() == text.data() + text.size();
    if (run.alone) {
      const auto pairs = pairs_of(run.text);
      for (const auto pair : pairs) add(pair, false);
      if (pairs.empty()) add(run.text, true);
    } else if (!(word.open_start && at_start)) {
      add(run.text, word.open_end && at_end);
    }
  }
  return condition;
}

std::string token_condition(const WordBound& words) {
  if (words.kind == WordBound::Kind::word) return token_condition(words.word, TokensOf::all_texts);
  const bool all = words.kind == WordBound::Kind::all;
  std::string condition;
  for (const auto& part : words.parts) {
    const auto one = token_condition(part);
    if (one.empty() && !all) return {};
    if (one.empty()) continue;
    if (!condition.empty()) condition += all ? " AND " : " OR ";
    condition += "(" + one + ")";
  }
  return condition;
}

}  // namespace reqs
