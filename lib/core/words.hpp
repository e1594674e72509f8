// Words in text: what it means that a text has a word. Whoever looks for words asks here, or promises the same answer.
//
// A word stands in a text where its characters do, unless that is in the middle of a longer word: `card` is not in
// "cards". Chinese is written without blanks, so its characters never make a word longer: 客户 is in 新客户群, and
// iPhone in 用iPhone手机. Everything else is taken literally; a blank fits any white space.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

/// What is looked for. `text` is folded as the texts are that are searched, and not empty.
struct SoughtWord {
  std::string text;
  bool open_start = false;  ///< `*card`: a longer word may end with it
  bool open_end = false;    ///< `card*`: a longer word may begin with it

  bool operator==(const SoughtWord&) const = default;
};

/// A part of a text, in bytes.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Place&) const = default;
};

/// Where the word first stands at or behind byte `from` of a folded text; empty (begin == end) where it does not.
Place find_word(std::string_view folded, const SoughtWord& word, std::size_t from = 0);
bool has_word(std::string_view folded, const SoughtWord& word);

/// Whether two such characters side by side are one word: letters and digits of scripts that put blanks between words.
bool is_word_letter(char32_t code_point);

/// Whether the character is of a script without blanks between words: Chinese, Japanese, Korean, Thai and their like.
bool stands_alone(char32_t code_point);

/// What words are made of: letters of one word, or characters that stand alone, as many as stand side by side.
struct WordRun {
  std::string_view text;
  bool alone = false;
};
/// The runs of a folded text, in its order; signs and blanks are in none. A text has no word whose runs it does not
/// have: characters that stand alone within one of its runs, letters as a whole run (but for an open end of the word).
std::vector<WordRun> word_runs(std::string_view folded);

}  // namespace reqs
