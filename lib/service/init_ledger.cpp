#include "service/init_ledger.hpp"

#include "codec/config_codec.hpp"
#include "service/who.hpp"
#include "store/repository.hpp"

namespace reqs {
namespace {

GitLocation make_place(const NewLedger& ledger) {
  switch (ledger.form) {
    case LedgerForm::bare:
      return create_bare(ledger.directory);
    case LedgerForm::checkout:
      return create_with_checkout(ledger.directory);
    case LedgerForm::branch:
      return prepare_branch(ledger.directory, ledger.branch);
  }
  throw Error(ErrorKind::internal, "no such form of ledger");
}

}  // namespace

GitLocation init_ledger(const NewLedger& ledger, const GitOptions& options) {
  const auto files = profile_files(ledger.profile, {.name = ledger.name,
                                                    .zone = ledger.zone,
                                                    .handle = suggested_handle(ledger.caller.email),
                                                    .person = ledger.caller.name,
                                                    .email = ledger.caller.email});
  // What is written here must be readable here: a name with a strange character is found before anything is made.
  std::map<std::string, std::string> settings;
  for (const auto name : config_file_names)
    if (const auto file = files.find(std::string(name)); file != files.end()) settings.insert(*file);
  if (const auto read = read_config(settings); !read.problems.empty())
    throw problems_error("the new ledger's settings would not be sound", read.problems);

  const auto location = make_place(ledger);
  const auto store = open_git_store(location, options);
  CommitDraft draft;
  for (const auto& [path, bytes] : files) draft.changes.push_back({path, bytes});
  draft.message = "ledger: begin\n";
  draft.author = ledger.caller;
  draft.author.time = ledger.now;
  draft.author.offset_minutes = ledger.offset_minutes;
  draft.committer = draft.author;
  const auto lock = store->lock();
  if (!store->commit(std::nullopt, draft))
    throw Error(ErrorKind::conflict, "somebody else began a ledger there at the same moment",
                {"look at it with: reqs list"});
  return location;
}

}  // namespace reqs
