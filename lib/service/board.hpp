// Which columns a board has, and which requests stand in each.
#pragma once

#include <string>
#include <vector>

#include "core/config.hpp"
#include "core/named.hpp"
#include "report/board.hpp"

namespace reqs {

enum class BoardBy { state, team, level };
inline constexpr Named<BoardBy> board_by_names[] = {
    {BoardBy::state, "state", "a column a state"},
    {BoardBy::team, "team", "a column a team that answers for something"},
    {BoardBy::level, "level", "a column an escalation level"},
};

/// The requests keep their order within a column. The open states and the levels always have a column; resolved and
/// closed, teams (in the order of teams.yaml, then those that are no more, then none) where there are any.
std::vector<BoardColumn> board_columns(std::vector<Request> requests, BoardBy by, const Config& config);

}  // namespace reqs
