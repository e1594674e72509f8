// A spreadsheet becomes requests: with their history, once, in one commit, or not at all.
#include "service/import_rows.hpp"

#include <catch2/catch.hpp>

#include "core/clock.hpp"
#include "service/check.hpp"
#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;
using test::instant;

namespace {

constexpr const char* boston_map = R"(source: boston
zone: America/New_York
time_formats: ["%Y-%m-%d %H:%M:%S"]
teams: add
fields:
  key: id
  title: title
  filed: opened
  needed_by: target
  team: queue
  person: worker
  state: {column: status, values: {Open: open, Closed: closed}}
  resolved: closed
  closed: closed
  resolution: how
  csat: score
  customer: who
  note: {text: "经办人：{agent}"}
)";

constexpr const char* columns = "id,title,opened,target,queue,worker,status,closed,how,score,who,agent\n";

RowsImport csv(const std::string& rows, std::string map = boston_map, BadRows bad = BadRows::refuse) {
  auto read = read_import_map(map, "map.yaml");
  for (const auto& problem : read.problems) UNSCOPED_INFO(to_text(problem));
  const ImportTask task{"rows.csv", bad};
  return {task, read.map.value(), test::zone_named("America/New_York"), open_csv_rows, columns + rows};
}

/// The second closed in time, the third late; the first is open. Clocks went forward on 2022-03-13 in New York.
const std::string three_rows =
    "101,Pothole,2022-03-12 23:30:00,2022-03-13 03:30:00,PWDx_District 1B (INTERNAL),,Open,,,,,\n"
    "102,\"Graffiti, 涂鸦\",2022-03-13 01:59:59,2022-03-14 08:00:00,desk,li,Closed,2022-03-13 "
    "03:00:00,painted,5,张先生,王\n"
    "103,Light,2022-11-06 01:30:00,2022-11-06 03:00:00,前台,,Closed,2022-11-06 03:00:01,,,,\n";

std::string all_problems(ActLedger& ledger, const RowsImport& import) {
  const auto before = *ledger.store.head();
  const auto error = error_of([&] { import_rows(ledger.by("li"), import); });
  CHECK(error.kind == ErrorKind::usage);
  CHECK(*ledger.store.head() == before);
  return test::all_text(error);
}

Request under(const ActLedger& ledger, const std::string& key) {
  const auto view = ledger.view();
  return view.request(view.resolve("@key:boston:" + key));
}

}  // namespace

TEST_CASE("rows become requests with their history, in one commit", "[import]") {
  ActLedger ledger;
  const auto before = ledger.commits();
  const auto answer = import_rows(ledger.by("li"), csv(three_rows));
  CHECK(answer.filed == 3);
  CHECK(answer.known == 0);
  CHECK(ledger.commits() == before + 1);
  CHECK(test::contains(ledger.last_commit().message, "import boston: 3 requests\n"));
  const auto done = under(ledger, "102");
  CHECK(done.header.title == "Graffiti, 涂鸦");
  CHECK(done.header.state == State::closed);
  CHECK(done.header.owner == Owner{"desk", "li"});
  CHECK(done.header.rating->csat == 5);
  CHECK(done.header.rating->by == "张先生");
  CHECK(done.header.customer == Customer{"张先生", "external", "", ""});
  CHECK(done.events[2].text_or_empty("text") == "经办人：王");
  CHECK(under(ledger, "103").header.owner.team == "desk");
  CHECK(check_ledger(ledger.view(), {}).findings.empty());
  CHECK(check_ledger(ledger.view(), {}).unreadable.empty());
}

TEST_CASE("local times are read in their zone, over the change of the clocks", "[import]") {
  ActLedger ledger;
  import_rows(ledger.by("li"), csv(three_rows));
  CHECK(under(ledger, "101").header.filed == instant("2022-03-13T04:30:00Z"));
  CHECK(under(ledger, "101").header.needed_by == instant("2022-03-13T07:30:00Z"));
  CHECK(under(ledger, "102").header.filed == instant("2022-03-13T06:59:59Z"));
  CHECK(under(ledger, "102").header.closed == instant("2022-03-13T07:00:00Z"));
  CHECK(under(ledger, "103").header.filed == instant("2022-11-06T05:30:00Z"));
  CHECK(under(ledger, "103").header.needed_by == instant("2022-11-06T08:00:00Z"));
  CHECK(is_on_time(under(ledger, "102").header, ledger.now) == true);
  CHECK(is_on_time(under(ledger, "103").header, ledger.now) == false);
  CHECK(is_on_time(under(ledger, "101").header, ledger.now) == false);
  CHECK(under(ledger, "102").id.day() == "20220313");  // the day in the ledger's zone
}

