#include "service/sync.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

#include <fmt/format.h>

#include "core/text.hpp"
#include "service/merge_ledgers.hpp"
#include "service/recorded_rewrites.hpp"
#include "service/settings_conflicts.hpp"
#include "service/who.hpp"
#include "store/repository.hpp"

namespace reqs {
namespace {

constexpr int most_rounds = 100;
constexpr std::size_t short_commit = 10;

bool is_ancestor(const Store& store, const ObjectId& old, const ObjectId& of) {
  const auto bases = store.merge_bases(old, of);
  return std::find(bases.begin(), bases.end(), old) != bases.end();
}

std::string unshallow_hint(const SyncContext& context, const Remote& remote) {
  return fmt::format("git --git-dir={} fetch --unshallow {}", shell_word(context.location.git_directory),
                     shell_word(remote.name));
}

/// What is known of why a history is another one, and what to do.
std::string account_of_rewrite(const Store& store, const ObjectId& incoming) {
  const auto rewrites = recorded_rewrites(store, incoming);
  if (rewrites.empty())
    return "ask who rewrote it, and why; if that is to stand, `reqs clone` begins anew from what it is now";
  const auto& last = rewrites.front();
  return fmt::format("{} <{}> recorded {} that it was rewritten{}; `reqs clone` begins anew from what it is now",
                     last.by.name, last.by.email, to_rfc3339(last.by.time), last.why.empty() ? "" : ": " + last.why);
}

std::string name_of(const Remote& remote) {
  return fmt::format("'{}' of '{}'", remote.branch, remote.name);
}

/// Nothing of what the remote is known to have had may be gone from it: a merge would bring that back.
void check_not_rewritten(const SyncContext& context, const Remote& remote, const std::vector<ObjectId>& had,
                         const ObjectId& incoming) {
  const auto& store = context.store;
  const auto lost = std::find_if(had.begin(), had.end(), [&](const ObjectId& commit) {
    return commit != incoming && !is_ancestor(store, commit, incoming);
  });
  if (lost == had.end()) return;
  if (store.is_cut_short())
    throw Error(
        ErrorKind::refused,
        fmt::format("this clone is shallow, so that nobody can tell whether {} still has all it had; nothing is "
                    "changed here",
                    name_of(remote)),
        {unshallow_hint(context, remote)});
  throw Error(ErrorKind::refused,
              fmt::format("{} was rewritten: it has no commit {} any more, which it had at the last sync; nothing is "
                          "changed here",
                          name_of(remote), lost->substr(0, short_commit)),
              {account_of_rewrite(store, incoming),
               "`reqs export json` here and `reqs import json` there take over what was recorded only here"});
}

/// The remote's ledger, as one that can be merged with this one.
void check_incoming(const SyncContext& context, const Remote& remote, const ObjectId& incoming) {
  const auto& store = context.store;
  const auto what = name_of(remote);
  if (!store.read(incoming, "ledger.yaml"))
    throw Error(ErrorKind::not_found, what + " holds no ledger", {"is it the right remote? git remote -v"});
  if (const auto newer = LedgerView(store, incoming).newer_format())
    throw Error(ErrorKind::refused, what + ": " + to_text(*newer), {"upgrade reqs to exchange anything with it"});
}

std::string push_hint(const SyncContext& context, const Remote& remote) {
  return fmt::format("to put the ledger there all the same: git --git-dir={} push {} {}",
                     shell_word(context.location.git_directory), shell_word(remote.name), shell_word(remote.branch));
}

/// Who took the branch away may have had a reason.
void check_not_taken_away(const SyncContext& context, const Remote& remote, const std::vector<ObjectId>& had) {
  if (had.empty()) return;
  throw Error(ErrorKind::refused,
              fmt::format("'{}' has no branch '{}' any more, which it had at the last sync; nothing is changed here",
                          remote.name, remote.branch),
              {"ask who took it away, and why", push_hint(context, remote)});
}

/// A first push makes the branch, but not beside somebody else's.
void check_first_push(const SyncContext& context, const Remote& remote) {
  if (!is_own_repository(context.location)) return;
  const auto others = look_at(context.location, context.options, remote.name).branches;
  if (others.empty()) return;
  throw Error(ErrorKind::not_found,
              fmt::format("'{}' has no branch '{}', but {}", remote.name, remote.branch, fmt::join(others, ", ")),
              {"is it the right remote? git remote -v", push_hint(context, remote)});
}

/// Reads what differs between two commits as requests with their new acts.
class Exchange {
 public:
  Exchange(const Store& store, std::size_t most_listed) : store_(store), most_listed_(most_listed) {}

