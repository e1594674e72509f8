#include "core/query_lexer.hpp"

#include "core/error.hpp"

namespace reqs {
namespace {

bool ends_word(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

}  // namespace

void fail_in_query(std::string_view query, std::size_t place, const std::string& what, std::vector<std::string> hints) {
  // The caret counts characters, which is right for a terminal as long as no wide character precedes it.
  std::string caret;
  for (std::size_t i = 0; i < place && i < query.size(); ++i) {
    const auto byte = static_cast<unsigned char>(query[i]);
    if ((byte & 0xC0) == 0x80) continue;
    caret += byte >= 0xE0 ? "  " : " ";
  }
  throw Error(ErrorKind::usage, "query: " + what + "\n  " + std::string(query) + "\n  " + caret + "^",
              std::move(hints));
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
