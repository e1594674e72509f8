// The settings files of a commit, read as YAML. What was read is kept beside the ledger under the names that git has
// for the files' bytes: reading them anew costs more than most commands do otherwise.
#pragma once

#include "codec/config_codec.hpp"
#include "store/store.hpp"

namespace reqs {

/// By file name; those that exist. Error(bad_data) for a link or a submodule in a file's place.
ConfigTrees settings_trees(const Store& store, const ObjectId& commit);

}  // namespace reqs
