#include "service/adopt.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "service/act_on.hpp"

namespace reqs {
namespace {

/// Whoever made the last commit that changed the file, and when.
struct Editor {
  std::string handle;
  Instant when;
};

Editor editor_of(const LedgerView& view, const RequestId& id, Instant now) {
  std::optional<Signature> author;
  view.store().log_path(view.commit(), id.path(), [&](const CommitInfo& commit) {
    author = commit.author;
    return false;
  });
  if (!author) throw Error(ErrorKind::refused, "no commit says who edited " + id.text());
  const auto* person = view.config().directory.person_with_email(author->email);
  return {person ? person->handle : author->email, std::min(author->time, now)};
}

/// Which command does what no event can be made of.
std::string way_for(std::string_view key) {
  if (key == "level" || key == "escalation") return "reqs escalate";
  if (key == "rating") return "reqs rate";
  if (key == "links" || key == "parent" || key == "parts") return "reqs link";
  if (key == "files") return "reqs attach";
  if (key == "promise") return "reqs promise";
  if (key == "offer" || key == "owner") return "reqs offer, reqs assign";
  if (key == "state" || key == "outcome" || key == "resolved" || key == "closed" || key == "cycle")
    return "reqs resolve, reqs close, reqs reopen";
  return {};
}

/// The events that an edit of one header means.
class Adoption {
 public:
  Adoption(const Request& request, const HandEdit& edit) : request_(request), edit_(edit) {}

  /// Error(refused) with everything that no event can be made of.
  std::vector<Event> events() {
    add_owner();
    add_end();
    // What an edit can say is what a merge would make of it.
    const auto merged = adopt_hand_edit(request_, rest());
    for (const auto& event : merged.events)
      if (event.by == by_hand && event.act == Act::edit) events_.push_back(make_edit(event));
    refuse_others(merged);
    return std::move(events_);
  }

 private:
  const Request& request_;
  const HandEdit& edit_;
  std::vector<Event> events_;
  std::set<std::string, std::less<>> settled_;  // keys that have their event

  const Value* said(std::string_view key) const {
    const auto found =
        std::find_if(edit_.header.begin(), edit_.header.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == edit_.header.end() ? nullptr : &found->value;
  }

  std::string text_of(const Value* value, std::string_view key) const {
    const auto* inner = value ? value->get(key) : nullptr;
    return inner && inner->text() ? *inner->text() : std::string();
  }

  void add_owner() {
    const auto* owner = said("owner");
    const auto team = text_of(owner, "team"), person = text_of(owner, "person");
    if (!owner || (team.empty() && person.empty())) return;
    const auto& to = person.empty() ? team : person;
    events_.push_back(
        make_event(Act::assign, {{"to", to}, {"team", team.empty() ? request_.header.owner.team : team}}));
    settled_.insert("owner");
    // Whoever gives it to a person says that they are at work on it.
    const auto* state = said("state");
    if (state && state->text() && *state->text() == name_of(State::doing) && !person.empty()) settled_.insert("state");
  }

  void add_end() {
    const auto* state = said("state");
    const auto word = state && state->text() ? *state->text() : std::string();
    if (word != name_of(State::resolved) && word != name_of(State::closed)) return;
    const auto* outcome = said("outcome");
    auto event = make_event(word == name_of(State::closed) ? Act::close : Act::resolve,
                            {{"outcome", outcome && outcome->text() ? *outcome->text() : std::string()}});
    events_.push_back(std::move(event));
    // The moments follow from the event.
    settled_.insert({"state", "outcome", "resolved", "closed"});
  }

  HandEdit rest() const {
    HandEdit rest = edit_;
    std::erase_if(rest.header, [&](const Entry& entry) { return settled_.contains(entry.key); });
    std::erase_if(rest.lacks, [&](const std::string& key) { return settled_.contains(key); });
    return rest;
  }

  static Event make_edit(const Event& merged) {
    auto event = make_event(Act::edit);
    event.fields = merged.fields;
    return event;
  }

  void refuse_others(const Request& merged) const {
    std::vector<std::string> hints;
    for (const auto& event : merged.events) {
      if (event.by != by_hand || event.act != Act::adopt) continue;
      for (const auto& field : event.fields) add_reasons(hints, field.value);
    }
    if (hints.empty()) return;
    hints.push_back("put those back as the events say (`reqs check " + request_.id.path() + "` shows them)");
    throw Error(
        ErrorKind::refused,
        fmt::format("no act makes of {} what its header says by hand; nothing was written", request_.id.handle()),
        std::move(hints));
  }

  static void add_reasons(std::vector<std::string>& hints, const Value& left) {
    const auto add = [&](const std::string& key, std::string_view what) {
      const auto way = way_for(key);
      hints.push_back(fmt::format("'{}' {}{}", key, what, way.empty() ? "" : ": that is for " + way));
    };
    if (const auto* map = left.map())
      for (const auto& entry : *map) add(entry.key, "cannot be changed so");
    if (const auto* list = left.list())
      for (const auto& key : *list)
        if (key.text()) add(*key.text(), "cannot be taken away");
    if (left.text()) hints.emplace_back("part of the file cannot be read");
  }
};

void adopt(Draft& draft, const RequestId& id) {
  const auto edit = draft.set_hand_edit_aside(id);
  const auto editor = editor_of(draft.view(), id, draft.context().now);
  const auto& header = draft.request(id).header;
  std::vector<std::string> done;
  for (auto& event : Adoption(draft.request(id), edit).events()) {
    event.by = editor.handle;
    done.emplace_back(event.word);
    draft.add_at(id, std::move(event), std::max(editor.when, header.filed));
  }
  draft.say(id, fmt::format("adopted from {}: {}", editor.handle, join(done, ", ")));
}

}  // namespace

std::vector<std::string> hand_edited(const LedgerView& view) {
  std::vector<std::string> ids;
  view.each([&](const FoundRequest& found) {
    if (found.read.hand_edit && found.read.request && !found.read.newer_format)
      ids.push_back(found.read.request->id.text());
  });
  return ids;
}

ActResult adopt_requests(const ActContext& context, const std::vector<std::string>& ids) {
  return act_on(context, ids, adopt);
}

}  // namespace reqs
