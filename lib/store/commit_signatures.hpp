// What the signatures of commits are worth, by the user's own git, gpg and ssh-keygen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/git_store.hpp"

namespace reqs {

enum class SignatureWorth {
  none,
  bad,        ///< not of this commit, or of a key that was revoked
  unchecked,  ///< the key, or the program for it, is not here
  right,      ///< of that key, for which nobody vouches
  vouched,    ///< of a key that the user's keyring, or the list of signers, vouches for
};

struct JudgedSignature {
  SignatureWorth worth = SignatureWorth::none;
  std::string signer;  ///< as the keyring or list calls them
  std::string key;     ///< fingerprint
  std::string primary_key{};
};

/// In the order of `commits`. `signers` are lines as of ssh's allowed_signers, ahead of the user's own.
std::vector<JudgedSignature> judge_signatures(const GitLocation& location, const GitOptions& options,
                                              std::span<const ObjectId> commits, const std::string& signers);

}  // namespace reqs
