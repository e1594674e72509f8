#include "core/query.hpp"

#include <algorithm>

#include "core/query_terms.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"

namespace reqs {

/// A test on a request, or a combination of tests.
struct Query::Node {
  QueryTest test;
  bool names_state = false;
};

namespace {

using NodePtr = std::shared_ptr<const Query::Node>;

NodePtr leaf(QueryTest test, bool names_state = false) {
  return std::make_shared<Query::Node>(Query::Node{std::move(test), names_state});
}

constexpr int deepest = 100;  // parentheses within parentheses: nobody writes more, and the stack is finite
constexpr const char* no_opening = "a closing parenthesis without an opening one";

class Parser {
 public:
  Parser(std::string_view query, const QueryContext& context) : query_(query), terms_(query, context), lexer_(query) {
    token_ = lexer_.next();
  }

  NodePtr parse() {
    if (token_.kind == Token::Kind::end) return leaf([](const Request&) { return true; });
    auto node = any_of();
    if (token_.kind == Token::Kind::close) fail_in_query(query_, token_.place, no_opening);
    return node;
  }

 private:
  std::string_view query_;
  QueryTerms terms_;
  QueryLexer lexer_;
  Token token_;
  int depth_ = 0;

  void advance() { token_ = lexer_.next(); }

  NodePtr any_of() {
    std::vector<NodePtr> nodes{all_of()};
    while (token_.kind == Token::Kind::or_) {
      advance();
      nodes.push_back(all_of());
    }
    const bool states = any_names_state(nodes);
    return leaf(
        [nodes = std::move(nodes)](const Request& r) {
          return std::any_of(nodes.begin(), nodes.end(), [&](const NodePtr& node) { return node->test(r); });
        },
        states);
  }

  NodePtr all_of() {
    std::vector<NodePtr> nodes;
    while (token_.kind == Token::Kind::word || token_.kind == Token::Kind::open) nodes.push_back(term());
    if (nodes.empty())
      fail_in_query(query_, token_.place,
                    token_.kind == Token::Kind::close && depth_ == 0 ? no_opening : "a word is missing here");
    const bool states = any_names_state(nodes);
    return leaf(
        [nodes = std::move(nodes)](const Request& r) {
          return std::all_of(nodes.begin(), nodes.end(), [&](const NodePtr& node) { return node->test(r); });
        },
        states);
  }

  static bool any_names_state(const std::vector<NodePtr>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const NodePtr& node) { return node->names_state; });
  }

  NodePtr term() {
    const Token token = token_;
    auto node = token.kind == Token::Kind::open ? group(token) : word(token);
    advance();
    if (!token.negated) return node;
    return leaf([node](const Request& r) { return !node->test(r); }, node->names_state);
  }

  NodePtr group(const Token& token) {
    if (++depth_ > deepest) fail_in_query(query_, token.place, "parentheses go too deep");
    advance();
    auto node = any_of();
    if (token_.kind != Token::Kind::close) fail_in_query(query_, token.place, "a parenthesis is never closed");
    --depth_;
    return node;
  }

  NodePtr word(const Token& token) {
    if (token.colon == std::string::npos) return leaf(terms_.text(token.text));
    const auto name = token.text.substr(0, token.colon);
    const auto key = value_in(query_keys, name);
    // Text such as 12:30 or 说明: is not a key; a misspelled key is an error, not a search for it.
    const bool looks_like_key = std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!key && !looks_like_key) return leaf(terms_.text(token.text));
    if (!key) {
      const auto near = nearest(name, words_of(query_keys));
      fail_in_query(query_, token.place, "unknown key '" + name + "'",
                    {near ? "did you mean '" + *near + ":'?" : "keys are " + join_or(words_of(query_keys)),
                     "quote it to search for the text: '\"" + token.text + "\"'"});
    }
    const auto value = token.text.substr(token.colon + 1);
    if (value.empty()) fail_in_query(query_, token.place + token.colon, "'" + name + ":' needs a value");
    return pair(*key, value, token);
  }

  NodePtr pair(QueryKey key, const std::string& value, const Token& token) const {
    std::vector<QueryTest> tests;
    bool states = key == QueryKey::state || key == QueryKey::outcome || key == QueryKey::closed ||
                  key == QueryKey::resolved || key == QueryKey::id || key == QueryKey::key;
    for (const auto& part : split_commas(value)) {
      tests.push_back(terms_.test(key, part, token));
      states = states || (key == QueryKey::is && (part == "closed" || part == "open" || part == "resolved"));
    }
    return leaf(
        [tests](const Request& r) {
          return std::any_of(tests.begin(), tests.end(), [&](const QueryTest& t) { return t(r); });
        },
        states);
  }
};

}  // namespace

Query Query::parse(std::string_view text, const QueryContext& context) {
  Query query;
  query.root_ = Parser(text, context).parse();
  return query;
}

Query Query::everything() {
  Query query;
  query.root_ = leaf([](const Request&) { return true; });
  return query;
}

bool Query::matches(const Request& request) const {
  return root_->test(request);
}
bool Query::names_state() const {
  return root_->names_state;
}

}  // namespace reqs
