#include "report/overdue.hpp"

#include "core/span.hpp"
#include "report/document.hpp"
#include "report/overdue_ci.hpp"

namespace reqs {
namespace {

constexpr Millis second{1000};

Row people_row(const OverdueRow& row, const OverdueView& view) {
  const auto style = row.lateness == Lateness::late ? Style::bad : Style::warn;
  const auto length = row.lateness == Lateness::late ? row.late_by : -row.late_by;
  const auto late_by = (row.lateness == Lateness::late ? "" : "in ") + short_duration(length);
  return {{row.handle, Style::strong},
          {row.clock},
          {view.local_time(row.due)},
          {late_by, style},
          {row.team},
          {row.owner},
          {std::to_string(row.level), row.level > 1 ? Style::warn : Style::plain},
          {row.title}};
}

Row script_row(const OverdueRow& row) {
  return {{row.id},   {row.clock}, {to_rfc3339(row.due)},       {std::to_string(row.late_by / second)},
          {row.team}, {row.owner}, {std::to_string(row.level)}, {row.title}};
}

Table empty_table() {
  // What a narrow terminal keeps longest: which, how late, what, whose.
  return {{{"id", "ID"},
           {"clock", "CLOCK", Align::left, Flex::no, 6},
           {"due", "DUE", Align::left, Flex::no, 2},
           {"late_by", "LATE BY", Align::right, Flex::no, 8},
           {"team", "TEAM", Align::left, Flex::yes, 3},
           {"owner", "OWNER", Align::left, Flex::yes, 5},
           {"level", "LEVEL", Align::right, Flex::no, 4},
           {"title", "TITLE", Align::left, Flex::yes, 9, 16}},
          {}};
}

Table people_table(std::span<const OverdueRow> rows, const OverdueView& view) {
  auto table = empty_table();
  for (const auto& row : rows) table.rows.push_back(people_row(row, view));
  return table;
}

Table script_table(std::span<const OverdueRow> rows) {
  auto table = empty_table();
  for (const auto& row : rows) table.rows.push_back(script_row(row));
  return table;
}

Doc row_doc(const OverdueRow& row) {
  Doc owner = Doc::Map{};
  if (!row.team.empty()) owner.set("team", row.team);
  if (!row.owner.empty()) owner.set("person", row.owner);
  Doc doc;
  doc.set("id", row.id).set("handle", row.handle).set("title", row.title).set("state", row.state);
  doc.set("owner", std::move(owner)).set("level", row.level).set("clock", row.clock);
  doc.set("due", to_rfc3339(row.due)).set("overdue", row.lateness == Lateness::late);
  return doc.set("late_seconds", row.late_by / second);
}

std::string render_json(std::span<const OverdueRow> rows, const OverdueContext& context) {
  Doc extra;
  extra.set("as_of", to_rfc3339(context.as_of)).set("ref", context.ref);
  if (!context.commit.empty()) extra.set("commit", context.commit);
  if (context.committed) extra.set("committed", to_rfc3339(*context.committed));
  if (context.age) extra.set("age_seconds", *context.age / second);
  if (!context.stale.empty()) extra.set("stale", true);
  Doc::List problems;
  for (const auto& problem : context.problems) problems.push_back(problem_doc(problem));
  extra.set("problems", std::move(problems));
  Doc::List items;
  for (const auto& row : rows) items.push_back(row_doc(row));
  return to_json(list_document("overdue", std::move(items), std::get<Doc::Map>(std::move(extra.data)))) + "\n";
}

std::string render_summary(std::span<const OverdueRow> rows, const OverdueContext& context, const OverdueView& view) {
  auto text = rows.empty() ? std::string("Nothing is overdue.\n") : render_markdown(people_table(rows, view));
  for (std::size_t i = 0; i < context.problems.size(); ++i)
    text +=
        (i == 0 ? "\n- cannot be read: " : "- cannot be read: ") + markdown_text(to_text(context.problems[i])) + "\n";
  if (!context.stale.empty()) text += "\n- " + markdown_text(context.stale) + "\n";
  return text + "\n" + markdown_text(state_text(context)) + "\n";
}

}  // namespace

std::string lateness_text(const OverdueRow& row) {
  return row.lateness == Lateness::late ? "late by " + short_duration(row.late_by)
                                        : "due in " + short_duration(-row.late_by);
}

std::string render_overdue(std::span<const OverdueRow> rows, const OverdueContext& context, OverdueFormat format,
                           const OverdueView& view) {
  switch (format) {
    case OverdueFormat::table:
      return render_table(people_table(rows, view), view.terminal);
    case OverdueFormat::tsv:
      return render_tsv(script_table(rows));
    case OverdueFormat::json:
      return render_json(rows, context);
    case OverdueFormat::junit:
      return render_junit(rows, context);
    case OverdueFormat::tap:
      return render_tap(rows, context);
    case OverdueFormat::github:
      return render_github(rows, context);
    case OverdueFormat::markdown:
      return render_summary(rows, context, view);
  }
  return {};
}

}  // namespace reqs
