// `init`: a new ledger, in one of its three forms, with settings that people can read and change.
#pragma once

#include <optional>
#include <string>

#include "codec/profiles.hpp"
#include "service/act.hpp"
#include "store/git_store.hpp"

namespace reqs {

enum class LedgerForm { bare, checkout, branch };

struct NewLedger {
  LedgerForm form = LedgerForm::bare;
  std::string directory;  ///< where; for a branch, any directory of the repository
  std::string branch;     ///< of LedgerForm::branch
  Profile profile = Profile::light;
  std::string name;
  std::string zone = "UTC";
  Signature caller;  ///< becomes the first person of teams.yaml
  Instant now;
  int offset_minutes = 0;  ///< of the zone, now
};

/// Makes it, with its first commit. Error(refused) when something is in the way; then nothing is left behind.
GitLocation init_ledger(const NewLedger& ledger, const GitOptions& options);

}  // namespace reqs
