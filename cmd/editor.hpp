// Letting somebody write something in their own editor. What they wrote is kept in a file until the command has
// succeeded (run.cpp removes it then), so that nothing typed is ever lost to an error.
#pragma once

#include <string>
#include <string_view>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// Opens `initial` in the editor ($VISUAL, $EDITOR, git's core.editor, vi) as a file whose name says `name`
/// (`new.yaml`), and returns what was saved; the file is then env.draft. Throws Error(refused) when the text came back
/// unchanged (the file is gone then) or the editor failed, Error(usage) where there is neither a terminal nor a
/// variable that names an editor.
std::string edit_text(Env& env, std::string_view name, const std::string& initial);

}  // namespace reqs::cmd
