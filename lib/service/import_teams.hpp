// The teams that the rows of an import name and teams.yaml lacks: added with it, if the map says so.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "codec/import_map.hpp"
#include "core/routing.hpp"
#include "service/act.hpp"

namespace reqs {

class ImportTeams {
 public:
  ImportTeams(Draft& draft, UnknownTeams unknown);

  /// A row names this team. Whoever imports answers for a new one where the ledger has no levels.
  void meet(std::string_view name);

  /// teams.yaml with the new teams met so far.
  const Directory& directory() const { return directory_; }

  /// Adds the new teams to teams.yaml, by their names, but for those that no request needs: a team of rows that are all
  /// known was taken away, or renamed, on purpose. The handles that were added.
  std::vector<std::string> write(const std::set<std::string>& used);

 private:
  Draft& draft_;
  UnknownTeams unknown_;
  std::vector<Team> missing_;
  Directory directory_;
};

}  // namespace reqs
