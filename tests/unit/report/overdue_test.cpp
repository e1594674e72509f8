// The overdue list in every format, with harmless and with hostile rows.
#include "report/overdue.hpp"

#include <catch2/catch.hpp>

#include "unit/report/sample.hpp"

using namespace reqs;
using namespace std::chrono_literals;
using sample::at;

namespace {

std::vector<OverdueRow> sample_rows() {
  return {{"20261122-7k3f9q", "7k3f9q", "promise", at("2026-11-24T09:00:00Z"), 125min, "parts", "bob", 2,
           "前保险杠更换", "doing", Lateness::late},
          {"20261122-8m2x0a", "8m2x0a", "own", at("2026-11-24T12:00:00Z"), -55min, "desk", "", 1, "short", "unowned",
           Lateness::soon}};
}

std::vector<OverdueRow> hostile_rows() {
  auto rows = sample_rows();
  rows.pop_back();
  rows[0].title = "<b>&\"50%\" # SKIP, a:b\n::error::x\x1b[2J\xFF\xEF\xBF\xBF|";
  rows[0].team = "a:b,c";
  return rows;
}

OverdueContext sample_context() {
  return {"refs/heads/main",
          "3f2a9c1d4b5e6f708192a3b4c5d6e7f801234567",
          at("2026-11-24T10:05:00Z"),
          at("2026-11-24T11:05:00Z"),
          {},
          1h,
          {}};
}

OverdueContext broken_context() {
  auto context = sample_context();
  context.problems = {{"requests/2026/11/22/x.yaml", 3, 7, "bad: 客户"}};
  return context;
}

std::string render(OverdueFormat format, const std::vector<OverdueRow>& rows,
                   const OverdueContext& context = sample_context()) {
  OverdueRows given{rows.size(), 0, [&](const auto& visit) { std::ranges::for_each(rows, visit); }};
  for (const auto& row : rows)
    if (row.lateness == Lateness::late) ++given.late;
  std::string text;
  write_overdue(given, context, format, {{80, Colour::no}, sample::local_time},
                [&](std::string_view part) { text += part; });
  return text;
}

}  // namespace

TEST_CASE("overdue as a table") {
  CHECK(render(OverdueFormat::table, sample_rows()) ==
        "ID      CLOCK    DUE               LATE BY  TEAM   OWNER  LEVEL  TITLE\n"
        "7k3f9q  promise  2026-11-24 09:00   2h 05m  parts  bob        2  前保险杠更换\n"
        "8m2x0a  own      2026-11-24 12:00   in 55m  desk              1  short\n");
  CHECK(render(OverdueFormat::table, {}).empty());
}

TEST_CASE("overdue as TSV: full ids, instants and seconds") {
  CHECK(render(OverdueFormat::tsv, sample_rows()) ==
        "20261122-7k3f9q\tpromise\t2026-11-24T09:00:00.000Z\t7500\tparts\tbob\t2\t前保险杠更换\n"
        "20261122-8m2x0a\town\t2026-11-24T12:00:00.000Z\t-3300\tdesk\t\t1\tshort\n");
}

TEST_CASE("overdue as JSON names the state it was read from") {
  auto rows = sample_rows();
  rows.pop_back();
  CHECK(render(OverdueFormat::json, rows, broken_context()) == R"({
  "schema": 1,
  "kind": "overdue",
  "as_of": "2026-11-24T11:05:00.000Z",
  "ref": "refs/heads/main",
  "commit": "3f2a9c1d4b5e6f708192a3b4c5d6e7f801234567",
  "committed": "2026-11-24T10:05:00.000Z",
  "age_seconds": 3600,
  "problems": [
    {
      "path": "requests/2026/11/22/x.yaml",
      "line": 3,
      "column": 7,
      "what": "bad: 客户"
    }
  ],
  "items": [
    {
      "id": "20261122-7k3f9q",
      "handle": "7k3f9q",
      "title": "前保险杠更换",
      "state": "doing",
      "owner": {
        "team": "parts",
        "person": "bob"
      },
      "level": 2,
      "clock": "promise",
      "due": "2026-11-24T09:00:00.000Z",
      "overdue": true,
      "light": "red",
      "late_seconds": 7500
    }
  ]
}
)");
}

TEST_CASE("a ledger without a commit has neither commit nor age") {
  const auto json = render(OverdueFormat::json, {}, {"main", "", std::nullopt, at("2026-11-24T11:05:00Z"), {}});
  CHECK(json.find("commit") == std::string::npos);
  CHECK(json.find("\"items\": []") != std::string::npos);
}

TEST_CASE("overdue as JUnit") {
  CHECK(render(OverdueFormat::junit, sample_rows(), broken_context()) ==
        R"x(<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="reqs overdue" tests="3" failures="1" errors="1" time="0" timestamp="2026-11-24T11:05:00" hostname="localhost">
  <properties>
    <property name="ref" value="refs/heads/main"/>
    <property name="commit" value="3f2a9c1d4b5e6f708192a3b4c5d6e7f801234567"/>
  </properties>
  <testcase classname="overdue.parts" name="7k3f9q promise: 前保险杠更换" time="0">
    <failure message="late by 2h 05m" type="overdue">20261122-7k3f9q: due 2026-11-24T09:00:00.000Z, late by 2h 05m, team parts, owner bob, level 2, state doing</failure>
  </testcase>
  <testcase classname="overdue.desk" name="8m2x0a own: short (due in 55m)" time="0"/>
  <testcase classname="overdue.unreadable" name="requests/2026/11/22/x.yaml" time="0">
    <error message="requests/2026/11/22/x.yaml:3:7: bad: 客户" type="unreadable"/>
  </testcase>
  <system-out>refs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z</system-out>
  <system-err></system-err>
</testsuite>
)x");
}

