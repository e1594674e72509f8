// reqs config: the ledger's settings; a bare ledger has no other way to change them.
#include <algorithm>
#include <map>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/editor.hpp"
#include "cmd/files.hpp"
#include "codec/config_codec.hpp"
#include "report/text.hpp"
#include "service/check.hpp"
#include "service/settings.hpp"
#include "service/settings_conflicts.hpp"

namespace reqs::cmd {
namespace {

enum class ConfigVerb { show, edit, check, resolve };
constexpr Named<ConfigVerb> config_verbs[] = {
    {ConfigVerb::show, "show", "print a settings file, or all of them"},
    {ConfigVerb::edit, "edit", "change a settings file in the editor, or with -F"},
    {ConfigVerb::check, "check", "look for problems in the settings"},
    {ConfigVerb::resolve, "resolve", "settle what a merge could not: lines that both sides had changed"},
};

struct ConfigOptions {
  ConfigVerb verb = ConfigVerb::show;
  std::vector<std::string> files;
  std::vector<std::string> from;  ///< files with the new texts; `-` = stdin; none = the editor
  bool keep = false, take = false;
};

int show_settings(Env& env, const Session& session, const std::vector<std::string>& names) {
  const auto files = session.view.config_files();
  Doc::List items;
  for (const auto& name : names) {
    const auto found = files.find(name);
    if (found == files.end())
      throw Error(ErrorKind::not_found, "this ledger has no " + name, {"`reqs config edit " + name + "` makes it"});
    items.push_back(Doc::Map{{"file", name}, {"text", found->second}});
    if (env.common.json) continue;
    if (names.size() > 1) env.out << "# --- " << name << '\n';
    env.out << (env.terminal.out ? safe_text(found->second) : found->second);
  }
  if (env.common.json) print_json(env, list_document("settings", std::move(items)));
  return 0;
}

std::vector<std::string> all_names(const Session& session) {
  std::vector<std::string> names;
  const auto files = session.view.config_files();
  for (const auto name : config_file_names)
    if (files.contains(std::string(name))) names.emplace_back(name);
  return names;
}

/// What settings files are to become, and what an editor started from.
struct NewTexts {
  SettingsTexts texts;
  SettingsTexts edited_from;
};

/// The new text of each file: out of the editor, or of the files that -F names, in the same order.
NewTexts new_texts(Env& env, const Session& session, const std::vector<std::string>& names,
                   const std::vector<std::string>& from) {
  if (from.empty() && names.size() == 1) {
    const auto files = session.view.config_files();
    const auto found = files.find(names.front());
    const auto before = found == files.end() ? std::string() : found->second;
    return {{{names.front(), edit_text(env, names.front(), before)}}, {{names.front(), before}}};
  }
  if (from.size() != names.size())
    throw Error(ErrorKind::usage,
                fmt::format("{} settings file{} given, and {} -F: each needs its own", names.size(),
                            names.size() == 1 ? "" : "s", from.size()),
                {"for example: reqs config edit teams.yaml routes.yaml -F new/teams.yaml -F new/routes.yaml"});
  NewTexts read;
  for (std::size_t i = 0; i < names.size(); ++i) read.texts[names[i]] = read_input(env, from[i]);
  return read;
}

/// A ledger's zone that is not there would keep every command from running, the one that mends it included. Said
/// together with whatever else is wrong with the file.
void check_zones(const Env& env, const SettingsTexts& texts) {
  for (const std::string file : {"ledger.yaml", "calendars.yaml"}) {
    const auto text = texts.find(file);
    if (text == texts.end()) continue;
    SettingsTexts alone = {{"ledger.yaml", "format: 1\n"}};
    alone[file] = text->second;
    auto read = read_config(alone);
    auto missing = zone_problems(env, read.config);
    if (missing.empty()) continue;
    append(read.problems, std::move(missing));
    throw problems_error(file + " not changed: the settings would not be sound", read.problems);
  }
}

int edit_settings(Env& env, Session& session, const std::vector<std::string>& names,
                  const std::vector<std::string>& from) {
  if (names.empty())
    throw Error(ErrorKind::usage, "which settings file?", {"for example: reqs config edit teams.yaml"});
  const auto context = mending_context(env, session);
  const auto change = new_texts(env, session, names, from);
  check_zones(env, change.texts);
  const auto result = change_settings(context, change.texts, change.edited_from);
  for (const auto& warning : result.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  Doc::List items;
  for (const auto& name : names) {
    items.push_back(Doc::Map{{"file", name}, {"commit", result.commit.value_or("")}});
    if (!env.common.json && !env.common.quiet) env.err << (result.commit ? "" : "dry run: ") << name << " changed\n";
  }
  if (env.common.json) print_json(env, list_document("settings", std::move(items)));
  return 0;
}

int check_settings(Env& env, const Session& session) {
  auto [config, problems, newer_format] = session.view.read_settings();
  append(problems, zone_problems(env, config));
  const bool readable = problems.empty();
  if (newer_format) problems.push_back(*newer_format);
  Doc::List items;
  for (const auto& problem : problems) {
    items.push_back(problem_doc(problem));
    if (!env.common.json) print_problem(env, problem);
  }
  if (env.common.json) print_json(env, list_document("problems", std::move(items)));
  if (!readable) return exit_code(ErrorKind::bad_data);
  if (newer_format) return findings_exit_code;
  if (!env.common.quiet && !env.common.json) env.err << "the settings are sound\n";
  return 0;
}

int list_unresolved(Env& env, const Session& session) {
  const auto open = open_conflicts(session.view);
  if (env.common.json) {
    Doc::List items;
    for (const auto& each : open)
      items.push_back(Doc::Map{
          {"file", each.file}, {"merge", each.merge}, {"merged_by", each.by.name}, {"time", to_rfc3339(each.by.time)}});
    print_json(env, list_document("settings_conflicts", std::move(items)));
    return open.empty() ? 0 : findings_exit_code;
  }
  const auto view = request_view(env, session);
  Table table;
  table.columns = {{"file", "FILE"}, {"merge", "MERGE"}, {"time", "TIME"}, {"by", "MERGED BY", Align::left, Flex::yes}};
  for (const auto& each : open)
    table.rows.push_back({{each.file, Style::strong}, {each.merge}, {view.local_time(each.by.time)}, {each.by.name}});
  if (!open.empty()) print_table(env, table);
  if (open.empty() && !env.common.quiet) env.err << "nothing to resolve\n";
  return open.empty() ? 0 : findings_exit_code;
}

/// Of any file that a merge had trouble with, settings or not.
std::string file_to_resolve(const std::string& typed) {
  const bool is_short =
      std::ranges::any_of(config_file_names, [&](const auto& name) { return name == typed + ".yaml"; });
  return is_short ? typed + ".yaml" : typed;
}

int resolve_settings(Env& env, Session& session, const ConfigOptions& options) {
  if (options.keep + options.take + !options.from.empty() > 1)
    throw Error(ErrorKind::usage, "--keep, --take and -F do not go together");
  if (options.files.empty() && !options.keep && !options.take && options.from.empty())
    return list_unresolved(env, session);
  if (options.files.size() != 1 || options.from.size() > 1)
    throw Error(ErrorKind::usage, "which file? one at a time", {"`reqs config resolve` lists them"});
  const auto file = file_to_resolve(options.files.front());
  const auto context = mending_context(env, session);
  std::string text;
  std::optional<std::string> edited_from;
  if (!options.from.empty()) {
    text = read_input(env, options.from.front());
  } else {
    edited_from = session.store->read(session.view.commit(), file).value_or(std::string());
    text = options.keep   ? resolved_text(session.view, file, ConflictChoice::keep)
           : options.take ? resolved_text(session.view, file, ConflictChoice::take)
                          : edit_text(env, file, text_with_marks(session.view, file));
  }
  check_zones(env, {{file, text}});
  const auto result = resolve_conflicts(context, file, text, edited_from);
  for (const auto& warning : result.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  if (env.common.json)
    print_json(env, list_document("settings", {Doc::Map{{"file", file}, {"commit", result.commit.value_or("")}}}));
  else if (!env.common.quiet)
    env.err << safe_line((result.commit ? "" : "dry run: ") + file) << " resolved\n";
  return 0;
}

int run_config(Env& env, const ConfigOptions& options) {
  if (options.verb != ConfigVerb::resolve && (options.keep || options.take))
    throw Error(ErrorKind::usage, "--keep and --take are for `reqs config resolve`");
  auto session = open_unsound_session(env);
  if (options.verb == ConfigVerb::resolve) return resolve_settings(env, session, options);
  std::vector<std::string> names;
  for (const auto& file : options.files) names.push_back(settings_file(file));
  switch (options.verb) {
    case ConfigVerb::show:
      return show_settings(env, session, names.empty() ? all_names(session) : names);
    case ConfigVerb::edit:
      return edit_settings(env, session, names, options.from);
    case ConfigVerb::check:
      return check_settings(env, session);
    case ConfigVerb::resolve:
      break;
  }
  return 0;
}

}  // namespace

Command config_command() {
  auto o = std::make_shared<ConfigOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "what to do",
              .placeholder = "show|edit|check|resolve",
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
          "file in your editor; with -F it takes the new text from a file or standard input. Files that need each "
          "other, as routes need teams, are changed together: give each its -F, in the same order.\n\n"
          "Where two people changed the same lines and `sync` merged that, the lines of whoever merged are kept. "
          "`resolve` lists such files, with exit code 8; `resolve FILE` settles one: --keep says that it is right as "
          "it "
          "stands, --take takes the lines that were not taken, -F another text, and without these the editor shows "
          "both between git's marks.",
      .examples =
          "reqs config show teams.yaml\nreqs config edit routes.yaml\nreqs config edit teams.yaml -F new-teams.yaml\n"
          "reqs config edit teams.yaml routes.yaml -F new-teams.yaml -F new-routes.yaml\n"
          "reqs config resolve\nreqs config resolve teams.yaml --take\n",
      .needs = Needs::act,
      .options = {option("file", 'F', ValueKind::file, "take the new text from this file; - is stdin", o->from),
                  flag("keep", no_letter, "of resolve: the file is right as it stands", o->keep),
                  flag("take", no_letter, "of resolve: take the lines that were not taken", o->take)},
      .positionals = {std::move(verb), positional("file", ValueKind::settings,
                                                  "ledger teams types routes policy themes calendars", o->files)},
      .run = [o](Env& env) { return run_config(env, *o); }};
}

}  // namespace reqs::cmd
