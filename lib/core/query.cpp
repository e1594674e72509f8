#include "core/query.hpp"

#include <algorithm>
#include <charconv>

#include "core/clock.hpp"
#include "core/suggest.hpp"
#include "core/text.hpp"
#include "core/time_text.hpp"

namespace reqs {

/// A test on a request, or a combination of tests.
struct Query::Node {
  std::function<bool(const Request&)> test;
  bool names_state = false;
};

namespace {

using NodePtr = std::shared_ptr<const Query::Node>;
using Test = std::function<bool(const Request&)>;

NodePtr leaf(Test test, bool names_state = false) {
  return std::make_shared<Query::Node>(Query::Node{std::move(test), names_state});
}

struct Token {
  enum class Kind { word, open, close, or_, end };
  Kind kind = Kind::end;
  std::string text;  // without quotes
  bool negated = false;
  bool quoted = false;                    // some of it was
  std::size_t colon = std::string::npos;  // of an unquoted `key:`
  std::size_t place = 0;                  // byte in the query
};

[[noreturn]] void fail(std::string_view query, std::size_t place, const std::string& what,
                       std::vector<std::string> hints = {}) {
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

class Lexer {
 public:
  explicit Lexer(std::string_view query) : query_(query) {}

  Token next() {
    while (at_ < query_.size() && is_blank(query_[at_])) ++at_;
    Token token;
    token.place = at_;
    if (at_ == query_.size()) return token;
    if (query_[at_] == '(' || query_[at_] == ')') {
      token.kind = query_[at_++] == '(' ? Token::Kind::open : Token::Kind::close;
      return token;
    }
    token.kind = Token::Kind::word;
    if (query_[at_] == '-' && at_ + 1 < query_.size() && !is_blank(query_[at_ + 1])) {
      token.negated = true;
      ++at_;
      if (query_[at_] == '(') return negated_group(token);
    }
    read_word(token);
    if (token.text == "OR" && !token.negated && !token.quoted) token.kind = Token::Kind::or_;
    return token;
  }

 private:
  std::string_view query_;
  std::size_t at_ = 0;

  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

  Token negated_group(Token token) {
    ++at_;
    token.kind = Token::Kind::open;
    return token;
  }

  void read_word(Token& token) {
    const auto begin = at_;
    while (at_ < query_.size() && !is_blank(query_[at_]) && query_[at_] != '(' && query_[at_] != ')') {
      if (query_[at_] == '"') {
        const auto end = query_.find('"', at_ + 1);
        if (end == std::string_view::npos) fail(query_, at_, "a quotation mark is never closed");
        token.text += query_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        token.quoted = true;
        continue;
      }
      if (query_[at_] == ':' && token.colon == std::string::npos && at_ > begin) token.colon = token.text.size();
      token.text += query_[at_++];
    }
  }
};

// --- comparing

enum class Compare { equal, less, less_equal, greater, greater_equal };

Compare take_operator(std::string_view& value) {
  const auto take = [&](std::string_view sign) {
    if (!value.starts_with(sign)) return false;
    value.remove_prefix(sign.size());
    return true;
  };
  if (take("<=")) return Compare::less_equal;
  if (take(">=")) return Compare::greater_equal;
  if (take("<")) return Compare::less;
  if (take(">")) return Compare::greater;
  take("=");
  return Compare::equal;
}

template <class T>
bool holds(Compare compare, const T& a, const T& b) {
  switch (compare) {
    case Compare::equal:
      return a == b;
    case Compare::less:
      return a < b;
    case Compare::less_equal:
      return a <= b;
    case Compare::greater:
      return a > b;
    case Compare::greater_equal:
      return a >= b;
  }
  return false;
}

bool has_text(const Value& value, const std::string& folded, const Fold& fold) {
  if (const auto* text = value.text()) return fold(*text).find(folded) != std::string::npos;
  if (const auto* list = value.list())
    return std::any_of(list->begin(), list->end(), [&](const Value& item) { return has_text(item, folded, fold); });
  if (const auto* map = value.map())
    return std::any_of(map->begin(), map->end(), [&](const Entry& entry) {
      // A customer's kind is a word of the format.
      return entry.key != "kind" && has_text(entry.value, folded, fold);
    });
  return false;
}

/// Whether an event's key holds something people wrote, not a word of the format.
bool is_prose(const Event& event, std::string_view key) {
  if (!event.act) return true;
  for (const auto& known : info_of(*event.act).keys)
    if (known.name == key)
      return known.kind == KeyKind::text || known.kind == KeyKind::texts || known.kind == KeyKind::map ||
             known.name == "title";
  return true;
}

bool mentions(const Request& request, const std::string& folded, const Fold& fold) {
  if (fold(request.header.title).find(folded) != std::string::npos) return true;
  if (fold(request.header.customer.name).find(folded) != std::string::npos) return true;
  for (const auto& event : request.events)
    for (const auto& field : event.fields)
      if (is_prose(event, field.key) && has_text(field.value, folded, fold)) return true;
  return false;
}

constexpr int deepest = 100;  // parentheses within parentheses: nobody writes more, and the stack is finite
constexpr const char* no_opening = "a closing parenthesis without an opening one";

class Parser {
 public:
  Parser(std::string_view query, const QueryContext& context) : query_(query), context_(context), lexer_(query) {
    token_ = lexer_.next();
  }

  NodePtr parse() {
    if (token_.kind == Token::Kind::end) return leaf([](const Request&) { return true; });
    auto node = any_of();
    if (token_.kind == Token::Kind::close) fail(query_, token_.place, no_opening);
    return node;
  }

 private:
  std::string_view query_;
  const QueryContext& context_;
  Lexer lexer_;
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
      fail(query_, token_.place,
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
    if (++depth_ > deepest) fail(query_, token.place, "parentheses go too deep");
    advance();
    auto node = any_of();
    if (token_.kind != Token::Kind::close) fail(query_, token.place, "a parenthesis is never closed");
    --depth_;
    return node;
  }

  NodePtr word(const Token& token) {
    if (token.colon == std::string::npos) return text(token.text);
    const auto name = token.text.substr(0, token.colon);
    const auto key = value_in(query_keys, name);
    // Text such as 12:30 or 说明: is not a key; a misspelled key is an error, not a search for it.
    const bool looks_like_key = std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    if (!key && !looks_like_key) return text(token.text);
    if (!key) {
      const auto near = nearest(name, words_of(query_keys));
      fail(query_, token.place, "unknown key '" + name + "'",
           {near ? "did you mean '" + *near + ":'?" : "keys are " + join_or(words_of(query_keys)),
            "quote it to search for the text: '\"" + token.text + "\"'"});
    }
    const auto value = token.text.substr(token.colon + 1);
    if (value.empty()) fail(query_, token.place + token.colon, "'" + name + ":' needs a value");
    return pair(*key, value, token);
  }

  NodePtr text(const std::string& words) const {
    return leaf(
        [folded = context_.fold(words), fold = context_.fold](const Request& r) { return mentions(r, folded, fold); });
  }

  NodePtr pair(QueryKey key, const std::string& value, const Token& token) const {
    std::vector<Test> tests;
    bool states = key == QueryKey::state || key == QueryKey::outcome || key == QueryKey::closed ||
                  key == QueryKey::resolved || key == QueryKey::id || key == QueryKey::key;
    for (const auto& part : split_commas(value)) {
      tests.push_back(test(key, part, token));
      states = states || (key == QueryKey::is && (part == "closed" || part == "open" || part == "resolved"));
    }
    return leaf(
        [tests](const Request& r) {
          return std::any_of(tests.begin(), tests.end(), [&](const Test& t) { return t(r); });
        },
        states);
  }

  [[noreturn]] void bad_value(const Token& token, const std::string& value,
                              const std::vector<std::string>& words) const {
    const auto name = token.text.substr(0, token.colon);
    std::vector<std::string> hints;
    if (const auto near = nearest(value, words)) hints.push_back("did you mean '" + name + ":" + *near + "'?");
    hints.push_back("'" + name + ":' takes " + join_or(words));
    fail(query_, token.place, "'" + value + "' is no value of '" + name + ":'", hints);
  }

  Test test(QueryKey key, const std::string& value, const Token& token) const {
    switch (key) {
      case QueryKey::state:
        return state(value, token);
      case QueryKey::owner:
        return owner(value);
      case QueryKey::team:
        return team(value);
      case QueryKey::priority:
        return priority(value, token);
      case QueryKey::level:
        return number(value, token, [](const Request& r) { return std::optional(r.header.level); });
      case QueryKey::cycle:
        return number(value, token, [](const Request& r) { return std::optional(r.header.cycle); });
      case QueryKey::chases:
        return number(value, token, [](const Request& r) { return std::optional(r.header.chases); });
      case QueryKey::csat:
        return number(value, token,
                      [](const Request& r) { return r.header.rating ? r.header.rating->csat : std::nullopt; });
      case QueryKey::type:
        return name(value, [](const Request& r) { return r.header.type; });
      case QueryKey::theme:
        return name(value, [](const Request& r) { return r.header.theme; });
      case QueryKey::customer:
        return name(value, [](const Request& r) { return r.header.customer.name; });
      case QueryKey::tier:
        return name(value, [](const Request& r) { return r.header.customer.tier; });
      case QueryKey::kind:
        return name(value, [](const Request& r) { return r.header.customer.kind; });
      case QueryKey::via:
        return name(value, [](const Request& r) { return r.header.via; });
      case QueryKey::key:
        return name(value, [](const Request& r) { return r.header.key; });
      case QueryKey::by:
        return person(value, [](const Request& r) { return r.header.filed_by; });
      case QueryKey::id:
        return id(value, token);
      case QueryKey::outcome:
        return outcome(value, token);
      case QueryKey::due:
        return time(value, token, [](const Request& r) -> std::optional<Instant> {
          const auto clock = next_clock(r.header);
          return clock ? std::optional(clock->due) : std::nullopt;
        });
      case QueryKey::needed:
        return time(value, token, [](const Request& r) { return r.header.needed_by; });
      case QueryKey::promise:
        return time(value, token, [](const Request& r) {
          return r.header.promise ? std::optional(r.header.promise->date) : std::nullopt;
        });
      case QueryKey::filed:
        return time(value, token, [](const Request& r) { return std::optional(r.header.filed); });
      case QueryKey::resolved:
        return time(value, token, [](const Request& r) { return r.header.resolved; });
      case QueryKey::closed:
        return time(value, token, [](const Request& r) { return r.header.closed; });
      case QueryKey::is:
        return is(value, token);
      case QueryKey::has:
        return has(value, token);
    }
    return {};
  }

  Test state(const std::string& value, const Token& token) const {
    if (value == "open") return [](const Request& r) { return is_open(r.header.state); };
    const auto state = value_in(state_names, value);
    if (!state) {
      auto words = words_of(state_names);
      words.emplace_back("open");
      bad_value(token, value, words);
    }
    return [state](const Request& r) { return r.header.state == *state; };
  }

  Test outcome(const std::string& value, const Token& token) const {
    const auto outcome = value_in(outcome_names, value);
    if (!outcome) bad_value(token, value, words_of(outcome_names));
    return [outcome](const Request& r) { return r.header.outcome == outcome; };
  }

  Test owner(const std::string& value) const {
    if (value == "none") return [](const Request& r) { return r.header.owner.person.empty(); };
    return person(value, [](const Request& r) { return r.header.owner.person; });
  }

  /// `me` is nobody where it is not known who asks.
  Test person(const std::string& value, std::function<std::string(const Request&)> get) const {
    if (value != "me") return name(value, std::move(get));
    return [me = context_.me, get = std::move(get)](const Request& r) { return !me.empty() && get(r) == me; };
  }

  Test team(const std::string& value) const {
    if (value == "none") return [](const Request& r) { return r.header.owner.team.empty(); };
    if (value == "mine" || value == "me")
      return [teams = context_.my_teams](const Request& r) {
        return std::find(teams.begin(), teams.end(), r.header.owner.team) != teams.end();
      };
    return name(value, [](const Request& r) { return r.header.owner.team; });
  }

  Test priority(const std::string& value, const Token& token) const {
    std::string_view rest = value;
    const auto compare = take_operator(rest);
    const auto priority = value_in(priority_names, rest);
    if (!priority) bad_value(token, std::string(rest), words_of(priority_names));
    return [compare, priority](const Request& r) { return holds(compare, r.header.priority, *priority); };
  }

  Test number(const std::string& value, const Token& token,
              std::function<std::optional<int>(const Request&)> get) const {
    std::string_view rest = value;
    const auto compare = take_operator(rest);
    int wanted = 0;
    const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), wanted);
    if (failure != std::errc() || end != rest.data() + rest.size())
      fail(query_, token.place, "'" + value + "' is no number",
           {"for example '" + token.text.substr(0, token.colon) + ":>=2'"});
    return [compare, wanted, get](const Request& r) {
      const auto found = get(r);
      return found && holds(compare, *found, wanted);
    };
  }