TEST_CASE("JUnit has a passing test when nothing is late, and is well-formed whatever a title holds") {
  const auto none = render(OverdueFormat::junit, {});
  CHECK(none.find("tests=\"1\" failures=\"0\" errors=\"0\"") != std::string::npos);
  CHECK(none.find("<testcase classname=\"overdue\" name=\"nothing is overdue\" time=\"0\"/>") != std::string::npos);
  const auto hostile = render(OverdueFormat::junit, hostile_rows());
  CHECK(hostile.find(
            "name=\"7k3f9q promise: &lt;b&gt;&amp;&quot;50%&quot; # SKIP, a:b ↵ ::error::x\\x1b[2J\\xff\uFFFD|\"") !=
        std::string::npos);
}

TEST_CASE("overdue as TAP 13") {
  CHECK(render(OverdueFormat::tap, sample_rows(), broken_context()) ==
        "TAP version 13\n"
        "# refs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z\n"
        "1..3\n"
        "not ok 1 - 7k3f9q promise late by 2h 05m: 前保险杠更换\n"
        "  ---\n  id: \"20261122-7k3f9q\"\n  due: \"2026-11-24T09:00:00.000Z\"\n  team: \"parts\"\n  owner: \"bob\"\n"
        "  level: 2\n  ...\n"
        "ok 2 - 8m2x0a own due in 55m: short\n"
        "  ---\n  id: \"20261122-8m2x0a\"\n  due: \"2026-11-24T12:00:00.000Z\"\n  team: \"desk\"\n  owner: \"\"\n"
        "  level: 1\n  ...\n"
        "not ok 3 - cannot be read: requests/2026/11/22/x.yaml:3:7: bad: 客户\n");
  CHECK(render(OverdueFormat::tap, {}) ==
        "TAP version 13\n# refs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z\n1..1\n"
        "ok 1 - nothing is overdue\n");
}

TEST_CASE("a title cannot become a TAP directive") {
  CHECK(render(OverdueFormat::tap, hostile_rows()).find("late by 2h 05m: <b>&\"50%\" \\# SKIP, a:b ↵ ") !=
        std::string::npos);
}

TEST_CASE("overdue as annotations of GitHub Actions") {
  CHECK(render(OverdueFormat::github, sample_rows(), broken_context()) ==
        "::error title=Overdue 7k3f9q promise::前保险杠更换: late by 2h 05m (team parts, owner bob, level 2)\n"
        "::warning title=Due soon 8m2x0a own::short: due in 55m (team desk, owner nobody, level 1)\n"
        "::error file=requests/2026/11/22/x.yaml,line=3,col=7,title=Cannot be read::"
        "requests/2026/11/22/x.yaml:3:7: bad: 客户\n");
  CHECK(render(OverdueFormat::github, {}) ==
        "::notice title=Nothing is overdue::refs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z\n");
}

TEST_CASE("a title cannot become a workflow command, nor a path a property") {
  const auto text = render(OverdueFormat::github, hostile_rows());
  CHECK(text ==
        "::error title=Overdue 7k3f9q promise::<b>&\"50%25\" # SKIP, a:b%0A::error::x\\x1b[2J\\xff\uFFFF|: "
        "late by 2h 05m (team a:b,c, owner bob, level 2)\n");
  auto context = broken_context();
  context.problems[0] = {"a,title=x::y\n100%", 0, 0, "bad"};
  CHECK(render(OverdueFormat::github, {}, context) ==
        "::error file=a%2Ctitle=x%3A%3Ay%0A100%25,title=Cannot be read::a,title=x::y%0A100%25: bad\n");
}

TEST_CASE("a state that is too old is a finding in every form that judges") {
  auto context = sample_context();
  context.stale = "the newest commit is 2d old & --max-age allows 1d";
  CHECK(render(OverdueFormat::json, {}, context).find("\"stale\": true") != std::string::npos);
  CHECK(render(OverdueFormat::tap, {}, context).find("1..1\nnot ok 1 - the newest commit is 2d old &") !=
        std::string::npos);
  CHECK(render(OverdueFormat::github, {}, context) ==
        "::error title=Old state::the newest commit is 2d old & --max-age allows 1d\n");
  CHECK(render(OverdueFormat::markdown, {}, context).find("\n- the newest commit is 2d old & ") != std::string::npos);
  const auto junit = render(OverdueFormat::junit, sample_rows(), context);
  CHECK(junit.find("tests=\"3\" failures=\"2\" errors=\"0\"") != std::string::npos);
  CHECK(junit.find("<failure message=\"the newest commit is 2d old &amp; --max-age allows 1d\" type=\"stale\"/>") !=
        std::string::npos);
}

TEST_CASE("overdue as Markdown") {
  CHECK(render(OverdueFormat::markdown, hostile_rows(), broken_context()) ==
        "| ID | CLOCK | DUE | LATE BY | TEAM | OWNER | LEVEL | TITLE |\n"
        "| --- | --- | --- | ---: | --- | --- | ---: | --- |\n"
        "| 7k3f9q | promise | 2026-11-24 09:00 | 2h 05m | a:b,c | bob | 2 | "
        "\\<b\\>&\"50%\" # SKIP, a:b ↵ ::error::x\\\\x1b\\[2J\\\\xff\uFFFF\\| |\n"
        "\n- cannot be read: requests/2026/11/22/x.yaml:3:7: bad: 客户\n"
        "\nrefs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z\n");
  CHECK(render(OverdueFormat::markdown, {}) ==
        "Nothing is overdue.\n\nrefs/heads/main at 3f2a9c1d4b5e, as of 2026-11-24T11:05:00.000Z\n");
}
