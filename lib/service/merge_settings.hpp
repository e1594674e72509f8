// Settings of a merge as a whole: two changes that git merges without a word may not go together (a team that one side
// has taken away, a rule of the other side that sends to it), and then nobody could record anything.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace reqs {

/// Our versions of the settings files, to be kept in place of what the merge would have; nothing where that can be
/// used, or ours cannot either. `merged`: what the merge says of single files, by path.
std::vector<MergedFile> settings_to_keep(const Store& store, const MergeSides& sides,
                                         const std::map<std::string, MergedFile>& merged);

}  // namespace reqs