  Test name(const std::string& value, std::function<std::string(const Request&)> get) const {
    return [pattern = context_.fold(value), get, fold = context_.fold](const Request& r) {
      return matches_glob(pattern, fold(get(r)));
    };
  }

  Test id(const std::string& value, const Token& token) const {
    const auto prefix = parse_id_prefix(value);
    if (!prefix) fail(query_, token.place, "'" + value + "' cannot begin an id");
    return [prefix](const Request& r) {
      return r.id.handle().starts_with(prefix->handle) && (prefix->day.empty() || r.id.day() == prefix->day);
    };
  }

  Test time(const std::string& value, const Token& token,
            std::function<std::optional<Instant>(const Request&)> get) const {
    std::string_view rest = value;
    const auto compare = take_operator(rest);
    const auto start = parse_time(rest, {context_.zone, context_.now, DateMeans::start_of_day});
    const auto end = parse_time(rest, {context_.zone, context_.now, DateMeans::end_of_day});
    if (!start.instant || !end.instant) fail(query_, token.place, start.error);
    // A bare day is the whole day; `<` is before it begins, `>` after it has ended.
    const auto from = *start.instant, to = std::max(*start.instant, *end.instant);
    return [compare, from, to, get](const Request& r) {
      const auto found = get(r);
      if (!found) return false;
      switch (compare) {
        case Compare::equal:
          return from <= *found && *found <= to;
        case Compare::less:
          return *found < from;
        case Compare::less_equal:
          return *found <= to;
        case Compare::greater:
          return *found > to;
        case Compare::greater_equal:
          return *found >= from;
      }
      return false;
    };
  }

