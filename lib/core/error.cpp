#include "core/error.hpp"

#include <utility>

namespace reqs {
namespace {

struct KindRow {
  ErrorKind kind;
  int code;
  std::string_view name;
};

constexpr KindRow kinds[] = {
    {ErrorKind::refused, 1, "refused"},     {ErrorKind::usage, 2, "usage"},
    {ErrorKind::not_found, 3, "not_found"}, {ErrorKind::bad_data, 4, "bad_data"},
    {ErrorKind::conflict, 5, "conflict"},   {ErrorKind::storage, 6, "storage"},
    {ErrorKind::internal, 70, "internal"},  {ErrorKind::interrupted, 130, "interrupted"},
};

const KindRow& row_of(ErrorKind kind) {
  for (const auto& row : kinds)
    if (row.kind == kind) return row;
  return kinds[6];
}

}  // namespace

int exit_code(ErrorKind kind) {
  return row_of(kind).code;
}
std::string_view name_of(ErrorKind kind) {
  return row_of(kind).name;
}

Error::Error(ErrorKind what_kind, const std::string& message, std::vector<std::string> what_next, std::string about)
    : std::runtime_error(message), kind(what_kind), where(std::move(about)), hints(std::move(what_next)) {}

std::string to_text(const Problem& problem) {
  if (problem.line == 0) return problem.path + ": " + problem.what;
  return problem.path + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": " + problem.what;
}

}  // namespace reqs
