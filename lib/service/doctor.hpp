// `doctor`: is everything there that the ledger needs, now and for the next escalation?
#pragma once

#include <string>
#include <vector>

#include "service/ledger_view.hpp"
#include "store/git_store.hpp"
#include "store/health.hpp"

namespace reqs {

/// What only the surroundings know.
struct DoctorFacts {
  std::string version;       ///< of reqs
  std::string caller_email;  ///< empty when git knows none
  std::string tz_version;    ///< of the system's time zone data; empty when unknown
};

/// What is wrong or worth knowing, fine things included, in a fixed order. Never throws for a broken ledger: that is
/// what it is for.
std::vector<HealthFinding> examine(const GitLocation& location, const GitOptions& options, const DoctorFacts& facts);

}  // namespace reqs
