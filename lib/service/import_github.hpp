// `import github`: issues as GitHub's API and `gh issue list --json` have them. Each becomes the request
// `github:OWNER/REPO#N`, its comments what was said, unless a map of one's own says otherwise.
#pragma once

#include <string_view>

#include "service/import_rows.hpp"

namespace reqs {

/// The map for issues, when none is given.
ImportMap github_map();

/// The issues in the text, as open_json_rows() has objects. An issue also has the columns `repository` (OWNER/REPO)
/// and, where gh wrote it, those of the API beside its own names.
std::unique_ptr<RowSource> open_github_rows(const ImportTask& task, const ImportMap& map, std::string_view text);

}  // namespace reqs
