// `sync`: fetch, merge, push, again while others push. Here and there it is all or nothing: the ledger moves when the
// remote has what goes with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/act.hpp"
#include "store/git_store.hpp"
#include "store/transport.hpp"

namespace reqs {

/// A request that came or went, with the acts of it.
struct SyncedRequest {
  RequestId id;
  std::string title;              ///< as it is where it came from; empty when it cannot be read
  std::vector<std::string> acts;  ///< in order; empty when it cannot be read, or was only put into another form
};

/// One direction. Of many requests only the first are listed (SyncContext::most_listed).
struct SyncedFiles {
  std::vector<SyncedRequest> requests;
  std::size_t requests_in_all = 0;
  std::vector<std::string> files;  ///< settings, and what else is no request and no attachment
};

struct ContestedAct {
  RequestId id;
  std::string title;
  Contested act;
};

struct SyncResult {
  Remote remote;
  SyncedFiles came, went;
  std::vector<ContestedAct> contested;      ///< acts that this exchange left without effect
  std::vector<std::string> conflicts;       ///< files whose lines both sides changed: those of here are kept
  std::vector<std::string> kept_elsewhere;  ///< of merges that came: files with lines of one side only, to be resolved
  std::optional<ObjectId> commit;           ///< where the ledger is now; empty for a merge that a dry run did not make
  bool merged = false;                      ///< by a commit of its own
  int retries = 0;                          ///< how often others were faster
};

struct SyncContext {
  GitStore& store;
  GitLocation location;
  GitOptions options;
  std::string remote;  ///< as given; empty = the usual one
  Signature caller;    ///< with the time; without an e-mail where git knows nobody, which is enough unless it merges
  IdSource& ids;       ///< for waits of random length, so that two who met do not meet again
  DryRun dry_run = DryRun::no;
  std::size_t most_listed = 0;  ///< requests of each direction that are read and told of; the others are only counted
};

/// Throws Error(storage) when the remote cannot be reached; Error(refused) when it does not take the push, is of a
/// newer format, has no history in common or another one than when last seen, or when nobody is there to merge;
/// Error(not_found) when it holds no ledger; Error(conflict) when others were faster all the time. In all of these
/// nothing is changed, here or there.
SyncResult sync_ledger(const SyncContext& context);

}  // namespace reqs
