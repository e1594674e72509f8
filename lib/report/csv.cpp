#include "report/csv.hpp"

#include <algorithm>

namespace reqs {

std::string csv_field(std::string_view text) {
  const bool at_edge = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!at_edge && text.find_first_of(",;\t\"\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (const char c : text) field += c == '"' ? std::string(2, c) : std::string(1, c);
  return field + '"';
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const auto& field : fields) line += (&field == fields.data() ? "" : ",") + csv_field(field);
  return line + '\n';
}

std::string csv_rows(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    std::vector<std::string> fields(table.columns.size());
    for (std::size_t i = 0; i < std::min(row.size(), fields.size()); ++i) fields[i] = row[i].text;
    text += csv_line(fields);
  }
  return text;
}

}  // namespace reqs
