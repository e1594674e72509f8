// A branch that leads nowhere: its file is damaged or gone, or what it points to cannot be read; and the last good
// commit that its reflog knows. For the .cpp files of this layer only.
#pragma once

#include <optional>
#include <string>

#include "core/instant.hpp"
#include "store/git_handles.hpp"

namespace reqs {

struct GoodCommit {
  git_oid id;
  std::string subject;
  Instant moved;      ///< when the ref came there
  std::size_t later;  ///< how many moves of the ref the reflog holds after it
};

struct LostRef {
  std::string why;                      ///< `holds no commit id`, `points to 8baef1b…: …`
  std::optional<GoodCommit> last_good;  ///< empty when the reflog knows none, or there is no reflog
};

/// Looks at the commit, its list of files and ledger.yaml; empty when these can be read, or when the branch is just one
/// that nobody has begun.
std::optional<LostRef> find_lost_ref(git_repository* repository, const std::string& ref);

}  // namespace reqs
