// Writing YAML: one canonical form, exact, and plain only where every YAML reader (1.1 or 1.2) takes the text for text.
// Law: read_yaml gives back what was emitted. It never folds a line and never rewrites what somebody else formatted.
#pragma once

#include <string>
#include <string_view>

#include "core/value.hpp"

namespace reqs {

/// Where a scalar stands: after `key: ` on lines of its own, or inside `{…}` and `[…]`.
enum class YamlPlace { block, flow };

/// Whether the text needs no quotes: nothing about it looks like a number, date, truth value, null or indicator to any
/// reader. The one date that counts as text is an instant in the exact form that files store.
bool is_clearly_text(std::string_view text, YamlPlace place = YamlPlace::block);

/// All functions here throw Error(refused) for text that is not UTF-8. Keys are one line and at most
/// YamlLimits::key_bytes long.

/// The text on one line: plain, or in double quotes with escapes.
std::string emit_inline(std::string_view text, YamlPlace place = YamlPlace::block);
/// What stands behind `key: ` when the key is at column `indent` (from 0): as emit_inline, or for text of several lines
/// a literal block. Without a line feed at the end.
std::string emit_scalar(std::string_view text, int indent);
/// The value on one line: `{to: parts, by: xiao.z}`, `[a, b]`.
std::string emit_flow(const Value& value);
/// The map's entries, one or more lines each, keys at column `indent`; ends with a line feed. Empty for an empty map.
std::string emit_map(const Value::Map& map, int indent);

/// The same, added to `out`: for writers of many.
void append_scalar(std::string& out, std::string_view text, int indent);
void append_inline(std::string& out, std::string_view text, YamlPlace place = YamlPlace::block);
void append_entry(std::string& out, std::string_view key, const Value& value, int indent);

}  // namespace reqs
