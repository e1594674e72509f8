#include "service/verify_signatures.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/signing_key.hpp"
#include "core/text.hpp"
#include "service/who.hpp"

namespace reqs {
namespace {

constexpr std::string_view in_teams = "@teams.yaml";

/// What a key of teams.yaml is called in the list that ssh-keygen reads: by itself, for two people may share one.
std::string signer_called(std::string_view key) {
  return std::string(key.substr(key.find(' ') + 1)) + std::string(in_teams);
}

/// `*` and `?` as in ssh's list of signers.
bool matches(std::string_view pattern, std::string_view text) {
  std::size_t at = 0, in_text = 0, after_star = std::string_view::npos, star_ends = 0;
  while (in_text < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      after_star = ++at;
      star_ends = in_text;
    } else if (at < pattern.size() && (pattern[at] == '?' || pattern[at] == text[in_text])) {
      ++at;
      ++in_text;
    } else if (after_star != std::string_view::npos) {
      at = after_star;
      in_text = ++star_ends;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

bool names_address(std::string_view signer, std::string_view email) {
  const auto name = ascii_lower(signer), address = ascii_lower(email);
  return matches(name, address) || name.find("<" + address + ">") != std::string::npos;
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
  const auto who = handle_for(rules.directory, email);
  bool must = task_.all_signed;
  Waiting waiting{commit.id, commit.signature_kind, who, {email}, {}};
  for (const auto* each : {&rules, onto_.get()}) {
    if (each == nullptr) continue;
    must = must || must_sign(each->directory, each->signing, email);
    if (const auto* person = each->directory.person_with_email(email)) {
      waiting.keys.insert(person->keys.begin(), person->keys.end());
      waiting.emails.insert(person->emails.begin(), person->emails.end());
    }
  }
  const bool counts = must || !waiting.keys.empty();
  if (commit.signature_kind.empty()) {
    if (must) find(commit.id, fmt::format("is not signed, and commits of '{}' have to be", who));
  } else if (counts && commit.signature_kind == unknown_signature) {
    find(commit.id, "has something in a signature's place that is none");
  } else if (counts) {
    (waiting.keys.empty() ? without_keys_ : with_keys_).push_back(std::move(waiting));
  }
}

void SignatureVerifier::judge() {
  std::set<std::string> signers;
  for (const auto& waiting : with_keys_)
    for (const auto& text : waiting.keys)
      if (const auto key = ssh_key(text))
        signers.insert(fmt::format("{} namespaces=\"git\" {}\n", signer_called(*key), *key));
  judge_all(with_keys_, fmt::format("{}", fmt::join(signers, "")));
  // What the user's own list calls a key counts for these, and not that it is in teams.yaml, too.
  judge_all(without_keys_, {});
}

void SignatureVerifier::judge_all(const std::vector<Waiting>& all, const std::string& signers) {
  std::vector<ObjectId> ids;
  for (const auto& waiting : all) ids.push_back(waiting.commit);
  const auto judged = task_.judge ? task_.judge(ids, signers) : std::vector<JudgedSignature>(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) judge_one(all[i], judged[i]);
}

bool SignatureVerifier::is_with_own_key(const Waiting& waiting, const JudgedSignature& signature) {
  const bool vouched = signature.worth == SignatureWorth::vouched;
  if (waiting.keys.empty())
    return vouched && std::any_of(waiting.emails.begin(), waiting.emails.end(),
                                  [&](const std::string& email) { return names_address(signature.signer, email); });
  return std::any_of(waiting.keys.begin(), waiting.keys.end(), [&](const std::string& text) {
    if (const auto key = ssh_key(text)) return vouched && signature.signer == signer_called(*key);
    const auto key = gpg_fingerprint(text);
    return key && (*key == signature.key || *key == signature.primary_key);
  });
}

void SignatureVerifier::judge_one(const Waiting& waiting, const JudgedSignature& signature) {
  if (signature.worth == SignatureWorth::bad)
    return find(
        waiting.commit,
        "has a signature that is not of what it says now, or of a key that was revoked or is for something else");
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
