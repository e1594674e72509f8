// Line breaking for text/wrap: far from Unicode's full algorithm, but right for Latin words, Chinese, and both mixed.
#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "report/graphemes.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

// What does not begin a line: full-width , . ! ? ; : and the list comma, closing brackets and quotation marks,
// ellipsis, dash, wave, per cent, degrees, the sign that repeats a character, then ASCII's own.
constexpr std::u32string_view closing =
    U"\uFF0C\u3002\uFF0E\uFF01\uFF1F\uFF1B\uFF1A\u3001\uFF09\uFF3D\uFF5D\u300B\u300D\u300F\u3011\u3009\u3015\u3017"
    U"\u201D"
    U"\u2019\u2026\u2014\u00B7\uFF5E\uFF05\u2030\u2103\u3005\u30FC,.!?;:)]}%";
// What does not end one: opening brackets and quotation marks, currencies, the number sign.
constexpr std::u32string_view opening =
    U"\uFF08\uFF3B\uFF5B\u300A\u300C\u300E\u3010\u3008\u3014\u3016\u201C\u2018\uFFE5\uFF04\u00A5\u20AC\u2116([{$";

bool is_one_of(std::u32string_view set, const Grapheme& part) {
  return set.find(part.first) != set.npos;
}
bool is_blank(const Grapheme& part) {
  return part.bytes == " ";
}

bool may_break(const Grapheme& before, const Grapheme& after) {
  if (is_blank(after)) return false;  // blanks stay at the end of their line, where they are dropped
  if (is_blank(before)) return true;
  if (is_one_of(closing, after) || is_one_of(opening, before)) return false;
  return before.columns == 2 || after.columns == 2;
}

using Parts = std::vector<Grapheme>;

std::string line_of(const Parts& parts, std::size_t from, std::size_t to) {
  while (to > from && is_blank(parts[to - 1])) --to;
  std::string line;
  for (std::size_t i = from; i < to; ++i) line += parts[i].bytes;
  return line;
}

std::size_t width_of(const Parts& parts, std::size_t from, std::size_t to) {
  std::size_t columns = 0;
  for (std::size_t i = from; i < to; ++i) columns += parts[i].columns;
  return columns;
}

void wrap_line(std::string_view text, std::size_t columns, std::vector<std::string>& lines) {
  const auto parts = graphemes(text);
  std::size_t start = 0;   // where the present line begins
  std::size_t chance = 0;  // the last place after `start` where it may end
  std::size_t width = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > start && may_break(parts[i - 1], parts[i])) chance = i;
    while (i > start && !is_blank(parts[i]) && width + parts[i].columns > columns) {
      const auto end = chance > start ? chance : i;
      lines.push_back(line_of(parts, start, end));
      start = end;
      width = width_of(parts, start, i);
    }
    width += parts[i].columns;
  }
  lines.push_back(line_of(parts, start, parts.size()));
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  columns = std::max<std::size_t>(columns, 2);
  const auto safe = safe_text(text);
  std::string_view rest = safe;
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  std::vector<std::string> lines;
  for (;;) {
    const auto end = rest.find('\n');
    wrap_line(rest.substr(0, end), columns, lines);
    if (end == rest.npos) return lines;
    rest.remove_prefix(end + 1);
  }
}

}  // namespace reqs
