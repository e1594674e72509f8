#include "service/history.hpp"

#include <algorithm>

#include "service/commit_message.hpp"
#include "service/who.hpp"

namespace reqs {
namespace {

std::string shown_name(const Directory& directory, const Signature& signature) {
  const auto* person = directory.person_with_email(signature.email);
  if (person) return person->handle;
  return signature.name.empty() ? signature.email : signature.name;
}

bool is_by(const Directory& directory, const Signature& signature, const std::string& who) {
  return signature.email == who || signature.name == who || shown_name(directory, signature) == who;
}

std::string body_of(std::string_view message) {
  const auto end_of_subject = message.find('\n');
  if (end_of_subject == std::string_view::npos) return {};
  std::string body;
  auto rest = message.substr(end_of_subject + 1);
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.starts_with("Reqs-")) body.append(line).append("\n");
  }
  const auto first = body.find_first_not_of('\n');
  const auto last = body.find_last_not_of('\n');
  return first == std::string::npos ? std::string() : body.substr(first, last - first + 1);
}

void verify(const LedgerView& view, std::vector<HistoryEntry>& entries) {
  std::vector<ObjectId> signed_commits;
  for (const auto& entry : entries)
    if (!entry.commit.signature_kind.empty()) signed_commits.push_back(entry.commit.id);
  if (signed_commits.empty()) return;
  const auto states = view.store().verify_signatures(signed_commits);
  std::size_t next = 0;
  for (auto& entry : entries)
    if (!entry.commit.signature_kind.empty() && next < states.size()) entry.signature = states[next++];
}

HistoryEntry entry_of(const Directory& directory, const CommitInfo& commit) {
  const auto trailers = parse_trailers(commit.message);
  return {commit,
          shown_name(directory, commit.author),
          shown_name(directory, commit.committer),
          SignatureState::none,
          trailers.ids,
          trailers.acts,
          commit.message.substr(0, commit.message.find('\n')),
          body_of(commit.message)};
}

/// By the history file; empty where it is not to be had, or is damaged.
std::optional<std::vector<HistoryEntry>> known_history(const LedgerView& view, const HistoryQuestion& question) {
  const auto file = open_ledger_history(view.store(), view.commit(), view.begin_progress(IndexPart::history));
  if (!file) return std::nullopt;
  const auto& directory = view.config().directory;
  HistoryFilter filter{question.id, question.since, {}};
  if (!question.who.empty())
    filter.by = [&](std::string_view name, std::string_view email) {
      return is_by(directory, {std::string(name), std::string(email), {}, 0}, question.who);
    };
  std::vector<HistoryEntry> entries;
  const bool sound = file->each(filter, [&](const ObjectId& commit) {
    entries.push_back(entry_of(directory, view.store().commit_info(commit)));
    return question.limit == 0 || entries.size() < question.limit;
  });
  if (!sound) return std::nullopt;
  verify(view, entries);
  return entries;
}

}  // namespace

std::string_view name_of(SignatureState state) {
  switch (state) {
    case SignatureState::none:
      return "none";
    case SignatureState::signed_:
      return "signed";
    case SignatureState::good:
      return "good";
    case SignatureState::bad:
      return "bad";
    case SignatureState::unknown_key:
      return "unknown-key";
  }
  return "none";
}

std::vector<HistoryEntry> walked_history(const LedgerView& view, const HistoryQuestion& question) {
  const auto& directory = view.config().directory;
  std::vector<HistoryEntry> entries;
  const auto visit = [&](const CommitInfo& commit) {
    if (question.since && commit.committer.time < *question.since) return true;
    if (!question.who.empty() && !is_by(directory, commit.author, question.who) &&
        !is_by(directory, commit.committer, question.who))
      return true;
    entries.push_back(entry_of(directory, commit));
    return question.limit == 0 || entries.size() < question.limit;
  };
  if (question.id)
    view.store().log_path(view.commit(), question.id->path(), visit);
  else
    view.store().log(view.commit(), visit);
  verify(view, entries);
  return entries;
}

std::vector<HistoryEntry> history(const LedgerView& view, const HistoryQuestion& question) {
  // The newest few of all, or all of them, are not found quicker than by walking there.
  const bool walks = !question.id && question.who.empty() && !question.since;
  if (!walks)
    if (auto known = known_history(view, question)) return std::move(*known);
  return walked_history(view, question);
}

}  // namespace reqs
