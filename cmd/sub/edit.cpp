// reqs edit: change fields of requests.
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/edit_request.hpp"

namespace reqs::cmd {
namespace {

struct EditOptions {
  std::string id;
  std::vector<std::string> assignments;
  GivenFields fields;
};

GivenFields read_assignments(const std::vector<std::string>& assignments) {
  GivenFields fields;
  for (const auto& text : assignments) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
      throw Error(ErrorKind::usage, "'" + text + "' is not FIELD=VALUE", {"for example: reqs edit ID priority=high"});
    fields.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return fields;
}

int run_edit(Env& env, const EditOptions& options) {
  auto session = open_session(env);
  auto fields = read_assignments(options.assignments);
  fields.insert(fields.end(), options.fields.begin(), options.fields.end());
  for (auto& [name, text] : fields) text = read_text(env, text);
  return report_act(env, session, edit_requests(act_context(env, session), read_ids(env, {options.id}), fields));
}

ValueKind kind_of(const FieldInfo& field) {
  switch (field.kind) {
    case FieldKind::time:
      return ValueKind::time;
    case FieldKind::priority:
      return ValueKind::priority;
    case FieldKind::type:
      return ValueKind::type;
    case FieldKind::theme:
      return ValueKind::theme;
    default:
      return ValueKind::text;
  }
}

}  // namespace

Command edit_command() {
  auto o = std::make_shared<EditOptions>();
  std::vector<Option> options;
  for (const auto& field : request_fields())
    options.push_back(
        {.name = std::string(field.name),
         .kind = kind_of(field),
         .help = "the new " + std::string(field.name),
         .field = Field::yes,
         .set = [o, name = std::string(field.name)](std::string_view text) { o->fields.emplace_back(name, text); }});
  return {
      .name = "edit",
      .group = Group::file,
      .summary = "change fields of a request",
      .details =
          "Only what really changes is recorded. An empty value takes needed-by, theme, via or customer away. "
          "State, owner and level are not fields: they follow from acts.",
      .examples =
          "reqs edit 7k3f9q priority=urgent needed-by=tomorrow because=客户后天提车\n"
          "reqs edit 7k3f9q -e\n",
      .needs = Needs::act,
      .options = std::move(options),
      .positionals = {positional("id", ValueKind::id, "the request; - reads ids from standard input", o->id),
                      positional("change", ValueKind::text, "what to change", o->assignments).called("FIELD=VALUE")},
      .run = [o](Env& env) { return run_edit(env, *o); }};
}

}  // namespace reqs::cmd
