// The options that every command has, or every command that acts. Kept as they were typed; who uses them reads them
// (times, names) with the ledger at hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/command.hpp"

namespace reqs::cmd {

enum class ColorWhen { automatic, always, never };

struct Common {
  std::string directory;              ///< -C; already applied to Env::cwd when a command runs
  std::optional<std::string> ledger;  ///< --ledger
  std::string as;                     ///< --as; empty = the caller
  bool json = false;
  bool quiet = false;
  bool pager = true;
  bool help = false;
  ColorWhen color = ColorWhen::automatic;

  // Acts only.
  bool dry_run = false;
  bool edit = false;
  std::string at;                  ///< --at; empty = now
  std::string reason;              ///< --reason
  std::string message;             ///< -m
  std::vector<std::string> waive;  ///< --waive, words of guard_names
  std::string file;                ///< -F; `-` = stdin; empty = none
};

/// Which of the common options a command has.
enum class Scope { everywhere, ledger, act };

struct CommonOption {
  Scope scope;
  Option option;
};

/// All common options, writing to `target`, in the order that help shows them.
std::vector<CommonOption> common_options(Common& target);

/// The common options of a command: those its needs ask for, without names and letters that the command uses itself,
/// and -F and -e only where it has fields.
std::vector<Option> common_options_of(const Command& command, Common& target);

}  // namespace reqs::cmd
