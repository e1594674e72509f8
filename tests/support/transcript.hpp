// Transcripts: shell commands and what they print, as text files that people read. This part knows their form only;
// transcript.cpp runs them.
//
// A file is read line by line:
//
//   $ COMMAND          a command, run by /bin/sh; a line below that begins with `> ` continues it (here-documents too)
//   $tty COMMAND       the same on a terminal of 80 columns: stdin, stdout and stderr
//   < TEXT KEYS        below such a command: when it has printed TEXT, somebody types KEYS (`^C` is Ctrl-C, `^M` Enter)
//   @ TIME             sets the clock: the next command runs at that RFC 3339 time
//   @export NAME=VALUE sets a variable for all commands that follow
//   # TEXT             a comment
//
// Every other line below a command is what it prints, stdout and stderr together, up to the next line of one of those
// forms; empty lines before it only separate. `[N]` as the last line is an exit code other than 0. A printed line that
// looks like one of those forms, or an empty line at the end, stands behind a backslash; `\no newline` as the last line
// says that the output does not end with one. Control characters are shown as ^X. In front of the first command, only
// comments, directives and empty lines may stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reqs::transcript {

enum class PieceKind { comment, blank, clock, variable, command };
enum class Stage { plain, tty };

/// What somebody types at a terminal, and what they have to see before.
struct Typing {
  std::string awaited;
  std::string keys;  ///< as they stand in the file
};

/// One comment, empty line, directive, or command with its output.
struct Piece {
  PieceKind kind = PieceKind::comment;
  int line = 0;      ///< in the file, from 1
  std::string text;  ///< what stands behind `$ `, `@ `, `@export `; of comments the whole line
  Stage stage = Stage::plain;
  std::vector<Typing> typed{};  ///< in the order in which it happens
  std::string output{};         ///< the expected lines as they stand in the file, each with a line feed
};

/// Throws std::runtime_error that names the line, for output in front of the first command.
std::vector<Piece> read(std::string_view text);

/// The file again; write(read(text)) is `text` but for repeated empty lines at its end.
std::string write(const std::vector<Piece>& pieces);

/// The bytes that a terminal sends for keys: `^C` becomes one.
std::string bytes_of_keys(std::string_view keys);

/// What a command printed and its exit code, in the form that stands in a file.
std::string shown(std::string_view output, int exit_code);

}  // namespace reqs::transcript
