#include "service/verify_signatures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/signing_key.hpp"
#include "service/who.hpp"

namespace reqs {
namespace {

constexpr std::string_view in_teams = "@teams.yaml";

/// Keys of teams.yaml as a list that ssh-keygen reads.
std::string signers_of(const Directory& directory) {
  std::string lines;
  for (const auto& person : directory.people)
    for (const auto& text : person.keys)
      if (const auto key = ssh_key(text))
        lines += fmt::format("{}{} namespaces=\"git\" {}\n", person.handle, in_teams, *key);
  return lines;
}

}  // namespace

bool must_sign(const Directory& directory, Signing signing, std::string_view email) {
  if (signing != Signing::keyed) return signing == Signing::all;
  const auto* person = directory.person_with_email(email);
  return person && !person->keys.empty();
}

void SignatureVerifier::find(const ObjectId& commit, std::string what) {
  report_({commit, Rule::signature, std::nullopt, {}, std::move(what)});
}

void SignatureVerifier::take(const CommitInfo& commit, const RulesThen& rules) {
  const auto& email = commit.committer.email;
  const auto* person = rules.directory.person_with_email(email);
  const bool must = task_.all_signed || must_sign(rules.directory, rules.signing, email);
  if (commit.signature_kind.empty()) {
    if (must)
      find(commit.id, fmt::format("is not signed, and commits of '{}' have to be", handle_for(rules.directory, email)));
    return;
  }
  if (!must && (!person || person->keys.empty())) return;
  waiting_[signers_of(rules.directory)].push_back({commit.id, commit.signature_kind, handle_for(rules.directory, email),
                                                   email, person ? person->keys : std::vector<std::string>()});
}

void SignatureVerifier::judge() {
  for (const auto& [signers, all] : waiting_) {
    std::vector<ObjectId> ids;
    for (const auto& waiting : all) ids.push_back(waiting.commit);
    const auto judged = task_.judge ? task_.judge(ids, signers) : std::vector<JudgedSignature>(ids.size());
    for (std::size_t i = 0; i < all.size(); ++i) judge_one(all[i], judged[i]);
  }
  waiting_.clear();
}

bool SignatureVerifier::is_with_own_key(const Waiting& waiting, const JudgedSignature& signature) {
  const bool vouched = signature.worth == SignatureWorth::vouched;
  if (waiting.keys.empty())
    return vouched &&
           (signature.signer == waiting.email || signature.signer.find("<" + waiting.email + ">") != std::string::npos);
  if (waiting.kind == "ssh") return vouched && signature.signer == waiting.who + std::string(in_teams);
  return std::any_of(waiting.keys.begin(), waiting.keys.end(), [&](const std::string& text) {
    const auto key = gpg_fingerprint(text);
    return key && (*key == signature.key || *key == signature.primary_key);
  });
}

void SignatureVerifier::judge_one(const Waiting& waiting, const JudgedSignature& signature) {
  if (signature.worth == SignatureWorth::bad)
    return find(waiting.commit, "has a signature that is not of what it says now, or of a revoked key");
  if (signature.worth == SignatureWorth::unchecked || signature.worth == SignatureWorth::none)
    return find(waiting.commit, fmt::format("has a signature ({}) that cannot be checked here", waiting.kind));
  if (is_with_own_key(waiting, signature)) return;
  find(waiting.commit,
       waiting.keys.empty()
           ? fmt::format("is signed with a key ({}) that nobody here vouches for as that of '{}'", signature.key,
                         waiting.who)
           : fmt::format("is signed with a key ({}) that is none of '{}' in teams.yaml", signature.key, waiting.who));
}

}  // namespace reqs
