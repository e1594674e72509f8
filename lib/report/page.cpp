#include "report/page.hpp"

#include <algorithm>

#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t unlimited = 1'000'000;
constexpr std::size_t short_indent = 2;
constexpr std::size_t least_beside_label = 24;
constexpr std::string_view between_facts = " · ";
constexpr std::size_t label_width = 12;

}  // namespace

Page::Page(std::size_t width, Colour colour)
    : width_(width == 0 ? unlimited : std::max(width, narrowest)), colour_(colour) {}

void Page::field(std::string_view label, std::string_view text, Style style) {
  if (!text.empty()) hanging(pad_right(label, label_width), text, style);
}

void Page::hanging(std::string_view label, std::string_view text, Style style, Style label_style) {
  auto shown_label = safe_line(label);
  auto indent = display_width(shown_label);
  bool label_stands = indent > 0;
  const auto print_label = [&](std::string_view shown) {
    text_ += paint(shown, label_style, colour_);
    label_stands = false;
  };
  if (indent > 0 && width_ < indent + least_beside_label) {
    while (shown_label.ends_with(' ')) shown_label.pop_back();
    print_label(fit(shown_label, width_));
    text_ += '\n';
    indent = short_indent;
  }
  for (const auto& line : wrap(text, width_ - indent)) {
    if (label_stands)
      print_label(shown_label);
    else if (!line.empty())
      text_.append(indent, ' ');
    text_ += paint(line, style, colour_);
    text_ += '\n';
  }
}

void Page::facts(const std::vector<Fact>& facts) {
  std::size_t used = 0;
  for (const auto& [text, style] : facts) {
    if (text.empty()) continue;
    const auto width = display_width(text);
    const auto gap = used == 0 ? 0 : display_width(between_facts);
    if (used > 0 && used + gap + width > width_) {
      text_ += '\n';
      used = 0;
    } else if (used > 0) {
      text_ += between_facts;
      used += gap;
    }
    text_ += paint(fit(text, width_), style, colour_);
    used += width;
  }
  text_ += '\n';
}

void Page::section(std::string_view heading_text, std::string_view text) {
  if (text.empty()) return;
  heading(heading_text);
  for (const auto& line : wrap(text, width_ - short_indent)) text_ += line.empty() ? "\n" : "  " + line + "\n";
}

void Page::heading(std::string_view text) {
  blank_line();
  hanging("", safe_line(text), Style::strong);
}

void Page::blank_line() {
  text_ += '\n';
}

}  // namespace reqs