TEST_CASE("rows keep their order, though each has times of its own", "[import]") {
  ActLedger ledger;
  import_rows(ledger.by("li"), csv(three_rows));
  const auto first = under(ledger, "101").events.front(), second = under(ledger, "102").events.front();
  CHECK(first.recorded == ledger.now);
  CHECK(second.order() > first.order());
  CHECK(second.order() - first.order() < std::chrono::seconds(1));
}

TEST_CASE("a second run changes nothing, a longer file adds what is new", "[import]") {
  ActLedger ledger, clone;
  import_rows(ledger.by("li"), csv(three_rows));
  const auto head = *ledger.store.head();
  const auto again = import_rows(ledger.by("bob"), csv(three_rows));
  CHECK(again.known == 3);
  CHECK(again.filed == 0);
  CHECK_FALSE(again.act.commit);
  CHECK(*ledger.store.head() == head);
  const auto more = import_rows(ledger.by("li"), csv(three_rows + "104,New,2022-12-01 00:00:00,,desk,,Open,,,,,\n"));
  CHECK(more.filed == 1);
  CHECK(more.known == 3);
  import_rows(clone.by("li"), csv(three_rows));
  const auto path = under(ledger, "102").id.path();
  CHECK(clone.bytes(path) == ledger.bytes(path));
}

TEST_CASE("teams that are missing are added, if the map says so, and only for rows that are filed", "[import]") {
  ActLedger ledger;
  const auto answer = import_rows(ledger.by("li"), csv(three_rows));
  CHECK(answer.teams_added == std::vector<std::string>{"pwdx-district-1b-internal"});
  CHECK(ledger.view().config().directory.team_called("PWDx_District 1B (INTERNAL)")->handle ==
        "pwdx-district-1b-internal");
  CHECK(under(ledger, "101").header.owner.team == "pwdx-district-1b-internal");
  ledger.put({{"teams.yaml", test::sample_settings()["teams.yaml"]}});
  const auto head = *ledger.store.head();
  CHECK(import_rows(ledger.by("li"), csv(three_rows)).teams_added.empty());
  CHECK(*ledger.store.head() == head);

  ActLedger strict;
  std::string map = boston_map;
  map.replace(map.find("teams: add"), 10, "teams: known");
  CHECK(test::contains(all_problems(strict, csv(three_rows, map)),
                       "rows.csv:2:1: no team 'PWDx_District 1B (INTERNAL)' in teams.yaml"));
}

TEST_CASE("every problem of every row is told at once, and nothing is written", "[import]") {
  ActLedger ledger;
  const auto problems = all_problems(ledger, csv("1,a,yesterday,,desk,,Open,,,,,\n"
                                                 "2,,2022-03-13 12:00:00,,desk,,Open,,,,,\n"
                                                 "3,c,2022-03-13 12:00:00,,desk,ghost,Open,,,,,\n"
                                                 "4,d,2022-03-13 12:00:00,,desk,,Perhaps,,,,,\n"
                                                 "5,e,2022-03-13 12:00:00,,desk,,Closed,2022-03-13 11:00:00,,,,\n"
                                                 "6,f,2022-03-13 12:00:00,,desk,,Open,,,9,,\n"
                                                 "7,\"g\ng\",2022-03-13 12:00:00,,desk,,Open,,,,,\n"
                                                 "8,h,2022-03-13 12:00:00,,,mo,Open,,,,,\n"));
  CHECK(test::contains(problems, "rows.csv cannot be imported; nothing was written"));
  CHECK(test::contains(problems, "rows.csv:3:1: a row needs a title, and this one has none"));
  CHECK(test::contains(problems, "rows.csv:5:1: column 'status': 'Perhaps' is not among the values"));
  CHECK(test::contains(problems, "rows.csv:7:1: "));

  const auto later = all_problems(ledger, csv("1,a,yesterday,,desk,,Open,,,,,\n"
                                              "3,c,2022-03-13 12:00:00,,desk,ghost,Open,,,,,\n"
                                              "5,e,2022-03-13 12:00:00,,desk,,Closed,2022-03-13 11:00:00,,,,\n"
                                              "7,\"g\ng\",2022-03-13 12:00:00,,desk,,Open,,,,\"a\nb\",\n"
                                              "8,h,2022-03-13 12:00:00,,,mo,Open,,,,,\n"));
  CHECK(test::contains(later, "rows.csv:2:1: 'yesterday' (filed) fits none of the map's time_formats"));
  CHECK(test::contains(later, "rows.csv:3:1: no person 'ghost' in teams.yaml"));
  CHECK(test::contains(later, "rows.csv:4:1: is closed before it was filed"));
  CHECK(test::contains(later, "rows.csv:5:1: 'title' has more than one line"));
  CHECK(test::contains(later, "rows.csv:5:1: 'customer' has more than one line"));
  CHECK(test::contains(later, "rows.csv:8:1: 'mo' is in no team, and the row names none"));
}

