#include "service/adopt.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/suggest.hpp"
#include "core/text.hpp"
#include "service/act_on.hpp"
#include "service/edit_request.hpp"
#include "service/hand_edits.hpp"
#include "service/hand_over.hpp"
#include "service/role_refusal.hpp"

namespace reqs {
namespace {

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

const Value* said_in(const HandEdit& edit, std::string_view key) {
  const auto found =
      std::find_if(edit.header.begin(), edit.header.end(), [&](const Entry& entry) { return entry.key == key; });
  return found == edit.header.end() ? nullptr : &found->value;
}

std::string text_in(const Value* value) {
  return value && value->text() ? *value->text() : std::string();
}

/// The fields of an edit that stand in a header, each under a key of its own.
const FieldInfo* header_field(const std::vector<FieldInfo>& fields, std::string_view key) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& field) {
    return field.key == key && field.kind != FieldKind::customer && field.kind != FieldKind::text;
  });
  return found == fields.end() || key == "because" ? nullptr : &*found;
}

/// The customer's parts that are said otherwise, as an edit is told them: it sets what it names and leaves the rest.
GivenFields given_customer(const Value& value, const Customer& present) {
  const auto* map = value.map();
  if (!map) throw Error(ErrorKind::refused, "'customer' has no name, kind, contact or tier in it");
  if (map->empty()) return {{"customer", ""}};
  GivenFields given;
  std::size_t known = 0;
  const std::pair<std::string_view, const std::string*> parts[] = {
      {"name", &present.name}, {"kind", &present.kind}, {"contact", &present.contact}, {"tier", &present.tier}};
  for (const auto& [key, before] : parts) {
    const auto* part = value.get(key);
    known += part ? 1 : 0;
    if (part && !part->text()) throw Error(ErrorKind::refused, fmt::format("the customer's {} is no text", key));
    if (!part && !before->empty())
      throw Error(ErrorKind::refused, fmt::format("the customer's {} cannot be taken away, only changed", key));
    if (part && *part->text() != *before) given.emplace_back(key == "name" ? "customer" : key, *part->text());
  }
  if (known < map->size())
    throw Error(ErrorKind::refused, "'customer' has more in it than name, kind, contact and tier");
  return given;
}

/// What an edit of one header means, each part in the name of whoever brought it.
class Adoption {
 public:
  Adoption(Draft& draft, const RequestId& id)
      : draft_(draft),
        id_(id),
        edit_(draft.set_hand_edit_aside(id)),
        editors_(editors_of(draft.view().store(), draft.view().commit(), id, edit_)),
        parts_(editors_.commits.size()) {}

  void run() {
    for (const auto& entry : edit_.header) take(entry.key, &entry.value);
    for (const auto& key : edit_.lacks) take(key, nullptr);
    refuse_problems();
    std::vector<std::string> sentences;
    for (auto& part : parts_)
      if (!part.events.empty() || !part.fields.empty()) sentences.push_back(record(part));
    draft_.say(id_, "adopted " + join(sentences, "; "));
  }

 private:
  /// What one commit brought.
  struct Part {
    std::vector<Event> events;
    GivenFields fields;
  };

  Draft& draft_;
  const RequestId& id_;
  HandEdit edit_;
  HandEditors editors_;
  std::vector<Part> parts_;
  std::vector<std::string> problems_;
  const std::vector<FieldInfo> fields_ = request_fields();

  const Header& header() const { return draft_.request(id_).header; }

  void take(const std::string& key, const Value* value) {
    if (comes_with_another(key)) return;
    const auto found = editors_.by_key.find(key);
    // Where a shallow clone ends, a commit shows what all before it have done.
    if (found == editors_.by_key.end() || editors_.commits[found->second].cut)
      throw Error(ErrorKind::refused, fmt::format("no commit says who edited '{}' of {}", key, id_.text()),
                  {"in a shallow clone: git fetch --unshallow"});
    try {
      make_part(found->second, key, value);
    } catch (const Error& error) {
      problems_.emplace_back(error.what());
      problems_.insert(problems_.end(), error.hints.begin(), error.hints.end());
    }
  }

  /// Whoever gives it to a person says that they are at work on it, and the moments of an end follow from it.
  bool comes_with_another(const std::string& key) const {
    if (key == "state") return text_in(said_in(edit_, key)) == name_of(State::doing) && !owner("person").empty();
    return (key == "outcome" || key == "resolved" || key == "closed") && is_end(text_in(said_in(edit_, "state")));
  }

  static bool is_end(std::string_view state) {
    return state == name_of(State::resolved) || state == name_of(State::closed);
  }

  std::string owner(std::string_view key) const {
    const auto* said = said_in(edit_, "owner");
    return said ? text_in(said->get(key)) : std::string();
  }

