#include "store/unmerged.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "store/checkout.hpp"
#include "store/git_program.hpp"

namespace reqs {

namespace {

/// git in that working tree, with a text as its input; what it printed.
std::string run_there(const GitOptions& options, const UnmergedFile& place, std::vector<std::string> arguments,
                      const std::string& input = {}) {
  arguments.insert(arguments.begin(), {"-C", place.work_tree, "--git-dir=" + place.git_directory,
                                       "--work-tree=" + place.work_tree, "--literal-pathspecs"});
  auto result = GitProgram(options.environment).run(arguments, {input, {}});
  if (!result.ok())
    throw Error(ErrorKind::storage, fmt::format("cannot settle '{}': {}", place.path, result.complaint()), {},
                place.work_tree);
  return std::move(result.out);
}

/// `100644 <id> <stage>\t<path>`, stages 1 (base), 2 (ours), 3 (theirs).
void take_stage(std::map<std::string, UnmergedFile>& files, const UnmergedFile& place, std::string_view entry) {
  const auto tab = entry.find('\t');
  const auto first = entry.find(' '), second = entry.find(' ', first + 1);
  if (tab == std::string_view::npos || second == std::string_view::npos) return;
  const std::string path(entry.substr(tab + 1));
  auto& file = files.try_emplace(path, place).first->second;
  file.path = path;
  const std::string id(entry.substr(first + 1, second - first - 1));
  const char stage = entry[second + 1];
  (stage == '1' ? file.base : stage == '2' ? file.ours : file.theirs) = id;
}

/// In a rebase HEAD is on no branch.
std::vector<Checkout> places_of_merges(git_repository* repository, const GitLocation& location) {
  if (location.kind != RefKind::detached_head) return find_checkouts(repository, location.ref);
  if (git_repository_is_bare(repository) == 1) return {};
  return {{git_repository_path(repository), git_repository_workdir(repository)}};
}

bool is_rebasing(const Checkout& checkout) {
  const std::filesystem::path directory = checkout.git_directory;
  std::error_code ignored;
  return std::filesystem::exists(directory / "rebase-merge", ignored) ||
         std::filesystem::exists(directory / "rebase-apply", ignored);
}

}  // namespace

std::vector<UnmergedFile> unmerged_files(const GitLocation& location, const GitOptions& options,
                                         std::string_view directory) {
  const GitLibrary library;
  const auto repository = open_repository(location.git_directory, FindUpwards::no);
  std::vector<UnmergedFile> found;
  if (!repository) return found;
  for (const auto& checkout : places_of_merges(repository->get(), location)) {
    const UnmergedFile place{checkout.work_tree, checkout.git_directory, {}, is_rebasing(checkout), {}, {}, {}};
    const auto out = run_there(options, place, {"ls-files", "--unmerged", "-z", "--", std::string(directory)});
    std::map<std::string, UnmergedFile> files;
    for (std::string_view rest = out; !rest.empty();) {
      const auto end = std::min(rest.find('\0'), rest.size());
      take_stage(files, place, rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (auto& [path, file] : files) found.push_back(std::move(file));
  }
  return found;
}

void settle_unmerged(const GitOptions& options, const UnmergedFile& file, const std::string& bytes) {
  auto id = run_there(options, file, {"hash-object", "-w", "--no-filters", "--stdin"}, bytes);
  while (id.ends_with('\n')) id.pop_back();
  const auto none = std::string(id.size(), '0');
  auto lines = fmt::format("0 {}\t{}", none, file.path);
  lines += '\0';
  lines += fmt::format("100644 {}\t{}", id, file.path);
  lines += '\0';
  run_there(options, file, {"update-index", "-z", "--index-info"}, lines);
  run_there(options, file, {"checkout-index", "--force", "--", file.path});
}

}  // namespace reqs
