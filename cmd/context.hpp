// From an Env to the ledger it is about, and from an act's result to what is printed: what every subcommand begins and
// ends with.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cmd/env.hpp"
#include "core/time_text.hpp"
#include "report/document.hpp"
#include "report/page.hpp"
#include "report/request_table.hpp"
#include "service/act.hpp"
#include "service/file_request.hpp"
#include "service/ledger_view.hpp"
#include "store/git_store.hpp"
#include "store/repository.hpp"

namespace reqs::cmd {

/// The ledger a command is about, at its present head.
struct Session {
  GitLocation location;
  std::unique_ptr<GitStore> store;
  LedgerView view;
  Zone zone;  ///< of the ledger
};

/// Finds and opens it. Error(not_found) where there is none, Error(bad_data) where ledger.yaml cannot be used.
Session open_session(Env& env);
/// The same for looking at settings that may be unsound, and for mending them: what they do not say is the default.
Session open_unsound_session(Env& env);

/// The same without a look at the settings: its zone is UTC.
Session open_without_zone(Env& env);

/// A session for a command that judges the whole ledger: it says what it can find out, whatever is wrong with the
/// settings, and names that.
struct JudgingSession {
  Session session;
  std::vector<Problem> problems;  ///< with the settings
};
JudgingSession open_judging_session(Env& env);
void append(std::vector<Problem>& to, std::vector<Problem> more);

/// The search for a ledger, and the options of its store, as this process's surroundings say.
Search search_of(const Env& env);
GitOptions git_options(Env& env);
/// The same, and whoever sits at a terminal sees how far a transfer is.
GitOptions transfer_options(Env& env);

/// The time zone of that name; Error(usage) when the system does not have it.
Zone zone_named(const Env& env, std::string_view name);

/// The system's time zones by name. Must not outlive `env`.
FindZone zone_finder(const Env& env);
/// By which `what` is counted where nobody names a calendar; Error(usage) where that is not clear.
Calendar usual_calendar(const Env& env, const Session& session, const std::string& what);
/// `2026b`: of the time zone data; empty where they do not say.
std::string zone_version(const Env& env);

/// The name of the system's own time zone ($TZ, /etc/localtime); UTC when it has none.
std::string system_zone(const Env& env);

/// Which zones that the settings name are not on this system.
std::vector<Problem> zone_problems(const Env& env, const Config& config);

/// Who runs this: $REQS_USER, git's own variables, git's configuration. Error(refused) when nobody can be told.
Signature caller_of(const Env& env, const std::string& directory);
/// The same with the time for what stands in nobody's name: without an e-mail where nobody can be told.
Signature caller_if_known(const Env& env, const std::string& directory);
/// The same for reading: an empty e-mail where nobody can be told. `--as` counts, too.
std::string reader_email(const Env& env, const Session& session);

/// Everything an act needs, with the common options read.
ActContext act_context(Env& env, Session& session);
/// The same for mending the settings: while they are unsound, whom they do not know acts under their own address.
ActContext mending_context(Env& env, Session& session);

/// Prints what an act did: ids on stdout (headers with --json), sentences and warnings on stderr. Returns 0.
int report_act(Env& env, Session& session, const ActResult& result);

/// The ids that were typed, with `-` replaced by the lines of stdin. Error(usage) when none is left.
std::vector<std::string> read_ids(Env& env, const std::vector<std::string>& typed);
/// A text that was typed, or stdin for `-`.
std::string read_text(Env& env, const std::string& typed);

/// A file that was typed, or stdin for `-`. Error(usage) when it is larger than `limit`, in whole MiB.
std::string read_bounded(const Env& env, const std::string& typed, std::size_t limit);

/// The files to attach, read as far as the ledger's limit shows itself. Error(usage) for one that cannot be read.
std::vector<Attachment> read_attachments(const Env& env, const Session& session, const std::vector<std::string>& files);

/// A TIME option in the ledger's zone; Error(usage) names the option.
Instant read_time(const Env& env, const Zone& zone, std::string_view option, std::string_view text, DateMeans date);

/// How instants are shown in tables: local time of the ledger on a terminal, RFC 3339 for scripts.
RequestView request_view(const Env& env, const Session& session);
TerminalView terminal_view(const Env& env);

/// As wide as the terminal; without a limit elsewhere, where a line is a line.
Page page_for(const Env& env);

/// Prints a document as this command's whole output.
void print_json(Env& env, const Doc& doc);
/// Prints `path:line:column: what`, the place standing out.
void print_problem(Env& env, const Problem& problem);
/// Prints rows as they come: aligned on a terminal, TSV elsewhere.
class TablePrinter {
 public:
  TablePrinter(Env& env, const std::vector<Column>& columns)
      : env_(env), columns_(columns), lines_(columns, terminal_view(env)) {}
  void add(Row row) { env_.out << (env_.terminal.out ? lines_.add(std::move(row)) : tsv_line(columns_, row)); }
  void finish() { env_.out << lines_.finish(); }

 private:
  Env& env_;
  std::vector<Column> columns_;
  TableLines lines_;
};
/// Prints a whole table so.
void print_table(Env& env, const Table& table);
/// Whether somebody still reads what is printed.
inline bool is_read(const Env& env) {
  return static_cast<bool>(env.out);
}
/// Says on stderr which requests could not be read; returns the exit code that follows: 4, or `otherwise`.
int report_unreadable(Env& env, const std::vector<Problem>& problems, int otherwise);

}  // namespace reqs::cmd
