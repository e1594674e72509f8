// Several clones, real repositories, whatever people do and whenever they sync: nothing that was recorded is lost, and
// in the end all have the same.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <catch2/catch.hpp>

#include "core/replay.hpp"
#include "service/edit_request.hpp"
#include "service/finish.hpp"
#include "service/hand_over.hpp"
#include "service/merge_ledgers.hpp"
#include "service/redact.hpp"
#include "service/sync.hpp"
#include "service/talk.hpp"
#include "service/verify.hpp"
#include "store/clone.hpp"
#include "support/act_ledger.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Random, and the same in every run of one seed.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }
  template <class T>
  const T& of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }

 private:
  std::mt19937 engine_;
};

class DiceIds final : public IdSource {
 public:
  explicit DiceIds(Dice& dice) : dice_(dice) {}
  std::string draw(std::size_t length) override {
    std::string text;
    while (text.size() < length) text += id_alphabet[static_cast<std::size_t>(dice_.below(32))];
    return text;
  }

 private:
  Dice& dice_;
};

/// Somebody with a clone, and a clock of their own.
struct Desk {
  GitLocation location;
  std::unique_ptr<GitStore> store;
  std::string handle;
  std::chrono::minutes skew;
};

class Company {
 public:
  Company(unsigned seed, int desks) : dice_(seed), ids_(dice_) {
    const auto hub = create_bare(home_ / "hub");
    hub_ = open_git_store(hub, home_.options());
    CommitDraft draft{{}, "begin\n", signature_of("robot"), signature_of("robot"), {}};
    for (const auto& [path, bytes] : sample_settings()) draft.changes.push_back({path, bytes});
    draft.author.time = draft.committer.time = now_;
    REQUIRE(hub_->commit(std::nullopt, draft));
    const std::vector<std::string> people = {"li", "bob", "ann", "xiao.z", "mo"};
    for (int i = 0; i < desks; ++i) {
      CloneDraft clone{home_ / "hub", home_ / ("desk" + std::to_string(i)), home_.path().string(), "", i % 2 == 1};
      auto made = clone_repository(clone, home_.options());
      auto store = open_git_store(made.location, home_.options());
      desks_.push_back({made.location, std::move(store), people[static_cast<std::size_t>(i)],
                        std::chrono::minutes(dice_.below(2880) - 1440)});
    }
  }

  void anything() {
    auto& desk = desks_[static_cast<std::size_t>(dice_.below(static_cast<int>(desks_.size())))];
    now_ += std::chrono::seconds(dice_.below(600));
    if (dice_.below(4) == 0) return sync(desk);
    if (dice_.below(12) == 0) return edit_by_hand(desk);
    act(desk);
  }

  /// Twice around: the first has everything when it is asked the second time.
  void exchange_all() {
    for (int turn = 0; turn < 2; ++turn)
      for (auto& desk : desks_) sync(desk);
  }

  void check_all() {
    const auto head = desks_.front().store->head().value();
    const auto tree = desks_.front().store->tree_id(head);
    for (const auto& desk : desks_) CHECK(desk.store->tree_id(desk.store->head().value()) == tree);
    CHECK(hub_->tree_id(hub_->head().value()) == tree);
    for (const auto& desk : desks_)
      CHECK(home_.git("", {"-C", desk.location.git_directory, "fsck", "--strict"}).empty());
    check_events(head);
    check_merges(head);
    check_history(head);
    for (std::size_t i = 1; i < desks_.size(); i += 2)
      CHECK(home_.git("desk" + std::to_string(i), {"status", "--porcelain"}).empty());
  }

 private:
  TemporaryHome home_;
  Dice dice_;
  DiceIds ids_;
  Instant now_ = instant("2026-11-22T00:30:00Z");
  std::unique_ptr<GitStore> hub_;
  std::vector<Desk> desks_;
  std::set<std::string> acknowledged_;  // ids of events that somebody was told were recorded

  ActContext context(Desk& desk) {
    const auto caller = signature_of(desk.handle);
    return {.store = *desk.store,
            .zone = zone_named("Asia/Shanghai"),
            .now = now_ + desk.skew,
            .ids = ids_,
            .actor = resolve_actor(view_head(*desk.store).config(), caller, {}),
            .caller = caller,
            .at = {},
            .reason = "because",
            .waived = {Guard::fields, Guard::transfer, Guard::brief},
            .message = {},
            .dry_run = DryRun::no,
            .fold = ActLedger::lower};
  }

