// reqs list: requests that match a query, what needs attention first.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/query_words.hpp"
#include "core/text.hpp"
#include "report/text.hpp"
#include "service/find.hpp"

namespace reqs::cmd {
namespace {

struct ListOptions {
  QueryWords query;
  std::string columns;
  std::string sort;
  std::optional<int> limit;
};

std::vector<std::string> columns_of(const Env& env, const std::string& text) {
  if (text.empty()) return env.terminal.out ? terminal_columns() : script_columns();
  return split_commas(text);
}

/// Nobody knows what an unreadable request is about, so it stands first, whatever was asked for.
Table table_of(const CatalogAnswer& answer, const std::vector<std::string>& columns, const RequestView& view) {
  auto table = request_table(answer.requests, columns, view);
  std::vector<Row> unreadable;
  for (const auto& file : answer.unreadable) unreadable.push_back(unreadable_row(table, file.path, file.problems));
  table.rows.insert(table.rows.begin(), unreadable.begin(), unreadable.end());
  return table;
}

void print_requests_json(Env& env, const CatalogAnswer& answer, const std::vector<Problem>& problems, bool truncated) {
  Doc::List items, said;
  for (const auto& file : answer.unreadable) items.push_back(unreadable_doc(file.path, file.problems));
  for (const auto& request : answer.requests) items.push_back(item_doc(request, env.now));
  for (const auto& problem : problems) said.push_back(problem_doc(problem));
  Doc::Map extra;
  if (truncated) extra.push_back({"truncated", true});
  if (!said.empty()) extra.push_back({"problems", std::move(said)});
  print_json(env, list_document("requests", std::move(items), std::move(extra)));
}

int run_list(Env& env, const ListOptions& options) {
  auto [session, problems] = open_judging_session(env);
  const auto view = request_view(env, session);
  const auto columns = columns_of(env, options.columns);
  request_table({}, columns, view);  // a wrong column is said before the work
  const auto query = read_query(env, session, options.query, DefaultState::open);
  auto answer = catalog_of(session.view, env.now)->find(query);
  if (!options.sort.empty()) sort_requests(answer.requests, options.sort, view);
  const auto found = answer.requests.size();
  const auto limit = options.limit ? static_cast<std::size_t>(*options.limit) : found;
  if (found > limit)
    answer.requests.erase(answer.requests.begin() + static_cast<std::ptrdiff_t>(limit), answer.requests.end());
  append(problems, problems_of(answer.unreadable));
  if (env.common.json)
    print_requests_json(env, answer, problems, found > limit);
  else
    print_table(env, table_of(answer, columns, view));
  if (found > limit) env.err << fmt::format("{} of {} shown\n", limit, found);
  if (found == 0 && problems.empty() && env.terminal.out && !env.common.json && !env.common.quiet)
    env.err << "no request matches\n";
  return report_unreadable(env, problems, 0);
}

}  // namespace

Command list_command() {
  auto o = std::make_shared<ListOptions>();
  std::vector<Option> options = query_options(o->query);
  options.push_back(option("columns", no_letter, ValueKind::columns, "what to show, separated by commas", o->columns));
  options.push_back(
      option("sort", no_letter, ValueKind::columns, "sort by a column; -COLUMN turns the order", o->sort));
  options.push_back(option("limit", no_letter, ValueKind::number, "show so many at most", o->limit)
                        .called("N")
                        .between({0, 1'000'000'000}));
  return {
      .name = "list",
      .group = Group::look,
      .summary = "list requests",
      .details =
          "Open ones, unless the query names a state or --all is given. Late ones come first, by how long; then "
          "urgent before low, then what is due next, then what has waited longest. A request that cannot be read is "
          "always listed, first, in the state `unreadable`; then the exit code is 4.\n\n" +
          query_help(),
      .examples =
          "reqs list --mine\nreqs list team:parts due:'<friday' -is:offered\nreqs list 客户 投诉 --all --json\n"
          "reqs list state:open --columns id,owner,title --sort -filed\n",
      .needs = Needs::ledger,
      .options = std::move(options),
      .positionals = {positional("query", ValueKind::query, "what to look for", o->query.words)},
      .run = [o](Env& env) { return run_list(env, *o); }};
}

}  // namespace reqs::cmd
