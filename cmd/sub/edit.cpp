// reqs edit: change fields of requests.
#include <algorithm>
#include <memory>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/editor.hpp"
#include "cmd/fields.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "service/edit_request.hpp"

namespace reqs::cmd {
namespace {

struct EditOptions {
  std::string id;
  std::vector<std::string> assignments;
  GivenFields fields;
  bool in_editor = false;
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

Option option_for(const FieldInfo& field, EditOptions& options) {
  return {.name = std::string(field.name),
          .kind = kind_of(field),
          .help = std::string(field.help),
          .field = Field::yes,
          .set = [&options, name = std::string(field.name)](std::string_view text) {
            options.fields.emplace_back(name, text);
          }};
}

std::string editor_text(Env& env, const Request& request, const GivenFields& fields) {
  auto text = "# " + std::string(request.id.handle()) +
              ": change what is to be changed, save and leave the editor. A value that is emptied is taken away.\n";
  EditOptions unused;
  for (const auto& field : request_fields())
    for (const auto& [name, value] : fields)
      if (name == field.name)
        text += "\n" + field_comment(option_for(field, unused), env) +
                (value.empty() ? name + ":\n" : emit_map({{name, value}}, 0));
  return text;
}

[[noreturn]] void throw_problems(const std::vector<Problem>& problems, const std::string& path) {
  std::string message;
  for (const auto& problem : problems) message += (message.empty() ? "" : "\n") + to_text(problem);
  throw Error(ErrorKind::usage, message, {}, path);
}

/// What differs after the editor was left; every problem of the text at once.
GivenFields read_edited(const std::string& text, const std::string& path, const GivenFields& before) {
  const auto read = read_yaml(text, path);
  if (!read.root) throw_problems(read.problems, path);
  std::vector<Problem> problems;
  GivenFields changed;
  for (const auto& entry : read.root->entries) {
    auto value = entry.value.scalar;
    while (value.ends_with('\n')) value.pop_back();
    if (!entry.value.is_scalar())
      problems.push_back({path, entry.value.line, entry.value.column, entry.key + " is one text"});
    if (std::ranges::find(before, std::pair(entry.key, value)) == before.end())
      changed.emplace_back(entry.key, std::move(value));
  }
  if (!problems.empty()) throw_problems(problems, path);
  return changed;
}

/// The fields of one request as they stand, for the editor; what comes back changed is the edit.
GivenFields edit_in_editor(Env& env, const Session& session, const std::vector<std::string>& ids,
                           const GivenFields& given) {
  if (ids.size() != 1) throw Error(ErrorKind::usage, "-e edits one request at a time");
  const auto request = session.view.request(session.view.resolve(ids.front()));
  const auto before = present_fields(request);
  auto shown = before;
  for (const auto& [name, value] : given)
    for (auto& field : shown)
      if (field.first == name) field.second = value;
  const auto text = edit_text(env, "edit.yaml", editor_text(env, request, shown));
  auto changed = read_edited(text, env.draft->file.string(), before);
  if (changed.empty()) {
    drop_draft(env);
    throw Error(ErrorKind::refused, "nothing changed in the editor; nothing done");
  }
  return changed;
}

int run_edit(Env& env, const EditOptions& options) {
  auto session = open_session(env);
  const auto ids = read_ids(env, {options.id});
  auto fields = read_assignments(options.assignments);
  fields.insert(fields.end(), options.fields.begin(), options.fields.end());
  for (auto& [name, text] : fields) text = read_text(env, text);
  if (options.in_editor) fields = edit_in_editor(env, session, ids, fields);
  return report_act(env, session, edit_requests(act_context(env, session), ids, fields));
}

}  // namespace

Command edit_command() {
  auto o = std::make_shared<EditOptions>();
  std::vector<Option> options;
  for (const auto& field : request_fields()) options.push_back(option_for(field, *o));
  options.push_back(flag("edit", 'e', "change the fields of one request in an editor", o->in_editor));
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
                      positional("change", ValueKind::field, "what to change", o->assignments).called("FIELD=VALUE")},
      .run = [o](Env& env) { return run_edit(env, *o); }};
}

}  // namespace reqs::cmd
