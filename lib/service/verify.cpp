#include "service/verify.hpp"

#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "service/verify_act.hpp"
#include "service/verify_merge.hpp"
#include "service/verify_signatures.hpp"
#include "service/verify_sources.hpp"

namespace reqs {
namespace {

constexpr auto clock_error = std::chrono::hours(24);  // by which a clock may be wrong, and work go on
constexpr std::size_t most_parents = 2;

class HistoryVerifier {
 public:
  HistoryVerifier(const Store& store, const VerifyTask& task)
      : store_(store),
        task_(task),
        sources_(store),
        signatures_(task, task.onto ? sources_.rules(*task.onto) : nullptr,
                    [this](Finding finding) { answer_.findings.push_back(std::move(finding)); }) {}

  VerifyAnswer run() {
    for (const auto& id : task_.commits) {
      verify(id);
      if (task_.progress)
        task_.progress(++answer_.commits);
      else
        ++answer_.commits;
    }
    signatures_.judge();
    return std::move(answer_);
  }

 private:
  const Store& store_;
  const VerifyTask& task_;
  VerifySources sources_;
  VerifyAnswer answer_;
  SignatureVerifier signatures_;
  std::unordered_map<std::string, bool> settled_;

  void verify(const ObjectId& id) {
    const auto commit = store_.commit_info(id);
    if (commit.cut) {
      answer_.cut.push_back(id);
      return;
    }
    check_times(commit);
    const auto report = [&](Finding finding) { answer_.findings.push_back(std::move(finding)); };
    const auto is_settled = [&](const RequestId& request) { return is_sound_now(request); };
    if (commit.parents.size() > most_parents)
      report({id, Rule::merge, std::nullopt, {}, fmt::format("merges {} histories at once", commit.parents.size())});
    else if (commit.parents.size() == most_parents)
      verify_merge(store_, sources_, commit, report);
    else
      verify_act({store_, sources_, commit, is_settled}, report);
    signatures_.take(commit, *rules_for(commit));
  }

  /// Of a merge those of the side that knows who made it.
  std::shared_ptr<const RulesThen> rules_for(const CommitInfo& commit) {
    if (commit.parents.empty()) return sources_.rules(commit.id);
    for (const auto& parent : commit.parents)
      if (auto rules = sources_.rules(parent); rules->directory.person_with_email(commit.committer.email)) return rules;
    return sources_.rules(commit.parents.front());
  }

  void check_times(const CommitInfo& commit) {
    const auto recorded = commit.committer.time;
    const auto find = [&](std::string what) {
      answer_.findings.push_back({commit.id, Rule::time, std::nullopt, {}, std::move(what)});
    };
    if (recorded > task_.now + clock_error)
      find(fmt::format("was made at {}, which is still to come", to_rfc3339(recorded)));
    for (const auto& parent : commit.parents) {
      const auto before = time_of(parent);
      // Two clocks may be wrong, either way.
      if (recorded < before - 2 * clock_error)
        find(fmt::format("was made at {}, its parent later, at {}", to_rfc3339(recorded), to_rfc3339(before)));
    }
  }

  Instant time_of(const ObjectId& commit) { return store_.commit_info(commit).committer.time; }

  bool is_sound_now(const RequestId& id) {
    const auto [found, is_new] = settled_.try_emplace(id.text(), false);
    if (!is_new) return found->second;
    const auto now = sources_.request_in(task_.tip, id);
    return found->second = now && now->read.problems.empty() && !now->read.hand_edit;
  }
};

}  // namespace

VerifyAnswer verify_commits(const Store& store, const VerifyTask& task) {
  return HistoryVerifier(store, task).run();
}

std::string way_out(const Finding& finding) {
  if (!finding.hint.empty()) return finding.hint;
  const auto request = finding.id ? std::string(finding.id->handle()) : std::string("ID");
  switch (finding.rule) {
    case Rule::header:
      return fmt::format("`reqs adopt {}` makes of the edit the acts that it means", request);
    case Rule::files:
      return finding.id ? "`reqs conflicts --repair` mends what git has merged line by line"
                        : "take the file back as it was";
    case Rule::settings:
      return "`reqs config check` says what is wrong; `reqs config edit` takes nothing that is";
    case Rule::events:
      return "events are only ever added: `reqs redact` takes a text out, other acts say that something has changed";
    case Rule::merge:
      return "merge with `reqs sync`, or let git know how: `reqs doctor --fix`";
    case Rule::role:
      return "ask somebody who may; 'roles' in teams.yaml says who: reqs config show teams.yaml";
    case Rule::guard:
      return "act with what is missing, or waive it: --waive GUARD --reason TEXT; policy.yaml says what is asked";
    case Rule::committer:
      return "act under an e-mail address of teams.yaml, or have yours put there";
    case Rule::signature:
      return "sign with git: commit.gpgsign, gpg.format, user.signingkey; 'keys' in teams.yaml says whose keys count";
    case Rule::history:
      return "fetch, and record on top of what is there: `reqs sync`";
    case Rule::act:
    case Rule::trailers:
    case Rule::author:
    case Rule::legal:
    case Rule::time:
      return "record it by an act of `reqs`, which makes the commit, and `reqs sync` it, which does not rebase";
  }
  return {};
}

}  // namespace reqs
