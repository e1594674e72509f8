// Who has to sign, and whether they did, with a key of theirs.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/config.hpp"
#include "service/verify.hpp"
#include "service/verify_sources.hpp"

namespace reqs {

/// Whether commits that somebody of that address makes have to be signed.
bool must_sign(const Directory& directory, Signing signing, std::string_view email);

/// Gathers the commits of a history, and has their signatures judged together.
class SignatureVerifier {
 public:
  /// `onto`: rules that hold besides those of a commit's own moment; may be null.
  SignatureVerifier(const VerifyTask& task, std::shared_ptr<const RulesThen> onto, std::function<void(Finding)> report)
      : task_(task), onto_(std::move(onto)), report_(std::move(report)) {}

  /// `rules`: those that held when the commit was made.
  void take(const CommitInfo& commit, const RulesThen& rules);
  void judge();

 private:
  struct Waiting {
    ObjectId commit;
    std::string kind, who;
    std::set<std::string> emails, keys;
  };

  void find(const ObjectId& commit, std::string what);
  void judge_all(const std::vector<Waiting>& all, const std::string& signers);
  void judge_one(const Waiting& waiting, const JudgedSignature& signature);
  static bool is_with_own_key(const Waiting& waiting, const JudgedSignature& signature);

  const VerifyTask& task_;
  std::shared_ptr<const RulesThen> onto_;
  std::function<void(Finding)> report_;
  std::vector<Waiting> with_keys_, without_keys_;
};

}  // namespace reqs
