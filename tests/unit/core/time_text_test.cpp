#include "core/time_text.hpp"

#include <catch2/catch.hpp>

#include "support/zone_file.hpp"

using namespace reqs;
using namespace std::chrono_literals;
using test::zone_named;

namespace {

/// A Sunday, 16:31 in Shanghai.
const Instant now = parse_rfc3339("2026-11-22T08:31:07.120Z").value();

TimeContext shanghai(DateMeans date = DateMeans::start_of_day) {
  return {zone_named("Asia/Shanghai"), now, date};
}

/// What was read, in local time to the second; the error's text otherwise.
std::string read(std::string_view text, const TimeContext& context) {
  const TimeRead result = parse_time(text, context);
  if (!result.instant) return result.error;
  const LocalTime t = context.zone.to_local(*result.instant);
  return context.zone.format_minute(*result.instant) + ":" + (t.second < 10 ? "0" : "") + std::to_string(t.second);
}

}  // namespace

TEST_CASE("times as people write them", "[time_text]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2026-11-30T17:00:00+08:00", "2026-11-30 17:00:00"},
      {"2026-11-30T17:00:00Z", "2026-12-01 01:00:00"},
      {"2026-11-30", "2026-11-30 00:00:00"},
      {"2026/11/30", "2026-11-30 00:00:00"},
      {"2026/1/5", "2026-01-05 00:00:00"},
      {"2026-11-30 17:00", "2026-11-30 17:00:00"},
      {"2026-11-30T17:00", "2026-11-30 17:00:00"},
      {"2026-11-30 24:00", "2026-12-01 00:00:00"},
      {"24:00", "2026-11-23 00:00:00"},
      {"明天24:00", "2026-11-24 00:00:00"},
      {"2026-11-30 17:00:59", "2026-11-30 17:00:59"},
      {"  2026/11/30   9:05  ", "2026-11-30 09:05:00"},
      {"17:00", "2026-11-22 17:00:00"},
      {"now", "2026-11-22 16:31:07"},
      {"today", "2026-11-22 00:00:00"},
      {"Tomorrow", "2026-11-23 00:00:00"},
      {"yesterday", "2026-11-21 00:00:00"},
      {"tomorrow 17:00", "2026-11-23 17:00:00"},
      {"friday", "2026-11-27 00:00:00"},
      {"fri", "2026-11-27 00:00:00"},
      {"FRIDAY 09:30", "2026-11-27 09:30:00"},
      {"sunday", "2026-11-29 00:00:00"},
      {"monday", "2026-11-23 00:00:00"},
      {"+4h", "2026-11-22 20:31:07"},
      {"-90m", "2026-11-22 15:01:07"},
      {"-2d", "2026-11-20 16:31:07"},
      {"+1w", "2026-11-29 16:31:07"},
  }));
  CHECK(read(text, shanghai()) == expected);
}

TEST_CASE("times as people write them in Chinese", "[time_text]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"今天", "2026-11-22 00:00:00"},
      {"明天", "2026-11-23 00:00:00"},
      {"后天", "2026-11-24 00:00:00"},
      {"昨天", "2026-11-21 00:00:00"},
      {"明天 17:00", "2026-11-23 17:00:00"},
      {"明天17:00", "2026-11-23 17:00:00"},
      {"明天17：00", "2026-11-23 17:00:00"},
      {"周五", "2026-11-27 00:00:00"},
      {"星期五", "2026-11-27 00:00:00"},
      {"周日", "2026-11-29 00:00:00"},
      {"星期天", "2026-11-29 00:00:00"},
      {"下周一", "2026-11-23 00:00:00"},
      {"下周日 09:30", "2026-11-29 09:30:00"},
      {"本周五", "2026-11-20 00:00:00"},
      {"上周五", "2026-11-13 00:00:00"},
      {"2026年11月30日", "2026-11-30 00:00:00"},
      {"2026年1月5日17:00", "2026-01-05 17:00:00"},
      {"现在", "2026-11-22 16:31:07"},
  }));
  CHECK(read(text, shanghai()) == expected);
}

TEST_CASE("a deadline without a time of day is the end of the day", "[time_text]") {
  const auto deadline = [](std::string_view text) { return read(text, shanghai(DateMeans::end_of_day)); };
  CHECK(deadline("2026-11-30") == "2026-11-30 23:59:59");
  CHECK(deadline("friday") == "2026-11-27 23:59:59");
  CHECK(deadline("明天") == "2026-11-23 23:59:59");
  CHECK(deadline("friday 17:00") == "2026-11-27 17:00:00");
  CHECK(deadline("+2d") == "2026-11-24 16:31:07");
  CHECK(deadline("now") == "2026-11-22 16:31:07");
}

TEST_CASE("days keep the wall clock, hours elapse", "[time_text]") {
  // The night in which New York's clocks go back.
  const TimeContext context{zone_named("America/New_York"), parse_rfc3339("2026-10-31T16:00:00Z").value()};
  CHECK(read("+1d", context) == "2026-11-01 12:00:00");
  CHECK(read("+24h", context) == "2026-11-01 11:00:00");
  const TimeContext spring{zone_named("America/New_York"), parse_rfc3339("2026-03-07T07:30:00Z").value()};
  CHECK(read("+1d", spring) == "2026-03-08 03:00:00");
}

