#include "codec/log_map.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

namespace {

constexpr const char* fields = "source: s\nfields: {key: c, title: t, filed: at}\n";

std::string problems_of(const std::string& text) {
  std::string all;
  for (const auto& problem : read_log_map(text, "m").problems) all += to_text(problem) + "\n";
  return all;
}

}  // namespace

TEST_CASE("an activity stands for a step, or for the step of all others", "[log_map]") {
  const auto read =
      read_log_map(std::string(fields) + "log: {activity: 动作, steps: {接单: take, b: close}, people: keep}\n", "m");
  REQUIRE(read.map);
  CHECK(read.map->step_of("接单") == LogStep::take);
  CHECK_FALSE(read.map->step_of("c"));
  CHECK(read.map->people == UnknownPeople::keep);
  CHECK(read_log_map(std::string(fields) + "log: {activity: a, other: note}\n", "m").map->step_of("x") ==
        LogStep::note);
  CHECK(bind_log(*read.map, {"c", "t", "at", "动作"}).empty());
  CHECK(bind_log(*read.map, {"c", "t", "at"}).size() == 1);
  CHECK(bind_log(*read.map, {"c", "t", "at", "动作", "动作"}).size() == 1);
}

TEST_CASE("a map of a log says what is wrong with it, at its place", "[log_map]") {
  CHECK(problems_of(fields) == "m:1:1: 'log' is missing: the activity's column, and what each activity does\n");
  CHECK(problems_of(std::string(fields) + "log: x\n") ==
        "m:3:6: 'log' must be a mapping: activity, steps, other, people\n");
  CHECK(
      problems_of(std::string(fields) + "log: {steps: [a], people: some}\n") ==
      "m:3:1: 'activity' is missing: the column that says what was done\nm:3:1: 'steps' is missing: what each activity "
      "does\nm:3:14: 'steps' must be a mapping of activities to steps\nm:3:27: 'people' must be known or keep\n");
  CHECK(
      problems_of("source: s\nfields: {key: c, title: t, note: x}\nlog: {activity: a, other: note}\n") ==
      "m:2:1: 'fields' lacks 'filed': the column with the time of each row\nm:2:28: 'note' follows from the log's rows "
      "and cannot be a field here\n");
}
