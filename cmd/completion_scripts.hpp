// The files of completions/, compiled in by cmd/CMakeLists.txt.
#pragma once

#include <string_view>

namespace reqs::cmd {

/// The script for `bash`, `zsh` or `fish`; empty for any other shell.
std::string_view completion_script(std::string_view shell);

}  // namespace reqs::cmd
