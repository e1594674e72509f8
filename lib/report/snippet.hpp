// Where the words of a search stand: the line of a text that has them, with the words marked, cut to a terminal's
// width.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/request.hpp"
#include "core/routing.hpp"
#include "core/words.hpp"
#include "report/document.hpp"
#include "report/style.hpp"

namespace reqs {

/// A piece of a line; safe to print.
struct MarkedPart {
  std::string text;
  bool match = false;

  bool operator==(const MarkedPart&) const = default;
};
/// A line in pieces, those that match and those between them in turn.
using MarkedLine = std::vector<MarkedPart>;

/// Words looked for, and how texts are folded for it.
struct Sought {
  std::span<const SoughtWord> words;
  const Fold& fold;
};

/// The text as one line, safe, with all places marked where one of the words stands.
MarkedLine mark_words(std::string_view text, const Sought& sought);

/// What a text of a request has to show for a search.
struct Passage {
  std::string where;      ///< `title`, `customer`, `who`, `voice`, `note`; of messages and decisions the act: `message`
  std::string event;      ///< the id of the event it stands in; empty for title, customer and owner
  std::size_t words = 0;  ///< how many of the words stand in the line
  MarkedLine line;
};

/// A passage of each text that has one of the words, in the order of each_text(): the line with the most of them, the
/// first of equals; of a phrase that goes over the end of a line, the whole text.
std::vector<Passage> passages(const Request& request, const Sought& sought);

/// Cut to at most `columns` (at least 3) around the first match, what is left out shown as `…`.
MarkedLine fit_around_match(const MarkedLine& line, std::size_t columns);

/// With the matches in `style`.
std::string paint_matches(const MarkedLine& line, Style style, Colour colour);
std::string plain_text(const MarkedLine& line);

/// `{"where", "event", "line": [{"text"}, {"text", "match": true}]}`
Doc passage_doc(const Passage& passage);

}  // namespace reqs
