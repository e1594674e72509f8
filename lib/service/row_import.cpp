#include "service/row_import.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/replay.hpp"

namespace reqs {

RowImport::Outcome RowImport::take(const MappedRow& row, const History& history, Ending ending) {
  row_ = &row;
  filed_.reset();
  problems_.insert(problems_.end(), row.problems.begin(), row.problems.end());
  try {
    return file_row(history, ending);
  } catch (const Error& error) {
    report(error.what());  // a text that no event may hold
    if (filed_) draft_.drop(*filed_);
    return Outcome::bad;
  }
}

RowImport::Outcome RowImport::file_row(const History& history, Ending ending) {
  const auto before = problems_.size();
  const auto filed = time(ImportField::filed).value_or(draft_.context().now);
  auto event = file_event();
  check_lines();
  check_state_times(filed);
  check_messages();
  // A row that the file alone shows to be wrong is looked at all the same, so that everything is said at once.
  if (problems_.size() > before || !row_->problems.empty()) return Outcome::bad;
  const auto key = context_.map.source + ":" + text(ImportField::key);
  const auto team = std::string(event.text_or_empty("team"));
  if (ending == Ending::open && !is_over()) pin_first_targets(event);
  filed_ = draft_.file(std::move(event), key, filed);
  if (!filed_) return Outcome::known;
  if (history)
    history(*filed_);
  else
    add_history(*filed_, filed);
  used_teams_.insert(team);
  return Outcome::filed;
}

/// By what the row itself says.
bool RowImport::is_over() {
  const auto state = text(ImportField::state);
  return state == "resolved" || state == "closed" || !text(ImportField::resolved).empty() ||
         !text(ImportField::closed).empty();
}

void RowImport::pin_first_targets(Event& event) {
  pins_.add_to(event, target_facts(replay(std::span(&event, 1))));
}

void RowImport::report(std::string what) {
  problems_.push_back({context_.path, row_->line, row_->column, std::move(what)});
}

std::optional<Instant> RowImport::time(ImportField field) {
  const auto given = text(field);
  if (given.empty()) return std::nullopt;
  const auto instant = import_time(context_.map, field, given, context_.zone);
  if (!instant) report(fmt::format("'{}' ({}) fits none of the map's time_formats", given, name_of(field)));
  return instant;
}

std::string RowImport::time_text(ImportField field) {
  const auto instant = time(field);
  return instant ? to_rfc3339(*instant) : std::string();
}

std::string RowImport::team() {
  const auto name = text(ImportField::team);
  if (name.empty()) return {};
  const auto* found = context_.directory.team_called(name);
  if (!found) report(fmt::format("no team '{}' in teams.yaml; add it there, or set 'teams: add' in the map", name));
  return found ? found->handle : std::string();
}

std::string RowImport::type() {
  const auto name = text(ImportField::type);
  const auto& config = draft_.config();
  if (name.empty()) return config.ledger.default_type;
  if (!config.types.empty() && !config.type(name)) report(fmt::format("no type '{}' in types.yaml", name));
  return name;
}

Value::Map RowImport::customer() {
  Value::Map parts;
  const auto add = [&](ImportField field, const char* key) {
    if (auto given = text(field); !given.empty()) parts.push_back({key, Value(std::move(given))});
  };
  add(ImportField::customer, "name");
  add(ImportField::kind, "kind");
  if (!parts.empty() && text(ImportField::kind).empty()) parts.push_back({"kind", Value("external")});
  add(ImportField::contact, "contact");
  add(ImportField::tier, "tier");
  return parts;
}

Event RowImport::file_event() {
  const auto& settings = draft_.config().ledger;
  const auto priority = text(ImportField::priority);
  auto event = make_event(Act::file,
                          {{"title", text(ImportField::title)},
                           {"type", type()},
                           {"key", context_.map.source + ":" + text(ImportField::key)},
                           {"priority", priority.empty() ? std::string(name_of(settings.default_priority)) : priority},
                           {"customer", customer()},
                           {"via", text(ImportField::via)},
                           {"theme", text(ImportField::theme)},
                           {"needed_by", time_text(ImportField::needed_by)},
                           {"voice", text(ImportField::voice)},
                           {"background", text(ImportField::background)},
                           {"team", team()}});
  event.by = text(ImportField::by);
  return event;
}

void RowImport::check_lines() {
  using enum ImportField;
  for (const auto field : {key, by, title, type, customer, via, theme, ImportField::team, ImportField::person})
    if (row_->text(field).find('\n') != std::string_view::npos)
      report(fmt::format("'{}' has more than one line", name_of(field)));
}

void RowImport::check_state_times(Instant filed) {
  const auto now = draft_.context().now;
  if (filed > now) report("is filed in the future");
  for (const auto field : {ImportField::resolved, ImportField::closed}) {
    const auto when = time(field);
    if (when && *when < filed) report(fmt::format("is {} before it was filed", name_of(field)));
    if (when && *when > now) report(fmt::format("is {} in the future", name_of(field)));
  }
  check_state();
  check_person();
}

/// A state and the times beside it must tell the same story; neither is guessed from the other.
void RowImport::check_state() {
  const auto state = text(ImportField::state);
  const bool ended = !text(ImportField::resolved).empty() || !text(ImportField::closed).empty();
  if ((state == "open" || state == "doing") && ended)
    report(fmt::format("is '{}', and yet has a time at which it was resolved or closed", state));
  if ((state == "resolved" || state == "closed") && !ended)
    report(fmt::format("is '{}', and nothing says since when", state));
}

void RowImport::check_person() {
  const auto name = text(ImportField::person);
  if (name.empty()) return;
  const auto* person = context_.directory.person_called(name);
  if (!person)
    report(fmt::format("no person '{}' in teams.yaml", name));
  else if (text(ImportField::team).empty() && !context_.directory.team_of(person->handle))
    report(fmt::format("'{}' is in no team, and the row names none", name));
}

void RowImport::add_history(const RequestId& id, Instant filed) {
  const auto state = text(ImportField::state);
  const auto resolved = time(ImportField::resolved), closed = time(ImportField::closed);
  const auto resolution = text(ImportField::resolution);
  assign(id, filed);
  if (const auto note = text(ImportField::note); !note.empty())
    draft_.add_at(id, make_event(Act::note, {{"text", note}}), filed);
  add_messages(id, filed);
  const bool is_resolved = resolved || state == "resolved";
  const auto end = resolved.value_or(closed.value_or(filed));
  if (is_resolved) draft_.add_at(id, make_event(Act::resolve, {{"text", resolution}}), end);
  rate(id, end);
  if (closed || state == "closed")
    draft_.add_at(id, make_event(Act::close, {{"text", is_resolved ? "" : resolution}}), closed.value_or(end));
}

void RowImport::check_messages() {
  for (const auto& message : row_->messages) {
    const auto at = import_time(context_.map, ImportField::filed, message.at, context_.zone);
    if (!at) report(fmt::format("'{}' is no time at which {} may have said something", message.at, message.by));
    if (at && *at > draft_.context().now) report(fmt::format("what {} said is in the future", message.by));
  }
}

void RowImport::add_messages(const RequestId& id, Instant filed) {
  for (const auto& message : row_->messages) {
    auto event = make_event(
        Act::message,
        {{message.from_customer ? "from" : "to", "customer"}, {"text", message.text}, {"via", text(ImportField::via)}});
    event.by = message.by;
    draft_.add_at(id, std::move(event),
                  import_time(context_.map, ImportField::filed, message.at, context_.zone).value_or(filed));
  }
}

void RowImport::assign(const RequestId& id, Instant filed) {
  const auto* person = context_.directory.person_called(text(ImportField::person));
  if (!person) return;
  const auto& team = draft_.request(id).header.owner.team;
  const auto* own = context_.directory.team_of(person->handle);
  draft_.add_at(
      id, make_event(Act::assign, {{"to", person->handle}, {"team", team.empty() && own ? own->handle : team}}), filed);
}

void RowImport::rate(const RequestId& id, Instant when) {
  auto event = make_event(Act::rate, {{"csat", text(ImportField::csat)},
                                      {"ces", text(ImportField::ces)},
                                      {"nps", text(ImportField::nps)},
                                      {"comment", text(ImportField::comment)},
                                      {"rater", text(ImportField::customer)}});
  const bool scored =
      std::any_of(event.fields.begin(), event.fields.end(), [](const Entry& entry) { return entry.key != "rater"; });
  if (scored) draft_.add_at(id, std::move(event), when);
}

}  // namespace reqs
