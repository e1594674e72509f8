#include "support/transcript.hpp"

#include <stdexcept>

namespace reqs::transcript {
namespace {

constexpr std::string_view no_newline = "\\no newline\n";

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

bool is_exit_code(std::string_view line) {
  return line.size() > 2 && line.front() == '[' && line.back() == ']' &&
         line.find_first_not_of("0123456789", 1) == line.size() - 1;
}

/// Does the line begin something other than output?
bool begins_piece(std::string_view line) {
  for (const std::string_view start : {"$ ", "$tty ", "@ ", "@export ", "# "})
    if (line.starts_with(start)) return true;
  return line == "#";
}

Piece piece_at(const std::string& line, int number) {
  const auto after = [&](std::string_view start) { return line.substr(start.size()); };
  if (line.starts_with("$ ")) return {PieceKind::command, number, after("$ "), Stage::plain};
  if (line.starts_with("$tty ")) return {PieceKind::command, number, after("$tty "), Stage::tty};
  if (line.starts_with("@ ")) return {PieceKind::clock, number, after("@ "), Stage::plain};
  if (line.starts_with("@export ")) return {PieceKind::variable, number, after("@export "), Stage::plain};
  return {line.empty() ? PieceKind::blank : PieceKind::comment, number, line, Stage::plain};
}

/// The last word is what is typed.
Typing typing_in(const std::string& text, int number) {
  const auto blank = text.rfind(' ');
  if (blank == 0 || blank == std::string::npos || blank + 1 == text.size())
    throw std::runtime_error("line " + std::to_string(number) + ": not `< TEXT KEYS`");
  return {text.substr(0, blank), text.substr(blank + 1)};
}

/// Empty lines behind an output separate it from what follows; they become pieces of their own.
void split_off_blanks(std::vector<Piece>& pieces) {
  std::string& output = pieces.back().output;
  std::size_t blanks = 0;
  while (output == "\n" || output.ends_with("\n\n")) {
    output.pop_back();
    ++blanks;
  }
  pieces.insert(pieces.end(), blanks, Piece{PieceKind::blank, 0, {}, Stage::plain});
}

std::string escaped(std::string_view line) {
  const bool looks_special = begins_piece(line) || line.starts_with("> ") || line.starts_with("< ") ||
                             line.starts_with('\\') || is_exit_code(line);
  std::string text = looks_special ? "\\" : "";
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    const bool control = (byte < 0x20 && c != '\t') || byte == 0x7f;
    text += control ? std::string{'^', static_cast<char>(byte ^ 0x40U)} : std::string(1, c);
  }
  return text;
}

}  // namespace

std::vector<Piece> read(std::string_view text) {
  std::vector<Piece> pieces;
  bool below_command = false;
  int number = 0;
  for (const auto& line : lines_of(text)) {
    ++number;
    if (below_command && pieces.back().output.empty() && line.starts_with("> ")) {
      pieces.back().text += "\n" + line.substr(2);
      continue;
    }
    if (below_command && pieces.back().output.empty() && line.starts_with("< ")) {
      pieces.back().typed.push_back(typing_in(line.substr(2), number));
      continue;
    }
    if (below_command && !begins_piece(line)) {
      pieces.back().output += line + "\n";
      continue;
    }
    if (!line.empty() && !begins_piece(line))
      throw std::runtime_error("line " + std::to_string(number) + ": output before the first command");
    if (below_command) split_off_blanks(pieces);
    pieces.push_back(piece_at(line, number));
    below_command = pieces.back().kind == PieceKind::command;
  }
  if (below_command) split_off_blanks(pieces);
  return pieces;
}

std::string write(const std::vector<Piece>& pieces) {
  std::string text;
  for (const auto& piece : pieces) {
    if (piece.kind == PieceKind::clock) text += "@ ";
    if (piece.kind == PieceKind::variable) text += "@export ";
    if (piece.kind == PieceKind::command) text += piece.stage == Stage::tty ? "$tty " : "$ ";
    for (const char c : piece.text) text += c == '\n' ? std::string("\n> ") : std::string(1, c);
    text += "\n";
    for (const auto& [awaited, keys] : piece.typed) text += "< " + awaited + " " + keys + "\n";
    text += piece.output;
  }
  return text;
}

std::string bytes_of_keys(std::string_view keys) {
  std::string bytes;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const bool control = keys[i] == '^' && i + 1 < keys.size();
    bytes += control ? static_cast<char>(keys[++i] ^ 0x40) : keys[i];
  }
  return bytes;
}

std::string shown(std::string_view output, int exit_code) {
  std::string text;
  for (const auto& line : lines_of(output)) text += escaped(line) + "\n";
  if (text == "\n" || text.ends_with("\n\n")) text.insert(text.size() - 1, "\\");
  if (!output.empty() && output.back() != '\n') text += no_newline;
  if (exit_code != 0) text += "[" + std::to_string(exit_code) + "]\n";
  return text;
}

}  // namespace reqs::transcript
