#include "service/verify_act.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "codec/yaml_gate.hpp"
#include "core/merge.hpp"
#include "core/replay.hpp"
#include "core/roles.hpp"
#include "core/text.hpp"
#include "service/clock_book.hpp"
#include "service/commit_message.hpp"
#include "service/hand_edits.hpp"
#include "service/role_refusal.hpp"
#include "service/verify_guards.hpp"
#include "service/who.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

constexpr std::string_view attachments_at = "files/", calendars_at = "pinned/", requests_at = "requests/";

constexpr std::size_t longest_trailers = 400;

std::string described(const Event& event) {
  return fmt::format("{} ({} by {})", event.id, event.word, event.by);
}

/// What two bodies of an event say differently.
std::string differences_of(const Event& before, const Event& after) {
  std::vector<std::string> keys;
  if (before.at != after.at) keys.emplace_back("at");
  if (before.recorded != after.recorded) keys.emplace_back("recorded");
  if (before.by != after.by) keys.emplace_back("by");
  if (before.word != after.word) keys.emplace_back("do");
  for (const auto& field : before.fields)
    if (const auto* now = after.get(field.key); !now || !(*now == field.value)) keys.push_back(field.key);
  for (const auto& field : after.fields)
    if (!before.get(field.key)) keys.push_back(field.key);
  return keys.empty() ? std::string("the order of its keys") : join(keys, ", ");
}

/// The events as they are once the redactions of `after` have taken their texts out.
std::vector<Event> with_redactions(std::vector<Event> before, const std::vector<Event>& after) {
  for (const auto& event : after)
    if (event.act == Act::redact) before.push_back(event);
  return canonical_events(std::move(before));
}

/// What a commit did to a request.
struct RequestChange {
  RequestId id;
  std::shared_ptr<const RequestThen> before, after;  // null: not there
  std::vector<std::size_t> added;                    // places among the events of `after`

  const Event& event(std::size_t place) const { return after->events[place]; }
};

class ActVerifier {
 public:
  ActVerifier(const ActToVerify& act, const std::function<void(Finding)>& report)
      : act_(act), report_(report), commit_(act.commit), trailers_(read_trailers(commit_.message)) {}

  void run() {
    const auto parent = commit_.parents.empty() ? std::nullopt : std::optional(commit_.parents.front());
    act_.store.compare(parent, commit_.id, "", [&](const FileDifference& difference) { look_at(difference); });
    rules_ = act_.sources.rules_before(commit_, settings_.empty());
    author_ = handle_for(rules_->directory, commit_.author.email);
    committer_ = handle_for(rules_->directory, commit_.committer.email);
    check_people();
    check_settings();
    for (const auto& change : changes_) count_ += change.added.size();
    for (const auto& change : changes_) check_added(change);
    check_trailers();
  }

 private:
  const ActToVerify& act_;
  const std::function<void(Finding)>& report_;
  const CommitInfo& commit_;
  std::shared_ptr<const RulesThen> rules_;
  TrailerBlock trailers_;
  std::string author_, committer_;
  std::vector<RequestChange> changes_;
  std::vector<std::string> settings_;  // files that only settings-makers may change
  std::size_t count_ = 0;              // of added events

  void find(Rule rule, std::string what, const RequestId* id = nullptr, std::string path = {}) {
    report_({commit_.id, rule, id ? std::optional(*id) : std::nullopt, std::move(path), std::move(what)});
  }

  // --- files

  void look_at(const FileDifference& difference) {
    const auto& path = difference.path;
    if (const auto id = RequestId::from_path(path)) return look_at_request(*id, difference);
    if (path.starts_with(requests_at)) {
      if (difference.after) find(Rule::files, "no request can have this name", nullptr, path);
      return;
    }
    if (path.starts_with(attachments_at) || path.starts_with(calendars_at)) return check_named_by_sum(difference);
    settings_.push_back(path);
  }

  void check_named_by_sum(const FileDifference& difference) {
    const auto& path = difference.path;
    if (difference.before)
      find(Rule::files, difference.after ? "was changed, and is what its name says no more" : "was taken away", nullptr,
           path);
    else if (!is_named_by_sum(path, *difference.after))
      find(Rule::files, "is not what its name says: that is the sum of its bytes", nullptr, path);
  }

  bool is_named_by_sum(const std::string& path, const FileVersion& version) const {
    if (version.kind != EntryKind::file && version.kind != EntryKind::executable) return false;
    const auto bytes = act_.store.read_blob(version.id);
    if (path.starts_with(calendars_at)) return pinned_path_of(bytes) == path;
    return sha256_hex(bytes) == path.substr(attachments_at.size());
  }

  void check_settings() {
    if (settings_.empty()) return;
    const bool first = commit_.parents.empty();
    if (!has_permission(rules_->directory, author_, Permission::settings))
      find(Rule::role, fmt::format("'{}' may not change {}", author_, join(settings_, ", ")), nullptr,
           settings_.front());
    const auto now = first ? rules_ : act_.sources.rules(commit_.id);
    if (!now->problems.empty())
      find(Rule::settings, "cannot be used any more: " + to_text(now->problems.front()), nullptr, settings_.front());
  }

