// Letting somebody write something in their own editor. What they wrote is kept in a file until the command has
// succeeded (run.cpp removes it then), so that nothing typed is ever lost to an error.
#pragma once

#include <string>
#include <string_view>

#include "cmd/env.hpp"

namespace reqs::cmd {

/// What a text means that comes back from the editor as it went in.
enum class Unchanged { refused, accepted };

/// Opens `initial` in the editor ($VISUAL, $EDITOR, git's core.editor, vi) as a file whose name says `name`
/// (`new.yaml`), and returns what was saved; the file is then env.draft, unless the text came back unchanged: it is
/// gone then. Throws Error(refused) when an unchanged text is refused or the editor failed, Error(usage) where there is
/// neither a terminal nor a variable that names an editor.
std::string edit_text(Env& env, std::string_view name, const std::string& initial,
                      Unchanged unchanged = Unchanged::refused);

}  // namespace reqs::cmd
