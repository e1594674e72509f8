// Who has to sign, and whether they did, with a key of theirs.
#pragma once

#include <functional>
#include <map>
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
  SignatureVerifier(const VerifyTask& task, std::function<void(Finding)> report)
      : task_(task), report_(std::move(report)) {}

  /// `rules`: those that held when the commit was made.
  void take(const CommitInfo& commit, const RulesThen& rules);
  void judge();

 private:
  struct Waiting {
    ObjectId commit;
    std::string kind, who, email;
    std::vector<std::string> keys;
  };

  void find(const ObjectId& commit, std::string what);
  void judge_one(const Waiting& waiting, const JudgedSignature& signature);
  static bool is_with_own_key(const Waiting& waiting, const JudgedSignature& signature);

  const VerifyTask& task_;
  std::function<void(Finding)> report_;
  std::map<std::string, std::vector<Waiting>> waiting_;  // by the list of signers that counts for them
};

}  // namespace reqs