TEST_CASE("what is not a time says so, and what would be one", "[time_text]") {
  const TimeContext context = shanghai();
  CHECK_THAT(read("frday", context), Catch::Contains("'frday' is not a time (did you mean 'friday'?)") &&
                                         Catch::Contains("2026-11-30") && Catch::Contains("+4h"));
  CHECK_THAT(read("8bh", context), Catch::Contains("'8bh' counts business time") && Catch::Contains("calendar"));
  CHECK_THAT(read("+2bd", context), Catch::Contains("'+2bd' counts business time"));
  CHECK_THAT(read("4h", context), Catch::Contains("did you mean '+4h'?"));
  for (const char* text : {"",
                           " ",
                           "-",
                           "+",
                           ":",
                           "2026-02-30",
                           "2026-11-30 25:00",
                           "25:00",
                           "17:60",
                           "1:2:3:4",
                           "2026",
                           "30.11.2026",
                           "11/30/2026",
                           "2026-11-30 17",
                           "tomorrow friday",
                           "周八",
                           "下明天",
                           "周",
                           "2026-11-30T",
                           "+99999w99999w",
                           "\xFF\xFE",
                           "明\xE5",
                           "tomorrow 17:00 "
                           "x"}) {
    INFO(text);
    const TimeRead result = parse_time(text, context);
    CHECK_FALSE(result.instant.has_value());
    CHECK_THAT(result.error, Catch::Contains("is not a time"));
  }
}

TEST_CASE("no time lies outside the four-digit years", "[time_text]") {
  const TimeContext late{Zone::utc(), parse_rfc3339("9999-06-01T00:00:00Z").value()};
  CHECK_THAT(parse_time("+99999w", late).error, Catch::Contains("years 1 to 9999"));
  const TimeContext early{Zone::utc(), parse_rfc3339("0001-06-01T00:00:00Z").value()};
  CHECK_THAT(parse_time("-99999w", early).error, Catch::Contains("years 1 to 9999"));
}

TEST_CASE("stamps are read by their format", "[time_text]") {
  const auto read_as = [](std::string_view text, std::string_view format) {
    const auto instant = parse_local(text, format, Zone::utc());
    return instant ? to_rfc3339(*instant) : std::string();
  };
  CHECK(read_as("2022-01-21 13:47:00", "%Y-%m-%d %H:%M:%S") == "2022-01-21T13:47:00.000Z");
  CHECK(read_as("1/5/2022 1:07 PM", "%m/%d/%Y %I:%M %p") == "2022-01-05T13:07:00.000Z");
  CHECK(read_as("01/05/2022 12:07:09 am", "%m/%d/%Y %I:%M:%S %p") == "2022-01-05T00:07:09.000Z");
  CHECK(read_as("2024年11月5日 下午3:20", "%Y年%m月%d日 %p%I:%M") == "2024-11-05T15:20:00.000Z");
  CHECK(read_as("2022-01-21  13:47", "%Y-%m-%d %H:%M") == "2022-01-21T13:47:00.000Z");
  CHECK(read_as("2022-01-21 13:47:00.5", "%Y-%m-%d %H:%M:%S.%f") == "2022-01-21T13:47:00.500Z");
  CHECK(read_as("20220121", "%Y%m%d") == "2022-01-21T00:00:00.000Z");
  CHECK(read_as("100% 2022-01-21", "100%% %Y-%m-%d") == "2022-01-21T00:00:00.000Z");
  CHECK(read_as("2022-01-21T13:47:00-05:00", "rfc3339") == "2022-01-21T18:47:00.000Z");

  CHECK(read_as("2022-02-30", "%Y-%m-%d").empty());
  CHECK(read_as("2022-01-21x", "%Y-%m-%d").empty());
  CHECK(read_as("2022-01-2", "%Y-%m-%d 00").empty());
  CHECK(read_as("13/01/2022", "%m/%d/%Y").empty());
  CHECK(read_as("01/05/2022 13:07 PM", "%m/%d/%Y %I:%M %p").empty());
  CHECK(read_as("", "%Y-%m-%d").empty());
}

TEST_CASE("a date in a zone is a local day", "[time_text]") {
  const Zone zone = zone_named("Asia/Shanghai");
  CHECK(to_rfc3339(parse_local("2024-11-15", "%Y-%m-%d", zone).value()) == "2024-11-14T16:00:00.000Z");
  CHECK(to_rfc3339(parse_local("2024-11-15", "%Y-%m-%d", zone, DateMeans::end_of_day).value()) ==
        "2024-11-15T15:59:59.000Z");
}

TEST_CASE("formats that cannot work are told", "[time_text]") {
  for (const char* format : {"rfc3339", "%Y-%m-%d", "%m/%d/%Y %I:%M %p", "%Y%m%d %H:%M:%S.%f"}) {
    INFO(format);
    CHECK(check_time_format(format).empty());
  }
  CHECK_THAT(check_time_format("%Y-%m"), Catch::Contains("%d"));
  CHECK_THAT(check_time_format("%Y-%m-%d %q"), Catch::Contains("%q is not known"));
  CHECK_THAT(check_time_format("%Y-%m-%d %"), Catch::Contains("lone %"));
  CHECK_THAT(check_time_format("%Y-%m-%d %I:%M"), Catch::Contains("%p"));
  CHECK_THAT(check_time_format("%Y-%m-%d %H:%I %p"), Catch::Contains("both"));
  CHECK_THAT(check_time_format("%Y-%m-%d :%M"), Catch::Contains("without an hour"));
  CHECK_FALSE(check_time_format("").empty());
}
