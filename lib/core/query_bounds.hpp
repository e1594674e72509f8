// What a query's matches have in common, so that an index can look for them before matches() decides: each bound is
// necessary for a match, none is sufficient (law: tests/property/core/query_laws.cpp).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/request.hpp"
#include "core/words.hpp"

namespace reqs {

/// Names that a value may have: those listed, or any that fits.
struct NameBound {
  std::vector<std::string> names;
  std::function<bool(const std::string&)> fits{};  ///< unset = only those listed

  bool covers(const std::string& name) const;
};

/// A set of states.
class StateSet {
 public:
  static constexpr StateSet all() { return StateSet(~0U); }
  static constexpr StateSet none() { return StateSet(0); }
  static StateSet open();
  static constexpr StateSet only(State state) { return StateSet(1U << static_cast<unsigned>(state)); }

  bool has(State state) const { return (bits_ & only(state).bits_) != 0; }
  bool is_all() const;
  StateSet operator|(StateSet other) const { return StateSet(bits_ | other.bits_); }
  StateSet operator&(StateSet other) const { return StateSet(bits_ & other.bits_); }

 private:
  explicit constexpr StateSet(unsigned bits) : bits_(bits) {}
  unsigned bits_;
};

/// Words that the texts must have: this one, or all or any of the parts.
struct WordBound {
  enum class Kind : std::uint8_t { word, all, any };

  Kind kind = Kind::word;
  SoughtWord word{};
  std::vector<WordBound> parts{};
};

/// Unset = anything.
struct QueryBounds {
  StateSet states = StateSet::all();
  std::optional<NameBound> owner;  ///< the person
  std::optional<NameBound> team;
  std::optional<Instant> due_until;  ///< its next clock is due then or earlier
  std::optional<IdPrefix> id;
  bool escalated = false;  ///< a level owes a decision
  std::optional<WordBound> words;
  bool texts = false;  ///< to decide, matches() looks into the events
  /// Unless empty, a match lies also within one of these, which have none of their own.
  std::vector<QueryBounds> one_of{};

  /// Whether the bounds let the request through, as far as its header tells: words are not looked for.
  bool cover(const Request& request) const;
};

/// Of what matches both, and of what matches either; `either` forgets what was not common to the two.
QueryBounds both(const QueryBounds& a, const QueryBounds& b);
QueryBounds either(const QueryBounds& a, const QueryBounds& b);
/// As `either`, and remembers each as long as all of them narrow.
QueryBounds either_of(const QueryBounds& a, const QueryBounds& b);

}  // namespace reqs
