// Which paths a ledger's tree may hold. Pure; both stores ask here, so that they agree.
#pragma once

#include <string_view>

namespace reqs {

/// True for a relative path with slashes whose parts are plain names: none empty, `.`, `..`, `.git` (in any case, or
/// by its short name on Windows), none with a NUL.
bool is_tree_path(std::string_view path);

/// Throws Error(bad_data) unless is_tree_path(path).
void require_tree_path(std::string_view path);

}  // namespace reqs
