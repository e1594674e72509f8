// The gate's first half: the bytes. Everything wrong is found in one pass, so that a file is mended in one go.
#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/core.h>

#include "codec/code_point.hpp"
#include "codec/utf8.hpp"
#include "codec/yaml_gate.hpp"

namespace reqs {
namespace {

std::string size_text(std::size_t bytes) {
  if (bytes < 10'000) return fmt::format("{} bytes", bytes);
  if (bytes < (std::size_t{10} << 20)) return fmt::format("{} KiB", bytes >> 10);
  return fmt::format("{} MiB", bytes >> 20);
}

/// The marker that a line of this text would begin with if a merge had left it; empty for none.
std::string_view conflict_marker(std::string_view line) {
  static constexpr std::array<std::string_view, 4> markers = {"<<<<<<<", "=======", ">>>>>>>", "|||||||"};
  for (const auto marker : markers) {
    if (!line.starts_with(marker)) continue;
    const auto rest = line.substr(marker.size());
    if (rest.empty() || rest.front() == ' ' || rest.front() == '\r') return marker;
  }
  return {};
}

std::string unwelcome_character(char32_t c) {
  const auto code = static_cast<unsigned>(c);
  if (c == 0xFEFF) return "a byte order mark inside the text (U+FEFF, invisible); delete it";
  if (c == 0x2028 || c == 0x2029)
    return fmt::format("U+{:04X} is a line break to some YAML readers; write it as \"\\u{:04X}\" in double quotes",
                       code, code);
  if (c > 0xFF) return fmt::format("U+{:04X} is not a character", code);
  return fmt::format("control character U+{:04X}; delete it, or write it as \"\\x{:02X}\" in double quotes", code,
                     code);
}

class TextCheck {
 public:
  TextCheck(std::string_view text, std::string_view path, const YamlLimits& limits)
      : text_(text), path_(path), limits_(limits) {}

  std::vector<Problem> run() {
    if (refused_as_a_whole()) return std::move(problems_);
    replace_invalid_bytes();
    if (!full()) scan();
    if (windows_lines_ > 0)
      report(windows_offset_,
             fmt::format("has Windows line ends ({} of its lines); save it with LF line ends, and keep "
                         "the line '*.yaml -text' in .gitattributes",
                         windows_lines_));
    return in_order();
  }

 private:
  std::string_view text_;
  std::string path_;
  const YamlLimits& limits_;
  std::string repaired_;
  std::vector<Problem> problems_;
  std::size_t windows_lines_ = 0;
  std::size_t windows_offset_ = 0;

  bool full() const { return problems_.size() >= max_problems; }

  /// What makes looking at single characters pointless.
  bool refused_as_a_whole() {
    std::string what;
    if (text_.size() > limits_.bytes)
      what = fmt::format("is larger than {}, the limit for a file", size_text(limits_.bytes));
    else if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF"))
      what = "is UTF-16; save it as UTF-8";
    else if (text_.starts_with("\xEF\xBB\xBF"))
      what = "begins with a byte order mark; save it as UTF-8 without one";
    if (what.empty()) return false;
    problems_.push_back({path_, 1, 1, std::move(what)});
    return true;
  }

  /// Reports bytes that are not UTF-8 and goes on with a text in which each of them is a question mark.
  void replace_invalid_bytes() {
    auto bad = first_invalid_utf8(text_);
    if (!bad) return;
    repaired_ = text_;
    text_ = repaired_;
    while (bad && !full()) {
      const auto byte = static_cast<unsigned>(static_cast<unsigned char>(repaired_[*bad]));
      repaired_[*bad] = '?';
      report(*bad, fmt::format("the byte 0x{:02X} is not valid UTF-8", byte));
      const auto next = first_invalid_utf8(text_.substr(*bad));
      bad = next ? std::optional(*next + *bad) : std::nullopt;
    }
  }

  void scan() {
    std::size_t line_start = 0;
    for (std::size_t i = 0; i < text_.size() && !full();) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte == '\n') {
        check_line(line_start, i);
        line_start = ++i;
      } else if ((byte >= 0x20 && byte < 0x7F) || byte == '\t') {
        ++i;
      } else {
        i += check_character(i);
      }
    }
    check_line(line_start, text_.size());
  }

  /// Of a request every event counts, and none is the right one of two.
  std::string_view way_out_of_merge() const {
    return path_.starts_with("requests/") ? "`reqs conflicts --repair` puts the events of both sides together"
                                          : "keep what is right of the two versions and delete the marker lines";
  }

  void check_line(std::size_t start, std::size_t end) {
    if (end - start > limits_.line_bytes)
      report(start,
             fmt::format("a line of {}; at most {} are read", size_text(end - start), size_text(limits_.line_bytes)));
    if (const auto marker = conflict_marker(text_.substr(start, end - start)); !marker.empty())
      report(start, fmt::format("'{}' is the conflict marker of an unfinished merge; {}", marker, way_out_of_merge()));
  }

  /// The character's length.
  std::size_t check_character(std::size_t i) {
    const auto c = code_point_at(text_, i);
    if (c.value == '\r' && text_.substr(i + 1).starts_with('\n')) {
      if (windows_lines_++ == 0) windows_offset_ = i;
    } else if (!may_stand_raw(c.value)) {
      report(i, unwelcome_character(c.value));
    }
    return c.length;
  }

  void report(std::size_t offset, std::string what) {
    const auto before = text_.substr(0, offset);
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    const auto characters = std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    problems_.push_back({path_, line_of(text_, offset), static_cast<int>(characters) + 1, std::move(what)});
  }

  std::vector<Problem> in_order() {
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    if (full()) {
      const auto last = problems_.back();
      problems_.push_back({path_, last.line, last.column, std::string(more_problems)});
    }
    return std::move(problems_);
  }
};

}  // namespace

std::vector<Problem> check_text(std::string_view text, std::string_view path, const YamlLimits& limits) {
  return TextCheck(text, path, limits).run();
}

}  // namespace reqs
