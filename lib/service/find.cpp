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
    return catalog_of(view, now)->find(query, {}, {.limit = 0, .held = 0}).found() > 0;
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

class FilesOfView final : public RequestFiles {
 public:
  explicit FilesOfView(const LedgerView& view) : view_(view) {}

  void each(const std::function<void(const ScannedFile&)>& visit) const override {
    view_.each([&](const FoundRequest& found) {
      visit({found.path, found.blob, found.read.request ? &*found.read.request : nullptr, &found.read.problems});
    });
  }

  Request read(const RequestId& id, const std::string& blob) const override {
    auto found = read_file(view_.store(), {id.path(), EntryKind::file, blob});
    if (!found.read.request) throw problems_error(id.text() + " cannot be read", found.read.problems);
    return view_.with_clocks(std::move(*found.read.request));
  }

  Request read_again(const RequestId& id, const std::string& begin_of_blob) const override {
    const auto bytes = view_.store().read_abbreviated(begin_of_blob);
    auto read = bytes ? read_request(*bytes, id.path(), id) : RequestRead();
    return read.request ? view_.with_clocks(std::move(*read.request)) : view_.request(id);
  }

  Request read(const RequestId& id) const override { return view_.request(id); }
  Request with_clocks(Request request) const override { return view_.with_clocks(std::move(request)); }

 private:
  const LedgerView& view_;
};

}  // namespace

ScanCatalog scan_of(const LedgerView& view, Instant now) {
  return {std::make_shared<FilesOfView>(view), now};
}

std::unique_ptr<Catalog> catalog_of(const LedgerView& view, Instant now) {
  auto files = std::make_shared<FilesOfView>(view);
  if (auto* index = view.index())
    return std::make_unique<IndexCatalog>(
        *index, [&view] { return view.texts(); }, std::move(files), now);
  return std::make_unique<ScanCatalog>(std::move(files), now);
}

QueryContext query_context(const LedgerView& view, const Zone& zone, Instant now, std::string_view my_email,
                           const Fold& fold) {
  const auto& directory = view.config().directory;
  const auto me = handle_for(directory, my_email);
  return {zone, now, me, teams_of(directory, me), fold, known_names(view, zone, now, fold)};
}

}  // namespace reqs
