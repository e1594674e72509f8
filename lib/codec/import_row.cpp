// One row through the map (import_map.hpp).
#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "codec/import_map.hpp"
#include "codec/import_words.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The cells of a row by column name, trimmed; what the map calls empty is.
class Cells {
 public:
  Cells(const ImportMap& map, const std::vector<std::string>& columns, const CsvRow& row)
      : map_(map), columns_(columns), row_(row) {}

  std::string_view at(std::string_view column) const {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    const auto index = static_cast<std::size_t>(found - columns_.begin());
    if (index >= row_.fields.size()) return {};
    const std::string_view value = trim(row_.fields[index]);
    const bool is_empty =
        std::any_of(map_.empty.begin(), map_.empty.end(), [&](const std::string& word) { return value == trim(word); });
    return is_empty ? std::string_view() : value;
  }

 private:
  const ImportMap& map_;
  const std::vector<std::string>& columns_;
  const CsvRow& row_;
};

struct Filled {
  std::string text;
  bool has_columns = false;
  bool has_values = false;
};

Filled fill_line(const TemplateLine& line, const Cells& cells) {
  Filled filled;
  for (const TemplatePart& part : line) {
    if (part.kind == TemplatePart::Kind::literal) {
      filled.text += part.text;
      continue;
    }
    const std::string_view value = cells.at(part.text);
    filled.text += value;
    filled.has_columns = true;
    filled.has_values = filled.has_values || !value.empty();
  }
  return filled;
}

/// Lines whose columns are all empty go; if all its columns are empty, so is the text.
std::string fill(const std::vector<TemplateLine>& lines, const Cells& cells) {
  Filled all;
  for (const TemplateLine& line : lines) {
    const Filled filled = fill_line(line, cells);
    all.has_columns = all.has_columns || filled.has_columns;
    all.has_values = all.has_values || filled.has_values;
    if (filled.has_columns && !filled.has_values) continue;
    all.text += filled.text + '\n';
  }
  if (all.has_columns && !all.has_values) return {};
  return std::string(trim(all.text));
}

struct Evaluated {
  std::string value;
  std::string problem;
};

Evaluated translate(const ImportMap& map, const ImportRule& rule, std::string raw) {
  if (raw.empty()) return {rule.fallback.value_or(""), {}};
  if (rule.values.empty()) return {std::move(raw), {}};
  for (const auto& [theirs, ours] : rule.values)
    if (theirs == raw) return {ours, {}};
  if (rule.fallback) return {*rule.fallback, {}};
  return {{},
          fmt::format("column '{}': '{}' is not among the values of '{}' ({}:{}), and there is no default", rule.column,
                      raw, name_of(rule.field), map.path, rule.line)};
}

Evaluated evaluate(const ImportMap& map, const ImportRule& rule, const Cells& cells) {
  Evaluated outcome =
      translate(map, rule, rule.column.empty() ? fill(rule.text, cells) : std::string(cells.at(rule.column)));
  if (!outcome.problem.empty()) return outcome;
  if (outcome.value.empty()) {
    if (is_required(rule.field))
      outcome.problem = fmt::format("a row needs a {}, and this one has none", name_of(rule.field));
    return outcome;
  }
  outcome.problem = check_import_word(rule.field, outcome.value);
  return outcome;
}

}  // namespace

std::string_view MappedRow::text(ImportField field) const {
  const auto found =
      std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == field; });
  return found == values.end() ? std::string_view() : std::string_view(found->second);
}

MappedRow map_row(const ImportMap& map, const std::vector<std::string>& columns, const CsvRow& row,
                  std::string_view csv_path) {
  const Cells cells(map, columns, row);
  MappedRow mapped;
  mapped.line = row.line;
  for (const ImportRule& rule : map.rules) {
    Evaluated outcome = evaluate(map, rule, cells);
    if (!outcome.problem.empty())
      mapped.problems.push_back({std::string(csv_path), row.line, 1, std::move(outcome.problem)});
    else if (!outcome.value.empty())
      mapped.values.emplace_back(rule.field, with_line_feeds(outcome.value));
  }
  return mapped;
}

std::optional<Instant> import_time(const ImportMap& map, ImportField field, std::string_view text, const Zone& zone) {
  const DateMeans date = field == ImportField::needed_by ? DateMeans::end_of_day : DateMeans::start_of_day;
  for (const std::string& format : map.time_formats)
    if (const auto instant = parse_local(text, format, zone, date)) return instant;
  return std::nullopt;
}

std::string team_handle(std::string_view name) {
  std::string handle;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (upper || kept)
      handle += static_cast<char>(upper ? c - 'A' + 'a' : c);
    else if (!handle.empty() && handle.back() != '-')
      handle += '-';
  }
  if (handle.ends_with('-')) handle.pop_back();
  return handle;
}

}  // namespace reqs
