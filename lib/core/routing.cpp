#include "core/routing.hpp"

#include <algorithm>

namespace reqs {
namespace {

bool any_glob(const std::vector<std::string>& patterns, std::string_view text) {
  return patterns.empty() || std::any_of(patterns.begin(), patterns.end(),
                                         [&](const auto& pattern) { return matches_glob(pattern, text); });
}

bool any_word(const std::vector<std::string>& words, std::string_view folded_text, const Fold& fold) {
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const auto& word) {
           return folded_text.find(fold(word)) != std::string_view::npos;
         });
}

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view text) {
  // Iterative with one place to go back to: linear in practice, never exponential.
  std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      do ++t;
      while (t < text.size() && is_continuation(text[t]));  // a character, however many bytes it has
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

RoutingResult route(const Config& config, const RoutingFacts& facts, const Fold& fold) {
  RoutingResult result;
  const auto folded = fold(facts.text);
  for (const auto& rule : config.routes) {
    const bool matches = any_glob(rule.types, facts.type) && any_glob(rule.themes, facts.theme) &&
                         any_glob(rule.vias, facts.via) && any_word(rule.words, folded, fold);
    if (!matches) continue;
    if (result.rule)
      result.runners_up.push_back(&rule);
    else
      result.rule = &rule;
  }
  if (!result.rule || result.rule->to.empty()) return result;
  if (config.directory.team(result.rule->to)) {
    result.team = result.rule->to;
  } else {
    result.person = result.rule->to;
    const auto* team = config.directory.team_of(result.person);
    result.team = team ? team->handle : std::string();
  }
  return result;
}

}  // namespace reqs
