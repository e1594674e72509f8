#include "cmd/topics.hpp"

namespace reqs::cmd {

std::vector<Topic> topics() {
  return {
      {"ids",
       "Naming requests",
       "how requests and people are named",
       {
           {"20261122-7k3f9q", "a request's id: the day it was filed, and its handle"},
           {"7k3f9q", "its handle, or any beginning of it that no other request shares"},
           {"@key:SRC:ID", "the request that was filed with --key SRC:ID"},
           {"-", "ids from stdin, one a line; an act on several requests is one commit"},
           {"xiao.z, parts", "a person or team, as teams.yaml calls it"},
           {"me", "whoever runs the command, or the person of --as"},
           {"none", "nobody"},
       }},
      {"times",
       "Times and lengths of time",
       "how times and lengths of time are written",
       {
           {"2026-11-30T17:00:00+08:00", "RFC 3339"},
           {"2026-11-30, 2026-11-30 17:00, 17:00", "in the time zone of the ledger"},
           {"today, tomorrow, friday, 明天, 周五", "a day; the next one of that name"},
           {"friday 09:30", "a day, and the time of day"},
           {"now", "this moment"},
           {"+4h, -2d", "from now, forwards or back"},
           {"90m, 24h, 3d, 2w", "a length of time"},
       }},
      {"environment",
       "Environment",
       "variables that reqs reads",
       {
           {"REQS_LEDGER", "the ledger to use where --ledger is not given"},
           {"REQS_USER", "who acts, as 'Name <e-mail>', instead of git's user.name and user.email"},
           {"REQS_NOW", "the present time, as RFC 3339, instead of the clock"},
           {"REQS_SEED", "makes the random part of ids repeatable"},
           {"REQS_PAGER", "shows long output on a terminal, instead of PAGER or less; empty for none"},
           {"NO_COLOR", "when set and not empty, output is not coloured"},
           {"VISUAL, EDITOR", "the editor that -e opens, instead of git's core.editor or vi"},
           {"TZDIR", "where time zones are read from, instead of /usr/share/zoneinfo"},
       }},
      {"exit-codes",
       "Exit status",
       "what exit codes mean",
       {
           {"0", "done; an empty list is 0, too"},
           {"1", "refused: understood, and the answer is no"},
           {"2", "usage: the command line is wrong"},
           {"3", "no such request, person or team, or more than one"},
           {"4", "a file of the ledger cannot be read"},
           {"5", "changed elsewhere, or locked: trying again may work"},
           {"6", "git, SQLite or the file system failed"},
           {"8", "a check found something"},
           {"70", "a bug in reqs"},
           {"130", "interrupted"},
       }},
  };
}

}  // namespace reqs::cmd
