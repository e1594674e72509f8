// Who edited a request's header by hand: the file does not tell, its commits do.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/merge.hpp"
#include "store/store.hpp"

namespace reqs {

struct HandEditors {
  std::vector<CommitInfo> commits;  ///< oldest first; each has brought something that still stands
  std::map<std::string, std::size_t, std::less<>> by_key;  ///< which of them; a key is missing where none is known
};

/// Which commits up to `head` brought what the header says beside its events. Reads no further back than that needs.
HandEditors editors_of(const Store& store, const ObjectId& head, const RequestId& id, const HandEdit& edit);

}  // namespace reqs
