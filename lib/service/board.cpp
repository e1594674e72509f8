#include "service/board.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reqs {
namespace {

constexpr std::string_view no_team = "none";

std::string column_of(const Header& header, BoardBy by) {
  switch (by) {
    case BoardBy::state:
      return std::string(name_of(header.state));
    case BoardBy::level:
      return std::to_string(header.level);
    case BoardBy::team:
      break;
  }
  return header.owner.team.empty() ? std::string(no_team) : header.owner.team;
}

std::vector<BoardColumn> known_columns(BoardBy by, const Config& config) {
  std::vector<BoardColumn> columns;
  if (by == BoardBy::state)
    for (const auto& state : state_names) columns.push_back({std::string(state.name), std::string(state.name), {}});
  if (by == BoardBy::level)
    for (const auto& level : config.policy.levels)
      columns.push_back({std::to_string(level.level), fmt::format("L{} {}", level.level, level.name), {}});
  if (by == BoardBy::team)
    for (const auto& team : config.directory.teams)
      columns.push_back({team.handle, team.name.empty() ? team.handle : team.name, {}});
  return columns;
}

/// Whether the column is of use even without cards.
bool stands_empty(const BoardColumn& column, BoardBy by) {
  if (by == BoardBy::team) return false;
  const auto state = value_in(state_names, column.name);
  return by == BoardBy::level || !state || is_open(*state);
}

}  // namespace

std::vector<BoardColumn> board_columns(std::vector<Request> requests, BoardBy by, const Config& config) {
  auto columns = known_columns(by, config);
  for (auto& request : requests) {
    const auto name = column_of(request.header, by);
    auto found = std::ranges::find(columns, name, &BoardColumn::name);
    if (found == columns.end()) found = columns.insert(columns.end(), {name, name == no_team ? "no team" : name, {}});
    found->requests.push_back(std::move(request));
  }
  std::erase_if(columns,
                [&](const BoardColumn& column) { return column.requests.empty() && !stands_empty(column, by); });
  const auto is_nobody = [&](const BoardColumn& column) { return by == BoardBy::team && column.name == no_team; };
  std::stable_partition(columns.begin(), columns.end(), [&](const BoardColumn& column) { return !is_nobody(column); });
  return columns;
}

}  // namespace reqs
