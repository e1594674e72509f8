#include "core/query.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/query_terms.hpp"
#include "core/request_texts.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"

namespace reqs {

namespace {

/// The request that a query is asked about. Its texts are folded when the first word is looked for, and only then.
class Subject {
 public:
  Subject(const Request& request, const Fold& fold) : request_(request), fold_(fold) {}

  const Request& request() const { return request_; }
  bool has(const SoughtWord& word) const {
    if (!texts_) texts_.emplace(request_, fold_);
    return texts_->has(word);
  }

 private:
  const Request& request_;
  const Fold& fold_;
  mutable std::optional<FoldedTexts> texts_;
};

using SubjectTest = std::function<bool(const Subject&)>;

}  // namespace

/// A test on a request, or a combination of tests.
struct Query::Node {
  SubjectTest test;
  bool names_state = false;
  QueryBounds bounds{};
};

namespace {

using NodePtr = std::shared_ptr<const Query::Node>;

NodePtr leaf(SubjectTest test, bool names_state = false, QueryBounds bounds = {}) {
  return std::make_shared<Query::Node>(Query::Node{std::move(test), names_state, std::move(bounds)});
}

QueryBounds joined(const std::vector<NodePtr>& nodes, QueryBounds (*join)(const QueryBounds&, const QueryBounds&)) {
  auto bounds = nodes.front()->bounds;
  for (std::size_t i = 1; i < nodes.size(); ++i) bounds = join(bounds, nodes[i]->bounds);
  return bounds;
}

constexpr int deepest = 100;  // parentheses within parentheses: nobody writes more, and the stack is finite
constexpr const char* overdue_word =
    "overdue";  // alone it is is:overdue: text would find nothing, and look like good news
constexpr const char* no_opening = "a closing parenthesis without an opening one";

class Parser {
 public:
  /// `query` must outlive the parser, as terms refer to it in what they say.
  Parser(std::string_view query, const QueryContext& context) : query_(query), terms_(query, context), lexer_(query) {
    token_ = lexer_.next();
  }

  /// All of the query, and the words that its parse has met.
  NodePtr parse(std::vector<SoughtWord>& words) {
    auto node = whole();
    words = std::move(words_);
    return node;
  }

 private:
  std::string_view query_;
  QueryTerms terms_;
  QueryLexer lexer_;
  Token token_;
  int depth_ = 0;
  bool negated_ = false;  // by an odd number of signs around the present place
  std::vector<SoughtWord> words_;
  std::set<std::string> known_words_;

  NodePtr whole() {
    if (token_.kind == Token::Kind::end) return leaf([](const Subject&) { return true; });
    auto node = any_of();
    if (token_.kind == Token::Kind::close) fail_in_query(query_, token_.place, no_opening);
    return node;
  }

  void advance() { token_ = lexer_.next(); }

  NodePtr any_of() {
    std::vector<NodePtr> nodes{all_of()};
    while (token_.kind == Token::Kind::or_) {
      advance();
      nodes.push_back(all_of());
    }
    const bool states = any_names_state(nodes);
    auto bounds = joined(nodes, either_of);
    return leaf(
        [nodes = std::move(nodes)](const Subject& s) {
          return std::any_of(nodes.begin(), nodes.end(), [&](const NodePtr& node) { return node->test(s); });
        },
        states, std::move(bounds));
  }

  NodePtr all_of() {
    std::vector<NodePtr> nodes;
    while (token_.kind == Token::Kind::word || token_.kind == Token::Kind::open) nodes.push_back(term());
    if (nodes.empty())
      fail_in_query(query_, token_.place,
                    token_.kind == Token::Kind::close && depth_ == 0 ? no_opening : "a word is missing here");
    const bool states = any_names_state(nodes);
    auto bounds = joined(nodes, both);
    return leaf(
        [nodes = std::move(nodes)](const Subject& s) {
          return std::all_of(nodes.begin(), nodes.end(), [&](const NodePtr& node) { return node->test(s); });
        },
        states, std::move(bounds));
  }

  static bool any_names_state(const std::vector<NodePtr>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const NodePtr& node) { return node->names_state; });
  }

  NodePtr term() {
    const Token token = token_;
    negated_ = negated_ != token.negated;
    auto node = token.kind == Token::Kind::open ? group(token) : word(token);
    negated_ = negated_ != token.negated;
    advance();
    if (!token.negated) return node;
    QueryBounds bounds;  // what does not match may have anything
    bounds.texts = node->bounds.texts;
    return leaf([node](const Subject& s) { return !node->test(s); }, node->names_state, bounds);
  }

  NodePtr group(const Token& token) {
    if (++depth_ > deepest) fail_in_query(query_, token.place, "parentheses go too deep");
    advance();
    auto node = any_of();
    if (token_.kind != Token::Kind::close) fail_in_query(query_, token.place, "a parenthesis is never closed");
    --depth_;
    return node;
  }

