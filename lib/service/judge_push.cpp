#include "service/judge_push.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/history_range.hpp"
#include "store/repository.hpp"

namespace reqs {
namespace {

constexpr std::size_t pushed_id_length = 40, short_id = 10;

std::optional<ObjectId> pushed_id(std::string_view text) {
  return text.find_first_not_of('0') == std::string_view::npos ? std::nullopt : std::optional(ObjectId(text));
}

bool is_object_id(std::string_view text) {
  return text.size() == pushed_id_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Empty where the repository has no ledger yet.
std::optional<GitLocation> ledger_in(const PushContext& context) {
  try {
    return find_ledger({.explicit_path = context.git_directory,
                        .variable_path = {},
                        .working_directory = context.git_directory,
                        .data_home = {},
                        .git_dir = {}});
  } catch (const Error& error) {
    if (error.kind != ErrorKind::not_found) throw;
    return std::nullopt;
  }
}

class PushJudge {
 public:
  PushJudge(const PushContext& context, std::optional<GitLocation> ledger)
      : context_(context), ledger_(std::move(ledger)) {}

  PushVerdict judge(const std::vector<PushedRef>& refs) {
    for (const auto& pushed : refs)
      if (is_of_ledger(pushed)) judge_ref(pushed);
    return std::move(verdict_);
  }

 private:
  const PushContext& context_;
  std::optional<GitLocation> ledger_;
  PushVerdict verdict_;

  GitLocation location_of(const PushedRef& pushed) const {
    return ledger_ ? *ledger_ : GitLocation{context_.git_directory, pushed.ref, RefKind::branch};
  }

  bool is_of_ledger(const PushedRef& pushed) const {
    if (ledger_) return pushed.ref == ledger_->ref;
    return pushed.ref.starts_with("refs/heads/") &&
           (is_ledger(pushed, pushed.before) || is_ledger(pushed, pushed.after));
  }

  bool is_ledger(const PushedRef& pushed, const std::optional<ObjectId>& commit) const {
    return commit && open_git_store(location_of(pushed), context_.options)->read(*commit, "ledger.yaml");
  }

  void judge_ref(const PushedRef& pushed) {
    verdict_.ref = pushed.ref;
    const auto find = [&](const std::string& what, const std::string& hint) {
      Finding finding{pushed.after.value_or(pushed.before.value_or("")), Rule::history, std::nullopt, {}, what};
      finding.hint = hint;
      verdict_.findings.push_back(std::move(finding));
    };
    if (!pushed.after)
      return find(fmt::format("'{}' is the ledger's branch, and is not taken away", pushed.ref),
                  "whoever looks after the server can: git update-ref -d there");
    const auto location = location_of(pushed);
    if (pushed.before && !leads_to(location, context_.options, *pushed.after, *pushed.before))
      return find(fmt::format("does not have commit {}, which others may have already: history only goes on",
                              pushed.before->substr(0, short_id)),
                  "`reqs sync` records on top of what is there; a rewrite is for whoever looks after the server");
    const auto store = open_git_store(location, context_.options);
    VerifyTask task{commits_in(location, context_.options, {pushed.before, *pushed.after}), *pushed.after,
                    context_.now};
    task.onto = pushed.before;
    task.judge = [&](std::span<const ObjectId> commits, const std::string& signers) {
      return judge_signatures(location, context_.options, commits, signers);
    };
    auto answer = verify_commits(*store, task);
    verdict_.findings.insert(verdict_.findings.end(), answer.findings.begin(), answer.findings.end());
    for (const auto& cut : answer.cut) {
      Finding finding{
          cut, Rule::history, std::nullopt, {}, "is the end of a shallow clone: what came before is missing"};
      finding.hint = "git fetch --unshallow, and push again";
      verdict_.findings.push_back(std::move(finding));
    }
  }
};

}  // namespace

std::optional<PushedRef> read_pushed_ref(std::string_view line) {
  const auto first = line.find(' '), second = line.find(' ', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return std::nullopt;
  const auto before = line.substr(0, first), after = line.substr(first + 1, second - first - 1);
  const auto ref = line.substr(second + 1);
  if (!is_object_id(before) || !is_object_id(after) || ref.empty()) return std::nullopt;
  return PushedRef{pushed_id(before), pushed_id(after), std::string(ref)};
}

PushVerdict judge_push(const PushContext& context, const std::vector<PushedRef>& refs) {
  return PushJudge(context, ledger_in(context)).judge(refs);
}

}  // namespace reqs
