// Letting somebody write something in their own editor. What they wrote is kept in a file (env.draft) until the command
// has succeeded, so that nothing typed is ever lost; where it was not accepted and somebody sits at a terminal, run.cpp
// has it corrected: the command begins again, and the editor opens the same text with what is wrong on top.
#pragma once

#include <string>
#include <string_view>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// Opens `initial` in the editor ($VISUAL, $EDITOR, git's core.editor, vi) as a file whose name says `name`
/// (`new.yaml`), and returns what was saved; the file is then env.draft. A draft with a fault is opened instead, with
/// the fault in comments on top, which never come back.
///
/// Throws Error(refused) when the text came back as it went in, nothing but comments is left, or the editor failed;
/// Error(interrupted) when Ctrl-C ended it; the fault itself when its text came back unchanged; Error(usage) where
/// there is neither a terminal nor a variable that names an editor.
std::string edit_text(Env& env, std::string_view name, const std::string& initial);

/// The lines that tell somebody in the editor what is wrong with a text. Positions in `file` (`new.yaml:3:1: …`) are
/// those of the text below the lines.
std::string fault_comment(const Error& fault, std::string_view file);
/// The text without such lines on top.
std::string without_fault_comment(std::string text);

}  // namespace reqs::cmd
