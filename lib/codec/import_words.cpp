#include "codec/import_words.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "core/request.hpp"
#include "core/suggest.hpp"

namespace reqs {
namespace {

/// Empty for a field that takes any text.
std::vector<std::string> words_for(ImportField field) {
  if (field == ImportField::priority) return words_of(priority_names);
  if (field == ImportField::state) return {"open", "doing", "resolved", "closed"};
  if (field == ImportField::kind) return {"external", "internal"};
  return {};
}

struct Scale {
  ImportField field;
  int low, high;
};
constexpr Scale scales[] = {{ImportField::csat, 1, 5}, {ImportField::ces, 1, 7}, {ImportField::nps, 0, 10}};

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

bool is_required(ImportField field) {
  return field == ImportField::key || field == ImportField::title;
}

std::string check_import_word(ImportField field, std::string_view value) {
  const std::vector<std::string> words = words_for(field);
  if (!words.empty() && std::find(words.begin(), words.end(), value) == words.end())
    return fmt::format("{}: '{}' is not one of {}", name_of(field), value, join_or(words));
  for (const Scale& scale : scales) {
    if (scale.field != field) continue;
    const auto number = whole_number(value);
    if (!number || *number < scale.low || *number > scale.high)
      return fmt::format("{}: '{}' is not a whole number from {} to {}", name_of(field), value, scale.low, scale.high);
  }
  return {};
}

}  // namespace reqs
