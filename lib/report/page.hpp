// Labelled, wrapped lines put together into a page of text. Only for the report layer's own use.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/style.hpp"

namespace reqs {

/// Texts may be any data: they are made safe here.
class Page {
 public:
  Page(std::size_t width, Colour colour);

  /// `text` wrapped to the page, with a label in front of its first line and blanks of the same width in front of the
  /// others. Nothing at all where the text is empty.
  void field(std::string_view label, std::string_view text, Style style = Style::plain);
  /// The same with a label of any width, printed as it is given.
  void hanging(std::string_view label, std::string_view text, Style style = Style::plain);
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
