#include "service/board.hpp"

#include <algorithm>
#include <map>
#include <optional>

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

std::vector<BoardStack> known_columns(BoardBy by, const Config& config) {
  std::vector<BoardStack> columns;
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
bool stands_empty(const BoardStack& column, BoardBy by) {
  if (by == BoardBy::team) return false;
  const auto state = value_in(state_names, column.name);
  return by == BoardBy::level || !state || is_open(*state);
}

/// Names by number.
class Names {
 public:
  std::uint32_t number_of(const std::string& name) {
    const auto [found, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.push_back(name);
    return found->second;
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> names_;
};

BoardStack& stack_called(std::vector<BoardStack>& columns, const std::string& name) {
  const auto found = std::ranges::find(columns, name, &BoardStack::name);
  if (found != columns.end()) return *found;
  return columns.emplace_back(BoardStack{name, name == no_team ? "no team" : name, {}});
}

/// Every card where it belongs; `names` are those of the tags.
void deal(Board& board, const std::vector<std::string>& names) {
  std::vector<std::optional<std::size_t>> column_of_name(names.size());
  for (std::uint32_t place = 0; place < board.answer.size(); ++place) {
    auto& column = column_of_name[board.answer.tag(place)];
    if (!column) {
      const auto& stack = stack_called(board.columns, names[board.answer.tag(place)]);
      column = static_cast<std::size_t>(&stack - board.columns.data());
    }
    board.columns[*column].cards.push_back(place);
  }
}

}  // namespace

Board find_board(Catalog& catalog, const Query& query, BoardBy by, const Config& config, Instant now) {
  Names names;
  const auto ranking = [&](const Request& request) {
    return std::optional(Standing{attention_rank(request.header, now), names.number_of(column_of(request.header, by))});
  };
  Board board{catalog.find(query, ranking), known_columns(by, config)};
  deal(board, names.names());
  auto& columns = board.columns;
  std::erase_if(columns, [&](const BoardStack& column) { return column.cards.empty() && !stands_empty(column, by); });
  const auto is_nobody = [&](const BoardStack& column) { return by == BoardBy::team && column.name == no_team; };
  std::stable_partition(columns.begin(), columns.end(), [&](const BoardStack& column) { return !is_nobody(column); });
  return board;
}

}  // namespace reqs