  /// Chinese input methods write the full-width colon. Behind anything but a key it is text.
  static Token with_plain_colon(Token token) {
    constexpr std::string_view wide = "：";
    const auto place = token.text.find(wide);
    if (token.quoted || token.colon != std::string::npos || place == std::string::npos) return token;
    if (!value_in(query_keys, std::string_view(token.text).substr(0, place))) return token;
    token.text.replace(place, wide.size(), ":");
    token.colon = place;
    return token;
  }

  /// The signs that values have for themselves.
  static std::string plain_value(std::string value) {
    constexpr std::pair<std::string_view, char> signs[] = {{"，", ','}, {"＞", '>'}, {"＜", '<'}, {"＝", '='}};
    for (const auto& [wide, plain] : signs)
      for (auto at = value.find(wide); at != std::string::npos; at = value.find(wide, at + 1))
        value.replace(at, wide.size(), 1, plain);
    return value;
  }

  NodePtr word(const Token& typed) {
    const auto token = with_plain_colon(typed);
    if (token.text == overdue_word && !token.quoted) return pair(QueryKey::is, token.text, token);
    if (token.colon == std::string::npos) return text(token);
    const auto name = token.text.substr(0, token.colon);
    const auto key = value_in(query_keys, name);
    // Text such as 12:30 or 说明: is not a key; a misspelled key is an error, not a search for it.
    const bool looks_like_key = std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!key && !looks_like_key) return text(token);
    if (!key) {
      const auto near = nearest(name, words_of(query_keys));
      fail_in_query(query_, token.place, "unknown key '" + name + "'",
                    {near ? "did you mean '" + *near + ":'?" : "keys are " + join_or(words_of(query_keys)),
                     "quote it to search for the text: '\"" + token.text + "\"'"});
    }
    const auto value =
        token.quoted ? token.text.substr(token.colon + 1) : plain_value(token.text.substr(token.colon + 1));
    if (value.empty()) fail_in_query(query_, token.place + token.colon, "'" + name + ":' needs a value");
    return pair(*key, value, token);
  }

  NodePtr text(const Token& token) {
    auto word = terms_.word(token);
    const auto spelled = (word.open_start ? "*" : " ") + word.text + (word.open_end ? "*" : " ");
    if (!negated_ && known_words_.insert(spelled).second) words_.push_back(word);
    QueryBounds bounds;
    bounds.texts = true;
    bounds.words = WordBound{WordBound::Kind::word, word};
    return leaf([word = std::move(word)](const Subject& s) { return s.has(word); }, false, bounds);
  }

  /// A late follow-up is one of a resolved request, so what is overdue, or has a light, is more than what is open; and
  /// most contested acts are those on a request that somebody has closed meanwhile.
  static bool says_state(const std::string& word, const Token& token) {
    const bool is_of_any = word == "overdue" || word == "contested";
    return word == "closed" || word == "open" || word == "resolved" || (is_of_any && !token.negated);
  }

  NodePtr pair(QueryKey key, const std::string& value, const Token& token) const {
    std::vector<QueryTest> tests;
    bool states = key == QueryKey::state || key == QueryKey::outcome || key == QueryKey::closed ||
                  key == QueryKey::resolved || key == QueryKey::id || key == QueryKey::key ||
                  (key == QueryKey::light && !token.negated);
    std::optional<QueryBounds> bounds;
    for (const auto& part : split_commas(value)) {
      tests.push_back(terms_.test(key, part, token));
      const auto here = terms_.bounds(key, part);
      bounds = bounds ? either(*bounds, here) : here;
      states = states || (key == QueryKey::is && says_state(part, token));
    }
    return leaf(
        [tests](const Subject& s) {
          return std::any_of(tests.begin(), tests.end(), [&](const QueryTest& t) { return t(s.request()); });
        },
        states, bounds.value_or(QueryBounds{}));
  }
};

}  // namespace

Query Query::parse(std::string_view text, const QueryContext& context) {
  Query query;
  query.root_ = Parser(with_plain_signs(text), context).parse(query.words_);
  query.fold_ = context.fold;
  return query;
}

Query Query::everything() {
  Query query;
  query.root_ = leaf([](const Subject&) { return true; });
  return query;
}

bool Query::matches(const Request& request) const {
  return root_->test(Subject(request, fold_));
}
std::size_t Query::words_in_title(const Request& request) const {
  if (words_.empty()) return 0;
  const auto title = fold_(request.header.title);
  return static_cast<std::size_t>(
      std::ranges::count_if(words_, [&](const auto& word) { return has_word(title, word); }));
}

Query Query::due_until(Instant moment) {
  QueryBounds bounds;
  bounds.due_until = moment;
  Query query;
  query.root_ = leaf([bounds](const Subject& s) { return bounds.cover(s.request()); }, false, bounds);
  return query;
}

const QueryBounds& Query::bounds() const {
  return root_->bounds;
}

bool Query::names_state() const {
  return root_->names_state;
}

}  // namespace reqs
