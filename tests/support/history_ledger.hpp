// A ledger whose history takes any shape: merges, wrong clocks, resets, other roots; and what its history file and the
// walk over its commits answer.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "service/history.hpp"
#include "support/index_ledger.hpp"

namespace reqs::test {

class HistoryLedger {
 public:
  IndexLedger ledger;
  std::vector<ObjectId> past;  ///< every commit that was the head once

  HistoryLedger() : past{*ledger.store->head()} {}

  /// A commit by plain git; `changes` are commands of git-fast-import. Without parents it is a root.
  void commit(const std::vector<ObjectId>& parents, std::int64_t time, const std::string& who,
              const std::string& changes) {
    auto text = fmt::format("commit {0}\nauthor {1} <{1}@example.com> {2} +0000\n", ref(), who, time);
    text += fmt::format("committer {0} <{0}@example.com> {1} +0000\ndata 4\ngit\n\n",
                        time % 3 == 0 ? std::string("gate") : who, time);
    for (const auto& parent : parents)
      text += fmt::format("{} {}\n", &parent == &parents.front() ? "from" : "merge", parent);
    const auto result =
        GitProgram(ledger.home.environment())
            .run({"-C", ledger.home / "ledger", "fast-import", "--quiet", "--force"}, {text + changes, {}});
    if (!result.ok()) throw std::runtime_error(result.err);
    reopen();
  }
  void reset(const ObjectId& commit) {
    ledger.move_ref(commit);
    reopen();
  }
  ObjectId head() const { return *ledger.store->head(); }
  void reopen() {
    ledger.open();
    past.push_back(head());
  }
  static std::string ref() { return IndexLedger::ref; }
  std::string history_file() const { return ledger.home / "ledger/reqs.history"; }

  /// Where the file and the walk part; empty when they say the same.
  std::string difference(const HistoryQuestion& question) const {
    const auto view = ledger.view();
    const auto known = commits_in(history(view, question)), walked = commits_in(walked_history(view, question));
    if (known == walked) return {};
    return fmt::format("known:\n{}\nwalked:\n{}\n", fmt::join(known, "\n"), fmt::join(walked, "\n"));
  }

 private:
  static std::vector<std::string> commits_in(const std::vector<HistoryEntry>& entries) {
    std::vector<std::string> commits;
    for (const auto& entry : entries)
      commits.push_back(entry.commit.id + " " + to_rfc3339(entry.commit.committer.time) + " " + entry.author + " " +
                        entry.committer + " " + entry.subject);
    return commits;
  }
};

}  // namespace reqs::test
