#include "service/find.hpp"

#include "service/who.hpp"

namespace reqs {

std::unique_ptr<Catalog> catalog_of(const LedgerView& view, Instant now) {
  return std::make_unique<ScanCatalog>(
      [&view](const std::function<void(const Scanned&)>& visit) {
        view.each([&](const FoundRequest& found) {
          visit({found.read.request ? &*found.read.request : nullptr, found.path, &found.read.problems});
        });
      },
      now);
}

QueryContext query_context(const LedgerView& view, const Zone& zone, Instant now, std::string_view my_email,
                           const Fold& fold) {
  const auto& directory = view.config().directory;
  const auto me = handle_for(directory, my_email);
  return {zone, now, me, teams_of(directory, me), fold};
}

}  // namespace reqs
