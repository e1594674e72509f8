#include "store/trust.hpp"

#include <filesystem>
#include <fstream>
#include <string_view>

#include "store/git_handles.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

/// A linked working tree's git directory says in a file where that tree is: `/path/to/tree/.git`.
std::string linked_working_tree(const std::string& git_directory) {
  std::string target;
  std::ifstream file(fs::path(git_directory) / "gitdir");
  std::getline(file, target);
  return target;
}

std::string without_end(std::string path, std::string_view end) {
  if (path.size() > end.size() && path.ends_with(end)) path.resize(path.size() - end.size());
  return path;
}

}  // namespace

std::string path_to_trust(const std::string& path) {
  git_buf buffer = GIT_BUF_INIT;
  std::string found = git_repository_discover(&buffer, path.c_str(), 0, nullptr) == 0 ? buffer.ptr : path;
  git_buf_dispose(&buffer);
  if (auto tree = linked_working_tree(found); !tree.empty()) found = std::move(tree);
  return without_end(without_end(std::move(found), "/"), "/.git");
}

bool is_trusted(const std::string& directory) {
  git_config* raw = nullptr;
  if (git_config_open_default(&raw) < 0) return false;
  const GitConfig config(raw);
  git_config_iterator* raw_lines = nullptr;
  if (git_config_multivar_iterator_new(&raw_lines, raw, "safe.directory", nullptr) < 0) return false;
  const GitConfigIterator lines(raw_lines);
  bool trusted = false;
  for (git_config_entry* line = nullptr; git_config_next(&line, raw_lines) == 0;) {
    const std::string_view value = line->value == nullptr ? "" : line->value;
    // As in git: an empty value takes back all that was listed before it.
    trusted = !value.empty() && (trusted || value == "*" || value == directory);
  }
  return trusted;
}

}  // namespace reqs
