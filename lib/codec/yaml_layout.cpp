#include "codec/yaml_layout.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace reqs {

void LayoutCheck::scalar(Form form, Range range) {
  pass_between(range.start);
  if (form == Form::block) {
    pass_line();  // the header, behind which a comment may stand
    skip(range.end);
  } else if (form == Form::quoted || in_flow()) {
    pass_inside(range.end);
  } else {
    skip(range.end);  // libyaml itself looks at the indentation of plain text outside brackets
  }
}

void LayoutCheck::open(bool flow, Range range, std::size_t column) {
  pass_between(range.start);
  open_.push_back({flow, column});
  pass_between(range.end);
}

void LayoutCheck::close(Range range) {
  pass_between(range.end);
  open_.pop_back();
}

std::size_t LayoutCheck::needed_blanks() const {
  const auto block = std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) { return !open.flow; });
  return block == open_.rend() ? 0 : block->column + 1;
}

bool LayoutCheck::step() {
  const bool new_line = text_[offset_] == '\n';
  ++offset_;
  while (offset_ < text_.size() && (static_cast<unsigned char>(text_[offset_]) & 0xC0U) == 0x80) ++offset_;
  ++index_;
  if (new_line) {
    ++line_;
    line_offset_ = offset_;
  }
  return new_line;
}

void LayoutCheck::skip(std::size_t end) {
  while (index_ < end && offset_ < text_.size()) step();
}

void LayoutCheck::pass_line() {
  while (!at_line_end()) {
    if (text_[offset_] == '#') check_comment();
    if (!at_line_end()) step();
  }
}

/// What stands between texts: indicators, blanks and comments.
void LayoutCheck::pass_between(std::size_t end) {
  while (index_ < end && offset_ < text_.size()) {
    if (text_[offset_] == '#')
      check_comment();
    else if (step() && in_flow())
      check_indentation(false);
  }
}

void LayoutCheck::pass_inside(std::size_t end) {
  while (index_ < end && offset_ < text_.size())
    if (step() && index_ < end) check_indentation(true);
}

/// At a '#' outside texts; goes to the end of its line.
void LayoutCheck::check_comment() {
  const auto before = offset_ == 0 ? '\n' : text_[offset_ - 1];
  if (before != ' ' && before != '\t' && before != '\n') {
    const auto start = text_.begin() + static_cast<std::ptrdiff_t>(line_offset_);
    const auto column = std::count_if(start, text_.begin() + static_cast<std::ptrdiff_t>(offset_),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
    report_(line_, static_cast<int>(column) + 1, "a comment needs a blank before its '#'");
  }
  while (!at_line_end()) step();
}

/// At the beginning of a line inside quotes or brackets. Empty lines may be indented as they like, and comments too.
void LayoutCheck::check_indentation(bool quoted) {
  const auto line = text_.substr(offset_, text_.find('\n', offset_) - offset_);
  const auto blanks = std::min(line.find_first_not_of(' '), line.size());
  const auto content = line.find_first_not_of(" \t");
  if (content == std::string_view::npos || (!quoted && line[content] == '#')) return;
  const auto needed = needed_blanks();
  if (blanks >= needed) return;
  report_(line_, static_cast<int>(blanks) + 1,
          line[blanks] == '\t' ? std::string("indented with a tab; use spaces")
                               : fmt::format("inside quotes or brackets that began in a line above, a line needs {} "
                                             "or more spaces before it",
                                             needed));
}

}  // namespace reqs
