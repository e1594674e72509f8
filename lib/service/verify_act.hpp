// One commit with at most one parent against what an act may do.
#pragma once

#include <functional>

#include "service/verify.hpp"
#include "service/verify_sources.hpp"

namespace reqs {

struct ActToVerify {
  const Store& store;
  VerifySources& sources;
  const CommitInfo& commit;
  /// Whether a request that was edited by hand, or could not be read, is sound by now.
  const std::function<bool(const RequestId& id)>& is_settled;
};

void verify_act(const ActToVerify& act, const std::function<void(Finding)>& report);

}  // namespace reqs