  void make_part(std::size_t place, const std::string& key, const Value* value) {
    auto& part = parts_[place];
    if (key == "owner" && !(owner("person") + owner("team")).empty()) {
      // Before an end that came with it: what is over is handed to nobody.
      part.events.insert(part.events.begin(), make_assignment(draft_, id_, new_owner(editor(place)), Agreed::no));
    } else if (key == "state" && is_end(text_in(value))) {
      part.events.push_back(end(text_in(value)));
    } else if (auto given = given_for(key, value); !given.empty()) {
      if (read_fields(draft_, given, when(place)).empty()) return;
      part.fields.insert(part.fields.end(), given.begin(), given.end());
    } else {
      const auto way = way_for(key);
      throw Error(ErrorKind::refused, fmt::format("'{}' cannot be {}{}", key, value ? "changed so" : "taken away",
                                                  way.empty() ? "" : ": that is for " + way));
    }
  }

  Who new_owner(const std::string& editor) const {
    const auto& config = draft_.config();
    const auto team = owner("team").empty() ? std::string() : resolve_team(config, owner("team")).handle;
    if (owner("person").empty()) return {team, {}};
    const auto person = resolve_person(config, owner("person"), editor);
    const auto who = resolve_who(config, person, editor, team.empty() ? header().owner.team : team);
    if (!team.empty() && who.team != team)
      throw Error(ErrorKind::refused, fmt::format("'{}' is not in the team '{}'", person, team));
    return {who.team, person};
  }

  Event end(std::string_view state) const {
    const auto outcome = text_in(said_in(edit_, "outcome"));
    if (!outcome.empty() && !value_in(outcome_names, outcome))
      throw Error(ErrorKind::refused, "no outcome '" + outcome + "'",
                  {"outcomes are " + join_or(words_of(outcome_names))});
    return make_event(state == name_of(State::closed) ? Act::close : Act::resolve, {{"outcome", outcome}});
  }

  /// As `reqs edit` would be told it; empty for what it does not know.
  GivenFields given_for(const std::string& key, const Value* value) const {
    if (key == "customer") return value ? given_customer(*value, header().customer) : GivenFields{{"customer", ""}};
    const auto* field = header_field(fields_, key);
    if (!field) return {};
    if (value && !value->text()) throw Error(ErrorKind::refused, fmt::format("'{}' is no single text", key));
    return {{std::string(field->name), text_in(value)}};
  }

  void refuse_problems() {
    if (problems_.empty()) return;
    problems_.push_back("put those back as the events say (`reqs check " + id_.path() + "` shows them)");
    throw Error(ErrorKind::refused,
                fmt::format("{} was edited by hand as no act can record it; nothing was written", id_.handle()),
                std::move(problems_));
  }

  std::string editor(std::size_t place) const {
    return resolve_actor(draft_.config(), editors_.commits[place].author, {}).handle;
  }

  Instant when(std::size_t place) const {
    return std::max(std::min(editors_.commits[place].author.time, draft_.context().now), header().filed);
  }

  /// A commit that names an author whom its committer may not act for is no word of theirs.
  void check_committer(const CommitInfo& commit, const std::string& author) const {
    const auto& directory = draft_.config().directory;
    const auto committer = handle_for(directory, commit.committer.email);
    if (committer != author && !has_permission(directory, committer, Permission::for_others))
      refuse_permission(directory, committer, Permission::for_others,
                        fmt::format("edit {} by hand for {}", id_.handle(), author));
  }

  std::string record(Part& part) {
    const auto place = static_cast<std::size_t>(&part - parts_.data());
    const auto person = editor(place);
    check_committer(editors_.commits[place], person);
    if (!part.fields.empty()) part.events.push_back(make_edit(draft_, id_, part.fields, when(place)));
    std::vector<std::string> done;
    for (auto& event : part.events) {
      event.by = person;
      done.emplace_back(event.word);
      draft_.add_at(id_, std::move(event), when(place));
    }
    return fmt::format("from {}: {}", person, join(done, ", "));
  }
};

void adopt(Draft& draft, const RequestId& id) {
  Adoption(draft, id).run();
}

}  // namespace

HandEdited hand_edited(const LedgerView& view) {
  HandEdited edited;
  view.each([&](const FoundRequest& found) {
    const auto& problems = found.read.problems;
    edited.unreadable.insert(edited.unreadable.end(), problems.begin(), problems.end());
    if (found.read.hand_edit && found.read.request && !found.read.newer_format)
      edited.ids.push_back(found.read.request->id.text());
  });
  return edited;
}

ActResult adopt_requests(const ActContext& context, const std::vector<std::string>& ids) {
  return act_on(context, ids, adopt);
}

}  // namespace reqs
