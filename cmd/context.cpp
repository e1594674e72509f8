#include "cmd/context.hpp"

#include <filesystem>
#include <istream>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "cmd/files.hpp"
#include "cmd/progress.hpp"
#include "cmd/stopwatch.hpp"
#include "codec/config_codec.hpp"
#include "core/clock.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/verify_signatures.hpp"
#include "service/who.hpp"

namespace reqs::cmd {
namespace {

constexpr std::size_t ids_limit = std::size_t{64} << 20;  // the ids of half a million requests, with their lines

std::string value_or_empty(const Env& env, std::string_view name) {
  return env.variable(name).value_or(std::string());
}

std::string data_home(const Env& env) {
  if (auto home = value_or_empty(env, "XDG_DATA_HOME"); !home.empty()) return home;
  const auto home = value_or_empty(env, "HOME");
  return home.empty() ? std::string() : home + "/.local/share";
}

/// Empty where there is no home.
std::string cache_home(const Env& env) {
  if (auto home = value_or_empty(env, "XDG_CACHE_HOME"); !home.empty()) return home + "/reqs";
  const auto home = value_or_empty(env, "HOME");
  return home.empty() ? std::string() : home + "/.cache/reqs";
}

/// `Name <e-mail>`; empty when it is not of that form.
std::optional<Signature> parse_user(std::string_view text) {
  const auto open = text.find('<'), close = text.rfind('>');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  auto name = text.substr(0, open);
  while (name.ends_with(' ')) name.remove_suffix(1);
  Signature who;
  who.name = name;
  who.email = text.substr(open + 1, close - open - 1);
  if (who.name.empty()) who.name = who.email;
  return who;
}

std::optional<Signature> find_caller(const Env& env, const std::string& directory) {
  if (const auto user = value_or_empty(env, "REQS_USER"); !user.empty()) {
    if (auto who = parse_user(user)) return who;
    throw Error(ErrorKind::usage, "REQS_USER is '" + user + "', which has no e-mail address",
                {"write it like: Name <name@example.com>"});
  }
  const auto configured = git_identity(directory);
  const auto first = [](std::initializer_list<std::string> texts) {
    for (const auto& text : texts)
      if (!text.empty()) return text;
    return std::string();
  };
  Signature who;
  who.email = first({value_or_empty(env, "GIT_COMMITTER_EMAIL"), value_or_empty(env, "GIT_AUTHOR_EMAIL"),
                     configured.email.value_or(""), value_or_empty(env, "EMAIL")});
  who.name = first({value_or_empty(env, "GIT_COMMITTER_NAME"), value_or_empty(env, "GIT_AUTHOR_NAME"),
                    configured.name.value_or(""), who.email});
  if (who.email.empty()) return std::nullopt;
  return who;
}

std::optional<Instant> act_time(const Env& env, const Zone& zone) {
  if (env.common.at.empty()) return std::nullopt;
  return read_time(env, zone, "--at", env.common.at, DateMeans::start_of_day);
}

std::vector<Guard> waived_guards(const Common& common) {
  std::vector<Guard> guards;
  for (const auto& word : common.waive)
    if (const auto guard = value_in(guard_names, word)) guards.push_back(*guard);
  if (!guards.empty() && common.reason.empty()) throw Error(ErrorKind::usage, "--waive needs --reason TEXT");
  return guards;
}

std::optional<Zone> find_zone(const Env& env, std::string_view name) {
  if (name == "UTC") return Zone::utc();
  const auto bytes = env.read_zone_file(name);
  return bytes.empty() ? std::nullopt : Zone::from_tzif(std::string(name), bytes);
}

Problem missing_zone(const LedgerSettings& ledger) {
  return {"ledger.yaml", ledger.zone_line, ledger.zone_column,
          "the time zone '" + ledger.zone +
              "' is not on this system; write a name such as Asia/Shanghai, Europe/Berlin or UTC"};
}

Zone ledger_zone(const Env& env, const LedgerView& view) {
  const auto& name = view.settings().zone;
  if (auto zone = find_zone(env, name)) return *zone;
  throw Error(ErrorKind::bad_data, fmt::format("ledger.yaml names the time zone '{}', which this system lacks", name),
              {"Debian has time zones in the package tzdata", "`reqs config edit ledger.yaml` names another one"},
              "ledger.yaml");
}

/// What a program started by an act does in its turn: reacting to that, too, it would never end; and what is asked
/// before an act holds the ledger's lock.
ActPrograms act_programs(const Env& env, const Session& session) {
  const auto within = value_or_empty(env, "REQS_ON_ACT");
  if (within == "before")
    throw Error(ErrorKind::refused, "a program that is asked before an act cannot record one itself",
                {"record it from one that is told afterwards: git config reqs.on-act.NAME.after"});
  if (!within.empty()) return {};
  auto programs = session.store->act_programs();
  if (programs.empty()) return {};
  return {std::move(programs), env.environment, session.location.git_directory};
}

ActContext context_for(Env& env, Session& session, const Signature& caller, Actor actor) {
  return {.store = *session.store,
          .seen = &session.view,
          .zone = session.zone,
          .now = env.now,
          .ids = env.ids,
          .actor = std::move(actor),
          .caller = caller,
          .at = act_time(env, session.zone),
          .reason = env.common.reason,
          .waived = waived_guards(env.common),
          .message = env.common.message,
          .dry_run = env.common.dry_run ? DryRun::yes : DryRun::no,
          .fold = fold_case,
          .programs = act_programs(env, session)};
}

/// A commit that every server would refuse, and that cannot be signed afterwards without being another one.
void require_signing(const Env& env, const Session& session, const Config& config, const Signature& caller) {
  if (env.common.dry_run || !must_sign(config.directory, config.ledger.signatures, caller.email)) return;
  const auto set = git_config_value(session.location.git_directory, "commit.gpgsign").value_or("");
  if (set == "true" || set == "yes" || set == "on" || set == "1") return;
  throw Error(
      ErrorKind::refused,
      fmt::format("commits of '{}' have to be signed ('signatures' in ledger.yaml), and commit.gpgsign is not set",
                  caller.email),
      {"git config commit.gpgsign true",
       "git config gpg.format ssh; git config user.signingkey ~/.ssh/id_ed25519.pub"});
}

Doc list_of(const ActResult& result, const Env& env) {
  Doc::List items;
  for (const auto& request : result.requests) items.push_back(item_doc(request, env.now));
  Doc::Map extra;
  if (env.common.dry_run) extra.push_back({"dry_run", true});
  if (result.commit) extra.push_back({"commit", *result.commit});
  return list_document("requests", std::move(items), std::move(extra));
}

/// A script that saw nothing but a failure would do it again.
void require_told(const Env& env, const ActResult& result) {
  if (env.out || !result.commit || !env.reader_is_gone || env.reader_is_gone()) return;
  std::vector<std::string> ids;
  for (const auto& request : result.requests) ids.push_back(request.id.text());
  throw Error(ErrorKind::storage,
              fmt::format("the act is recorded ({}), but that could not be written to the output",
                          ids.empty() ? *result.commit : join(ids, ", ")),
              {"do not do it again; `reqs log` shows it"});
}

/// The first question after a clone may take a while; nothing where nobody looks on.
IndexProgress index_progress(Env& env, IndexPart part) {
  if (!env.terminal.err || env.common.quiet) return {};
  const auto line = std::make_shared<ProgressLine>(env.err, env.terminal.columns, start_stopwatch());
  const auto what = "reading " + std::string(name_in(index_parts, part));
  const auto* unit = part == IndexPart::history ? "commits" : "files";
  return [line, what, unit](std::size_t done) { line->count(what, done, unit); };
}

}  // namespace

Search search_of(const Env& env) {
  return {.explicit_path = env.common.ledger.value_or(std::string()),
          .variable_path = value_or_empty(env, "REQS_LEDGER"),
          .working_directory = env.cwd.string(),
          .data_home = data_home(env),
          .git_dir = value_or_empty(env, "GIT_DIR")};
}

GitOptions git_options(Env& env) {
  GitOptions options;
  options.environment = env.environment;
  options.cache_home = cache_home(env);
  options.warn = [&env](const std::string& text) { env.err << "warning: " << safe_text(text) << '\n'; };
  return options;
}

GitOptions transfer_options(Env& env) {
  auto options = git_options(env);
  if (!env.terminal.err || env.common.quiet) return options;
  const auto line = std::make_shared<std::optional<ProgressLine>>();
  options.transfer_progress = [&env, line](std::string_view state) {
    if (state.empty()) return line->reset();
    if (!*line) line->emplace(env.err, env.terminal.columns, start_stopwatch());
    (*line)->tell(state);
  };
  return options;
}

Zone zone_named(const Env& env, std::string_view name) {
  if (auto zone = find_zone(env, name)) return *zone;
  throw Error(ErrorKind::usage, fmt::format("no time zone '{}' on this system", name),
              {"names are like Asia/Shanghai or Europe/Berlin; Debian has them in the package tzdata"});
}

std::string zone_version(const Env& env) {
  return env.zone_version ? env.zone_version() : std::string();
}

FindZone zone_finder(const Env& env) {
  return [&env](std::string_view name) { return find_zone(env, name); };
}

Calendar usual_calendar(const Env& env, const Session& session, const std::string& what) {
  const auto& calendars = session.view.config().calendars;
  if (const auto* rules = calendars.standard()) return {*rules, zone_named(env, rules->zone)};
  throw Error(ErrorKind::usage,
              what + (calendars.all.empty() ? " is business time, and the ledger has no calendar"
                                            : " is business time, and the ledger has several calendars"),
              {calendars.all.empty() ? "use elapsed time (90m, 24h, 3d), or add one: reqs config edit calendars.yaml"
                                     : "use elapsed time (90m, 24h, 3d), or say which is usual: `default: NAME` in "
                                       "calendars.yaml"});
}

std::vector<Problem> zone_problems(const Env& env, const Config& config) {
  auto problems = missing_zones(config.calendars, zone_finder(env), "calendars.yaml");
  if (!find_zone(env, config.ledger.zone)) problems.push_back(missing_zone(config.ledger));
  return problems;
}

std::string system_zone(const Env& env) {
  if (auto tz = value_or_empty(env, "TZ"); !tz.empty()) {
    if (tz.starts_with(':')) tz.erase(0, 1);
    return env.read_zone_file(tz).empty() ? "UTC" : tz;
  }
  std::error_code failure;
  const auto target = std::filesystem::read_symlink("/etc/localtime", failure).string();
  const auto at = target.find("zoneinfo/");
  if (failure || at == std::string::npos) return "UTC";
  const auto name = target.substr(at + std::string_view("zoneinfo/").size());
  return name == "Etc/UTC" ? "UTC" : name;
}

Session open_without_zone(Env& env) {
  auto location = find_ledger(search_of(env));
  auto store = open_git_store(location, git_options(env));
  auto view = view_head(*store);
  view.tell_zones({zone_finder(env), zone_version(env)});
  view.tell_progress([&env](IndexPart part) { return index_progress(env, part); });
  return {std::move(location), std::move(store), std::move(view), Zone::utc()};
}

Session open_session(Env& env) {
  auto session = open_without_zone(env);
  session.zone = ledger_zone(env, session.view);
  return session;
}

Session open_unsound_session(Env& env) {
  auto session = open_without_zone(env);
  const auto named = session.view.read_settings().config.ledger.zone;
  if (auto zone = find_zone(env, named)) session.zone = std::move(*zone);
  return session;
}

JudgingSession open_judging_session(Env& env) {
  auto session = open_without_zone(env);
  auto problems = session.view.settle_for_unsound_config();
  const auto& settings = session.view.settings();
  if (auto zone = find_zone(env, settings.zone))
    session.zone = std::move(*zone);
  else
    problems.push_back(missing_zone(settings));
  return {std::move(session), std::move(problems)};
}

void append(std::vector<Problem>& to, std::vector<Problem> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Signature caller_of(const Env& env, const std::string& directory) {
  if (auto who = find_caller(env, directory)) return *who;
  throw unknown_caller({});
}

Signature caller_if_known(const Env& env, const std::string& directory) {
  auto who = find_caller(env, directory).value_or(Signature{"nobody", "", {}, 0});
  who.time = env.now;
  return who;
}

std::string reader_email(const Env& env, const Session& session) {
  if (!env.common.as.empty() && env.common.as != "me") {
    const auto& config = session.view.config();
    const auto* person = config.directory.person(resolve_person(config, env.common.as, {}));
    return person && !person->emails.empty() ? person->emails.front() : env.common.as;
  }
  const auto who = find_caller(env, session.location.git_directory);
  return who ? who->email : std::string();
}

ActContext act_context(Env& env, Session& session) {
  const auto caller = caller_of(env, session.location.git_directory);
  require_signing(env, session, session.view.config(), caller);
  return context_for(env, session, caller, resolve_actor(session.view.config(), caller, env.common.as));
}

ActContext mending_context(Env& env, Session& session) {
  const auto caller = caller_of(env, session.location.git_directory);
  const auto read = session.view.read_settings();
  if (read.problems.empty()) require_signing(env, session, read.config, caller);
  const bool strict = read.problems.empty() || !env.common.as.empty();
  auto actor = strict ? resolve_actor(read.config, caller, env.common.as)
                      : Actor{handle_for(read.config.directory, caller.email), caller};
  return context_for(env, session, caller, std::move(actor));
}

int report_act(Env& env, Session& session, const ActResult& result) {
  const bool dry = env.common.dry_run;
  for (const auto& warning : result.warnings) env.err << "warning: " << safe_text(warning) << '\n';
  if (env.common.json) {
    print_json(env, list_of(result, env));
  } else if (dry) {
    for (const auto& sentence : result.said) env.out << "dry run: " << safe_line(sentence) << '\n';
  } else {
    // Ids alone on stdout, so that `id=$(reqs new …)` holds one; sentences for people beside it.
    for (const auto& request : result.requests) env.out << request.id.text() << '\n';
    if (!env.common.quiet)
      for (const auto& sentence : result.said) env.err << safe_line(sentence) << '\n';
  }
  env.out.flush();
  require_told(env, result);
  if (result.commit) session.store->maintain_in_background();
  return 0;
}

std::string read_bounded(const Env& env, const std::string& typed, std::size_t limit) {
  auto bytes = read_input(env, typed, limit);
  if (bytes.size() <= limit) return bytes;
  throw Error(ErrorKind::usage, fmt::format("{} is larger than {} MiB; nothing done",
                                            typed == "-" ? "standard input" : "'" + typed + "'", limit >> 20));
}

std::vector<std::string> read_ids(Env& env, const std::vector<std::string>& typed) {
  std::vector<std::string> ids;
  for (const auto& text : typed) {
    if (text != "-") {
      ids.push_back(text);
      continue;
    }
    // A line may go on behind the id, as the lines of `reqs list` do.
    std::istringstream lines(read_bounded(env, "-", ids_limit));
    for (std::string line; std::getline(lines, line);)
      if (const auto id = line.substr(0, line.find_first_of(" \t\r")); !id.empty()) ids.push_back(id);
  }
  if (ids.empty())
    throw Error(ErrorKind::usage, "no request was named", {"give ids, or - to read them from standard input"});
  return ids;
}

std::string read_text(Env& env, const std::string& typed) {
  if (typed != "-") return typed;
  auto text = read_input(env, "-");
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

std::vector<Attachment> read_attachments(const Env& env, const Session& session,
                                         const std::vector<std::string>& files) {
  std::vector<Attachment> attachments;
  for (const auto& file : files) {
    const auto path = env.path(file);
    std::error_code ignored;
    // A pipe or a device may keep whoever opens it waiting for ever.
    if (std::filesystem::is_other(path, ignored))
      throw Error(ErrorKind::usage, "'" + file + "' is no regular file, so it cannot be attached",
                  {"write what it says to a file, and attach that"});
    attachments.push_back({std::filesystem::path(file).filename().string(),
                           read_file(path, session.view.config().ledger.attachment_limit)});
  }
  return attachments;
}

Instant read_time(const Env& env, const Zone& zone, std::string_view option, std::string_view text, DateMeans date) {
  const auto read = parse_time(text, {zone, env.now, date});
  if (!read.instant) throw Error(ErrorKind::usage, fmt::format("{}: {}", option, read.error));
  return *read.instant;
}

RequestView request_view(const Env& env, const Session& session) {
  if (!env.terminal.out) return {env.now, [](Instant instant) { return to_rfc3339(instant); }};
  return {env.now, [zone = session.zone](Instant instant) { return zone.format_minute(instant); }, Reader::person};
}

TerminalView terminal_view(const Env& env) {
  return {static_cast<std::size_t>(env.terminal.columns), env.terminal.color ? Colour::yes : Colour::no};
}

Page page_for(const Env& env) {
  const auto view = terminal_view(env);
  return {env.terminal.out ? view.columns : 0, view.colour};
}

void print_problem(Env& env, const Problem& problem) {
  const auto text = safe_line(to_text(problem));
  const auto place = safe_line(to_text(Problem{problem.path, problem.line, problem.column, ""}));
  const auto length = text.starts_with(place) ? place.size() : 0;
  env.out << paint(text.substr(0, length), Style::strong, terminal_view(env).colour) << text.substr(length) << '\n';
}

void print_json(Env& env, const Doc& doc) {
  env.out << to_json(doc) << '\n';
}

void print_table(Env& env, const Table& table) {
  TablePrinter printer(env, table.columns);
  for (const auto& row : table.rows) printer.add(row);
  printer.finish();
}

int report_unreadable(Env& env, const std::vector<Problem>& problems, int otherwise) {
  for (const auto& problem : problems) env.err << "reqs: " << safe_line(to_text(problem)) << '\n';
  return problems.empty() ? otherwise : exit_code(ErrorKind::bad_data);
}

}  // namespace reqs::cmd
