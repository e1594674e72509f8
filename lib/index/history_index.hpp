// The disposable file that answers questions about history: which commits touch a request, who made them, and when, in
// the order of the walk over all commits. A file of its own beside the index of requests: it grows by commits, and
// whoever never asks about history never pays for it. Whatever is wrong with it, it is made again or done without.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/instant.hpp"

namespace reqs {

/// A commit as the walk over the history meets it: newest first, no commit before its children.
struct WalkedCommit {
  struct Person {
    std::string name, email;
  };
  std::string id;  ///< hexadecimal
  std::vector<std::string> parents;
  Person author, committer;
  Instant time;  ///< of the committer
  bool narrow =
      false;  ///< only ancestors are left: what comes after it is what a walk from here gives, clocks allowing
  bool misdated = false;  ///< clocks do not allow: from here up, another walk may have another order
};

/// Where the commits come from. Either may throw Error.
struct HistorySource {
  /// All commits behind the one that was asked for, and itself, until the visitor returns false.
  std::function<void(const std::function<bool(const WalkedCommit&)>& visit)> walk;
  /// The requests that the commit touches.
  std::function<std::vector<RequestId>(const WalkedCommit&)> touched;
};

struct HistoryFilter {
  std::optional<RequestId> id;   ///< only what touches this one, which is there at the commit that was asked for
  std::optional<Instant> since;  ///< only what was committed then or later
  /// Only what such a person is author or committer of; empty = anybody.
  std::function<bool(std::string_view name, std::string_view email)> by;
};

class HistoryIndex {
 public:
  /// The history behind `commit` from the file `path`, brought there from `source` if it is elsewhere. Null when it is
  /// not to be had now, as for RequestIndex.
  static std::unique_ptr<HistoryIndex> open(const std::string& path, const std::string& commit,
                                            const HistorySource& source, std::chrono::milliseconds patience);
  virtual ~HistoryIndex() = default;

  /// The commits that the filter lets pass, in the order of the walk, until the visitor returns false. False when the
  /// file turns out to be damaged; it will be made again next time.
  virtual bool each(const HistoryFilter& filter, const std::function<bool(const std::string& commit)>& visit) = 0;
};

}  // namespace reqs
