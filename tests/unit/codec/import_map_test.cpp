#include "codec/import_map.hpp"

#include <catch2/catch.hpp>

using namespace reqs;
using Field = ImportField;

namespace {

constexpr std::string_view desk_map = R"(
source: zh-desk
zone: Asia/Shanghai
empty: ["", "null"]
time_formats: ["%Y-%m-%d"]
teams: add
fields:
  key: ticket_id
  title: {text: "{issue_type}（{customer_name}）"}
  filed: create_date
  kind: {text: external}
  voice: description
  team: issue_type
  priority:
    column: priority
    values: {低: low, 中: normal, 高: high}
    default: normal
  state:
    column: status
    values: {处理中: open, 已解决: closed}
  closed: resolve_date
  csat: satisfaction
  note:
    text: |
      经办人：{agent}
      状态：{status}，{{原样}}
)";

constexpr std::string_view desk_csv =
    "ticket_id,customer_name,issue_type,description,status,priority,create_date,resolve_date,agent,satisfaction\n"
    "TK001,张先生,产品咨询,\"咨询配置,想升级\",已解决,低,2024-11-15,2024-11-15,李明,5\n"
    "TK010,何女士,退换货,尺码偏小,处理中,,2024-11-22,null,  ,null\n"
    "TK099, ,,没有人,挂起,高,2024-11-22,null,李明,9\n";

ImportMap map_of(std::string_view text) {
  ImportMapRead read = read_import_map(text, "desk.map.yaml");
  for (const Problem& problem : read.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(read.map.has_value());
  return std::move(*read.map);
}

/// A sound map with more lines under `fields`.
std::string with_fields(std::string_view lines) {
  return "source: s\nfields:\n  key: id\n  title: name\n" + std::string(lines);
}

std::vector<MappedRow> rows_of(const ImportMap& map, std::string_view csv) {
  CsvReader reader(csv, {"desk.csv", map.delimiter});
  REQUIRE(bind(map, reader.columns()).empty());
  std::vector<MappedRow> rows;
  for (CsvRow row; reader.next(row);) rows.push_back(map_row(map, reader.columns(), row, "desk.csv"));
  return rows;
}

std::vector<std::string> problems_of(std::string_view text) {
  std::vector<std::string> texts;
  for (const Problem& problem : read_import_map(text, "m").problems) texts.push_back(to_text(problem));
  return texts;
}

}  // namespace

TEST_CASE("a map is read", "[import_map]") {
  const ImportMap map = map_of(desk_map);
  CHECK(map.source == "zh-desk");
  CHECK(map.zone == "Asia/Shanghai");
  CHECK(map.encoding == "UTF-8");
  CHECK(map.teams == UnknownTeams::add);
  CHECK(map.time_formats == std::vector<std::string>{"%Y-%m-%d"});
  CHECK(map.rules.size() == 11);
  CHECK(map.rules[0].field == Field::key);
  CHECK(map.rules[0].column == "ticket_id");
  CHECK(map.rules[0].line == 8);
}

TEST_CASE("what a map leaves out has defaults", "[import_map]") {
  const ImportMap map = map_of(with_fields(""));
  CHECK_FALSE(map.zone.has_value());
  CHECK_FALSE(map.delimiter.has_value());
  CHECK(map.teams == UnknownTeams::refuse);
  const auto time = [&](std::string_view text) { return import_time(map, Field::filed, text, Zone::utc()); };
  CHECK(time("2024-11-15 09:30") == parse_rfc3339("2024-11-15T09:30:00Z"));
  CHECK(time("2024/1/5") == parse_rfc3339("2024-01-05T00:00:00Z"));
  CHECK(time("2024-11-15T09:30:00+08:00") == parse_rfc3339("2024-11-15T01:30:00Z"));
  CHECK_FALSE(time("11/15/2024").has_value());
  CHECK(import_time(map, Field::needed_by, "2024-11-15", Zone::utc()) == parse_rfc3339("2024-11-15T23:59:59Z"));
}

TEST_CASE("delimiters by name and by themselves", "[import_map]") {
  CHECK(map_of(with_fields("") + "delimiter: tab\n").delimiter == '\t');
  CHECK(map_of(with_fields("") + "delimiter: \";\"\n").delimiter == ';');
  CHECK(map_of(with_fields("") + "encoding: GBK\n").encoding == "GBK");
}

TEST_CASE("a row goes through the map", "[import_map]") {
  const auto rows = rows_of(map_of(desk_map), desk_csv);
  REQUIRE(rows.size() == 3);
  const MappedRow& first = rows[0];
  CHECK(first.problems.empty());
  CHECK(first.line == 2);
  CHECK(first.text(Field::key) == "TK001");
  CHECK(first.text(Field::title) == "产品咨询（张先生）");
  CHECK(first.text(Field::kind) == "external");
  CHECK(first.text(Field::voice) == "咨询配置,想升级");
  CHECK(first.text(Field::priority) == "low");
  CHECK(first.text(Field::state) == "closed");
  CHECK(first.text(Field::closed) == "2024-11-15");
  CHECK(first.text(Field::csat) == "5");
  CHECK(first.text(Field::note) == "经办人：李明\n状态：已解决，{原样}");
}

TEST_CASE("empty values are left out, and lines of a text with them", "[import_map]") {
  const auto rows = rows_of(map_of(desk_map), desk_csv);
  const MappedRow& second = rows.at(1);
  CHECK(second.problems.empty());
  CHECK(second.text(Field::closed).empty());
  CHECK(second.text(Field::csat).empty());
  CHECK(second.text(Field::priority) == "normal");
  CHECK(second.text(Field::note) == "状态：处理中，{原样}");
}

