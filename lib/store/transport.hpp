// Exchange with another repository by the user's `git` program, so that ssh's configuration, agents, credential
// helpers, proxies and `url.*.insteadOf` work as they do for git. Nothing of what is fetched is ever run, and no other
// branch is touched, here or there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

struct Remote {
  std::string name;    ///< as git knows it, or a URL
  std::string branch;  ///< full name of the ledger's branch there
};

/// The one given; else the one that git would take for this branch: its upstream, `origin`, or the only one. Throws
/// Error(usage) where there is none, or several.
Remote remote_of(const GitLocation& location, const std::string& given);

/// What tells a git program to work in the ledger's repository, from where its user would: `-C DIR --git-dir=DIR`.
std::vector<std::string> arguments_at(const GitLocation& location);

/// The other side's branch; the commit and all it needs is here now. Empty where the remote has no such branch. Throws
/// Error(storage) when the remote cannot be reached.
std::optional<ObjectId> fetch_from(const GitLocation& location, const GitOptions& options, const Remote& remote);

/// What a remote shows without a fetch.
struct RemoteView {
  std::vector<std::string> branches;  ///< full names
  std::string head;                   ///< the branch that HEAD names there, be it there or not; empty when unknown
};
/// `from`: what a relative path is relative to. Throws Error(storage) when it cannot be reached.
RemoteView look_at(const GitOptions& options, const std::string& remote, const std::string& from);
/// The same of a remote of this repository.
RemoteView look_at(const GitLocation& location, const GitOptions& options, const std::string& remote);

/// False when somebody else has pushed meanwhile. Throws Error(refused) when the other side does not let us push,
/// Error(storage) when it cannot be reached.
bool push_to(const GitLocation& location, const GitOptions& options, const Remote& remote, const ObjectId& commit);

/// What the remote is known to have had, by the last sync and by git's own fetches and pushes; nothing before the
/// first. A fetch moves it.
std::vector<ObjectId> last_seen(const GitLocation& location, const Remote& remote);
/// What it has now: of a remote that is fetched from one place and pushed to another, what was fetched.
void remember_seen(const GitLocation& location, const GitOptions& options, const Remote& remote,
                   const std::optional<ObjectId>& fetched, const ObjectId& pushed, const Signature& who);

}  // namespace reqs