  SyncedFiles between(const std::optional<ObjectId>& before, const ObjectId& after) const {
    SyncedFiles synced;
    std::vector<std::pair<RequestId, FileDifference>> requests;
    store_.compare(before, after, "", [&](const FileDifference& difference) {
      if (const auto id = RequestId::from_path(difference.path))
        requests.emplace_back(*id, difference);
      else if (!difference.path.starts_with("files/") && !difference.path.starts_with("pinned/"))
        synced.files.push_back(difference.path);
    });
    std::sort(synced.files.begin(), synced.files.end());
    std::sort(requests.begin(), requests.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    synced.requests_in_all = requests.size();
    for (std::size_t i = 0; i < std::min(requests.size(), most_listed_); ++i)
      synced.requests.push_back(described(requests[i].first, requests[i].second));
    return synced;
  }

  /// Of a request in a commit, by id of the event.
  std::vector<Contested> contested_in(const ObjectId& commit, const RequestId& id) const {
    const auto read = LedgerView(store_, commit).find(id);
    return read && read->request ? read->request->header.contested : std::vector<Contested>();
  }

 private:
  const Store& store_;
  std::size_t most_listed_;

  std::optional<Request> request_in(const RequestId& id, const std::optional<FileVersion>& version) const {
    if (!version) return std::nullopt;
    return read_file(store_, {id.path(), version->kind, version->id}).read.request;
  }

  SyncedRequest described(const RequestId& id, const FileDifference& difference) const {
    const auto before = request_in(id, difference.before), after = request_in(id, difference.after);
    const auto& shown = after ? after : before;
    SyncedRequest synced{id, shown ? shown->header.title : std::string(), {}};
    if (!after) return synced;
    std::set<std::string_view> known;
    if (before)
      for (const auto& event : before->events) known.insert(event.id);
    for (const auto& event : after->events)
      if (!known.contains(event.id)) synced.acts.push_back(event.word);
    return synced;
  }
};

/// One fetch, and what follows from it.
struct Round {
  std::optional<ObjectId> ours, theirs;
  std::optional<ObjectId> base;  // what both had; empty where the remote has no such branch
  ObjectId target;               // where both are to be; empty for a merge that is not to be made
  std::optional<LedgerMerge> merge;
};

class Syncing {
 public:
  explicit Syncing(const SyncContext& context)
      : context_(context),
        remote_(remote_of(context.location, context.remote)),
        had_(last_seen(context.location, remote_)) {}

  SyncResult run() {
    const bool dry = context_.dry_run == DryRun::yes;
    // Says at once, before anything is fetched, where nothing can be recorded.
    if (!dry) context_.store.lock();
    for (int retries = 0; retries < most_rounds; ++retries) {
      const auto began = std::chrono::steady_clock::now();
      const auto round = begin_round(retries == 0);
      if (dry || finish(round)) return report(round, retries);
      let_others_go(std::chrono::steady_clock::now() - began, retries);
    }
    throw Error(ErrorKind::conflict,
                fmt::format("others pushed to '{}' all the time; nothing is changed here", remote_.name),
                {"try again"});
  }

 private:
  const SyncContext& context_;
  Remote remote_;
  std::vector<ObjectId> had_;  // the remote, before anything was fetched

  Store& store() const { return context_.store; }

  /// Somebody was faster, and may well be one of many: a random part of the time that one try takes, and twice as much
  /// at each of the next ones, keeps them from meeting all the time.
  void let_others_go(std::chrono::steady_clock::duration round, int retries) const {
    constexpr int most_doublings = 3;
    constexpr std::int64_t parts = 32;
    const auto part = static_cast<std::int64_t>(id_alphabet.find(context_.ids.draw(1).front()));
    std::this_thread::sleep_for(round * (std::int64_t{1} << std::min(retries, most_doublings)) * part / parts);
  }

