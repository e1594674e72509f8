// Which columns a board has, and which requests stand in each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/config.hpp"
#include "core/named.hpp"
#include "index/catalog.hpp"

namespace reqs {

enum class BoardBy { state, team, level };
inline constexpr Named<BoardBy> board_by_names[] = {
    {BoardBy::state, "state", "a column a state"},
    {BoardBy::team, "team", "a column a team that answers for something"},
    {BoardBy::level, "level", "a column an escalation level"},
};

struct BoardStack {
  std::string name;                  ///< what scripts call it
  std::string title;                 ///< what people read
  std::vector<std::uint32_t> cards;  ///< places in the answer, in its order
};

struct Board {
  CatalogAnswer answer;
  std::vector<BoardStack> columns;
};

/// Of all that matches, in the order of lists within a column. The open states and the levels always have a column;
/// resolved and closed, teams (in the order of teams.yaml, then those that are no more, then none) where there are any.
Board find_board(Catalog& catalog, const Query& query, BoardBy by, const Config& config, Instant now);

}  // namespace reqs
