// The fields of a request that people fill in, for filing and for editing: one table of names, and the values read from
// what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/event.hpp"
#include "core/request.hpp"
#include "service/act.hpp"

namespace reqs {

enum class FieldKind { line, text, time, priority, type, theme, customer };

struct FieldInfo {
  std::string_view name;  ///< as it is typed: `needed-by`, `contact`
  std::string_view key;   ///< as it is stored: `needed_by`; of a customer field its key in the mapping
  FieldKind kind;
  std::string_view help;  ///< what it is, in a few words
};

/// Every field, in the order of the file format.
std::vector<FieldInfo> request_fields();

/// Field names as messages list them.
std::vector<std::string> field_names();

/// What was given for a request's fields: (name, text). Names are those of request_fields().
using GivenFields = std::vector<std::pair<std::string, std::string>>;

/// Whether there is nothing to read in a text.
bool is_blank(std::string_view text);

/// Error(usage) for a blank text where one is needed.
void need_text(std::string_view text);

/// The keys of a `file` or `edit` event. Times are read in the ledger's zone, types and themes looked up, the
/// customer's parts gathered. A blank text becomes an entry of `clear`. Error(usage) for a field that does not exist,
/// Error(not_found) for an unknown type or theme, with the nearest.
/// `tomorrow` is the day after `said`, or after now.
Value::Map read_fields(const Draft& draft, const GivenFields& given, std::optional<Instant> said = std::nullopt);

/// Whether an event's keys hold a field that a type may require (`customer`, `needed_by`, `background`, …).
bool has_field(const Value::Map& fields, std::string_view name);

}  // namespace reqs
