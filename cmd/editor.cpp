#include "cmd/editor.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

#include "cmd/child.hpp"
#include "cmd/files.hpp"
#include "core/error.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

constexpr std::size_t unique_length = 6;
constexpr std::size_t whole_draft = std::size_t{1} << 30;  // what was typed is never cut
constexpr int ended_by_interrupt = 128 + SIGINT;
constexpr std::string_view fault_mark = "#! ";

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

void write_text(const std::filesystem::path& path, int flags, std::string_view text) {
  const int fd = open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0600);
  bool sound = fd >= 0;
  while (sound && !text.empty()) {
    const ssize_t written = write(fd, text.data(), text.size());
    sound = written > 0;
    if (sound) text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!sound || close(fd) != 0)
    throw Error(ErrorKind::storage, "cannot write '" + path.string() + "': " + std::strerror(errno));
}

/// A new file that nobody else can read: what is in it may be a customer's.
void begin_draft(Env& env, std::string_view name, const std::string& text) {
  const std::filesystem::path directory = variable_with_text(env, "TMPDIR").value_or("/tmp");
  const auto path = env.path((directory / ("reqs-" + env.ids.draw(unique_length) + "-" + std::string(name))).string());
  write_text(path, O_CREAT | O_EXCL, text);
  env.draft = EditorDraft{path};
  if (env.on_interrupt) env.on_interrupt("reqs: interrupted; " + kept_hint(path) + "\n");
}

/// Somebody may have deleted it: that is an empty text, too.
std::string read_draft(const EditorDraft& draft) {
  std::error_code ignored;
  return std::filesystem::exists(draft.file, ignored) ? read_file(draft.file, whole_draft) : std::string();
}

/// Nothing but blanks and comments.
bool is_left_empty(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!line.starts_with('#') && line.find_first_not_of(" \t\r") != line.npos) return false;
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return true;
}

[[noreturn]] void refuse(Env& env, const std::string& why) {
  drop_draft(env);
  throw Error(ErrorKind::refused, why + "; nothing done");
}

[[noreturn]] void throw_editor_failed(const std::string& editor, int code) {
  if (code == ended_by_interrupt) throw Error(ErrorKind::interrupted, "interrupted in the editor; nothing done");
  throw Error(ErrorKind::refused, "the editor '" + editor + "' failed; nothing done");
}

/// Opens the draft; what was saved, which the file holds as well.
std::string edited(Env& env, const std::string& before) {
  const std::string editor = editor_of(env);
  const EditorDraft& draft = *env.draft;
  const auto lead = draft.fault ? fault_comment(*draft.fault, draft.file.string()) : std::string();
  if (!lead.empty()) write_text(draft.file, O_TRUNC, lead + before);
  const int code = run_child({"/bin/sh", "-c", editor + " \"$@\"", editor, draft.file.string()}, env);
  const auto saved = read_draft(draft);
  auto text = without_fault_comment(saved);
  if (text != saved) write_text(draft.file, O_TRUNC, text);
  if (code == 0) return text;
  if (!draft.fault && text == before) drop_draft(env);
  throw_editor_failed(editor, code);
}

/// Reads a number and the colon or blank behind it off `text`.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr == text.data() + text.size() || *read.ptr != ':') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()) + 1);
  return number;
}

/// `FILE:3:1: what` as `line 5, column 1: what`, where the place is `lines` further down; others as they are. A file of
/// settings goes by its own name, which the draft's ends with.
std::string with_place_moved(const std::string& line, std::string_view file, int lines) {
  const auto name = line.substr(0, line.find(':'));
  if (name == line || (name != file && !file.ends_with("-" + name))) return line;
  auto rest = std::string_view(line).substr(name.size() + 1);
  const auto row = take_number(rest);
  const auto column = row ? take_number(rest) : std::nullopt;
  if (!column) return line;
  return "line " + std::to_string(*row + lines) + ", column " + std::to_string(*column) + ":" + std::string(rest);
}

}  // namespace

std::string fault_comment(const Error& fault, std::string_view file) {
  std::vector<std::string> lines = {"This cannot be used yet:"};
  std::istringstream message(safe_text(fault.what()));
  for (std::string line; std::getline(message, line);) lines.push_back(line);
  for (const auto& hint : fault.hints) lines.push_back(safe_line(hint));
  lines.emplace_back("Correct it, save and leave; or leave it as it is to give up.");
  std::string comment;
  for (const auto& line : lines)
    comment.append(fault_mark).append(with_place_moved(line, file, static_cast<int>(lines.size()))) += '\n';
  return comment;
}

std::string without_fault_comment(std::string text) {
  while (text.starts_with(fault_mark)) text.erase(0, std::min(text.find('\n'), text.size() - 1) + 1);
  return text;
}

std::string edit_text(Env& env, std::string_view name, const std::string& initial) {
  const bool again = env.draft && env.draft->fault;
  const std::string before = again ? read_draft(*env.draft) : initial;
  if (!again) {
    editor_of(env);  // where there is none, no file is left
    begin_draft(env, name, initial);
  }
  auto text = edited(env, before);
  if (again && text == before) throw Error(*env.draft->fault);
  if (text == before) refuse(env, "nothing changed in the editor");
  if (is_left_empty(text)) refuse(env, "nothing was left in the editor");
  env.draft->correctable = true;
  return text;
}

}  // namespace reqs::cmd
