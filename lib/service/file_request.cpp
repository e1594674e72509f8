#include "service/file_request.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "core/replay.hpp"
#include "core/routing.hpp"
#include "service/act_on.hpp"
#include "service/hand_over.hpp"
#include "service/pin_targets.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

void set_default(Value::Map& fields, std::string key, std::string value) {
  const bool there = std::any_of(fields.begin(), fields.end(), [&](const Entry& entry) { return entry.key == key; });
  if (!there && !value.empty()) fields.push_back({std::move(key), Value(std::move(value))});
}

/// A colleague who needs something is a customer too: known people are internal unless somebody says otherwise (M11).
void complete_customer(const Draft& draft, Value::Map& fields) {
  for (auto& field : fields) {
    if (field.key != "customer") continue;
    auto& customer = std::get<Value::Map>(field.value.data);
    const auto* name = field.value.get("name");
    const bool internal = field.value.get("kind") && *field.value.get("kind")->text() == "internal";
    if (!name && internal) customer.insert(customer.begin(), {"name", Value(draft.context().actor.handle)});
    if (field.value.get("kind") || !name) continue;
    const bool colleague = draft.config().directory.person_called(*name->text()) != nullptr;
    set_default(customer, "kind", colleague ? "internal" : "external");
  }
}

Value::Map complete_fields(const Draft& draft, GivenFields given) {
  std::erase_if(given, [](const auto& field) { return is_blank(field.second); });  // nothing there yet to take away
  auto fields = read_fields(draft, given);
  const auto& settings = draft.config().ledger;
  set_default(fields, "type", settings.default_type);
  set_default(fields, "priority", std::string(name_of(settings.default_priority)));
  complete_customer(draft, fields);
  return fields;
}

/// `SRC:ID`, both of them visible characters: it stands in files, in `@key:SRC:ID` and on lines of standard input.
void check_key(const std::string& key) {
  const auto colon = key.find(':');
  const bool spaced = std::any_of(key.begin(), key.end(), [](unsigned char c) { return c <= ' ' || c == 0x7f; });
  if (key.empty() || (!spaced && colon != std::string::npos && colon > 0 && colon + 1 < key.size())) return;
  throw Error(ErrorKind::usage, fmt::format("--key is '{}', not SRC:ID", key),
              {"the place it comes from and its name there, without blanks: --key monitor:db2-disk"});
}

std::string text_of(const Value::Map& fields, std::string_view key) {
  for (const auto& field : fields)
    if (field.key == key && field.value.text()) return *field.value.text();
  return {};
}

void say_prerequisites(Draft& draft, const RequestId& id, const RequestType* type) {
  if (!type) return;
  for (const auto& item : type->prerequisites) draft.say(id, "have at hand: " + item);
}

void hand_on(Draft& draft, const RequestId& id, const NewRequest& request) {
  if (!request.to.empty())
    offer_request(draft, id, request.to, {});
  else if (request.routing == Routing::at_once)
    route_request(draft, id);
}

RoutingFacts facts_of(const Header& header, const Event& filed) {
  RoutingFacts facts{header.type, header.theme, header.via, header.title};
  for (const auto key : {"voice", "background", "guess", "evidence", "impact", "ask"})
    if (const auto* text = filed.text(key)) facts.text += "\n" + *text;
  return facts;
}

/// The team that will have it once it is filed and handed on; empty where that is nobody.
std::string first_team(const Draft& draft, const Header& header, const Event& filed, const NewRequest& request) {
  if (!header.owner.team.empty()) return header.owner.team;
  const auto& directory = draft.config().directory;
  if (!request.to.empty()) {
    if (const auto* team = directory.team_called(request.to)) return team->handle;
    const auto* person = directory.person_called(request.to);
    const auto* team = person ? directory.team_of(person->handle) : nullptr;
    return team ? team->handle : std::string();
  }
  if (request.routing != Routing::at_once) return {};
  return route(draft.config(), facts_of(header, filed), draft.context().fold).team;
}

/// The targets that hold from filing on.
void pin_first_targets(Draft& draft, const NewRequest& request, Event& event) {
  if (draft.config().policy.targets.empty()) return;
  const auto header = replay(std::span(&event, 1));
  auto facts = target_facts(header);
  facts.team = first_team(draft, header, event, request);
  pin_targets(draft, facts, event);
}

ActResult as_it_is(const ActContext& context, const NewRequest& request, ActResult result) {
  const auto view = view_head(context.store, context.seen);
  const auto id = view.resolve("@key:" + request.key);
  result.requests.push_back(view.request(id));
  result.said.push_back(
      fmt::format("{}: was filed under the key '{}' before; nothing was written", id.handle(), request.key));
  return result;
}

