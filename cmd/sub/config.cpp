// reqs config: the ledger's settings; a bare ledger has no other way to change them.
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/editor.hpp"
#include "cmd/files.hpp"
#include "codec/config_codec.hpp"
#include "report/text.hpp"
#include "service/check.hpp"
#include "service/settings.hpp"

namespace reqs::cmd {
namespace {

enum class ConfigVerb { show, edit, check };
constexpr Named<ConfigVerb> config_verbs[] = {
    {ConfigVerb::show, "show", "print a settings file, or all of them"},
    {ConfigVerb::edit, "edit", "change a settings file in the editor, or with -F"},
    {ConfigVerb::check, "check", "look for problems in the settings"},
};

struct ConfigOptions {
  ConfigVerb verb = ConfigVerb::show;
  std::optional<std::string> file;
  std::string from;  ///< a file with the new text; `-` = stdin; empty = the editor
};

int show_settings(Env& env, const Session& session, const std::optional<std::string>& file) {
  const auto files = session.view.config_files();
  const auto print = [&](const std::string& text) { env.out << (env.terminal.out ? safe_text(text) : text); };
  if (env.common.json) {
    Doc::List items;
    for (const auto& [name, text] : files)
      if (!file || settings_file(*file) == name) items.push_back(Doc::Map{{"file", name}, {"text", text}});
    print_json(env, list_document("settings", std::move(items)));
    return 0;
  }
  if (file) {
    const auto name = settings_file(*file);
    const auto found = files.find(name);
    if (found == files.end())
      throw Error(ErrorKind::not_found, "this ledger has no " + name, {"`reqs config edit " + name + "` makes it"});
    print(found->second);
    return 0;
  }
  for (const auto name : config_file_names)
    if (const auto found = files.find(std::string(name)); found != files.end()) {
      env.out << "# --- " << name << '\n';
      print(found->second);
    }
  return 0;
}

int edit_settings(Env& env, Session& session, const ConfigOptions& options) {
  if (!options.file)
    throw Error(ErrorKind::usage, "which settings file?", {"for example: reqs config edit teams.yaml"});
  const auto name = settings_file(*options.file);
  const auto context = mending_context(env, session);
  std::string text;
  if (!options.from.empty()) {
    text = read_input(env, options.from);
  } else {
    const auto files = session.view.config_files();
    const auto found = files.find(name);
    text = edit_text(env, name, found == files.end() ? std::string() : found->second);
  }
  // A zone that is not there would keep every command from running, this one included.
  if (name == "ledger.yaml") zone_named(env, read_config({{name, text}}).config.ledger.zone);
  const auto result = change_settings(context, name, text);
  if (env.common.json)
    print_json(env, list_document("settings", {Doc::Map{{"file", name}, {"commit", result.commit.value_or("")}}}));
  else if (!env.common.quiet)
    env.err << (result.commit ? "" : "dry run: ") << name << " changed\n";
  return 0;
}

int check_settings(Env& env, const Session& session) {
  auto problems = read_config(session.view.config_files()).problems;
  if (auto problem = zone_problem(env, session)) problems.push_back(std::move(*problem));
  Doc::List items;
  for (const auto& problem : problems) {
    items.push_back(problem_doc(problem));
    if (!env.common.json) env.out << safe_line(to_text(problem)) << '\n';
  }
  if (env.common.json) print_json(env, list_document("problems", std::move(items)));
  if (!problems.empty()) return exit_code(ErrorKind::bad_data);
  if (!env.common.quiet && !env.common.json) env.err << "the settings are sound\n";
  return 0;
}

int run_config(Env& env, const ConfigOptions& options) {
  auto session = open_unsound_session(env);
  switch (options.verb) {
    case ConfigVerb::show:
      return show_settings(env, session, options.file);
    case ConfigVerb::edit:
      return edit_settings(env, session, options);
    case ConfigVerb::check:
      return check_settings(env, session);
  }
  return 0;
}

}  // namespace

Command config_command() {
  auto o = std::make_shared<ConfigOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "what to do",
              .placeholder = "show|edit|check",
              .required = Required::yes,
              .count = Count::one,
              .choices = choices_in(config_verbs),
              .set = [o](std::string_view word) { o->verb = *value_in(config_verbs, word); }};
  return {
      .name = "config",
      .group = Group::start,
      .summary = "show, change and check the ledger's settings",
      .details =
          "A change is an act: it is validated, all problems at once, and committed in your name. `edit` opens the "
          "file in your editor; with -F it takes the new text from a file or standard input.",
      .examples =
          "reqs config show teams.yaml\nreqs config edit routes.yaml\nreqs config edit teams.yaml -F new-teams.yaml\n",
      .needs = Needs::act,
      .options = {option("file", 'F', ValueKind::file, "take the new text from this file; - is stdin", o->from)},
      .positionals = {std::move(verb),
                      positional("file", ValueKind::text, "ledger teams types routes policy themes", o->file)},
      .run = [o](Env& env) { return run_config(env, *o); }};
}

}  // namespace reqs::cmd
