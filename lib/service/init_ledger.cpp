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

std::vector<Problem> problems_in(const std::map<std::string, std::string>& files) {
  std::map<std::string, std::string> settings;
  for (const auto name : config_file_names)
    if (const auto file = files.find(std::string(name)); file != files.end()) settings.insert(*file);
  return read_config(settings).problems;
}

/// The first settings, proven readable before anything is made. The caller's handle comes from their e-mail; where it
/// is taken by a team of the profile (desk@…) or means something else (me@…), a number is put behind it.
std::map<std::string, std::string> sound_files(const NewLedger& ledger) {
  const auto base = suggested_handle(ledger.caller.email);
  std::vector<Problem> problems;
  for (const auto& handle : {base, base + "-1"}) {
    auto files = profile_files(ledger.profile, {.name = ledger.name,
                                                .zone = ledger.zone,
                                                .handle = handle,
                                                .person = ledger.caller.name,
                                                .email = ledger.caller.email});
    problems = problems_in(files);
    if (problems.empty()) return files;
  }
  throw problems_error("the new ledger's settings would not be sound", problems);
}

}  // namespace

GitLocation init_ledger(const NewLedger& ledger, const GitOptions& options) {
  const auto files = sound_files(ledger);
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
