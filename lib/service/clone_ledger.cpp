#include "service/clone_ledger.hpp"

#include "service/ledger_view.hpp"

namespace reqs {

ClonedLedger clone_ledger(const CloneDraft& draft, const GitOptions& options) {
  const auto cloned = clone_repository(draft, options);
  const auto store = open_git_store(cloned.location, options);
  const auto view = view_head(*store);
  ClonedLedger ledger{cloned.directory, cloned.location.ref, view.read_settings().config.ledger.name, 0};
  store->walk(view.commit(), "requests", [&](const FileRef& file) {
    if (RequestId::from_path(file.path)) ++ledger.requests;
    return true;
  });
  return ledger;
}

}  // namespace reqs
