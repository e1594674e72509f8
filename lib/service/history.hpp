// History from the commits: who recorded what and when, for one request or the whole ledger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/ledger_history.hpp"
#include "service/ledger_view.hpp"

namespace reqs {

struct HistoryQuestion {
  std::optional<RequestId> id;   ///< empty = everything
  std::string who;               ///< author or committer: e-mail, name or handle; empty = anybody
  std::optional<Instant> since;  ///< committed then or later
  std::size_t limit = 0;         ///< 0 = all
};

struct HistoryEntry {
  CommitInfo commit;
  std::string author;  ///< handle where teams.yaml knows the address, else the name
  std::string committer;
  SignatureState signature = SignatureState::none;
  std::vector<std::string> ids;  ///< requests named by the trailers
  std::vector<std::string> acts;
  std::string subject;
  std::string body;  ///< without trailers
};

/// Newest first. Signatures are verified by the user's own tools, only where there are any. What names a request, a
/// person or a time is answered by the history file, which is made at the first such question.
std::vector<HistoryEntry> history(const LedgerView& view, const HistoryQuestion& question);
/// The same from the commits alone, one by one: what the history file is held against.
std::vector<HistoryEntry> walked_history(const LedgerView& view, const HistoryQuestion& question);

std::string_view name_of(SignatureState state);

}  // namespace reqs
