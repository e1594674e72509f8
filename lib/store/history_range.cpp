#include "store/history_range.hpp"

#include <fmt/format.h>

#include "store/git_handles.hpp"
#include "store/git_program.hpp"

namespace reqs {

namespace {

constexpr std::string_view dots = "..";

/// Nothing that somebody put into refs/replace may stand in for what is there.
std::vector<std::string> plain_git(const GitLocation& location, const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"--no-replace-objects", fmt::format("--git-dir={}", location.git_directory)};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return all;
}

ObjectId commit_named(git_repository* repository, std::string typed, const ObjectId& head) {
  constexpr std::string_view here = "HEAD";
  const auto rest = std::string_view(typed).substr(std::min(typed.size(), here.size()));
  if (typed.empty())
    typed = head;
  else if (typed.starts_with(here) && (rest.empty() || rest.front() == '~' || rest.front() == '^'))
    typed = head + std::string(rest);
  git_object* raw = nullptr;
  const int code = git_revparse_single(&raw, repository, (typed + "^{commit}").c_str());
  const GitObject object(raw);
  if (code < 0 || git_object_type(raw) != GIT_OBJECT_COMMIT)
    throw Error(ErrorKind::not_found, fmt::format("'{}' names no commit here", typed),
                {"a range is like main~10.. or 4ab01c7..main; `reqs log` shows commits"});
  return hex_of(*git_object_id(raw));
}

}  // namespace

HistoryRange read_range(const GitLocation& location, std::string_view typed, const ObjectId& head) {
  const GitLibrary library;
  const auto repository = open_repository(location.git_directory, FindUpwards::no);
  if (!repository)
    throw Error(ErrorKind::storage, fmt::format("there is no git repository at '{}'", location.git_directory));
  const auto middle = typed.find(dots);
  if (middle == std::string_view::npos)
    return {std::nullopt, commit_named(repository->get(), std::string(typed), head)};
  const auto from = typed.substr(0, middle), to = typed.substr(middle + dots.size());
  if (to.starts_with('.'))
    throw Error(ErrorKind::usage, fmt::format("'{}' is no range of commits", typed), {"two dots: main~10..main"});
  return {commit_named(repository->get(), std::string(from), head),
          commit_named(repository->get(), std::string(to), head)};
}

std::vector<ObjectId> commits_in(const GitLocation& location, const GitOptions& options, const HistoryRange& range) {
  auto wanted = hex_of(oid_from_hex(range.tip)) + "\n";
  if (range.without) wanted += "^" + hex_of(oid_from_hex(*range.without)) + "\n";
  const auto result = GitProgram(options.environment)
                          .run(plain_git(location, {"rev-list", "--stdin"}), {wanted, object_variables(options)});
  if (!result.ok()) throw Error(ErrorKind::storage, fmt::format("cannot read the history: {}", result.complaint()));
  std::vector<ObjectId> commits;
  commits.reserve(result.out.size() / (GIT_OID_HEXSZ + 1));
  for (std::string_view out = result.out; out.size() > GIT_OID_HEXSZ; out.remove_prefix(GIT_OID_HEXSZ + 1))
    commits.emplace_back(out.substr(0, GIT_OID_HEXSZ));
  return commits;
}

bool leads_to(const GitLocation& location, const GitOptions& options, const ObjectId& commit,
              const ObjectId& ancestor) {
  return GitProgram(options.environment)
      .run(plain_git(location,
                     {"merge-base", "--is-ancestor", hex_of(oid_from_hex(ancestor)), hex_of(oid_from_hex(commit))}),
           {{}, object_variables(options)})
      .ok();
}

}  // namespace reqs
