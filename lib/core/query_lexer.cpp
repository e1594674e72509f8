#include "core/query_lexer.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace reqs {
namespace {

bool ends_word(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// Bytes before and after the place that is meant: less than a line of a terminal.
constexpr std::size_t shown_before = 40, shown_behind = 32;

bool goes_on(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The characters of Asia stand on two columns, as all that UTF-8 begins with these bytes nearly is.
bool is_wide(char c) {
  return static_cast<unsigned char>(c) >= 0xE3 && static_cast<unsigned char>(c) != 0xEF;
}

/// The query around the place, and below it a caret: one line each, whatever it holds and however long it is.
std::string pointed_at(std::string_view query, std::size_t place) {
  auto from = place > shown_before ? place - shown_before : 0;
  while (from > 0 && goes_on(query[from])) --from;
  auto to = std::min(place + shown_behind, query.size());
  while (to < query.size() && goes_on(query[to])) ++to;
  std::string line = from > 0 ? "…" : "", caret = from > 0 ? " " : "";
  for (auto at = from; at < to; ++at) {
    const char c = query[at];
    line += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? ' ' : c;
    if (at < place && !goes_on(c)) caret += is_wide(c) ? "  " : " ";
  }
  return "\n  " + line + (to < query.size() ? "…" : "") + "\n  " + caret + "^";
}

}  // namespace

void fail_in_query(std::string_view query, std::size_t place, const std::string& what, std::vector<std::string> hints) {
  throw Error(ErrorKind::usage, "query: " + what + pointed_at(query, place), std::move(hints));
}

std::string with_plain_signs(std::string_view query) {
  struct Sign {
    std::string_view wide;
    char plain;
    bool begins_word;  // means something only there
  };
  static constexpr Sign signs[] = {{"\u3000", ' ', false}, {"（", '(', false}, {"）", ')', false},
                                   {"“", '"', false},      {"”", '"', false},  {"－", '-', true}};
  std::string plain;
  bool quoted = false;
  while (!query.empty()) {
    const bool begins = plain.empty() || ends_word(plain.back()) || plain.back() == '(';
    const auto found = std::find_if(std::begin(signs), std::end(signs), [&](const Sign& sign) {
      return query.starts_with(sign.wide) && (begins || !sign.begins_word) && (!quoted || sign.plain == '"');
    });
    plain += found != std::end(signs) ? found->plain : query.front();
    query.remove_prefix(found != std::end(signs) ? found->wide.size() : 1);
    if (plain.back() == '"') quoted = !quoted;
  }
  return plain;
}

Token QueryLexer::next() {
  while (at_ < query_.size() && ends_word(query_[at_])) ++at_;
  Token token;
  token.place = at_;
  if (at_ == query_.size()) return token;
  if (query_[at_] == '(' || query_[at_] == ')') {
    token.kind = query_[at_++] == '(' ? Token::Kind::open : Token::Kind::close;
    return token;
  }
  token.kind = Token::Kind::word;
  if (query_[at_] == '-' && at_ + 1 < query_.size() && !ends_word(query_[at_ + 1])) {
    token.negated = true;
    ++at_;
    if (query_[at_] == '(') return negated_group(token);
  }
  read_word(token);
  if (token.text == "OR" && !token.negated && !token.quoted) token.kind = Token::Kind::or_;
  return token;
}

Token QueryLexer::negated_group(Token token) {
  ++at_;
  token.kind = Token::Kind::open;
  return token;
}

void QueryLexer::read_word(Token& token) {
  const auto begin = at_;
  token.open_start = at_ < query_.size() && query_[at_] == '*';
  while (at_ < query_.size() && !ends_word(query_[at_]) && query_[at_] != '(' && query_[at_] != ')') {
    if (query_[at_] == '"') {
      const auto end = query_.find('"', at_ + 1);
      if (end == std::string_view::npos) fail_in_query(query_, at_, "a quotation mark is never closed");
      token.text += query_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      token.quoted = true;
      token.open_end = false;
      continue;
    }
    token.open_end = query_[at_] == '*';
    if (query_[at_] == ':' && token.colon == std::string::npos && at_ > begin) token.colon = token.text.size();
    token.text += query_[at_++];
  }
}

}  // namespace reqs
