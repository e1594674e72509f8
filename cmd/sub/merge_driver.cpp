// reqs merge-driver: what git calls to merge one file of a ledger.
#include <fstream>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "codec/request_merge.hpp"
#include "report/text.hpp"
#include "service/merge_files.hpp"

namespace reqs::cmd {
namespace {

struct MergeDriverOptions {
  std::string base, ours, theirs, path;
};

void write_merge(const Env& env, const std::string& path, const std::string& bytes) {
  std::ofstream file(env.path(path), std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  if (!file) throw Error(ErrorKind::storage, "cannot write '" + path + "'", {}, path);
}

/// git's search for renames takes a request that is gone and a new one that looks like it for the same.
void refuse_rename(const std::string& path, std::string_view ours, std::string_view theirs) {
  const auto here = id_in_file(ours), there = id_in_file(theirs);
  if (!RequestId::from_path(path) || !here || !there || *here == *there) return;
  throw Error(
      ErrorKind::conflict,
      fmt::format("git takes {} and {} for the same request (it looks for renames)", here->text(), there->text()),
      {"git merge --abort, then `reqs sync`, which does not", "`reqs doctor --fix` tells git not to"}, path);
}

int run_merge_driver(Env& env, const MergeDriverOptions& options) {
  const auto base = read_input(env, options.base), ours = read_input(env, options.ours),
             theirs = read_input(env, options.theirs);
  refuse_rename(options.path, ours, theirs);
  // Where both sides have added the file, git gives an empty one for their common past.
  const auto merged =
      merge_file(options.path, {base.empty() ? std::nullopt : std::optional<std::string_view>(base), ours, theirs});
  if (merged.requests.size() > 1)
    throw Error(ErrorKind::conflict, options.path + " stands for two requests that drew one id",
                {"git merge --abort, then `reqs sync`: it gives one of them another id"}, options.path);
  if (!merged.conflict) {
    write_merge(env, options.ours, merged.bytes.value_or(std::string()));
    return 0;
  }
  // Whoever merges with git looks for its marks.
  write_merge(env, options.ours, file_with_marks({base, ours, theirs}));
  throw Error(ErrorKind::conflict, options.path + ": both sides changed the same lines, or what does not go together",
              {"edit the file, then `git add` it; `git diff` shows both sides"}, options.path);
}

}  // namespace

Command merge_driver_command() {
  auto o = std::make_shared<MergeDriverOptions>();
  return {
      .name = "merge-driver",
      .group = Group::start,
      .summary = "merge one file of a ledger, for git",
      .details =
          "git calls this for files that .gitattributes gives `merge=reqs`, once `merge.reqs.driver` is set: by "
          "`init`, "
          "`clone` and `doctor --fix`. OURS becomes the merge: the union of the events of both sides, and the header "
          "that follows, as `sync` would have it. A request that cannot be read, or was edited by hand, loses "
          "nothing. Settings merge line by line, as in `sync`. Exit code 5 where git has to ask: two requests have "
          "drawn one id, or both sides have changed the same lines of settings, which then stand between git's marks.",
      .examples = "git config merge.reqs.driver 'reqs merge-driver %O %A %B %P'\n",
      .needs = Needs::none,
      .positionals = {positional("base", ValueKind::file, "the file as both sides had it", o->base),
                      positional("ours", ValueKind::file, "as it is here; becomes the merge", o->ours),
                      positional("theirs", ValueKind::file, "as it is there", o->theirs),
                      positional("path", ValueKind::text, "its name in the ledger", o->path).called("PATH")},
      .run = [o](Env& env) { return run_merge_driver(env, *o); }};
}

}  // namespace reqs::cmd
