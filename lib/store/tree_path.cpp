#include "store/tree_path.hpp"

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {

namespace {

bool equal_ignoring_case(std::string_view name, std::string_view lower) {
  if (name.size() != lower.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[i]) return false;
  }
  return true;
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name == "." || name == ".." || name.find('\0') != std::string_view::npos) return false;
  return !equal_ignoring_case(name, ".git") && !equal_ignoring_case(name, "git~1");
}

}  // namespace

bool is_tree_path(std::string_view path) {
  for (;;) {
    const auto slash = path.find('/');
    if (!is_plain_name(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

void require_tree_path(std::string_view path) {
  if (!is_tree_path(path))
    throw Error(ErrorKind::bad_data, fmt::format("'{}' is not a path that a ledger may hold", path), {},
                std::string(path));
}

}  // namespace reqs
