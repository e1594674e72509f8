#include "store/server_hook.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "store/git_program.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view our_mark = "exec reqs hook pre-receive";

/// For /bin/sh, whatever the text is.
std::string quoted_for_shell(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

std::string hook_text(const std::string& program) {
  std::string text = "#!/bin/sh\n# Made by `reqs hook install`: a push that breaks a rule of the ledger is refused.\n";
  if (!program.empty()) text += fmt::format("PATH={}:$PATH\n", quoted_for_shell(program));
  return text + std::string(our_mark) + "\n";
}

std::optional<std::string> text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(file), {}};
}

fs::path hook_path(const std::string& directory, const GitOptions& options) {
  const auto result =
      GitProgram(options.environment).run({"-C", directory, "rev-parse", "--git-path", "hooks/pre-receive"});
  if (!result.ok())
    throw Error(ErrorKind::not_found, fmt::format("there is no git repository at '{}'", directory),
                {"git init --bare makes one"}, directory);
  return fs::path(directory) / result.out.substr(0, result.out.find('\n'));
}

[[noreturn]] void throw_unwritable(const fs::path& path, const std::error_code& failure) {
  throw Error(ErrorKind::storage, fmt::format("cannot write '{}': {}", path.string(), failure.message()), {},
              path.string());
}

/// In one step: a push that comes meanwhile finds the old one or the new one, whole.
void write_program(const fs::path& path, const std::string& text) {
  std::error_code failure;
  fs::create_directories(path.parent_path(), failure);
  if (failure) throw_unwritable(path, failure);
  auto beside = path;
  beside += ".reqs";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw_unwritable(beside, std::make_error_code(std::errc::io_error));
  fs::permissions(beside,
                  fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec | fs::perms::others_read |
                      fs::perms::others_exec,
                  failure);
  if (!failure) fs::rename(beside, path, failure);
  if (failure) throw_unwritable(path, failure);
}

}  // namespace

InstalledHook install_hook(const std::string& directory, const std::string& program, const GitOptions& options) {
  const auto path = hook_path(directory, options);
  const auto present = text_of(path);
  const auto text = hook_text(program);
  if (present && present->find(our_mark) == std::string::npos)
    throw Error(
        ErrorKind::refused, fmt::format("'{}' is there already, and not made by reqs", path.string()),
        {"let it call `reqs hook pre-receive`, which reads the lines that git gives it", "or put it away first"},
        path.string());
  std::error_code unknown;
  const bool is_program = (fs::status(path, unknown).permissions() & fs::perms::owner_exec) != fs::perms::none;
  if (present == text && is_program) return {path.string(), true};
  write_program(path, text);
  return {path.string(), false};
}

}  // namespace reqs