TEST_CASE("two rows of one key must say the same, or one would be lost", "[import]") {
  ActLedger ledger;
  const std::string row = "1,a,2022-03-13 12:00:00,,desk,,Open,,,,,\n";
  CHECK(test::contains(all_problems(ledger, csv(row + "1,b,2022-03-13 12:00:00,,desk,,Open,,,,,\n")),
                       "rows.csv:3:1: has the key '1' of line 2 and says something else"));
  const auto answer = import_rows(ledger.by("li"), csv(row + row));
  CHECK(answer.filed == 1);
  CHECK(answer.known == 1);
}

TEST_CASE("a map that names a missing column is refused, and so is a flood of problems cut", "[import]") {
  ActLedger ledger;
  const auto map = csv(three_rows).map;
  CHECK(test::contains(test::all_text(error_of([&] { open_csv_rows({"rows.csv"}, map, "id,title\n1,a\n"); })),
                       "'opened'"));
  std::string rows;
  for (int i = 0; i < 60; ++i) rows += std::to_string(i) + ",,2022-03-13 12:00:00,,desk,,Open,,,,,\n";
  CHECK(test::contains(all_problems(ledger, csv(rows)), "\nand 10 more"));
}

TEST_CASE("an empty file, and a dry run, write nothing", "[import]") {
  ActLedger ledger;
  const auto before = *ledger.store.head();
  CHECK(import_rows(ledger.by("li"), csv("")).filed == 0);
  auto context = ledger.by("li");
  context.dry_run = DryRun::yes;
  CHECK(import_rows(context, csv(three_rows)).filed == 3);
  CHECK(*ledger.store.head() == before);
}

TEST_CASE("a state and the times beside it must tell the same story", "[import]") {
  ActLedger ledger;
  const auto problems = all_problems(ledger, csv("1,Lamp,2022-03-01 10:00:00,,desk,,Open,2022-03-02 10:00:00,,,,\n"
                                                 "2,Door,2022-03-01 10:00:00,,desk,,Closed,,,,,\n"
                                                 "3,,soon,,desk,,Open,,,99,,\n"
                                                 "4,Roof,2099-03-01 10:00:00,,desk,,Open,,,,,\n"));
  CHECK(test::contains(problems, "rows.csv:2:1: is 'open', and yet has a time"));
  CHECK(test::contains(problems, "rows.csv:3:1: is 'closed', and nothing says since when"));
  CHECK(test::contains(problems, "rows.csv:4:1: 'soon' (filed) fits none"));
  CHECK(test::contains(problems, "rows.csv:4"));
  CHECK(test::contains(problems, "rows.csv:5:1: is filed in the future"));
}

TEST_CASE("a text that no event may hold is told with its row", "[import]") {
  ActLedger ledger;
  const auto problems = all_problems(ledger, csv("1,Lamp,2022-03-01 10:00:00,,desk,,Open,,,,,\n2,Door " +
                                                 std::string(20000, 'x') + ",2022-03-01 10:00:00,,desk,,Open,,,,,\n"));
  CHECK(test::contains(problems, "rows.csv:3:1: 'title' has a line of more than"));
}

TEST_CASE("of a row that turns out bad in its history nothing remains, and its key can be filed by another",
          "[import]") {
  ActLedger ledger;
  const auto row = [](const std::string& how) {
    return "7,Lamp,2022-03-01 10:00:00,,desk,li,Closed,2022-03-02 10:00:00," + how + ",,,\n";
  };
  const auto bad = row(std::string(70'000, 'x'));
  const auto answer = import_rows(ledger.by("li"), csv(bad + three_rows, boston_map, BadRows::skip));
  CHECK(answer.filed == 3);
  CHECK(answer.skipped.size() == 1);
  CHECK(test::contains(ledger.last_commit().message, "import boston: 3 requests\n"));
  CHECK(ledger.view().ids().size() == 3);
  CHECK(import_rows(ledger.by("li"), csv(row("fixed"))).filed == 1);
  CHECK(check_ledger(ledger.view(), {}).findings.empty());
}

TEST_CASE("of very many rows only their bytes are kept, and the keys are known all the same", "[import]") {
  ActLedger ledger;
  std::string rows;
  for (int i = 0; i < 250; ++i) rows += std::to_string(i) + ",t,2022-03-01 10:00:00,,desk,,Open,,,,,\n";
  const auto answer = import_rows(ledger.by("li"), csv(rows + rows));
  CHECK(answer.filed == 250);
  CHECK(answer.known == 250);
  CHECK(ledger.view().ids().size() == 250);
  CHECK(test::contains(ledger.last_commit().message, "Reqs-Requests: 250\nReqs-Events: 250 sha256:"));
  CHECK(check_ledger(ledger.view(), {}).findings.empty());
}
