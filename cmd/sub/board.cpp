// reqs board: requests as cards in columns.
#include "service/board.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "report/board.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct BoardOptions {
  QueryWords query;
  BoardBy by = BoardBy::state;
};

void print_board_json(Env& env, BoardBy by, const Board& board, const std::vector<Problem>& problems) {
  GrowingJson json;
  env.out << json.open(judging_document("board", {}, problems, {{"by", std::string(name_in(board_by_names, by))}}));
  for (const auto& column : board.columns) {
    env.out << json.open(
        Doc().set("column", column.name).set("count", column.cards.size()).set("requests", Doc::List()));
    for (const auto card : column.cards) env.out << json.item(item_doc(board.answer.request(card), env.now));
    env.out << json.close();
  }
  env.out << json.close() << '\n';
}

void print_cards(Env& env, const Board& board) {
  TablePrinter printer(env, {{"column", "COLUMN"}, {"id", "ID"}, {"title", "TITLE"}});
  for (const auto& column : board.columns)
    for (const auto card : column.cards) {
      const auto request = board.answer.request(card);
      printer.add({{column.name}, {request.id.text()}, {request.header.title}});
      if (!is_read(env)) return;
    }
}

void print_board(Env& env, const Session& session, const Board& board) {
  const auto height = static_cast<std::size_t>(env.terminal.rows);
  std::vector<BoardColumn> columns;
  for (const auto& stack : board.columns) {
    BoardColumn column{stack.title, stack.cards.size(), {}};
    const auto most = height == 0 ? stack.cards.size() : std::min(height, stack.cards.size());
    for (std::size_t i = 0; i < most; ++i) column.requests.push_back(board.answer.request(stack.cards[i]));
    columns.push_back(std::move(column));
  }
  env.out << render_board(columns, request_view(env, session), {terminal_view(env), height});
}

int run_board(Env& env, const BoardOptions& options) {
  auto [session, problems] = open_judging_session(env);
  const auto query = read_query(env, session, options.query, DefaultState::open);
  const auto board = find_board(*catalog_of(session.view, env.now), query, options.by, session.view.config(), env.now);
  append(problems, problems_of(board.answer.unreadable));
  if (env.common.json)
    print_board_json(env, options.by, board, problems);
  else if (env.terminal.out)
    print_board(env, session, board);
  else
    print_cards(env, board);
  return report_unreadable(env, problems, 0);
}

}  // namespace

Command board_command() {
  auto o = std::make_shared<BoardOptions>();
  auto options = query_options(o->query, {"mine", "team", "overdue", "all"});
  options.insert(options.begin(), option("by", no_letter, board_by_names, "what the columns are", o->by));
  return {.name = "board",
          .group = Group::look,
          .summary = "show requests as cards in columns",
          .details =
              "Open ones, unless the query names a state or --all is given; in each column in the order of list. The "
              "columns fit the terminal: where it is too narrow for all, the rest stands below, and where it is too "
              "low, a column ends with how many cards are not shown. In a pipe all are: column, id, title.\n\n" +
              query_help(),
          .examples = "reqs board\nreqs board --by team is:overdue\nreqs board --mine --all\n",
          .needs = Needs::ledger,
          .options = std::move(options),
          .positionals = {query_positional(o->query)},
          .run = [o](Env& env) { return run_board(env, *o); }};
}

}  // namespace reqs::cmd
