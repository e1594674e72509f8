// The words of a query: blanks apart, quotes together, a leading `-`, the colon of `key:value`. For query*.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reqs {

struct Token {
  enum class Kind { word, open, close, or_, end };
  Kind kind = Kind::end;
  std::string text;  ///< without quotes
  bool negated = false;
  bool quoted = false;                    ///< some of it was
  bool open_start = false;                ///< begins with a `*` that is not quoted
  bool open_end = false;                  ///< ends with one
  std::size_t colon = std::string::npos;  ///< of an unquoted `key:`
  std::size_t place = 0;                  ///< byte in the query
};

/// Chinese input methods write their own blanks, parentheses, quotation marks and signs: those that stand where a query
/// means something by them become the plain ones; within quotes everything stays.
std::string with_plain_signs(std::string_view query);

/// Error(usage) that shows the query around `place`, with a caret under it.
[[noreturn]] void fail_in_query(std::string_view query, std::size_t place, const std::string& what,
                                std::vector<std::string> hints = {});

class QueryLexer {
 public:
  explicit QueryLexer(std::string_view query) : query_(query) {}

  /// The next token; of kind `end`, again and again, behind the last one.
  Token next();

 private:
  std::string_view query_;
  std::size_t at_ = 0;

  Token negated_group(Token token);
  void read_word(Token& token);
};

}  // namespace reqs