  Test is(const std::string& value, const Token& token) const {
    static constexpr std::string_view words[] = {"open",      "closed",   "resolved", "overdue", "contested",
                                                 "escalated", "mine",     "offered",  "unowned", "paused",
                                                 "waiting",   "reopened", "part"};
    if (value == "open") return [](const Request& r) { return is_open(r.header.state); };
    if (value == "overdue") return [now = context_.now](const Request& r) { return is_overdue(r.header, now); };
    if (value == "contested") return [](const Request& r) { return !r.header.contested.empty(); };
    if (value == "escalated") return [](const Request& r) { return r.header.escalation.has_value(); };
    if (value == "mine") return owner("me");
    if (value == "reopened") return [](const Request& r) { return r.header.cycle > 1; };
    if (value == "part") return [](const Request& r) { return !r.header.parent.empty(); };
    if (value == "paused") return [](const Request& r) { return r.header.state == State::waiting; };
    if (const auto state = value_in(state_names, value))
      return [state](const Request& r) { return r.header.state == *state; };
    bad_value(token, value, {std::begin(words), std::end(words)});
  }

  Test has(const std::string& value, const Token& token) const {
    if (value == "promise") return [](const Request& r) { return r.header.promise.has_value(); };
    if (value == "needed" || value == "needed-by")
      return [](const Request& r) { return r.header.needed_by.has_value(); };
    if (value == "theme") return [](const Request& r) { return !r.header.theme.empty(); };
    if (value == "customer") return [](const Request& r) { return !r.header.customer.name.empty(); };
    if (value == "rating") return [](const Request& r) { return r.header.rating.has_value(); };
    if (value == "file") return [](const Request& r) { return !r.header.files.empty(); };
    if (value == "link") return [](const Request& r) { return !r.header.links.empty(); };
    if (value == "offer") return [](const Request& r) { return r.header.offer.has_value(); };
    if (value == "owner") return [](const Request& r) { return !r.header.owner.person.empty(); };
    bad_value(token, value, {"promise", "needed", "theme", "customer", "rating", "file", "link", "offer", "owner"});
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
