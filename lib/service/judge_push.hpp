// What a git server asks before it takes a push: does it break a rule of the ledger?
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "service/verify.hpp"
#include "store/git_store.hpp"
#include "store/server_hook.hpp"

namespace reqs {

/// One ref of a push.
struct PushedRef {
  std::optional<ObjectId> before;  ///< empty: it is not there yet
  std::optional<ObjectId> after;   ///< empty: it is to go
  std::string ref;
};

/// A line as git gives it to a hook, `OLD NEW REF`; empty for any other.
std::optional<PushedRef> read_pushed_ref(std::string_view line);

/// The repository that is pushed to; its new objects may lie elsewhere until the push is taken.
struct PushContext {
  std::string git_directory;
  GitOptions options;
  Instant now;
};

struct PushVerdict {
  std::vector<Finding> findings;
  std::string ref;  ///< the ledger's, or empty where none was pushed
};

/// Only the ledger's own branch is judged; in a repository that has no ledger yet, every branch that would be one. Its
/// branch is neither taken away nor set back, and each commit that comes to it is verified.
PushVerdict judge_push(const PushContext& context, const std::vector<PushedRef>& refs);

}  // namespace reqs
