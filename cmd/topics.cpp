#include "cmd/topics.hpp"

#include <algorithm>

#include "core/query.hpp"

namespace reqs::cmd {
namespace {

Topic ids() {
  return {"ids",
          "Naming requests",
          "how requests and people are named",
          "",
          {
              {"20261122-7k3f9q", "a request's id: the day it was filed, and its handle"},
              {"7k3f9q", "its handle, or any beginning of it that no other request shares"},
              {"@key:SRC:ID", "the request that was filed with --key SRC:ID"},
              {"-", "ids from stdin, one a line; an act on several requests is one commit"},
              {"xiao.z, parts", "a person or team, as teams.yaml calls it"},
              {"me", "whoever runs the command, or the person of --as"},
              {"none", "nobody"},
          }};
}

Topic time() {
  return {
      "time",
      "Times and lengths of time",
      "how times and lengths of time are written",
      "Days and times of day are meant in the time zone of the ledger. A day alone is its beginning where something "
      "begins (--at, --since) and its end where something is due (--needed-by).",
      {
          {"2026-11-30T17:00:00+08:00", "RFC 3339"},
          {"2026-11-30, 2026-11-30 17:00, 17:00", "a day, a day and a time of day, a time of today"},
          {"2026/11/30, 2026年11月30日", "the same day"},
          {"today, tomorrow, yesterday, 今天, 明天, 后天, 昨天, 前天", "a day counted from today"},
          {"friday, fri, 周五, 星期五, 礼拜五", "the next day of that name, never today"},
          {"本周五, 下周一, 上周一", "a day of this week, of the next or of the last"},
          {"friday 09:30, 明天17:00", "a day, and the time of day"},
          {"now, 现在", "this moment"},
          {"+4h, -2d", "from now, forwards or back; days and weeks keep the time of day"},
          {"90m, 24h, 3d, 2w", "a length of time (SPAN): minutes, hours, days, weeks"},
      },
      "times"};
}

Topic query() {
  Topic topic{"query",
              "Queries",
              "how requests are looked for",
              "What list, search, pool, next, status, board and overdue take as QUERY; reqs-query(7) has all of it. "
              "All of its words have to fit. For the shell, quote what it would "
              "take for itself: < > * ? ( ).",
              {
                  {"客户 printer", "words, found in titles, in texts and in names; case and accents do not count"},
                  {"print*, *jet", "what a longer word begins or ends with; Chinese is found anywhere without"},
                  {"\"out of toner\"", "several words as one; for the shell, in quotes of its own"},
                  {"key:value", "what a field has; the keys are below"},
                  {"state:doing,waiting", "values separated by commas are alternatives"},
                  {"theme:shop/*, customer:张?", "in names, * fits anything and ? one character; case does not count"},
                  {"level:>=2, due:<friday", "numbers, priorities and times take < <= > >="},
                  {"-is:part, -printer", "a leading - negates"},
                  {"a OR b", "one of them; binds weaker than standing side by side"},
                  {"(a OR b) -c", "parentheses group"},
                  {"overdue", "the same as is:overdue"},
              },
              "queries"};
  for (const auto& key : query_keys) topic.terms.push_back({std::string(key.name) + ":", std::string(key.help)});
  return topic;
}

Topic formatting() {
  return {
      "formatting",
      "Output",
      "what output looks like, on a terminal and elsewhere",
      "",
      {
          {"on a terminal", "tables that fit its width, with a heading; long output of commands that look is paged"},
          {"in a pipe or file",
           "TSV: a line a row, no heading, columns separated by tabs, times in RFC 3339; nothing is cut off"},
          {"--json", "one document: schema, kind and items; errors are a document on stderr"},
          {"--columns id,owner,title", "of list: what to show, in this order"},
          {"--sort due, --sort -filed", "of list: by a column; a leading - turns the order"},
          {"--limit N",
           "of list, search and log: so many at most; list and search say on stderr and in JSON when "
           "they cut"},
          {"--format FORMAT", "of overdue: table, tsv, json, junit, tap, github or markdown"},
          {"-q", "acts print the id and nothing else"},
          {"--color WHEN, NO_COLOR",
           "auto (the default) colours on a terminal, unless NO_COLOR is set or TERM is dumb"},
          {"--no-pager, REQS_PAGER=", "no pager"},
          {"COLUMNS, LINES", "the size of the terminal, where that is not to be asked"},
      },
      "output"};
}

Topic environment() {
  return {"environment",
          "Environment",
          "variables that reqs reads",
          "",
          {
              {"REQS_LEDGER", "the ledger to use where --ledger is not given"},
              {"REQS_USER", "who acts, as 'Name <e-mail>', instead of git's user.name and user.email"},
              {"REQS_NOW", "the present time, as RFC 3339, instead of the clock"},
              {"REQS_SEED", "makes the random part of ids repeatable"},
              {"REQS_ON_ACT", "set for the programs that acts run, whose own acts run none"},
              {"REQS_PAGER", "shows long output on a terminal, instead of PAGER or less; empty for none"},
              {"NO_COLOR", "when set and not empty, output is not coloured"},
              {"COLUMNS, LINES", "the size of the terminal, instead of asking it"},
              {"VISUAL, EDITOR", "the editor that -e opens, instead of git's core.editor or vi"},
              {"PATH", "where reqs-VERB is found for reqs VERB, and git"},
              {"TZ", "the time zone that init gives a new ledger, instead of /etc/localtime"},
              {"TZDIR", "where time zones are read from, instead of /usr/share/zoneinfo"},
              {"XDG_DATA_HOME", "reqs/ledger in it is looked at last; instead of ~/.local/share"},
              {"XDG_CACHE_HOME", "reqs in it has the index of ledgers that may only be read; instead of ~/.cache"},
          }};
}

Topic scripting() {
  return {"scripting",
          "Scripts",
          "what scripts, cron and CI can count on",
          "No command asks anything, with or without a terminal; none needs HOME, TERM, a locale, or an open stdin, "
          "stdout or stderr. Words, options, exit codes and the keys of JSON may be added to, but do not change.",
          {
              {"id=$(reqs new -q TITLE)", "acts print the ids of what they changed on stdout, all else on stderr"},
              {"reqs list -q ... | reqs note - TEXT",
               "- reads ids from stdin, one at the beginning of each line; the act on all of them is one commit"},
              {"reqs reply ID - < answer.txt", "- for a text reads it from stdin"},
              {"reqs new -F fields.yaml", "fields from a YAML file, or from stdin with -F -"},
              {"reqs new --key SRC:ID", "files it once only, however often it runs"},
              {"reqs ACT -n", "dry run: says what would happen, and exits as the act would"},
              {"reqs ACT --as WHO", "acts for a person of teams.yaml; git's committer is still the caller"},
              {"reqs ACT --waive GUARD --reason TEXT", "passes a rule, on record"},
              {"reqs overdue --max-age 1d",
               "exits 8 when something is late or the clone is old, 4 when a file cannot be read"},
              {"reqs check",
               "exits 4 when a file of the ledger cannot be read, 8 when one is not as it should be: edited by hand, "
               "contested, executable, not in canonical form"},
              {"reqs VERB",
               "runs reqs-VERB from PATH where there is no such command; what is ours wins. -C and "
               "--ledger in front of VERB count: the program starts in that directory, and finds the "
               "ledger in REQS_LEDGER. It gets all other words, and its exit code is that of reqs"},
              {"git config reqs.on-act.NAME.before COMMAND",
               "COMMAND is asked before each act and may refuse it; it reads JSON on stdin"},
              {"git config reqs.on-act.NAME.after COMMAND",
               "COMMAND is told of each act that was recorded. 'man 5 reqs-ledger' says what programs can count on"},
              {"reqs help --json", "commands, topics and programs; with a command, its arguments and options"},
          },
          "scripts"};
}

Topic exit_codes() {
  return {"exit-codes",
          "Exit status",
          "what exit codes mean",
          "",
          {
              {"0", "done; an empty list is 0, too"},
              {"1", "refused: understood, and the answer is no"},
              {"2", "usage: the command line is wrong"},
              {"3", "no such request, person or team, or more than one"},
              {"4", "a file of the ledger cannot be read"},
              {"5", "changed elsewhere, or locked: trying again may work"},
              {"6", "git or the file system failed"},
              {"8", "a check found something"},
              {"70", "a bug in reqs"},
              {"130", "interrupted"},
          },
          "exit-status"};
}

Topic files() {
  return {
      "files",
      "Files",
      "where the form of all files is explained",
      "A ledger is a git tree: settings, and one file a request.",
      {
          {"man 5 reqs-request", "requests/YYYY/MM/DD/HANDLE.yaml: the header, and what happened"},
          {"man 5 reqs-ledger", "ledger.yaml and the other settings: teams, types, routes, policy, themes, calendars"},
          {"reqs config show, reqs config edit", "read and change the settings"},
          {"reqs show ID --yaml", "the file of a request"},
      }};
}

}  // namespace

std::vector<Topic> topics() {
  return {ids(), time(), query(), formatting(), scripting(), environment(), files(), exit_codes()};
}

const Topic* find_topic(const std::vector<Topic>& topics, std::string_view name) {
  const bool file = name == "request" || name == "ledger";
  const auto wanted = file ? std::string_view("files") : name;
  const auto found = std::ranges::find_if(topics, [&](const Topic& topic) {
    return topic.name == wanted || (!topic.other_name.empty() && topic.other_name == wanted);
  });
  return found == topics.end() ? nullptr : &*found;
}

}  // namespace reqs::cmd
