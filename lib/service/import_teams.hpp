// The teams that the rows of an import name and teams.yaml lacks: added with it, if the map says so.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "codec/import_map.hpp"
#include "core/routing.hpp"
#include "service/act.hpp"

namespace reqs {

class ImportTeams {
 public:
  /// `names` are those that rows have. Whoever imports answers for the new teams where the ledger has no levels.
  ImportTeams(Draft& draft, UnknownTeams unknown, const std::set<std::string, std::less<>>& names);

  /// teams.yaml with the new teams.
  const Directory& directory() const { return directory_; }

  /// Adds the new teams to teams.yaml, but for those that no request needs: a team of rows that are all known was taken
  /// away, or renamed, on purpose. The handles that were added.
  std::vector<std::string> write(const std::set<std::string>& used);

 private:
  Draft& draft_;
  std::vector<Team> missing_;
  Directory directory_;
};

}  // namespace reqs
