#include "cmd/editor.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

#include "cmd/child.hpp"
#include "cmd/files.hpp"
#include "core/error.hpp"

namespace reqs::cmd {
namespace {

constexpr std::size_t unique_length = 6;

std::optional<std::string> variable_with_text(const Env& env, std::string_view name) {
  auto value = env.variable(name);
  return value && !value->empty() ? value : std::nullopt;
}

std::string editor_of(const Env& env) {
  for (const auto* name : {"VISUAL", "EDITOR"})
    if (auto editor = variable_with_text(env, name)) return *editor;
  if (!env.terminal.in || !env.terminal.out)
    throw Error(ErrorKind::usage, "there is no terminal to open an editor on",
                {"-F FILE reads the fields from a file, -F - from stdin"});
  auto configured = output_of_child({"git", "config", "--get", "core.editor"}, env);
  while (configured && configured->ends_with('\n')) configured->pop_back();
  return configured && !configured->empty() ? *configured : "vi";
}

/// A new file that nobody else can read: what is in it may be a customer's.
std::filesystem::path write_draft(const Env& env, std::string_view name, const std::string& text) {
  const std::filesystem::path directory = variable_with_text(env, "TMPDIR").value_or("/tmp");
  const auto path = directory / ("reqs-" + env.ids.draw(unique_length) + "-" + std::string(name));
  const int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written = fd >= 0 && write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (fd < 0 || close(fd) != 0 || !written)
    throw Error(ErrorKind::storage, "cannot write '" + path.string() + "': " + std::strerror(errno));
  return path;
}

}  // namespace

std::string edit_text(Env& env, std::string_view name, const std::string& initial, Unchanged unchanged) {
  const std::string editor = editor_of(env);
  const auto path = write_draft(env, name, initial);
  const int code = run_child({"/bin/sh", "-c", editor + " \"$@\"", editor, path.string()}, env);
  const std::string text = read_file(path);
  env.draft = path;
  if (text == initial) drop_draft(env);
  if (code != 0) throw Error(ErrorKind::refused, "the editor '" + editor + "' failed; nothing done");
  if (text == initial && unchanged == Unchanged::refused)
    throw Error(ErrorKind::refused, "nothing changed in the editor; nothing done");
  return text;
}

}  // namespace reqs::cmd
