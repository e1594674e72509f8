// What verifying has found, for people, scripts and programs.
#pragma once

#include "cmd/env.hpp"
#include "service/verify.hpp"

namespace reqs::cmd {

/// Of a commit's id, what people see.
inline constexpr std::size_t short_commit = 10;

/// On a terminal with the way out beside the first of each kind; elsewhere a line each: commit, request or file, rule,
/// what.
void print_findings(Env& env, const VerifyAnswer& answer);

/// 4 where a file cannot be read, else 8 where anything was found, else 0.
int findings_code(const std::vector<Finding>& findings);

}  // namespace reqs::cmd
