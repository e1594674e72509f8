// Everything a command gets from outside: streams, terminal, clock, randomness, environment, working directory. The one
// place that asks the process for them is env.cpp; whoever is handed an Env can be tested with any other.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/common.hpp"
#include "cmd/terminal.hpp"
#include "core/error.hpp"
#include "core/id.hpp"
#include "core/instant.hpp"

namespace reqs::cmd {

/// What was written in the editor, kept until the command has succeeded.
struct EditorDraft {
  std::filesystem::path file;
  bool correctable = false;  ///< the editor was left in good order: what is wrong with the text may be shown there
  std::optional<Error> fault = std::nullopt;  ///< why it was not accepted; the editor opens it again with that
};

struct Env {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  IdSource& ids;
  Instant now{};  ///< the same for the whole command
  Terminal terminal{};
  std::vector<std::string> environment{};  ///< `NAME=VALUE`, as children get it
  std::filesystem::path cwd{};             ///< absolute; `-C` moves it, the process itself stays where it is
  Common common{};
  std::optional<EditorDraft> draft{};
  /// The bytes of a time zone's TZif file (`Asia/Shanghai`), empty when there is none of that name.
  std::function<std::string(std::string_view zone_name)> read_zone_file{};
  /// The version of the time zone data: `2026b`; empty where they do not say. May be empty.
  std::function<std::string()> zone_version{};
  /// Sends what is written to `out` through a pager until the result is destroyed. May be empty: there is no pager.
  std::function<std::shared_ptr<void>(Env& env)> start_pager{};
  /// After writing to `out` failed: is it because nobody reads it any more? May be empty, which means yes.
  std::function<bool()> reader_is_gone{};
  /// What is said on stderr when a signal ends the process (Ctrl-C); at first nothing. May be empty: nothing ever is.
  std::function<void(std::string_view text)> on_interrupt{};

  /// A variable of `environment`; empty when it is not set. An empty value counts as set.
  std::optional<std::string> variable(std::string_view name) const;
  /// What somebody typed as a file name, seen from `cwd`.
  std::filesystem::path path(std::string_view typed) const;
};

/// Applies the common options that are about the Env itself: -C moves cwd (Error(usage) when there is no such
/// directory), --color, NO_COLOR and TERM settle terminal.color.
void settle_common(Env& env);

/// Removes the draft's file, if there is one.
void drop_draft(Env& env);
/// How somebody gets at a draft that was not used.
std::string kept_hint(const std::filesystem::path& draft);

/// The process's own Env, with what it refers to.
struct Process {
  std::unique_ptr<IdSource> ids;
  std::unique_ptr<Env> env;
};

/// Reads it once: REQS_NOW and REQS_SEED replace clock and randomness. Ignores SIGPIPE from here on. Throws
/// Error(usage) when REQS_NOW is not a time.
Process this_process();

/// Ids from the operating system's randomness; Error(internal) when there is none.
std::unique_ptr<IdSource> random_ids();
/// Ids that follow from a seed and an instant, so that two commands of one seed draw different ones.
std::unique_ptr<IdSource> seeded_ids(std::string_view seed, Instant now);

/// The reader for Env::read_zone_file: looks in `directory` only; names that lead out of it are not found.
std::string read_zone_file(const std::filesystem::path& directory, std::string_view zone_name);
/// The one for Env::zone_version: from the first line of the database's text form, or its file `+VERSION`.
std::string read_zone_version(const std::filesystem::path& directory);

}  // namespace reqs::cmd
