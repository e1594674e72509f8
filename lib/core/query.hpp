// Questions about requests: `state:open owner:me due:<friday 客户 -is:offered`. One parser, one meaning: matches() is
// what every list, count and check answers by; an index may only be faster.
//
// Words AND; `OR` and parentheses; a leading `-` negates; `key:value`, values separated by commas are alternatives,
// `*` and `?` match in names; `overdue` is `is:overdue`; anything else is a word to be found in the title, the texts or
// the names (words.hpp), with `*` at either end for longer ones.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/config.hpp"
#include "core/named.hpp"
#include "core/query_bounds.hpp"
#include "core/request.hpp"
#include "core/routing.hpp"
#include "core/words.hpp"
#include "core/zone.hpp"

namespace reqs {

enum class QueryKey {
  state,
  owner,
  team,
  level,
  priority,
  type,
  theme,
  customer,
  tier,
  kind,
  due,
  needed,
  promise,
  filed,
  resolved,
  closed,
  by,
  via,
  csat,
  cycle,
  chases,
  id,
  key,
  outcome,
  light,
  is,
  has,
};
inline constexpr Named<QueryKey> query_keys[] = {
    {QueryKey::state, "state", "unowned offered doing waiting resolved closed, or open (all but the last two)"},
    {QueryKey::owner, "owner", "who has it; me, none"},
    {QueryKey::team, "team", "the team that answers for it; mine, none"},
    {QueryKey::level, "level", "escalation level: 2, >=2"},
    {QueryKey::priority, "priority", "low normal high urgent; also >=high"},
    {QueryKey::type, "type", "a type of types.yaml"},
    {QueryKey::theme, "theme", "a theme: shop/*"},
    {QueryKey::customer, "customer", "the customer's name: 张*"},
    {QueryKey::tier, "tier", "the customer's tier"},
    {QueryKey::kind, "kind", "external or internal"},
    {QueryKey::due, "due", "its next clock: <friday, 2026-11-30"},
    {QueryKey::needed, "needed", "when the customer needs it: <+2d"},
    {QueryKey::promise, "promise", "the promised date"},
    {QueryKey::filed, "filed", "when it was filed: >=2026-11-01"},
    {QueryKey::resolved, "resolved", "when it was resolved"},
    {QueryKey::closed, "closed", "when it was closed"},
    {QueryKey::by, "by", "who filed it; me"},
    {QueryKey::via, "via", "the channel it came by"},
    {QueryKey::csat, "csat", "the last score, 1 to 5: <=2"},
    {QueryKey::cycle, "cycle", "1, or more when it was reopened: >=2"},
    {QueryKey::chases, "chases", "how often somebody chased it: >0"},
    {QueryKey::id, "id", "an id or the beginning of a handle"},
    {QueryKey::key, "key", "the key it was filed under: boston311:*"},
    {QueryKey::outcome, "outcome", "how it ended: done satisfied unanswered duplicate withdrawn lost"},
    {QueryKey::light, "light", "how its clocks stand: green yellow red"},
    {QueryKey::is, "is", "open closed overdue contested escalated mine offered paused reopened part"},
    {QueryKey::has, "has", "promise needed theme customer rating file link offer owner"},
};

/// The words of `is:` and `has:`.
enum class QueryIs {
  open,
  closed,
  resolved,
  overdue,
  contested,
  escalated,
  mine,
  offered,
  unowned,
  doing,
  paused,
  waiting,
  reopened,
  part
};
inline constexpr Named<QueryIs> query_is_words[] = {
    {QueryIs::open, "open", "somebody still owes work"},
    {QueryIs::closed, "closed", "over"},
    {QueryIs::resolved, "resolved", "done, not yet closed"},
    {QueryIs::overdue, "overdue", "a clock is late"},
    {QueryIs::contested, "contested", "an event has no effect, and nobody has settled it"},
    {QueryIs::escalated, "escalated", "a level owes a decision"},
    {QueryIs::mine, "mine", "I have it"},
    {QueryIs::offered, "offered", "somebody was asked to take it"},
    {QueryIs::unowned, "unowned", "nobody has taken it"},
    {QueryIs::doing, "doing", "its owner works on it"},
    {QueryIs::paused, "paused", "waits for the customer"},
    {QueryIs::waiting, "waiting", "the same as paused"},
    {QueryIs::reopened, "reopened", "in its second cycle or a later one"},
    {QueryIs::part, "part", "split off another request"},
};
enum class QueryHas { promise, needed, theme, customer, rating, file, link, offer, owner };
inline constexpr Named<QueryHas> query_has_words[] = {
    {QueryHas::promise, "promise", "a date was promised"},
    {QueryHas::needed, "needed", "the customer needs it by a date"},
    {QueryHas::theme, "theme", "a theme"},
    {QueryHas::customer, "customer", "a customer's name"},
    {QueryHas::rating, "rating", "the customer has rated it"},
    {QueryHas::file, "file", "an attachment"},
    {QueryHas::link, "link", "a link to another request"},
    {QueryHas::offer, "offer", "somebody was asked to take it"},
    {QueryHas::owner, "owner", "a person has it"},
};

/// The people and teams that a query may name; where `occurs` is empty, it may name anybody.
struct KnownNames {
  std::vector<std::string> people;
  std::vector<std::string> teams;
  /// Does a request say so all the same? Asked only for names that are not listed: of who left, and of teams that are
  /// no more.
  std::function<bool(QueryKey key, const std::string& name)> occurs{};
  /// The handle of who is called so (配件 for parts); empty when nobody is. May be unset.
  std::function<std::string(QueryKey key, const std::string& name)> handle_of{};
};

/// What a query's words are read against.
struct QueryContext {
  Zone zone;
  Instant now;
  std::string me;  ///< handle of who asks; empty when unknown
  std::vector<std::string> my_teams;
  Fold fold;  ///< of words, names and the texts they are looked for in
  KnownNames known{};
};

class Query {
 public:
  /// Throws Error(usage) with the query, a caret under the word and a suggestion. An empty text matches everything.
  static Query parse(std::string_view text, const QueryContext& context);

  bool matches(const Request& request) const;
  /// The query that matches every request.
  static Query everything();
  /// Requests whose next clock is due at that moment or earlier.
  static Query due_until(Instant moment);

  /// What the matches have in common.
  const QueryBounds& bounds() const;

  /// Whether the query itself says which states are meant (then `list` adds no default).
  bool names_state() const;
  /// The words that are looked for in texts, each once and in the order given; not those that must be absent.
  const std::vector<SoughtWord>& words() const { return words_; }
  /// How many of them the request's title has.
  std::size_t words_in_title(const Request& request) const;

  struct Node;

 private:
  std::shared_ptr<const Node> root_;
  std::vector<SoughtWord> words_;
  Fold fold_;
};

}  // namespace reqs
