#include "store/act_program_settings.hpp"

#include <charconv>
#include <map>
#include <string_view>

#include <fmt/format.h>

namespace reqs {

namespace {

constexpr std::string_view act_section = "reqs.on-act.";
constexpr int longest_limit = 600;

std::chrono::milliseconds limit_in(std::string_view key, std::string_view value) {
  int seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || end != value.data() + value.size() || seconds < 1 || seconds > longest_limit)
    throw Error(
        ErrorKind::refused,
        fmt::format("git's setting {} is '{}', not a number of seconds from 1 to {}", key, value, longest_limit),
        {fmt::format("see where it is: git config --show-origin {}", key)});
  return std::chrono::seconds(seconds);
}

/// A later file's value, and of one file the later line's, takes the place of an earlier one, as for git.
void set_one(std::map<std::string, ActProgram>& programs, std::string_view key, std::string_view value) {
  const auto rest = key.substr(act_section.size());
  const auto dot = rest.rfind('.');
  const auto name = std::string(rest.substr(0, dot == std::string_view::npos ? 0 : dot));
  const auto what = dot == std::string_view::npos ? rest : rest.substr(dot + 1);
  auto& program = programs[name];
  program.name = name;
  if (what == "before" && !name.empty())
    program.before = value;
  else if (what == "after" && !name.empty())
    program.after = value;
  else if (what == "timeout" && !name.empty())
    program.limit = limit_in(key, value);
  else
    throw Error(ErrorKind::refused, fmt::format("git's setting {} means nothing to reqs, so nothing was done", key),
                {"a program around acts has reqs.on-act.NAME.before, .after and .timeout",
                 fmt::format("see where it is: git config --show-origin {}", key)});
}

}  // namespace

std::vector<ActProgram> act_programs_in(git_repository* repository) {
  const auto config = config_of(repository);
  git_config_iterator* raw = nullptr;
  // Not the iterator with a pattern: libgit2 1.5 leaks where that does not match.
  check_git(git_config_iterator_new(&raw, config.get()), "cannot read git's configuration");
  const GitConfigIterator lines(raw);
  std::map<std::string, ActProgram> by_name;
  for (git_config_entry* line = nullptr; git_config_next(&line, raw) == 0;)
    if (std::string_view(line->name).starts_with(act_section))
      set_one(by_name, line->name, line->value == nullptr ? "" : line->value);
  std::vector<ActProgram> programs;
  for (auto& [name, program] : by_name)
    if (!program.before.empty() || !program.after.empty()) programs.push_back(std::move(program));
  return programs;
}

}  // namespace reqs
