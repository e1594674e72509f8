#include "report/csv.hpp"

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

std::string csv_line(const Row& row) {
  std::vector<std::string> fields;
  for (const auto& cell : row) fields.push_back(cell.text);
  return csv_line(fields);
}

std::string csv_head(const std::vector<Column>& columns) {
  std::vector<std::string> keys;
  for (const auto& column : columns) keys.push_back(column.key);
  return csv_line(keys);
}

}  // namespace reqs
