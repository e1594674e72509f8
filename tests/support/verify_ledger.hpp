// Commits that no act makes, on top of a ledger in memory, and what verifying says of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "service/commit_message.hpp"
#include "service/verify.hpp"
#include "support/act_ledger.hpp"

namespace reqs::test {

/// All commits but the first, which a test's ledger begins with and nobody's act made.
inline VerifyAnswer verify_all(const ActLedger& ledger) {
  VerifyTask task{{}, *ledger.store.head(), ledger.now};
  ledger.store.log(task.tip, [&](const CommitInfo& info) {
    if (!info.parents.empty()) task.commits.push_back(info.id);
    return true;
  });
  return verify_commits(ledger.store, task);
}

/// One finding a line: `events 000003: event … is gone`.
inline std::string found_in(const ActLedger& ledger) {
  std::string text;
  for (const auto& finding : verify_all(ledger).findings) {
    const auto about = finding.id ? std::string(finding.id->handle()) : finding.path;
    text += fmt::format("{}{}{}: {}\n", name_of(finding.rule), about.empty() ? "" : " ", about, finding.what);
  }
  return text;
}

/// What an honest act by this person would be, until somebody changes it.
struct Forgery {
  std::string by = "li";         ///< author
  std::string committer = "li";  ///< whoever recorded it
  Instant at, now;               ///< of the author, of the committer
  std::string message;           ///< empty: as the events added say
  std::vector<Change> changes;
};

inline void commit(ActLedger& ledger, const Forgery& forgery) {
  CommitDraft draft{forgery.changes, forgery.message, signature_of(forgery.by), signature_of(forgery.committer)};
  draft.author.time = forgery.at;
  draft.committer.time = forgery.now;
  ledger.store.commit(ledger.store.head(), draft);
}

/// A minute later, with the file of a request as `change` leaves it and a message to match.
inline Forgery forgery(ActLedger& ledger, const std::string& id, const std::function<void(Request&)>& change) {
  ledger.now += std::chrono::minutes(1);
  const auto before = ledger.request(id);
  auto after = before;
  change(after);
  CommitMessage message;
  message.requests.push_back({after.id, after.header.title, {}});
  for (const auto& event : after.events) {
    const auto is_same = [&](const Event& other) { return other.id == event.id; };
    if (std::none_of(before.events.begin(), before.events.end(), is_same))
      message.requests.back().events.push_back(&event);
  }
  if (message.requests.back().events.empty()) message.requests.clear();
  return {.at = ledger.now,
          .now = ledger.now,
          .message = to_text(message),
          .changes = {{after.id.path(), print_request(make_request(after.id, after.events))}}};
}

/// An event of the request as `by` would record it now.
inline Event event_now(const ActLedger& ledger, const Request& request, Act act, const std::string& by = "li") {
  auto event = make_event(act, {{"text", "好的"}});
  event.id = request.events.front().id.substr(0, 5) + "zzzzz1";
  event.at = ledger.now;
  event.by = by;
  return event;
}

}  // namespace reqs::test
