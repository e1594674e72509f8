#include "service/verify_history.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "service/recorded_rewrites.hpp"
#include "service/verified_head.hpp"
#include "store/history_range.hpp"

namespace reqs {
namespace {

/// What is to be looked at, and what was found before any of it.
struct VerifyScope {
  HistoryRange range;
  std::vector<Finding> findings;
};

Signatures signatures_of(const VerifyQuestion& question) {
  return question.all_signed ? Signatures::all : Signatures::as_ledger_says;
}

Finding rewritten_since(const VerifyQuestion& question, const ObjectId& verified) {
  constexpr std::size_t short_id = 10;
  Finding finding{question.head, Rule::history, std::nullopt, {}, {}};
  finding.what = fmt::format("was rewritten: it has no commit {} any more, which it had when it was verified last",
                             verified.substr(0, short_id));
  finding.hint = fmt::format("ask who rewrote it, and why; if that is to stand: rm '{}{}'",
                             question.store.cache_directories().back(), verified_file(signatures_of(question)));
  return finding;
}

/// Whether somebody has recorded that the history with that commit was made anew.
bool is_recorded(const VerifyQuestion& question, const ObjectId& verified) {
  const auto rewrites = recorded_rewrites(question.store, question.head);
  return std::any_of(rewrites.begin(), rewrites.end(),
                     [&](const RecordedRewrite& rewrite) { return covers(question.store, rewrite, verified); });
}

VerifyScope scope_of(const VerifyQuestion& question) {
  if (question.range) return {read_range(question.location, *question.range, question.head), {}};
  const auto verified = verified_head(question.store, signatures_of(question));
  if (!verified || *verified == question.head ||
      leads_to(question.location, question.options, question.head, *verified))
    return {{verified, question.head}, {}};
  if (is_recorded(question, *verified)) return {{std::nullopt, question.head}, {}};
  return {{std::nullopt, question.head}, {rewritten_since(question, *verified)}};
}

/// git need not be asked which commits an empty range has.
std::vector<ObjectId> commits_of(const VerifyQuestion& question, const HistoryRange& range) {
  if (range.without == range.tip) return {};
  return commits_in(question.location, question.options, range);
}

}  // namespace

VerifyAnswer verify_history(const VerifyQuestion& question) {
  const auto scope = scope_of(question);
  VerifyTask task{commits_of(question, scope.range), scope.range.tip, question.now, question.progress,
                  question.all_signed};
  task.judge = [&](std::span<const ObjectId> commits, const std::string& signers) {
    return judge_signatures(question.location, question.options, commits, signers);
  };
  auto answer = verify_commits(question.store, task);
  answer.since = scope.range.without;
  answer.findings.insert(answer.findings.begin(), scope.findings.begin(), scope.findings.end());
  if (!question.range && answer.findings.empty() && answer.cut.empty())
    remember_verified(question.store, signatures_of(question), question.head);
  return answer;
}

}  // namespace reqs
