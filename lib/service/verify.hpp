// History against files: what each commit did is what an act, or a merge, may do (docs/verify.md). Reads only what
// differs from commit to commit.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/named.hpp"
#include "store/commit_signatures.hpp"
#include "store/store.hpp"

namespace reqs {

/// What a commit is held against. The words are part of the command line's contract.
enum class Rule {
  act,
  merge,
  events,
  trailers,
  header,
  legal,
  role,
  guard,
  author,
  committer,
  signature,
  time,
  files,
  settings,
  history
};
inline constexpr Named<Rule> rule_names[] = {
    {Rule::act, "act", "one act is one commit, made when it was recorded"},
    {Rule::merge, "merge", "a merge is what its parents give, and adds nothing"},
    {Rule::events, "events", "no event is changed or taken away, but by a redaction"},
    {Rule::trailers, "trailers", "a commit's message names the events that it adds"},
    {Rule::header, "header", "a request's header follows from its events"},
    {Rule::legal, "legal", "an act was legal where it was done"},
    {Rule::role, "role", "whoever did it was allowed to, by the settings of that moment"},
    {Rule::guard, "guard", "what the policy asks of an act was there, or waived"},
    {Rule::author, "author", "an event stands in the name of its commit's author"},
    {Rule::committer, "committer", "whoever recorded it was allowed to"},
    {Rule::signature, "signature", "who has to sign did, with a key of theirs"},
    {Rule::time, "time", "times are plausible"},
    {Rule::files, "files", "files can be read, and are what their names say"},
    {Rule::settings, "settings", "settings are sound"},
    {Rule::history, "history", "history goes on from where it was"},
};
inline std::string_view name_of(Rule v) {
  return name_in(rule_names, v);
}

struct Finding {
  ObjectId commit;
  Rule rule;
  std::optional<RequestId> id;  ///< the request it is about, if one
  std::string path;             ///< the file, if another one
  std::string what;
  bool unreadable = false;  ///< a file cannot be read, now
  std::string hint{};       ///< what to do about it, where that is not what way_out() says of the rule
};

struct VerifyTask {
  std::vector<ObjectId> commits;  ///< any order; the newest first is quickest
  ObjectId tip;                   ///< where they lead: what was edited by hand there is settled if it is sound here
  Instant now;
  std::function<void(std::size_t done)> progress{};
  bool all_signed = false;  ///< whatever ledger.yaml says
  /// Who had to sign there has to in these commits, too, whatever old commit they are based on.
  std::optional<ObjectId> onto{};
  /// Asked of commits whose signatures count; `signers` as of judge_signatures().
  std::function<std::vector<JudgedSignature>(std::span<const ObjectId> commits, const std::string& signers)> judge{};
};

struct VerifyAnswer {
  std::vector<Finding> findings;  ///< in the order of the commits
  std::size_t commits = 0;        ///< how many were looked at
  std::optional<ObjectId> since;  ///< where they begin, if not at the beginning; verify_history() knows
  std::vector<ObjectId> cut;      ///< a shallow clone ends there: nothing to hold them against
};

VerifyAnswer verify_commits(const Store& store, const VerifyTask& task);

/// What to do about a finding, for who has made the commit; empty where nothing general can be said.
std::string way_out(const Finding& finding);

}  // namespace reqs
