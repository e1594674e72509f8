#include "cmd/listing.hpp"

#include <ostream>

#include <fmt/format.h>

#include "core/text.hpp"

namespace reqs::cmd {
namespace {

std::vector<std::string> columns_of(const Env& env, const std::string& text) {
  if (text.empty()) return env.terminal.out ? terminal_columns() : script_columns();
  return split_commas(text);
}

/// How many there are to show; the rest goes.
std::size_t cut(std::vector<Request>& requests, const std::optional<int>& limit) {
  const auto found = requests.size();
  const auto most = limit ? static_cast<std::size_t>(*limit) : found;
  if (found > most) requests.erase(requests.begin() + static_cast<std::ptrdiff_t>(most), requests.end());
  return requests.size();
}

/// Nobody knows what an unreadable request is about, so it stands first, whatever was asked for.
Table table_of(const CatalogAnswer& answer, const std::vector<std::string>& columns, const RequestView& view) {
  auto table = request_table(answer.requests, columns, view);
  std::vector<Row> unreadable;
  for (const auto& file : answer.unreadable) unreadable.push_back(unreadable_row(table, file.path, file.problems));
  table.rows.insert(table.rows.begin(), unreadable.begin(), unreadable.end());
  return table;
}

Doc document_of(const Env& env, const Found& found, bool truncated) {
  auto items = unreadable_items(found.answer.unreadable);
  for (const auto& request : found.answer.requests) items.push_back(item_doc(request, env.now));
  Doc::Map extra;
  if (truncated) extra.push_back({"truncated", true});
  return judging_document("requests", std::move(items), found.problems, std::move(extra));
}

}  // namespace

std::vector<Option> listing_options(Listing& target) {
  return {option("columns", no_letter, ValueKind::columns, "what to show, separated by commas", target.columns),
          option("sort", no_letter, ValueKind::columns, "sort by a column; -COLUMN turns the order", target.sort),
          option("limit", no_letter, ValueKind::number, "show so many at most", target.limit)
              .called("N")
              .between({0, 1'000'000'000})};
}

void check_listing(const Env& env, const Session& session, const Listing& listing) {
  const auto view = request_view(env, session);
  request_table({}, columns_of(env, listing.columns), view);
  std::vector<Request> none;
  if (!listing.sort.empty()) sort_requests(none, listing.sort, view);
}

int print_listing(Env& env, const Session& session, Found found, const Listing& listing, std::string_view nothing) {
  const auto view = request_view(env, session);
  auto& [answer, problems] = found;
  append(problems, problems_of(answer.unreadable));
  if (!listing.sort.empty()) sort_requests(answer.requests, listing.sort, view);
  const auto all = answer.requests.size();
  const auto shown = cut(answer.requests, listing.limit);
  if (env.common.json)
    print_json(env, document_of(env, found, shown < all));
  else
    print_table(env, table_of(answer, columns_of(env, listing.columns), view));
  if (shown < all) env.err << fmt::format("{} of {} shown\n", shown, all);
  const bool is_empty = all == 0 && problems.empty();
  if (is_empty && env.terminal.out && !env.common.json && !env.common.quiet) env.err << nothing << '\n';
  return report_unreadable(env, problems, 0);
}

Doc::List unreadable_items(const std::vector<Unreadable>& files) {
  Doc::List items;
  for (const auto& file : files) items.push_back(unreadable_doc(file.path, file.problems));
  return items;
}

Doc judging_document(std::string_view kind, Doc::List items, const std::vector<Problem>& problems, Doc::Map extra) {
  Doc::List said;
  for (const auto& problem : problems) said.push_back(problem_doc(problem));
  if (!said.empty()) extra.push_back({"problems", std::move(said)});
  return list_document(kind, std::move(items), std::move(extra));
}

}  // namespace reqs::cmd