  Round begin_round(bool first) const {
    Round round;
    round.ours = store().head();
    round.theirs = fetch_from(context_.location, context_.options, remote_);
    if (!round.ours) throw Error(ErrorKind::storage, "the ledger has no commit", {"`reqs clone URL DIR` makes a copy"});
    round.target = *round.ours;
    if (!round.theirs) {
      check_not_taken_away(context_, remote_, had_);
      if (first) check_first_push(context_, remote_);
      return round;
    }
    round.base = round.theirs;
    if (*round.theirs == *round.ours) return round;
    check_incoming(context_, remote_, *round.theirs);
    check_not_rewritten(context_, remote_, had_, *round.theirs);
    if (is_ancestor(store(), *round.theirs, *round.ours)) return round;
    if (is_ancestor(store(), *round.ours, *round.theirs)) {
      round.base = round.ours;
      round.target = *round.theirs;
    } else {
      merge(round);
    }
    return round;
  }

  void merge(Round& round) const {
    if (context_.caller.email.empty() && context_.dry_run == DryRun::no)
      throw unknown_caller(
          "both sides have recorded something, and a merge stands in somebody's name; nothing is changed");
    if (store().is_cut_short() && store().merge_bases(*round.ours, *round.theirs).empty())
      throw Error(ErrorKind::refused, "this clone is shallow, and what both sides have in common is not here",
                  {unshallow_hint(context_, remote_)});
    if (store().merge_bases(*round.ours, *round.theirs).empty())
      throw Error(ErrorKind::refused,
                  fmt::format("{} and the ledger here have no history in common; nothing is changed", name_of(remote_)),
                  {"is it the right remote? git remote -v",
                   "of two ledgers that were begun apart one can take over the other's requests: `reqs export json` in "
                   "one, `reqs import json` in the other"});
    round.merge = merge_ledgers(store(), *round.ours, *round.theirs);
    round.base = round.merge->sides.base;
    round.target.clear();
    if (context_.dry_run == DryRun::no)
      round.target = store().write_merge(
          {round.merge->sides, round.merge->files, merge_message(*round.merge), context_.caller, context_.caller});
  }

  /// False when others were faster, here or there.
  bool finish(const Round& round) const {
    const bool here = round.target != *round.ours, there = round.target != round.theirs;
    if (here) context_.store.check_advance(*round.ours, round.target);
    if (there && !push_to(context_.location, context_.options, remote_, round.target)) return false;
    remember_seen(context_.location, context_.options, remote_, round.theirs, round.target, context_.caller);
    if (!here) return true;
    const auto lock = store().lock();
    return store().advance(*round.ours, round.target, context_.caller,
                           round.merge ? "sync: merge" : "sync: what others recorded");
  }

  SyncResult report(const Round& round, int retries) const {
    SyncResult result;
    result.remote = remote_;
    if (!round.target.empty()) result.commit = round.target;
    result.merged = round.merge.has_value();
    result.retries = retries;
    const Exchange exchange(store(), context_.most_listed);
    if (round.theirs && round.theirs != round.base) result.came = exchange.between(round.base, *round.theirs);
    if (round.ours != round.base) result.went = exchange.between(round.base, *round.ours);
    result.kept_elsewhere = kept_elsewhere(round, result.came);
    if (!round.merge) return result;
    result.conflicts = round.merge->conflicts;
    for (const auto& request : round.merge->requests) add_contested(result, round, exchange, request);
    return result;
  }

  /// Whose lines were left out somewhere else should hear of it. A merge of what was recorded here comes before that in
  /// the walk, so that ends there.
  std::vector<std::string> kept_elsewhere(const Round& round, const SyncedFiles& came) const {
    std::set<std::string> files;
    if (came.files.empty()) return {};
    store().log(*round.theirs, [&](const CommitInfo& commit) {
      if (commit.id == round.base) return false;
      for (auto& file : kept_files(commit)) files.insert(std::move(file));
      return true;
    });
    return {files.begin(), files.end()};
  }

  static void add_contested(SyncResult& result, const Round& round, const Exchange& exchange, const Request& request) {
    if (request.header.contested.empty()) return;
    std::set<std::string> known;
    for (const auto& side : {*round.ours, *round.theirs})
      for (const auto& each : exchange.contested_in(side, request.id)) known.insert(each.event);
    for (const auto& each : request.header.contested)
      if (!known.contains(each.event)) result.contested.push_back({request.id, request.header.title, each});
  }
};

}  // namespace

SyncResult sync_ledger(const SyncContext& context) {
  return Syncing(context).run();
}

}  // namespace reqs
