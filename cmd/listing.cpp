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

void add_requests(const Env& env, TablePrinter& printer, const CatalogAnswer& answer, const RequestRows& rows) {
  answer.each([&](const Request& request) {
    printer.add(rows.row(request));
    return is_read(env);
  });
}

/// Nobody knows what an unreadable request is about, so it stands first, whatever was asked for.
void print_rows(Env& env, const CatalogAnswer& answer, const RequestRows& rows) {
  TablePrinter printer(env, rows.columns());
  for (const auto& file : answer.unreadable) printer.add(rows.unreadable(file.path, file.problems));
  add_requests(env, printer, answer, rows);
  printer.finish();
}

void print_listing_json(Env& env, const Found& found) {
  Doc::Map extra;
  if (found.answer.size() < found.answer.found()) extra.push_back({"truncated", true});
  JsonPrinter printer(env, "requests", found.problems, std::move(extra));
  printer.add(found.answer.unreadable);
  printer.add(found.answer);
  printer.finish();
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
  const RequestRows rows(columns_of(env, listing.columns), view);
  if (!listing.sort.empty()) column_order(listing.sort, view);
}

AnswerPart part_for(const Listing& listing) {
  if (!listing.limit || !listing.sort.empty()) return {};
  return {.limit = static_cast<std::size_t>(*listing.limit)};
}

int print_listing(Env& env, const Session& session, Found found, const Listing& listing, std::string_view nothing) {
  const auto view = request_view(env, session);
  auto& [answer, problems] = found;
  append(problems, problems_of(answer.unreadable));
  if (!listing.sort.empty()) {
    const auto order = column_order(listing.sort, view);
    answer.sort_by(order.text, order.down ? CatalogAnswer::Direction::down : CatalogAnswer::Direction::up);
  }
  if (listing.limit) answer.cut(static_cast<std::size_t>(*listing.limit));
  if (env.common.json)
    print_listing_json(env, found);
  else
    print_rows(env, answer, RequestRows(columns_of(env, listing.columns), view));
  if (answer.size() < answer.found()) env.err << fmt::format("{} of {} shown\n", answer.size(), answer.found());
  const bool is_empty = answer.found() == 0 && problems.empty();
  if (is_empty && env.terminal.out && !env.common.json && !env.common.quiet) env.err << nothing << '\n';
  return report_unreadable(env, problems, 0);
}

void print_requests(Env& env, const CatalogAnswer& answer, const RequestRows& rows) {
  TablePrinter printer(env, rows.columns());
  add_requests(env, printer, answer, rows);
  printer.finish();
}

JsonPrinter::JsonPrinter(Env& env, std::string_view kind, const std::vector<Problem>& problems, Doc::Map extra)
    : env_(env) {
  env_.out << json_.open(judging_document(kind, {}, problems, std::move(extra)));
}

void JsonPrinter::add(const Doc& item) {
  env_.out << json_.item(item);
}

void JsonPrinter::add(const std::vector<Unreadable>& files) {
  for (const auto& file : files) add(unreadable_doc(file.path, file.problems));
}

void JsonPrinter::add(const CatalogAnswer& answer) {
  answer.each([&](const Request& request) {
    add(item_doc(request, env_.now));
    return is_read(env_);
  });
}

void JsonPrinter::finish() {
  env_.out << json_.close() << '\n';
}

Doc judging_document(std::string_view kind, Doc::List items, const std::vector<Problem>& problems, Doc::Map extra) {
  Doc::List said;
  for (const auto& problem : problems) said.push_back(problem_doc(problem));
  if (!said.empty()) extra.push_back({"problems", std::move(said)});
  return list_document(kind, std::move(items), std::move(extra));
}

}  // namespace reqs::cmd
