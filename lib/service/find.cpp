#include "service/find.hpp"

#include "service/who.hpp"

namespace reqs {
namespace {

/// What teams.yaml has; whether a request has it is asked of all of them.
KnownNames known_names(const LedgerView& view, const Zone& zone, Instant now, const Fold& fold) {
  KnownNames known;
  for (const auto& person : view.config().directory.people) known.people.push_back(person.handle);
  for (const auto& team : view.config().directory.teams) known.teams.push_back(team.handle);
  known.occurs = [&view, zone, now, fold](QueryKey key, const std::string& name) {
    const auto text = std::string(name_in(query_keys, key)) + ":\"" + name + "\"";
    const auto query = Query::parse(text, {zone, now, {}, {}, fold});
    return !catalog_of(view, now)->find(query, Detail::header).requests.empty();
  };
  known.handle_of = [&view](QueryKey key, const std::string& name) {
    const auto& directory = view.config().directory;
    if (key != QueryKey::team) {
      const auto* person = directory.person_called(name);
      return person ? person->handle : std::string();
    }
    const auto* team = directory.team_called(name);
    return team ? team->handle : std::string();
  };
  return known;
}

}  // namespace

ScanCatalog scan_of(const LedgerView& view, Instant now) {
  return {[&view](const std::function<void(const Scanned&)>& visit) {
            view.each([&](const FoundRequest& found) {
              visit({found.read.request ? &*found.read.request : nullptr, found.path, &found.read.problems});
            });
          },
          now};
}

std::unique_ptr<Catalog> catalog_of(const LedgerView& view, Instant now) {
  auto* index = view.index();
  if (index == nullptr) return std::make_unique<ScanCatalog>(scan_of(view, now));
  const auto load = [&view](const RequestId& id, const std::string& blob) { return view.load(id, blob); };
  return std::make_unique<IndexCatalog>(*index, load, scan_of(view, now), now);
}

QueryContext query_context(const LedgerView& view, const Zone& zone, Instant now, std::string_view my_email,
                           const Fold& fold) {
  const auto& directory = view.config().directory;
  const auto me = handle_for(directory, my_email);
  return {zone, now, me, teams_of(directory, me), fold, known_names(view, zone, now, fold)};
}

}  // namespace reqs
