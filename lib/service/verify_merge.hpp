// A merge commit against what its parents give: it adds nothing.
#pragma once

#include <functional>

#include "service/verify.hpp"
#include "service/verify_sources.hpp"

namespace reqs {

/// REQUIRES: two parents.
void verify_merge(const Store& store, VerifySources& sources, const CommitInfo& commit,
                  const std::function<void(Finding)>& report);

}  // namespace reqs
