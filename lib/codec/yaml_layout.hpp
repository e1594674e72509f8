// Part of the gate: what YAML forbids and its usual readers let pass. Inside quotes and brackets every line must be
// indented deeper than what they belong to, by spaces, and a comment has a blank before it. A file that breaks this is
// read by some and refused by others. Works on the places of libyaml's events; knows nothing else of libyaml.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

class LayoutCheck {
 public:
  /// Where something stands: in characters from the beginning of the text, the end not included.
  struct Range {
    std::size_t start;
    std::size_t end;
  };
  enum class Form { plain, quoted, block };
  using Report = std::function<void(int line, int column, std::string what)>;

  /// `text` passed check_text and must outlive this.
  LayoutCheck(std::string_view text, Report report) : text_(text), report_(std::move(report)) {}

  /// What libyaml saw, in its order. `range` of a collection is its first or last mark alone; `column` is from 0.
  void scalar(Form form, Range range);
  void open(bool flow, Range range, std::size_t column);
  void close(Range range);

 private:
  struct Open {
    bool flow;
    std::size_t column;
  };

  std::string_view text_;
  Report report_;
  std::vector<Open> open_;
  std::size_t offset_ = 0;  ///< in bytes
  std::size_t index_ = 0;   ///< the same place in characters
  int line_ = 1;
  std::size_t line_offset_ = 0;

  bool in_flow() const { return !open_.empty() && open_.back().flow; }
  std::size_t needed_blanks() const;
  bool at_line_end() const { return offset_ == text_.size() || text_[offset_] == '\n'; }
  /// Over one character; true when a line begins behind it.
  bool step();
  void skip(std::size_t end);
  void pass_line();
  void pass_between(std::size_t end);
  void pass_inside(std::size_t end);
  void check_comment();
  void check_indentation(bool quoted);
};

}  // namespace reqs
