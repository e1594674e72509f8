#include "service/import.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reqs {
namespace {

constexpr std::size_t most_listed_problems = 50;

void sort_by_line(std::vector<Problem>& problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
}

}  // namespace

void refuse_import(const ImportTask& task, std::vector<Problem> problems) {
  sort_by_line(problems);
  std::vector<std::string> hints;
  for (std::size_t i = 0; i < std::min(problems.size(), most_listed_problems); ++i)
    hints.push_back(to_text(problems[i]));
  if (problems.size() > most_listed_problems)
    hints.push_back(fmt::format("and {} more", problems.size() - most_listed_problems));
  throw Error(ErrorKind::usage, task.path + " cannot be imported; nothing was written", std::move(hints));
}

void refuse_columns(const ImportTask& task, const std::vector<std::string>& columns, std::vector<Problem> problems,
                    const std::vector<Problem>& unbound) {
  if (columns.empty()) refuse_import(task, {{task.path, 1, 1, "is empty: its first line has to name the columns"}});
  if (std::ranges::any_of(columns, [](const auto& column) { return column.find('\r') != column.npos; }))
    refuse_import(task, {{task.path, 1, 1,
                          "has lines that end in a carriage return alone, as on old Macs; write line feeds: "
                          "tr '\\r' '\\n'"}});
  std::string names;
  for (const auto& column : columns) names += (names.empty() ? "'" : ", '") + column + "'";
  if (problems.empty()) problems.push_back({task.path, 1, 1, "has the columns " + names});
  problems.insert(problems.end(), unbound.begin(), unbound.end());
  refuse_import(task, std::move(problems));
}

std::vector<Problem> settle_problems(const ImportTask& task, std::vector<Problem> problems) {
  if (!problems.empty() && task.bad_rows == BadRows::refuse) refuse_import(task, std::move(problems));
  sort_by_line(problems);
  return problems;
}

}  // namespace reqs
