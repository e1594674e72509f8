// reqs board: requests as cards in columns.
#include "service/board.hpp"

#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct BoardOptions {
  QueryWords query;
  BoardBy by = BoardBy::state;
};

void print_board_json(Env& env, BoardBy by, const std::vector<BoardColumn>& columns,
                      const std::vector<Problem>& problems) {
  Doc::List items;
  for (const auto& column : columns) {
    Doc::List cards;
    for (const auto& request : column.requests) cards.push_back(item_doc(request, env.now));
    items.push_back(
        Doc().set("column", column.name).set("count", column.requests.size()).set("requests", std::move(cards)));
  }
  print_json(env,
             judging_document("board", std::move(items), problems, {{"by", std::string(name_in(board_by_names, by))}}));
}

void print_cards(Env& env, const std::vector<BoardColumn>& columns) {
  Table table{{{"column", "COLUMN"}, {"id", "ID"}, {"title", "TITLE"}}, {}};
  for (const auto& column : columns)
    for (const auto& request : column.requests)
      table.rows.push_back({{column.name}, {request.id.text()}, {request.header.title}});
  print_table(env, table);
}

int run_board(Env& env, const BoardOptions& options) {
  auto [session, problems] = open_judging_session(env);
  const auto query = read_query(env, session, options.query, DefaultState::open);
  auto answer = catalog_of(session.view, env.now)->find(query, Detail::header);
  append(problems, problems_of(answer.unreadable));
  const auto columns = board_columns(std::move(answer.requests), options.by, session.view.config());
  if (env.common.json)
    print_board_json(env, options.by, columns, problems);
  else if (env.terminal.out)
    env.out << render_board(columns, request_view(env, session),
                            {terminal_view(env), static_cast<std::size_t>(env.terminal.rows)});
  else
    print_cards(env, columns);
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