  void act(Desk& desk) {
    try {
      const auto ids = view_head(*desk.store).ids();
      if (ids.empty() || dice_.below(4) == 0)
        acknowledge(file_request(context(desk), {{{"title", "前保险杠"}}, {}, {}, Routing::at_once, {}}));
      else
        acknowledge(some_act(context(desk), {dice_.of(ids).text()}));
    } catch (const Error& error) {
      // What is not legal, or has nothing to redact, is not recorded.
      if (error.kind != ErrorKind::refused && error.kind != ErrorKind::not_found) throw;
    }
  }

  ActResult some_act(const ActContext& context, const std::vector<std::string>& ids) {
    const auto who = dice_.of<std::string>({"bob", "desk", "parts", "li"});
    switch (dice_.below(9)) {
      case 0:
        return offer(context, ids, who, "好吗?");
      case 1:
        return assign(context, ids, {who, Agreed::yes});
      case 2:
        return accept(context, ids);
      case 3:
        return decline(context, ids, {});
      case 4:
        return close(context, ids, {});
      case 5:
        return reopen(context, ids);
      case 6:
        return release(context, ids);
      case 7:
        return redact(context, ids.front(), "text");
      default:
        return reqs::note(context, ids, "催了一次");
    }
  }

  void acknowledge(const ActResult& result) {
    for (const auto& request : result.requests)
      for (const auto& event : request.events) acknowledged_.insert(event.id);
  }

  /// Somebody's editor, and a commit of git's own.
  void edit_by_hand(Desk& desk) {
    const auto ids = view_head(*desk.store).ids();
    if (ids.empty()) return;
    const auto path = dice_.of(ids).path();
    auto bytes = desk.store->read(desk.store->head().value(), path).value();
    const auto place = bytes.find("\npriority: normal");
    if (place == std::string::npos) return;
    bytes.replace(place, 17, dice_.below(2) == 0 ? "\npriority: urgent" : "\npriority: high\nx-mine: 张");
    CommitDraft draft{{}, "by hand\n", signature_of(desk.handle), signature_of(desk.handle), {}};
    draft.author.time = draft.committer.time = now_ + desk.skew;
    draft.changes.push_back({path, bytes});
    REQUIRE(desk.store->commit(desk.store->head(), draft));
  }

  void sync(Desk& desk) {
    auto caller = signature_of(desk.handle);
    caller.time = now_ + desk.skew;
    const auto result = sync_ledger({*desk.store, desk.location, home_.options(), "", caller, ids_});
    CHECK(result.conflicts.empty());
    CHECK(desk.store->head() == hub_->head());
  }

  void check_events(const ObjectId& head) {
    std::set<std::string> there;
    LedgerView(*hub_, head).each([&](const FoundRequest& found) {
      REQUIRE(found.read.request.has_value());
      for (const auto& event : found.read.request->events) CHECK(there.insert(event.id).second);
      CHECK(found.read.request->header == replay(found.read.request->events));
    });
    for (const auto& id : acknowledged_) CHECK(there.contains(id));
  }

  /// Nothing that anybody did looks like tampering, but for edits made by hand that nobody has adopted yet.
  void check_history(const ObjectId& head) {
    VerifyTask task{{}, head, now_};
    hub_->log(head, [&](const CommitInfo& info) {
      if (!info.parents.empty()) task.commits.push_back(info.id);
      return true;
    });
    for (const auto& finding : verify_commits(*hub_, task).findings) {
      CAPTURE(finding.commit, finding.what);
      CHECK(finding.rule == Rule::header);
    }
  }

  /// Every merge that anybody made can be made again from its parents.
  void check_merges(const ObjectId& head) {
    std::vector<CommitInfo> merges;
    hub_->log(head, [&](const CommitInfo& info) {
      if (info.parents.size() == 2) merges.push_back(info);
      return true;
    });
    for (const auto& info : merges) {
      const auto merge = merge_ledgers(*hub_, info.parents[0], info.parents[1]);
      CHECK(merge_message(merge) == info.message);
      const auto again = hub_->write_merge({merge.sides, merge.files, info.message, info.author, info.committer});
      CHECK(again == info.id);
    }
  }
};

}  // namespace

TEST_CASE("clones that sync whenever they like end with the same, and nothing is lost", "[sync][property]") {
  const auto seed = GENERATE(range(1, 6));
  Company company(static_cast<unsigned>(seed), 2 + seed % 4);
  for (int i = 0; i < 36; ++i) company.anything();
  company.exchange_all();
  company.check_all();
}
