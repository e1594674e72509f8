#include "service/verify_merge.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "codec/yaml_gate.hpp"
#include "core/roles.hpp"
#include "service/commit_message.hpp"
#include "service/merge_ledgers.hpp"
#include "service/who.hpp"

namespace reqs {
namespace {

class MergeVerifier {
 public:
  MergeVerifier(const Store& store, VerifySources& sources, const CommitInfo& commit,
                const std::function<void(Finding)>& report)
      : store_(store),
        sources_(sources),
        commit_(commit),
        report_(report),
        ours_(commit.parents[0]),
        theirs_(commit.parents[1]) {}

  void run() {
    check_committer();
    if (store_.merge_bases(ours_, theirs_).empty())
      return find(Rule::merge, "merges a history that has nothing in common with this one");
    const auto merge = merge_ledgers(store_, ours_, theirs_);
    if (store_.tree_of_merge(merge.sides, merge.files) != store_.tree_id(commit_.id)) name_differences(merge);
    check_trailers(merge);
  }

 private:
  const Store& store_;
  VerifySources& sources_;
  const CommitInfo& commit_;
  const std::function<void(Finding)>& report_;
  const ObjectId &ours_, &theirs_;

  void find(Rule rule, std::string what, const std::string& path = {}) {
    const auto id = RequestId::from_path(path);
    report_({commit_.id, rule, id, id ? std::string() : path, std::move(what)});
  }

  /// Known on one side is enough: the other may not have heard of them yet.
  void check_committer() {
    for (const auto& parent : commit_.parents) {
      const auto rules = sources_.rules(parent);
      if (rules->filing == Filing::anyone || rules->directory.person_with_email(commit_.committer.email)) return;
    }
    find(Rule::committer,
         fmt::format("'{}' is not in teams.yaml, and only people in it may act", commit_.committer.email));
  }

  bool may_settle(const LedgerMerge& merge, const std::string& path) const {
    if (std::find(merge.conflicts.begin(), merge.conflicts.end(), path) == merge.conflicts.end()) return false;
    const auto rules = sources_.rules(ours_);
    return has_permission(rules->directory, handle_for(rules->directory, commit_.author.email), Permission::settings);
  }

  /// What the merge has at a path where neither of its sides decides.
  struct Expected {
    std::optional<FileVersion> version;
    const std::string* bytes = nullptr;
  };

  std::map<std::string, Expected> expected_files(const LedgerMerge& merge) const {
    std::map<std::string, Expected> expected;
    for (const auto& file : merge.files) expected[file.path] = {file.version, file.bytes ? &*file.bytes : nullptr};
    return expected;
  }

  bool is_expected(const std::map<std::string, Expected>& merged, const FileDifference& difference,
                   const std::optional<FileVersion>& one_side) const {
    const auto found = merged.find(difference.path);
    if (found == merged.end()) return difference.after == one_side;
    if (!found->second.bytes) return difference.after == found->second.version;
    return difference.after && store_.read_blob(difference.after->id) == *found->second.bytes;
  }

  /// Which files are not as the parents give them. What only one side has changed has to be as it is there.
  void name_differences(const LedgerMerge& merge) {
    std::map<std::string, std::optional<FileVersion>> result;  // by path, what one side alone says
    store_.compare(merge.sides.base, theirs_, "",
                   [&](const FileDifference& difference) { result[difference.path] = difference.after; });
    auto expected = expected_files(merge);
    std::size_t named = 0;
    const auto name = [&](const std::string& path) {
      ++named;
      if (!may_settle(merge, path)) find(Rule::merge, "is not what the merge of its parents gives", path);
    };
    store_.compare(ours_, commit_.id, "", [&](const FileDifference& difference) {
      const auto theirs = result.find(difference.path);
      const bool fits = is_expected(expected, difference, theirs == result.end() ? difference.before : theirs->second);
      expected.erase(difference.path);
      if (theirs != result.end()) result.erase(theirs);
      if (!fits) name(difference.path);
    });
    // What is as in `ours`, and should not be.
    for (const auto& [path, file] : expected) {
      const auto here = store_.read(commit_.id, path);
      const auto should = file.bytes     ? std::optional(*file.bytes)
                          : file.version ? std::optional(store_.read_blob(file.version->id))
                                         : std::nullopt;
      if (here != should) name(path);
      result.erase(path);
    }
    for (const auto& [path, version] : result) {
      const auto here = store_.read(commit_.id, path);
      const auto should = version ? std::optional(store_.read_blob(version->id)) : std::nullopt;
      if (here != should) name(path);
    }
    if (named == 0) find(Rule::merge, "has another tree than the merge of its parents gives");
  }

  void check_trailers(const LedgerMerge& merge) {
    const auto said = read_trailers(commit_.message);
    if (!said.requests.empty() || !said.digest.empty() || said.imported || !said.resolved.empty() || said.rewrite ||
        !said.strange.empty())
      find(Rule::trailers, "names acts, and is a merge, which adds nothing");
    if (said.merge_base && read_trailers(merge_message(merge)) != said && said.requests.empty())
      find(Rule::trailers, fmt::format("names the common commit {}, which is not what it was merged from",
                                       quoted_in_message(*said.merge_base)));
  }
};

}  // namespace

void verify_merge(const Store& store, VerifySources& sources, const CommitInfo& commit,
                  const std::function<void(Finding)>& report) {
  MergeVerifier(store, sources, commit, report).run();
}

}  // namespace reqs