/// Whether the rules find what stands already: a sweep that runs every hour is not to record it every hour.
bool stands_already(const Request& request, const RoutingResult& result) {
  const auto& header = request.header;
  if (header.state != State::unowned || !result.person.empty()) return false;
  if (!result.team.empty()) return header.owner.team == result.team;
  const auto routed = [](const Event& event) { return event.act == Act::route && event.text("nobody"); };
  return header.owner.team.empty() && std::any_of(request.events.begin(), request.events.end(), routed);
}

}  // namespace

RoutingFacts routing_facts(const Request& request) {
  return facts_of(request.header, request.events.front());
}

void route_request(Draft& draft, const RequestId& id) {
  const auto facts = routing_facts(draft.request(id));
  const auto result = route(draft.config(), facts, draft.context().fold);
  if (!result.rule) {
    draft.warn(std::string(id.handle()) + ": routes.yaml has no rules, so nobody owns it yet");
    return;
  }
  const auto where = fmt::format("rule '{}', routes.yaml:{}", result.rule->name, result.rule->line);
  if (stands_already(draft.request(id), result)) {
    draft.say(id, fmt::format("stays with {} by {}", result.team.empty() ? "triage" : result.team, where));
    return;
  }
  if (result.team.empty()) {
    draft.add(id, make_event(Act::route, {{"rule", result.rule->name}, {"nobody", "yes"}}));
    draft.say(id, "left to triage by " + where);
    return;
  }
  const auto to = result.person.empty() ? result.team : result.person;
  auto event = make_event(
      Act::route, {{"to", to}, {"team", result.person.empty() ? "" : result.team}, {"rule", result.rule->name}});
  pin_internal_limit(draft, id, result.team, event);
  draft.add(id, std::move(event));
  draft.say(id, fmt::format("routed to {} by {}", to, where));
}

void attach_files(Draft& draft, const RequestId& id, const std::vector<Attachment>& attachments) {
  const auto limit = draft.config().ledger.attachment_limit;
  for (const auto& file : attachments) {
    if (file.bytes.size() > limit)
      throw Error(ErrorKind::refused,
                  fmt::format("'{}' is larger than {} bytes, this ledger's limit", file.name, limit),
                  {"put it somewhere else and note the address, or raise attachments.limit in ledger.yaml"});
    const auto digest = sha256_hex(file.bytes);
    const auto& files = draft.request(id).header.files;
    if (std::any_of(files.begin(), files.end(),
                    [&](const File& old) { return old.sha256 == digest && old.name == file.name; }))
      throw Error(ErrorKind::refused, fmt::format("'{}' is attached to {} already", file.name, id.handle()));
    draft.write("files/" + digest, file.bytes);
    draft.add(id, make_event(Act::attach,
                             {{"name", file.name}, {"sha256", digest}, {"bytes", std::to_string(file.bytes.size())}}));
  }
}

std::vector<std::string> missing_fields(const RequestType* type, const Value::Map& fields) {
  if (!type) return {};
  std::string missing;
  for (const auto& name : type->required)
    if (!has_field(fields, name)) {
      std::string option = name == "customer" ? "for" : name;
      std::replace(option.begin(), option.end(), '_', '-');
      missing += (missing.empty() ? "--" : ", --") + option;
    }
  if (missing.empty()) return {};
  return {fmt::format("a request of type '{}' also needs {}", type->name, missing)};
}

ActResult file_request(const ActContext& context, const NewRequest& request) {
  check_key(request.key);
  bool filed_before = false;
  auto result = run_act(context, [&](Draft& draft) {
    auto fields = complete_fields(draft, request.fields);
    if (text_of(fields, "title").empty())
      throw Error(ErrorKind::usage, "a request needs a title",
                  {"for example: reqs new \"printer on floor 3 is out of toner\""});
    const auto* type = draft.config().type(text_of(fields, "type"));
    auto waiver = draft.guard_before(Guard::fields, text_of(fields, "type"), missing_fields(type, fields));
    set_default(fields, "key", request.key);
    auto event = make_event(Act::file);
    event.fields = std::move(fields);
    order_fields(event);
    pin_first_targets(draft, request, event);
    const auto id = draft.file(std::move(event), request.key);
    filed_before = !id;
    if (!id) return;
    draft.say(*id, "filed");
    if (waiver) draft.add(*id, std::move(*waiver));
    hand_on(draft, *id, request);
    attach_files(draft, *id, request.attachments);
    say_prerequisites(draft, *id, type);
  });
  return filed_before ? as_it_is(context, request, std::move(result)) : result;
}

}  // namespace reqs