TEST_CASE("every problem of a row is told with its line", "[import_map]") {
  const auto rows = rows_of(map_of(desk_map), desk_csv);
  std::vector<std::string> texts;
  for (const Problem& problem : rows.at(2).problems) texts.push_back(to_text(problem));
  CHECK(texts == std::vector<std::string>{
                     "desk.csv:4:1: a row needs a title, and this one has none",
                     "desk.csv:4:1: column 'status': '挂起' is not among the values of 'state' (desk.map.yaml:18), and "
                     "there is no default",
                     "desk.csv:4:1: csat: '9' is not a whole number from 1 to 5",
                 });
}

TEST_CASE("a closed set is held to its words without `values` too", "[import_map]") {
  const auto rows = rows_of(map_of(with_fields("  priority: p\n  nps: n\n")), "id,name,p,n\n1,a,high,10\n2,b,高,ten\n");
  CHECK(rows[0].text(Field::priority) == "high");
  CHECK(rows[0].text(Field::nps) == "10");
  REQUIRE(rows[1].problems.size() == 2);
  CHECK(rows[1].problems[0].what == "priority: '高' is not one of low, normal, high or urgent");
}

TEST_CASE("a word of the file may stand for nothing", "[import_map]") {
  const auto rows = rows_of(map_of(with_fields("  csat: {column: c, values: {好: 5, 未评: \"\"}}\n")),
                            "id,name,c\n1,a,好\n2,b,未评\n");
  CHECK(rows[0].text(Field::csat) == "5");
  CHECK(rows[1].problems.empty());
  CHECK(rows[1].text(Field::csat).empty());
}

TEST_CASE("columns that the file lacks are named where the map asks for them", "[import_map]") {
  const ImportMap map = map_of(desk_map);
  const auto problems = bind(map, {"ticket_id", "ticket_id", "costumer_name", "issue_type", "description", "status",
                                   "priority", "create_date", "resolve_date", "agent"});
  std::vector<std::string> texts;
  for (const Problem& problem : problems) texts.push_back(to_text(problem));
  CHECK(texts == std::vector<std::string>{
                     "desk.map.yaml:8:3: the file has 2 columns 'ticket_id': which one is meant?",
                     "desk.map.yaml:9:3: the file has no column 'customer_name' (did you mean 'costumer_name'?)",
                     "desk.map.yaml:22:3: the file has no column 'satisfaction'",
                 });
}

TEST_CASE("all problems of a map come at once, with their places", "[import_map]") {
  const auto problems = problems_of(R"(source: a:b
zones: UTC
encoding: klingon
delimiter: x
teams: perhaps
time_formats: ["%Y-%q", "%Y-%m-%d"]
fields:
  kee: id
  title: {column: a, text: "b"}
  priority: {column: p, values: {高: hoch}}
  csat: {column: c, default: "6"}
  kind: {text: outside}
  note: {text: "{agent"}
  comment: {values: {a: b}}
)");
  const std::vector<std::string> expected = {
      "m:1:9: 'source' must be one word without a colon",
      "m:2:1: unknown key 'zones' (did you mean 'zone'?)",
      "m:3:11: unknown encoding 'klingon'",
      "m:4:12: 'delimiter' must be comma, semicolon, tab or bar",
      "m:5:8: 'teams' must be known or add",
      "m:6:16: the time format '%Y-%q' %q is not known",
      "m:7:1: 'fields' lacks 'key'",
      "m:8:3: unknown key 'kee' (did you mean 'key'?)",
      "m:9:10: 'title' needs either 'column' or 'text'",
      "m:10:37: priority: 'hoch' is not one of low, normal, high or urgent",
      "m:11:30: csat: '6' is not a whole number from 1 to 5",
      "m:12:16: kind: 'outside' is not one of external or internal",
      "m:13:16: a '{' that begins no {column}",
      "m:14:12: 'comment' needs either 'column' or 'text'",
      "m:14:13: 'values' needs a 'column'",
  };
  REQUIRE(problems.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK_THAT(problems[i], Catch::StartsWith(expected[i]));
}

TEST_CASE("maps that are no maps", "[import_map]") {
  CHECK_FALSE(problems_of("").empty());
  CHECK_FALSE(problems_of("- a\n").empty());
  CHECK_FALSE(problems_of("source: [").empty());
  CHECK(problems_of("{}").size() == 2);
  CHECK_FALSE(problems_of("source: s\nfields: key\n").empty());
  CHECK_FALSE(problems_of("source: s\nfields: {key: [a], title: {}}\n").empty());
  for (const char* values : {"x", "{}", "[x]"})
    CHECK_THAT(problems_of(with_fields("  theme: {column: a, values: " + std::string(values) + "}\n")).front(),
               Catch::StartsWith("m:5:30: 'values' must be a mapping"));
  CHECK_FALSE(problems_of("source: s\nfields:\n  key: a\n  title: {text: \"}\"}\n").empty());
}

TEST_CASE("a flood of problems of a map is cut", "[import_map]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "x" + std::to_string(i) + ": 1\n";
  const auto problems = problems_of(text);
  CHECK(problems.size() == 51);
  CHECK(problems.back() == "m:49:1: has more problems than are listed here");
}

TEST_CASE("handles of teams are made from their names", "[import_map]") {
  CHECK(team_handle("ISD_Housing (INTERNAL)") == "isd-housing-internal");
  CHECK(team_handle("PWDx_District 1B: North End") == "pwdx-district-1b-north-end");
  CHECK(team_handle("产品咨询") == "产品咨询");
  CHECK(team_handle("  售后 A组 ") == "售后-a组");
  CHECK(team_handle("--") == "");
  CHECK(team_handle("") == "");
}
