#include "report/snippet.hpp"

#include <algorithm>

#include "core/request_texts.hpp"
#include "report/graphemes.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::string_view left_out = "…";

/// What people see as one character, and whether it is part of a match.
struct Letter {
  std::string_view bytes;
  std::size_t columns = 0;
  bool match = false;
};

std::vector<Letter> letters_of(std::string_view safe, bool match = false) {
  std::vector<Letter> letters;
  for (const auto& part : graphemes(safe)) letters.push_back({part.bytes, part.columns, match});
  return letters;
}

MarkedLine marked_line(std::span<const Letter> letters) {
  MarkedLine line;
  for (const auto& letter : letters) {
    if (line.empty() || line.back().match != letter.match) line.push_back({{}, letter.match});
    line.back().text += letter.bytes;
  }
  return line;
}

/// Folds letter by letter, which gives what folding the whole gives, and tells which byte comes from which letter.
void mark_letters(std::vector<Letter>& letters, const Sought& sought) {
  std::string folded;
  std::vector<std::size_t> origins;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    folded += sought.fold(letters[i].bytes);
    origins.resize(folded.size(), i);
  }
  for (const auto& word : sought.words)
    for (auto place = find_word(folded, word); place.end > place.begin; place = find_word(folded, word, place.end))
      for (auto i = origins[place.begin]; i <= origins[place.end - 1]; ++i) letters[i].match = true;
}

std::size_t words_in(std::string_view text, const Sought& sought) {
  const auto folded = sought.fold(text);
  return static_cast<std::size_t>(
      std::ranges::count_if(sought.words, [&](const SoughtWord& word) { return has_word(folded, word); }));
}

/// The line of a text that has the most of the words, and how many it has.
std::pair<std::string_view, std::size_t> best_line(std::string_view text, const Sought& sought) {
  std::pair<std::string_view, std::size_t> best{text, 0};
  for (auto rest = text;;) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto words = words_in(rest.substr(0, end), sought);
    if (words > best.second) best = {rest.substr(0, end), words};
    if (end == rest.size()) return best;
    rest.remove_prefix(end + 1);
  }
}

std::string where_of(const RequestText& text) {
  return std::string(text.key == "text" && text.event ? std::string_view(text.event->word) : text.key);
}

std::size_t width_of_letters(std::span<const Letter> letters) {
  std::size_t columns = 0;
  for (const auto& letter : letters) columns += letter.columns;
  return columns;
}

/// How far back from `end` one can go within `columns`.
std::size_t back_from(const std::vector<Letter>& letters, std::size_t end, std::size_t columns) {
  for (std::size_t used = 0; end > 0 && used + letters[end - 1].columns <= columns;) used += letters[--end].columns;
  return end;
}

bool begins_word(const std::vector<Letter>& letters, std::size_t at) {
  return at == 0 || letters[at - 1].bytes == " " || letters[at - 1].columns == 2 || letters[at].columns == 2;
}

/// Where a line that is too long begins to be shown: with a third of the room in front of the first match, further left
/// where the end of the line leaves room, and at the beginning of a word where there is one.
std::size_t first_shown(const std::vector<Letter>& letters, std::size_t columns) {
  const auto found = std::ranges::find_if(letters, [](const Letter& letter) { return letter.match; });
  if (found == letters.end()) return 0;
  const auto match = static_cast<std::size_t>(found - letters.begin());
  const auto with_signs = found->columns + 2;  // the match's first letter between two signs of what is left out
  const auto before = std::min(columns / 3, columns - std::min(columns, with_signs));
  const auto start = std::min(back_from(letters, match, before), back_from(letters, letters.size(), columns - 1));
  auto word = start;
  while (word < match && !begins_word(letters, word)) ++word;
  return begins_word(letters, word) ? word : start;
}

/// Behind the last letter that fits in; all of them, or as many as leave room for the sign of what is left out.
std::size_t end_shown(const std::vector<Letter>& letters, std::size_t start, std::size_t columns) {
  std::size_t used = 0;
  auto cut = start;
  for (auto i = start; i < letters.size(); ++i) {
    used += letters[i].columns;
    if (used > columns) return cut;
    if (used < columns) cut = i + 1;
  }
  return letters.size();
}

std::vector<Letter> letters_of(const MarkedLine& line) {
  std::vector<Letter> letters;
  for (const auto& part : line)
    for (const auto& letter : letters_of(part.text, part.match)) letters.push_back(letter);
  return letters;
}

}  // namespace

MarkedLine mark_words(std::string_view text, const Sought& sought) {
  // A phrase may go over the end of a line.
  std::string in_one_line(text);
  std::ranges::replace_if(
      in_one_line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  const auto safe = safe_line(in_one_line);
  auto letters = letters_of(safe);
  mark_letters(letters, sought);
  return marked_line(letters);
}

std::vector<Passage> passages(const Request& request, const Sought& sought) {
  std::vector<Passage> found;
  each_text(request, [&](const RequestText& text) {
    auto [line, words] = best_line(text.text, sought);
    if (words == 0) words = words_in(text.text, sought);
    if (words > 0)
      found.push_back({where_of(text), text.event ? text.event->id : std::string(), words, mark_words(line, sought)});
  });
  return found;
}

MarkedLine fit_around_match(const MarkedLine& line, std::size_t columns) {
  const auto letters = letters_of(line);
  if (width_of_letters(letters) <= columns) return line;
  const auto start = first_shown(letters, columns);
  const auto end = end_shown(letters, start, start > 0 ? columns - 1 : columns);
  auto shown = marked_line(std::span(letters).subspan(start, end - start));
  if (start > 0) shown.insert(shown.begin(), {std::string(left_out), false});
  if (end < letters.size()) shown.push_back({std::string(left_out), false});
  return shown;
}

std::string paint_matches(const MarkedLine& line, Style style, Colour colour) {
  std::string text;
  for (const auto& part : line) text += paint(part.text, part.match ? style : Style::plain, colour);
  return text;
}

std::string plain_text(const MarkedLine& line) {
  return paint_matches(line, Style::plain, Colour::no);
}

Doc passage_doc(const Passage& passage) {
  Doc::List parts;
  for (const auto& part : passage.line) {
    Doc::Map piece{{"text", part.text}};
    if (part.match) piece.push_back({"match", true});
    parts.push_back(std::move(piece));
  }
  Doc::Map map{{"where", passage.where}};
  if (!passage.event.empty()) map.push_back({"event", passage.event});
  map.push_back({"line", std::move(parts)});
  return map;
}

}  // namespace reqs