  // --- requests

  void look_at_request(const RequestId& id, const FileDifference& difference) {
    RequestChange change{id, nullptr, nullptr, {}};
    if (difference.before) change.before = act_.sources.request(id, *difference.before);
    if (!difference.after) {
      const auto lost = change.before->events.size();
      return find(Rule::events, fmt::format("the request was taken away, with {} event{}", lost, lost == 1 ? "" : "s"),
                  &id);
    }
    change.after = act_.sources.request(id, *difference.after);
    check_file(change);
    check_kept(change);
    changes_.push_back(std::move(change));
  }

  void check_file(const RequestChange& change) {
    const auto& read = change.after->read;
    if (!read.problems.empty() && !act_.is_settled(change.id)) {
      report_({commit_.id, Rule::files, change.id, {}, "cannot be read: " + to_text(read.problems.front()), true});
    } else if (read.hand_edit && !act_.is_settled(change.id)) {
      find(Rule::header, "was edited by hand: " + *read.hand_edit, &change.id);
    }
  }

  /// Every event of before is still there; the others were added.
  void check_kept(RequestChange& change) {
    const auto& after = change.after->events;
    std::unordered_map<std::string_view, const Event*> before;
    if (change.before)
      for (const auto& event : change.before->events) before.emplace(event.id, &event);
    std::size_t kept = 0;
    bool same = true;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const auto old = before.find(after[i].id);
      if (old == before.end()) {
        if (!is_recovered(change, after[i])) change.added.push_back(i);
        continue;
      }
      ++kept;
      same = same && *old->second == after[i];
    }
    if (!same || kept < before.size()) report_lost(change);
  }

  /// Part of a file that cannot be read as a whole: nobody has recorded it.
  static bool is_recovered(const RequestChange& change, const Event& event) {
    return event.by == by_hand && is_left_over(event) && !change.after->read.request;
  }

  void report_lost(const RequestChange& change) {
    std::unordered_map<std::string_view, const Event*> after;
    for (const auto& event : change.after->events) after.emplace(event.id, &event);
    for (const auto& event : with_redactions(change.before->events, change.after->events)) {
      const auto now = after.find(event.id);
      if (now == after.end())
        find(Rule::events, fmt::format("event {} is gone", described(event)), &change.id);
      else if (!(*now->second == event))
        find(Rule::events,
             fmt::format("event {} was changed: {}", described(event), differences_of(event, *now->second)),
             &change.id);
    }
  }

  // --- what was added

  void check_added(const RequestChange& change) {
    if (change.added.empty() || change.after->read.newer_format || trailers_.imported) return;
    check_legal(change);
    const auto editors = editors_by_hand(change);
    std::vector<Act> done;
    for (const auto place : change.added) {
      const auto& event = change.event(place);
      if (event.by != author_ && !editors.contains(event.by))
        find(Rule::author,
             fmt::format("event {} stands in another name than that of the commit's author, {}", described(event),
                         author_),
             &change.id);
      else if (event.by != author_ && !has_permission(rules_->directory, author_, Permission::for_others))
        find(Rule::role, fmt::format("'{}' may not act for {}", author_, event.by), &change.id);
      check_recorded(change, event);
      if (editors.empty()) check_happened(change, event);
      check_role(change, place, done);
      // `adopt` makes an assignment of what somebody has written, and asks nobody.
      if (editors.empty() || event.act != Act::assign) check_guards(change, place);
      if (event.act) done.push_back(*event.act);
    }
  }

  /// Events that explain an edit made by hand stand in the name of whoever made that, and at its time.
  std::set<std::string> editors_by_hand(const RequestChange& change) const {
    std::set<std::string> editors;
    if (!change.before || !change.before->read.hand_edit) return editors;
    const auto& edit = change.before->read.by_hand;
    for (const auto& commit : editors_of(act_.store, commit_.parents.front(), change.id, edit).commits)
      editors.insert(handle_for(rules_->directory, commit.author.email));
    return editors;
  }

  void check_legal(const RequestChange& change) {
    const auto replayed = replay_explained(change.after->events);
    for (const auto place : change.added) {
      const auto& verdict = replayed.verdicts[place];
      if (verdict.effect == Verdict::Effect::void_)
        find(Rule::legal, fmt::format("event {} was not legal there: {}", described(change.event(place)), verdict.why),
             &change.id);
      else if (verdict.effect == Verdict::Effect::repeated)
        find(Rule::legal, fmt::format("event {} says what was so already", described(change.event(place))), &change.id);
    }
  }

  /// An act's events follow each other by a millisecond, from the moment in which the commit was made, or from the
  /// newest event that was there if a clock was ahead.
  void check_recorded(const RequestChange& change, const Event& event) {
    const auto recorded = commit_.committer.time;
    auto latest = recorded + steps();
    if (change.before && !change.before->events.empty())
      latest = std::max(latest, change.before->events.back().order() + Millis(static_cast<Millis::rep>(count_)));
    if (event.order() < recorded || event.order() > latest)
      find(Rule::act,
           fmt::format("event {} was recorded at {}, the commit made at {}: another one, made again or put together",
                       described(event), to_rfc3339(event.order()), to_rfc3339(recorded)),
           &change.id);
  }

  /// git counts seconds, and an act's events go on by a millisecond.
  Instant::duration steps() const { return std::chrono::seconds(1) + Millis(static_cast<Millis::rep>(count_)); }

  void check_happened(const RequestChange& change, const Event& event) {
    const auto acted = commit_.author.time;
    if (event.at < acted || event.at > acted + steps())
      find(Rule::time,
           fmt::format("event {} happened at {} by its own words, and at {} by its commit's", described(event),
                       to_rfc3339(event.at), to_rfc3339(acted)),
           &change.id);
  }

  void check_role(const RequestChange& change, std::size_t place, const std::vector<Act>& done) {
    const auto& directory = rules_->directory;
    const auto& event = change.event(place);
    if (directory.roles.empty() || !event.act) return;
    const auto header = replay(std::span(change.after->events).first(place));
    if (!may_act(directory, event.by, *event.act, header, done))
      find(Rule::role, reason_against(directory, event.by, {change.id, *event.act, header}), &change.id);
  }

  void check_guards(const RequestChange& change, std::size_t place) {
    const auto& event = change.event(place);
    if (!is_guarded(event)) return;
    std::set<std::string, std::less<>> waived;
    for (const auto other : change.added)
      if (const auto* guard = change.event(other).get("guard"); change.event(other).act == Act::waive && guard)
        waived.insert(guard->text() ? *guard->text() : std::string());
    const auto header = replay(std::span(change.after->events).first(place));
    if (const auto why = refusal_then(*rules_, header, event, waived); !why.empty())
      find(Rule::guard, fmt::format("event {} would have been refused: {}", described(event), why), &change.id);
  }

  // --- the commit itself

  void check_people() {
    const auto& directory = rules_->directory;
    if (rules_->filing == Filing::people) {
      if (!directory.person(author_))
        find(Rule::author, fmt::format("'{}' is not in teams.yaml, and only people in it may act", author_));
      if (committer_ != author_ && !directory.person(committer_))
        find(Rule::committer, fmt::format("'{}' is not in teams.yaml, and only people in it may act", committer_));
    }
    if (committer_ != author_ && !has_permission(directory, committer_, Permission::for_others))
      find(Rule::committer, fmt::format("'{}' may not act for {}", committer_, author_));
    if (!trailers_.resolved.empty() && !has_permission(directory, author_, Permission::settings))
      find(Rule::role, fmt::format("'{}' may not settle conflicts in settings", author_));
    if (trailers_.rewrite && !has_permission(directory, author_, Permission::settings))
      find(Rule::role, fmt::format("'{}' may not record that history was rewritten", author_));
    if (trailers_.imported && !has_permission(directory, author_, Permission::import_))
      find(Rule::role, fmt::format("'{}' may not import requests", author_));
  }

  void check_trailers() {
    std::vector<RecordedRequest> recorded;
    for (const auto& change : changes_) {
      if (change.added.empty()) continue;
      RecordedRequest request{change.id, {}, {}};
      for (const auto place : change.added) request.events.push_back(&change.event(place));
      recorded.push_back(std::move(request));
    }
    CommitMessage expected;
    expected.requests = std::move(recorded);
    expected.imported = trailers_.imported;
    expected.resolved = trailers_.resolved;
    auto block = read_trailers(to_text(expected));
    block.rewrite = trailers_.rewrite;
    if (block == trailers_) return;
    for (const auto& text : forged(block)) find(Rule::trailers, text);
  }

  /// What of the trailers is not so.
  std::vector<std::string> forged(const TrailerBlock& block) const {
    std::vector<std::string> texts;
    std::vector<std::string> extra, missing;
    std::set_difference(trailers_.requests.begin(), trailers_.requests.end(), block.requests.begin(),
                        block.requests.end(), std::back_inserter(extra));
    std::set_difference(block.requests.begin(), block.requests.end(), trailers_.requests.begin(),
                        trailers_.requests.end(), std::back_inserter(missing));
    const auto on_one_line = [](const std::string& lines) {
      std::string text;
      for (const char c : lines) text += c == '\n' ? std::string("; ") : std::string(1, c);
      return text.substr(0, std::min(text.size() - 2, longest_trailers));
    };
    for (const auto& lines : extra)
      texts.push_back(fmt::format("names what the commit does not do: {}", on_one_line(lines)));
    for (const auto& lines : missing)
      texts.push_back(fmt::format("does not name what the commit does: {}", on_one_line(lines)));
    if (block.digest != trailers_.digest) texts.emplace_back("has another digest than that of the events it adds");
    if (trailers_.merge_base || !trailers_.kept.empty()) texts.emplace_back("has the trailers of a merge, and is none");
    for (const auto& line : trailers_.strange)
      texts.push_back(fmt::format("has a line that could be taken for a trailer: {}", quoted_in_message(line)));
    return texts;
  }
};

}  // namespace

void verify_act(const ActToVerify& act, const std::function<void(Finding)>& report) {
  ActVerifier(act, report).run();
}

}  // namespace reqs
