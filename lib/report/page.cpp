#include "report/page.hpp"

#include <algorithm>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t label_width = 12;

}  // namespace

Page::Page(std::size_t width, Colour colour) : width_(std::max(width, narrowest)), colour_(colour) {}

void Page::field(std::string_view label, std::string_view text, Style style) {
  if (!text.empty()) hanging(pad_right(label, label_width), text, style);
}

void Page::hanging(std::string_view label, std::string_view text, Style style) {
  const auto shown_label = safe_line(label);
  const auto indent = display_width(shown_label);
  bool first = true;
  for (const auto& line : wrap(text, width_ > indent ? width_ - indent : 0)) {
    if (first)
      text_ += paint(shown_label, Style::dim, colour_);
    else if (!line.empty())
      text_.append(indent, ' ');
    text_ += paint(line, style, colour_);
    text_ += '\n';
    first = false;
  }
}

void Page::section(std::string_view heading_text, std::string_view text) {
  if (text.empty()) return;
  heading(heading_text);
  for (const auto& line : wrap(text, width_ - 2)) text_ += line.empty() ? "\n" : "  " + line + "\n";
}

void Page::heading(std::string_view text) {
  blank_line();
  text_ += paint(safe_line(text), Style::strong, colour_) + "\n";
}

void Page::blank_line() {
  text_ += '\n';
}

}  // namespace reqs
