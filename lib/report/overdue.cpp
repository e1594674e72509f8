#include "report/overdue.hpp"

#include <fmt/format.h>

#include "core/span.hpp"
#include "report/document.hpp"
#include "report/overdue_ci.hpp"
#include "report/request_style.hpp"

namespace reqs {
namespace {

constexpr Millis second{1000};

Row people_row(const OverdueRow& row, const OverdueView& view) {
  const auto length = row.lateness == Lateness::late ? row.late_by : -row.late_by;
  const auto late_by = row.lateness == Lateness::late
                           ? short_duration(length)
                           : fmt::format("{}in {}", light_mark(row.light), short_duration(length));
  return {{row.handle, Style::strong},
          {row.clock},
          {view.local_time(row.due)},
          {late_by, light_style(row.light)},
          {row.team},
          {row.owner},
          {std::to_string(row.level), row.level > 1 ? Style::warn : Style::plain},
          {row.title}};
}

Row script_row(const OverdueRow& row) {
  return {{row.id},   {row.clock}, {to_rfc3339(row.due)},       {std::to_string(row.late_by / second)},
          {row.team}, {row.owner}, {std::to_string(row.level)}, {row.title}};
}

std::vector<Column> overdue_columns() {
  // What a narrow terminal keeps longest: which, how late, what, whose.
  return {{"id", "ID"},
          {"clock", "CLOCK", Align::left, Flex::no, 6},
          {"due", "DUE", Align::left, Flex::no, 2},
          {"late_by", "LATE BY", Align::right, Flex::no, 8},
          {"team", "TEAM", Align::left, Flex::yes, 3},
          {"owner", "OWNER", Align::left, Flex::yes, 5},
          {"level", "LEVEL", Align::right, Flex::no, 4},
          {"title", "TITLE", Align::left, Flex::yes, 9, 16}};
}

void write_aligned(const OverdueRows& rows, const OverdueView& view, const WriteText& write) {
  TableLines lines(overdue_columns(), view.terminal);
  rows.each([&](const OverdueRow& row) { write(lines.add(people_row(row, view))); });
  write(lines.finish());
}

void write_tsv(const OverdueRows& rows, const WriteText& write) {
  const auto columns = overdue_columns();
  rows.each([&](const OverdueRow& row) { write(tsv_line(columns, script_row(row))); });
}

Doc row_doc(const OverdueRow& row) {
  Doc owner = Doc::Map{};
  if (!row.team.empty()) owner.set("team", row.team);
  if (!row.owner.empty()) owner.set("person", row.owner);
  Doc doc;
  doc.set("id", row.id).set("handle", row.handle).set("title", row.title).set("state", row.state);
  doc.set("owner", std::move(owner)).set("level", row.level).set("clock", row.clock);
  doc.set("due", to_rfc3339(row.due)).set("overdue", row.lateness == Lateness::late);
  return doc.set("light", name_of(row.light)).set("late_seconds", row.late_by / second);
}

Doc::Map facts(const OverdueContext& context) {
  Doc extra;
  extra.set("as_of", to_rfc3339(context.as_of)).set("ref", context.ref);
  if (!context.commit.empty()) extra.set("commit", context.commit);
  if (context.committed) extra.set("committed", to_rfc3339(*context.committed));
  if (context.age) extra.set("age_seconds", *context.age / second);
  if (!context.stale.empty()) extra.set("stale", true);
  Doc::List problems;
  for (const auto& problem : context.problems) problems.push_back(problem_doc(problem));
  extra.set("problems", std::move(problems));
  return std::get<Doc::Map>(std::move(extra.data));
}

void write_json(const OverdueRows& rows, const OverdueContext& context, const WriteText& write) {
  GrowingJson json;
  write(json.open(list_document("overdue", {}, facts(context))));
  rows.each([&](const OverdueRow& row) { write(json.item(row_doc(row))); });
  write(json.close() + "\n");
}

void write_summary(const OverdueRows& rows, const OverdueContext& context, const OverdueView& view,
                   const WriteText& write) {
  const auto columns = overdue_columns();
  write(rows.count == 0 ? "Nothing is overdue.\n" : markdown_head(columns));
  rows.each([&](const OverdueRow& row) { write(markdown_line(columns, people_row(row, view))); });
  for (std::size_t i = 0; i < context.problems.size(); ++i)
    write((i == 0 ? "\n- cannot be read: " : "- cannot be read: ") + markdown_text(to_text(context.problems[i])) +
          "\n");
  if (!context.stale.empty()) write("\n- " + markdown_text(context.stale) + "\n");
  write("\n" + markdown_text(state_text(context)) + "\n");
}

}  // namespace

std::string lateness_text(const OverdueRow& row) {
  return row.lateness == Lateness::late ? "late by " + short_duration(row.late_by)
                                        : "due in " + short_duration(-row.late_by);
}

void write_overdue(const OverdueRows& rows, const OverdueContext& context, OverdueFormat format,
                   const OverdueView& view, const WriteText& write) {
  switch (format) {
    case OverdueFormat::table:
      return write_aligned(rows, view, write);
    case OverdueFormat::tsv:
      return write_tsv(rows, write);
    case OverdueFormat::json:
      return write_json(rows, context, write);
    case OverdueFormat::junit:
      return write_junit(rows, context, write);
    case OverdueFormat::tap:
      return write_tap(rows, context, write);
    case OverdueFormat::github:
      return write_github(rows, context, write);
    case OverdueFormat::markdown:
      return write_summary(rows, context, view, write);
  }
}

}  // namespace reqs
