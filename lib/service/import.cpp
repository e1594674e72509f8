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

std::vector<Problem> settle_problems(const ImportTask& task, std::vector<Problem> problems) {
  if (!problems.empty() && task.bad_rows == BadRows::refuse) refuse_import(task, std::move(problems));
  sort_by_line(problems);
  return problems;
}

}  // namespace reqs
