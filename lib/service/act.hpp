// What every act has in common: read head, change (pure), guards, canonical bytes, one commit, compare-and-swap, again
// from the start if somebody was faster. A use case says only what changes, through a Draft.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/config.hpp"
#include "core/event.hpp"
#include "core/id.hpp"
#include "core/request.hpp"
#include "core/routing.hpp"
#include "core/zone.hpp"
#include "service/act_programs.hpp"
#include "service/filed_ids.hpp"
#include "service/ledger_view.hpp"
#include "store/store.hpp"

namespace reqs {

enum class DryRun { no, yes };

/// Who acts and who records it.
struct Actor {
  std::string handle;  ///< of teams.yaml, or an e-mail address where anyone may file
  Signature author;    ///< name and e-mail of the one who acts
};

/// Everything an act touches besides its own options.
struct ActContext {
  Store& store;
  const LedgerView* seen = nullptr;  ///< read before; what it knows is used where the ledger has not moved since
  Zone zone;
  Instant now;
  IdSource& ids;
  Actor actor;
  Signature caller;           ///< the committer
  std::optional<Instant> at;  ///< when it happened, if earlier than now
  std::string reason;         ///< `--reason`: for a late record, a waiver, or the act itself
  std::vector<Guard> waived;
  std::string message;  ///< goes into the commit's body
  DryRun dry_run = DryRun::no;
  Fold fold;
  ActPrograms programs{};  ///< asked before, told after; not by a dry run
};

struct ActResult {
  std::vector<Request> requests;  ///< as they are now, in the order they were touched
  std::vector<std::string> said;  ///< one sentence a request: "7k3f9q: offered to parts"
  std::vector<std::string> warnings;
  std::optional<ObjectId> commit;  ///< empty after a dry run, or when nothing had to be written
};

/// The act in the making, on one state of the ledger. May be thrown away and built anew when another writer was faster.
class Draft {
 public:
  Draft(const ActContext& context, const LedgerView& view);

  const LedgerView& view() const { return view_; }
  const Config& config() const { return view_.config(); }
  const ActContext& context() const { return context_; }

  /// The request with what this draft has added so far. Error(refused) when it may not be changed here: edited by hand,
  /// or written by a newer version. The reference holds until the draft ends.
  const Request& request(const RequestId& id);

  /// Adds an event to a request and gives its state after it. Error(refused) when it is not legal there.
  const Request& add(const RequestId& id, Event event);

  /// Files a new request; `fields` are those of the `file` event. With a key that was used before: empty, and the
  /// request stays as it is.
  std::optional<RequestId> file(Event file_event, std::string_view key = {}, std::optional<Instant> at = std::nullopt);

  /// Adds an event that happened at a known moment (imports).
  const Request& add_at(const RequestId& id, Event event, Instant at);

  /// Takes a request with the events that were recorded elsewhere, as they are: files it under its own id, or adds the
  /// events that the one here lacks. Error(refused) where another request has the id, or an event of both says
  /// different things.
  enum class Taken { filed, changed, known };
  Taken take_in(Request request);
  /// Begins with what a request's events say whose header was edited by hand, and gives what the header says otherwise:
  /// for whoever makes events of that. Error(refused) where it was not.
  HandEdit set_hand_edit_aside(const RequestId& id);
  /// Leaves the request as it was before this act.
  void drop(const RequestId& id);
  /// Says that this act is through with all requests it has touched, so that of many nothing is kept in memory.
  /// References to them end here, and result() does not have them.
  void seal();

  /// Says that requests come with what others did to them elsewhere; from here on only the right to do that counts.
  /// Error(refused) where the actor does not have it.
  void begin_import();

  /// Writes another file of the ledger (settings, attachments). Error(refused) for settings that the actor may not
  /// change.
  void write(std::string path, std::string bytes);

  /// What the request lacks for `guard`: nothing, a warning, or Error(refused), as the policy says. A waived guard adds
  /// a `waive` event to the request instead.
  void guard(const RequestId& id, Guard guard, std::string_view type, const std::vector<std::string>& missing);
  /// The same before the request exists; gives the waive event to add after filing.
  std::optional<Event> guard_before(Guard guard, std::string_view type, const std::vector<std::string>& missing);

  void warn(std::string text) { warnings_.push_back(std::move(text)); }
  void say(const RequestId& id, std::string text);
  /// Overrides the subject's act and title, for acts on the ledger's settings.
  void set_subject(std::string subject) { subject_ = std::move(subject); }
  /// A line more for the commit's body.
  void add_body(std::string text) { body_.push_back(std::move(text)); }

  /// Names a conflict in settings that this act settles: `MERGE FILE`.
  void add_resolved(std::string conflict) { resolved_.push_back(std::move(conflict)); }

  // --- for run_act
  bool empty() const { return touched_.empty() && files_.empty() && !staged_; }
  CommitDraft take_commit_draft();
  /// For the programs around acts; null where there are none.
  std::unique_ptr<ActNews> take_news();
  ActResult result() const;

 private:
  struct Touched {
    Request request;
    std::set<std::string> ids;       // event ids in use
    std::vector<std::string> added;  // ids of the events this act added
    std::unique_ptr<IdSource> key_ids;
  };

  Touched& touch(const RequestId& id);
  RequestRead read_for_writing(const RequestId& id) const;
  Touched& begin_with(const RequestId& id, RequestRead read);
  bool has_all_of(const RequestId& id, const Request& request) const;
  void check_role(const Touched& touched, const Event& event) const;
  void check_permission(Permission permission, std::string_view what) const;
  const Request& append(Touched& touched, Event event, std::optional<Instant> at);
  RequestId new_id(std::string_view day, std::string_view key);
  std::optional<RequestId> filed_under(std::string_view key, std::string_view handle);
  std::string message() const;
  void tell(const Touched& touched);
  Doc::Map news_head() const;

  const ActContext& context_;
  const LedgerView& view_;
  std::map<RequestId, Touched> touched_;
  std::vector<RequestId> order_;
  std::vector<Change> files_;
  std::vector<std::string> warnings_, said_, body_, resolved_;
  std::string subject_;
  bool imports_ = false;
  FiledIds ids_;
  int stamped_ = 0;

  // Of sealed requests, as little as can be: a million of them has to fit.
  std::unique_ptr<StagedFiles> staged_;
  std::unordered_map<std::uint64_t, std::uint64_t> sealed_;  // the number of an id, a hash of the request's key
  std::string sealed_events_;                                // ids, a line each
  std::unique_ptr<ActNews> news_;
};

/// Runs the change and commits it: one act, one commit. Tries again from a fresh state when another writer was faster.
/// Error(conflict) when that happens too often; Error(refused) when one of the programs around acts says no.
ActResult run_act(const ActContext& context, const std::function<void(Draft&)>& change);

/// Checks `at` against now: Error(refused) for the future, and for more than 15 minutes ago without a reason (R14).
void check_act_time(const ActContext& context);

}  // namespace reqs
