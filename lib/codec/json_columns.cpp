#include "codec/json_columns.hpp"

#include <utility>

#include <fmt/core.h>

#include "core/text.hpp"

namespace reqs {
namespace {

bool is_null(const YamlNode& node) {
  return node.is_scalar() && node.plain && node.scalar.empty();
}

void join_cell(JsonCell& all, JsonCell one) {
  all.found = all.found || one.found;
  all.is_object = all.is_object || one.is_object;
  if (!one.text.empty()) all.text += (all.text.empty() ? "" : ", ") + one.text;
}

}  // namespace

JsonCell json_cell(const YamlNode& node, std::string_view path) {
  if (is_null(node)) return {true, false, {}};
  JsonCell cell;
  if (node.is_sequence()) {
    cell.found = node.items.empty();
    for (const auto& item : node.items) join_cell(cell, json_cell(item, path));
    return cell;
  }
  if (path.empty()) return {true, node.is_mapping(), with_line_feeds(node.scalar)};
  if (const auto* whole = node.find(path)) return json_cell(whole->value, {});
  const auto dot = path.find('.');
  const auto* entry = dot == std::string_view::npos ? nullptr : node.find(path.substr(0, dot));
  return entry ? json_cell(entry->value, path.substr(dot + 1)) : cell;
}

MappedRow map_object(const ImportMap& map, const YamlNode& object, std::string_view path, std::vector<bool>& seen) {
  const auto columns = columns_of(map);
  seen.resize(columns.size());
  CsvRow row;
  row.line = object.line;
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto cell = json_cell(object, columns[i]);
    seen[i] = seen[i] || cell.found;
    if (cell.is_object)
      problems.push_back(
          {std::string(path), object.line, object.column,
           fmt::format("'{0}' is an object; the map has to say what of it is meant: {0}.KEY", columns[i])});
    row.fields.push_back(std::move(cell.text));
  }
  auto mapped = map_row(map, columns, row, path);
  mapped.column = object.column;
  for (auto& problem : mapped.problems) problem.column = object.column;
  mapped.problems.insert(mapped.problems.begin(), problems.begin(), problems.end());
  return mapped;
}

}  // namespace reqs
