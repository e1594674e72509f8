#include "cmd/external.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ostream>
#include <set>
#include <unistd.h>

#include "cmd/commands.hpp"
#include "cmd/parse.hpp"
#include "cmd/words.hpp"
#include "core/error.hpp"

namespace reqs::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "reqs-";

/// An empty entry is the working directory, as for every shell.
std::vector<fs::path> directories_of_path(const Env& env) {
  const auto path = env.variable("PATH");
  std::vector<fs::path> directories;
  if (!path) return directories;
  std::string_view rest = *path;
  for (;;) {
    const auto colon = rest.find(':');
    directories.push_back(env.path(rest.substr(0, colon)));
    if (colon == rest.npos) return directories;
    rest.remove_prefix(colon + 1);
  }
}

bool is_program(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

bool may_be_verb(std::string_view verb) {
  return !verb.empty() && verb.front() != '-' && verb.find('/') == verb.npos;
}

/// The words in front of the verb without -C, --ledger and what they are given.
std::vector<std::string> handed_on(const std::vector<std::string>& before) {
  Common unused;
  std::vector<Option> common;
  for (auto& one : common_options(unused)) common.push_back(std::move(one.option));
  std::vector<std::string> words;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Option* option = valued_option_in(before[i], common);
    const bool ours = option != nullptr && (option->letter == 'C' || option->name == "ledger");
    if (!ours) words.push_back(before[i]);
    if (!is_value_next(before[i], common)) continue;
    ++i;
    if (!ours && i < before.size()) words.push_back(before[i]);
  }
  return words;
}

std::vector<char*> pointers_into(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment_for(const Env& env) {
  constexpr std::string_view variable = "REQS_LEDGER=";
  auto environment = env.environment;
  if (!env.common.ledger) return environment;
  std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(variable); });
  environment.push_back(std::string(variable) + env.path(*env.common.ledger).string());
  return environment;
}

}  // namespace

std::optional<fs::path> find_external(std::string_view verb, const Env& env) {
  if (!may_be_verb(verb)) return std::nullopt;
  for (const auto& directory : directories_of_path(env))
    if (auto path = directory / (std::string(prefix) + std::string(verb)); is_program(path)) return path;
  return std::nullopt;
}

std::vector<std::string> external_verbs(const Env& env) {
  std::set<std::string> verbs;
  for (const auto& directory : directories_of_path(env)) {
    std::error_code failure;  // a directory of PATH need not be there
    for (fs::directory_iterator entry(directory, failure), end; !failure && entry != end; entry.increment(failure)) {
      const auto name = entry->path().filename().string();
      if (!name.starts_with(prefix) || !is_program(entry->path())) continue;
      const auto verb = name.substr(prefix.size());
      if (may_be_verb(verb) && !find_command(verb)) verbs.insert(verb);
    }
  }
  return {verbs.begin(), verbs.end()};
}

void become_external(const fs::path& program, const std::vector<std::string>& before,
                     const std::vector<std::string>& after, Env& env) {
  parse({.name = program.filename().string().substr(prefix.size())}, before, env);
  std::vector<std::string> arguments{program.string()};
  std::ranges::copy(handed_on(before), std::back_inserter(arguments));
  std::ranges::copy(after, std::back_inserter(arguments));
  auto environment = environment_for(env);
  env.out.flush();
  std::signal(SIGPIPE, SIG_DFL);
  const bool there = env.common.directory.empty() || chdir(env.cwd.c_str()) == 0;
  if (there) execvpe(program.c_str(), pointers_into(arguments).data(), pointers_into(environment).data());
  throw Error(ErrorKind::storage, "cannot run '" + program.string() + "': " + std::strerror(errno));
}

}  // namespace reqs::cmd
