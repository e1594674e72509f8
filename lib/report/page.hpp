// Labelled, wrapped lines put together into a page of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/style.hpp"

namespace reqs {

struct Fact {
  std::string text;
  Style style = Style::plain;
};

/// Texts may be any data: they are made safe here.
class Page {
 public:
  /// No line is wider than `width` (0 = no limit), but for what is less than 20.
  Page(std::size_t width, Colour colour);

  /// `text` wrapped to the page, with a label in front of its first line and blanks of the same width in front of the
  /// others. Nothing at all where the text is empty.
  void field(std::string_view label, std::string_view text, Style style = Style::plain);
  /// The same with a label of any width, printed as it is given. A label that would leave less than 24 columns
  /// stands on a line of its own.
  void hanging(std::string_view label, std::string_view text, Style style = Style::plain,
               Style label_style = Style::plain);
  /// Short texts side by side, `a · b · c`, each in its style; lines end between two of them.
  void facts(const std::vector<Fact>& facts);
  /// A blank line, a heading, and the text indented; nothing where the text is empty.
  void section(std::string_view heading, std::string_view text);
  void heading(std::string_view text);
  void blank_line();

  std::string take() { return std::move(text_); }

 private:
  std::size_t width_;
  Colour colour_;
  std::string text_;
};

}  // namespace reqs
