// One thing that happened to a request. Events are only ever added; the header follows from them (replay.hpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/act.hpp"
#include "core/instant.hpp"
#include "core/value.hpp"

namespace reqs {

struct Event {
  std::string id;                   ///< `<root>.<random>`: `3m9x.w2tq8d`; the root was drawn when the request was filed
  Instant at;                       ///< when it happened, by the clock of whoever recorded it
  std::optional<Instant> recorded;  ///< only where it differs from `at` (design: times)
  std::string by;                   ///< handle of a person, or an e-mail address
  std::string word;                 ///< the word under `do:`; kept as written when `act` is empty
  std::optional<Act> act;           ///< empty for an act of a newer version
  Value::Map fields;                ///< the act's own keys: known ones in table order, then others as written

  /// What state follows: `recorded`, else `at`.
  Instant order() const { return recorded.value_or(at); }
  /// The one-line or multi-line text under `key`; nullptr when absent or not text.
  const std::string* text(std::string_view key) const;
  /// text(key), or the empty string.
  std::string_view text_or_empty(std::string_view key) const;
  /// The instant under `key`; empty when absent or not an instant.
  std::optional<Instant> instant(std::string_view key) const;
  const Value* get(std::string_view key) const;

  bool operator==(const Event&) const = default;
};

/// An event of a known act without id and time, for building: fields with empty text are left out.
Event make_event(Act act, std::vector<std::pair<std::string, Value>> fields = {});

/// Puts the fields of a known act into canonical order: table order first, unknown keys after, in the order they had.
void order_fields(Event& event);

/// Canonical order of events: (order instant, id).
bool event_before(const Event& a, const Event& b);

/// What the schema finds wrong with one event (missing or malformed keys), each as text without position; the pair's
/// first member is the key it is about.
std::vector<std::pair<std::string, std::string>> check_event(const Event& event);

}  // namespace reqs
