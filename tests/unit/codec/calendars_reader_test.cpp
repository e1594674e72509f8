#include "codec/calendars_reader.hpp"

#include <catch2/catch.hpp>

#include "codec/config_codec.hpp"

namespace reqs {
namespace {

using std::chrono::local_days;
using std::chrono::year;
using Texts = std::vector<std::string>;

Texts problems_in(const std::string& text) {
  Texts texts;
  for (const auto& problem : read_calendars(text, "calendars.yaml").problems) texts.push_back(to_text(problem));
  return texts;
}

/// What is wrong with the week's Monday.
std::string wrong_monday(const std::string& hours) {
  const auto problems =
      problems_in("calendars: {a: {zone: UTC, week: {mon: " + hours + ", tue: [\"09:00-10:00\"]}}}\n");
  REQUIRE(problems.size() == 1);
  return problems.front();
}

}  // namespace

TEST_CASE("a calendar is read whole") {
  const auto read = read_calendars(
      "default: office\n"
      "calendars:\n"
      "  office:\n"
      "    zone: Asia/Shanghai\n"
      "    week: {mon: [\"13:00-18:00\", \"09:00-12:00\"], tue: 00:00-24:00, sun: []}\n"
      "    holidays: [\"2026-10-01\", \"12-25\", 02-29]\n"
      "    replacements: {\"2026-10-10\": [\"09:00-18:00\"], \"2026-10-11\": []}\n"
      "    breaks: {\"2026-12-24\": [\"12:00-24:00\"]}\n"
      "  二号: {zone: UTC, week: {sat: [\"09:00-12:00\", \"12:00-13:00\"]}}\n",
      "calendars.yaml");
  for (const auto& problem : read.problems) FAIL_CHECK(to_text(problem));
  CHECK(read.calendars.names() == Texts{"office", "二号"});
  const auto& office = *read.calendars.standard();
  CHECK(office.name == "office");
  CHECK(office.zone == "Asia/Shanghai");
  CHECK(office.line == 3);
  CHECK(office.zone_line == 4);
  CHECK(office.zone_column == 11);
  CHECK(office.week[1] == DayHours{{540, 720}, {780, 1080}});
  CHECK(office.week[2] == DayHours{{0, 1440}});
  CHECK(office.week[0].empty());
  CHECK(office.holidays == std::vector{local_days{year{2026} / 10 / 1}});
  CHECK(office.yearly_holidays.size() == 2);
  CHECK(office.replacements.at(local_days{year{2026} / 10 / 10}) == DayHours{{540, 1080}});
  CHECK(office.replacements.at(local_days{year{2026} / 10 / 11}).empty());
  CHECK(office.breaks.at(local_days{year{2026} / 12 / 24}) == DayHours{{720, 1440}});
  CHECK(read.calendars.named("二号")->week[6] == DayHours{{540, 720}, {720, 780}});
  CHECK(read.calendars.named("none") == nullptr);
}

TEST_CASE("which calendar is meant where nobody names one") {
  Calendars calendars;
  CHECK(calendars.standard() == nullptr);
  calendars.all.resize(1);
  CHECK(calendars.standard() == &calendars.all.front());
  calendars.all.resize(2);
  CHECK(calendars.standard() == nullptr);
}

TEST_CASE("parts of a day that are none") {
  for (const auto* text : {"25:00-26:00", "09:00-24:01", "9:00-18:00", "09:00", "09:60-10:00", "09:00 - 10:00", "soon",
                           "09:00-12:00-13:00", "09:00-12:00, 13:00-18:00"})
    CHECK(wrong_monday("[\"" + std::string(text) + "\"]") ==
          "calendars.yaml:1:41: '" + std::string(text) +
              "' is not a part of a day such as 09:00-12:00; the day ends at 24:00");
  CHECK(wrong_monday("[\"18:00-09:00\"]") ==
        "calendars.yaml:1:41: '18:00-09:00' ends before it begins; write 09:00-18:00, or for the hours around midnight "
        "18:00-24:00 here and 00:00-09:00 on the next day");
  CHECK(wrong_monday("[\"09:00-09:00\"]") ==
        "calendars.yaml:1:41: '09:00-09:00' has no length; write its beginning and its end, such as 09:00-12:00");
  CHECK(wrong_monday("[\"11:00-18:00\", \"09:00-12:00\"]") ==
        "calendars.yaml:1:41: '09:00-12:00' and '11:00-18:00' overlap; write 09:00-18:00");
  CHECK(wrong_monday("{a: b}") ==
        "calendars.yaml:1:40: 'mon' must be a list such as [\"09:00-12:00\", \"13:00-18:00\"]");
  CHECK(wrong_monday("[[\"09:00-12:00\"]]") == "calendars.yaml:1:41: must be a part of a day such as 09:00-12:00");
}

TEST_CASE("days that are none") {
  const auto with = [](const std::string& more) {
    return problems_in("calendars:\n  a:\n    zone: UTC\n    week: {mon: 09:00-10:00}\n    " + more + "\n");
  };
  for (const auto* text : {"2026-13-01", "2026-02-30", "02-30", "1969-12-31", "2101-01-01", "tomorrow", "2026-1-1"})
    CHECK(with("holidays: [" + std::string(text) + "]") ==
          Texts{"calendars.yaml:5:16: '" + std::string(text) +
                "' is no date from 1970 to 2100; write 2026-10-01, or 12-25 for every year"});
  CHECK(with("replacements: {10-10: []}") ==
        Texts{"calendars.yaml:5:20: '10-10' is no date from 1970 to 2100; write 2026-10-10"});
  CHECK(with("breaks: {2026-02-29: []}") ==
        Texts{"calendars.yaml:5:14: '2026-02-29' is no date from 1970 to 2100; write 2026-10-10"});
  CHECK(with("holidays: {a: b}") ==
        Texts{"calendars.yaml:5:15: 'holidays' must be a list such as [\"2026-10-01\", \"12-25\"]"});
}

TEST_CASE("a calendar needs a zone and open time, and knows its keys") {
  CHECK(problems_in("calendars:\n  a: {week: {mon: 09:00-10:00}}\n") ==
        Texts{"calendars.yaml:2:6: a calendar needs 'zone'"});
  CHECK(problems_in("calendars:\n  \"\": {zone: UTC, week: {mon: 09:00-10:00}}\n") ==
        Texts{"calendars.yaml:2:3: a calendar needs a name, such as office"});
  const std::string closed =
      "calendars.yaml:2:3: calendar 'a' is never open; give it hours, such as week: {mon: [\"09:00-18:00\"]}";
  CHECK(problems_in("calendars:\n  a: {zone: UTC}\n") == Texts{closed});
  CHECK(problems_in("calendars:\n  a: {zone: UTC, replacements: {2026-10-10: [\"09:00-10:00\"]}, "
                    "holidays: 2026-10-10}\n") == Texts{closed});
  CHECK(problems_in("calendars:\n  a: {zone: UTC, weak: {}, week: {mon: 09:00-10:00}}\n") ==
        Texts{"calendars.yaml:2:18: a calendar has no key 'weak'; did you mean 'week'?"});
  CHECK(problems_in("calendars:\n  a: {zone: UTC, week: {monday: [], mon: 09:00-10:00}}\n").size() == 1);
  CHECK(problems_in("default: b\ncalendars: {ab: {zone: UTC, week: {mon: 09:00-10:00}}}\n") ==
        Texts{"calendars.yaml:1:10: 'b' is not one of ab; did you mean 'ab'?"});
  CHECK(problems_in("default: b\n") == Texts{"calendars.yaml:1:10: there is no calendar 'b'"});
}

TEST_CASE("a zone that the system lacks is named at its place") {
  const auto calendars = read_calendars("calendars: {a: {zone: Mars/Base, week: {mon: 09:00-10:00}}}\n", "f").calendars;
  const auto problems = missing_zones(
      calendars, [](std::string_view) { return std::nullopt; }, "f.yaml");
  REQUIRE(problems.size() == 1);
  CHECK(to_text(problems.front()) ==
        "f.yaml:1:23: there is no time zone 'Mars/Base' on this system; write a name such as Asia/Shanghai, "
        "Europe/Berlin or UTC");
}

TEST_CASE("calendars are among the settings") {
  const auto read = read_config(
      {{"ledger.yaml", "format: 1\n"}, {"calendars.yaml", "calendars: {a: {zone: UTC, week: {mon: 09:00-10:00}}}\n"}});
  CHECK(read.problems.empty());
  CHECK(read.config.calendars.names() == Texts{"a"});
}

TEST_CASE("a calendar that is printed is read back, and printed the same") {
  const auto read = read_calendars(
      "calendars:\n  \"no: 1\":\n    zone: Asia/Shanghai\n    week: {mon: [\"13:00-18:00\", \"09:00-12:00\"], tue: "
      "00:00-24:00}\n    holidays: [12-25, 2026-10-01, 2026-10-01]\n    replacements: {2026-10-11: [], 2026-10-10: "
      "[\"09:00-18:00\"]}\n    breaks: {2026-12-24: [\"12:00-24:00\"]}\n",
      "f");
  REQUIRE(read.problems.empty());
  const auto text = print_calendar(read.calendars.all.front());
  CHECK(
      text ==
      "calendars:\n  \"no: 1\":\n    zone: Asia/Shanghai\n    week:\n      mon: [\"09:00-12:00\", "
      "\"13:00-18:00\"]\n      tue: [\"00:00-24:00\"]\n      wed: []\n      thu: []\n      fri: []\n      sat: []\n   "
      "   sun: []\n    holidays: [\"12-25\", \"2026-10-01\"]\n    replacements:\n      \"2026-10-10\": "
      "[\"09:00-18:00\"]\n      \"2026-10-11\": []\n    breaks:\n      \"2026-12-24\": [\"12:00-24:00\"]\n");
  const auto again = read_calendars(text, "f");
  REQUIRE(again.problems.empty());
  CHECK(print_calendar(again.calendars.all.front()) == text);
}

}  // namespace reqs
