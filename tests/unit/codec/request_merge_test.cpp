#include "codec/request_merge.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "core/replay.hpp"

namespace reqs {
namespace {

const auto id = *RequestId::parse("20261122-7k3f9q");

Event event(std::string_view name, int minute, Act act, std::vector<std::pair<std::string, Value>> fields) {
  auto made = make_event(act, std::move(fields));
  made.id = "3m9x." + std::string(name);
  made.at = parse_rfc3339("2026-11-22T00:30:00Z").value() + std::chrono::minutes(minute);
  made.by = "xiao.z";
  return made;
}

const Event filed = event("w2tq8d", 0, Act::file, {{"title", "前保险杠更换"}, {"team", "desk"}});
const Event noted = event("8kd0ab", 1, Act::note, {{"text", "催了一次"}});
const Event closed = event("q0c4zt", 2, Act::close, {});

std::string file_of(std::vector<Event> events) {
  return print_request(make_request(id, std::move(events)));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string merged(std::string_view ours, std::string_view theirs) {
  const auto merge = merge_request_files(ours, theirs, id);
  REQUIRE(merge.requests.size() == 1);
  const auto bytes = print_request(merge.requests.front());
  const auto read = read_request(bytes, id.path(), id);
  REQUIRE(read.canonical);
  const auto other_way = merge_request_files(theirs, ours, id);
  CHECK(other_way.requests == merge.requests);
  return bytes;
}

Request read_back(std::string_view bytes) {
  return read_request(bytes, id.path(), id).request.value();
}

TEST_CASE("two files are the file of all their events") {
  CHECK(merged(file_of({filed, noted}), file_of({filed, closed})) == file_of({filed, noted, closed}));
}

TEST_CASE("a hand edit on one side is an event in the merge") {
  const auto edited = replaced(file_of({filed, noted}), "priority: normal", "priority: urgent  # says the boss");
  const auto bytes = merged(edited, file_of({filed, closed}));
  const auto request = read_back(bytes);
  CHECK(request.header.priority == Priority::urgent);
  CHECK(request.header.state == State::closed);
  CHECK(request.events.size() == 4);
  CHECK(merged(bytes, edited) == bytes);
}

TEST_CASE("unknown keys stay where they were: in an event, or in the event that a header's becomes") {
  auto strange = noted;
  strange.fields.push_back({"mood", Value::Map{{"of", "张先生"}}});
  const auto deep = replaced(file_of({filed}), "events:", "x-sap: {a: {b: {c: {d: {e: [1]}}}}}\nevents:");
  const auto bytes = merged(file_of({filed, strange}), deep);
  const auto request = read_back(bytes);
  CHECK(bytes.find("  mood:\n    of: 张先生\n") != std::string::npos);
  INFO(bytes);
  CHECK(bytes.find("    x-sap: \"{a: {b: {c: {d: {e: [\\\"1\\\"]}}}}}\"\n") != std::string::npos);
  REQUIRE(request.header.contested.size() == 1);
  CHECK(request.header.contested.front().act == "adopt");
}

TEST_CASE("an event that cannot be read is kept as text") {
  const auto broken = replaced(file_of({filed, noted, closed}), "  by: xiao.z\n  do: note", "  do: note");
  const auto bytes = merged(broken, file_of({filed}));
  const auto request = read_back(bytes);
  REQUIRE(request.header.contested.size() == 1);
  CHECK(request.header.state == State::closed);
  CHECK(bytes.find("  unread: |\n    - id: 3m9x.8kd0ab\n") != std::string::npos);
  CHECK(bytes.find("催了一次") != std::string::npos);
  CHECK(merged(bytes, broken) == bytes);
}

TEST_CASE("of git's conflict markers nothing is left, of what they part everything") {
  const std::string ours =
      "<<<<<<< HEAD\nstate: closed\n||||||| base\nstate: unowned\n=======\nstate: unowned\n>>>>>>> x\n";
  const auto file = file_of({filed});
  const auto events = file.substr(file.find("events:"));
  const auto note = file_of({filed, noted});
  const auto close = file_of({filed, closed});
  const auto marked = "format: 1\nid: 20261122-7k3f9q\n" + ours + events + "<<<<<<< HEAD\n" +
                      close.substr(close.find("- id: 3m9x.q0c4zt")) + "=======\n" +
                      note.substr(note.find("- id: 3m9x.8kd0ab")) + ">>>>>>> theirs\n";
  CHECK(merged(marked, marked) == file_of({filed, noted, closed}));
}

TEST_CASE("a file without any event is kept as text beside one with events") {
  const std::string noise = std::string("state: \xff\0x\x1b[31m\n", 16) + std::string(100'000, 'y');
  const auto bytes = merged(noise, file_of({filed}));
  CHECK(bytes.find("\\\\xff\\\\x00x\\x1B[31m") != std::string::npos);
  CHECK(bytes.find("yy\\n…") != std::string::npos);
  CHECK(read_back(bytes).header.state == State::unowned);
  // The same whatever else comes to it, and when.
  CHECK(merged(bytes, file_of({filed, closed})) == merged(noise, file_of({filed, closed})));
  CHECK(merged(bytes, noise) == bytes);
}

TEST_CASE("what no event claims is called after the request, whatever events it comes to") {
  const auto stranger = event("x", -5, Act::note, {{"text", "?"}});
  auto renamed = stranger;
  renamed.id = "zzzz.8kd0ab";
  std::vector<std::string> ids;
  for (const auto& events : {std::vector{filed}, std::vector{renamed, filed}}) {
    const auto request = read_back(merged("no events", file_of(events)));
    REQUIRE(request.header.contested.size() >= 1);
    for (const auto& row : request.header.contested)
      if (row.act == "adopt") ids.push_back(row.event);
  }
  REQUIRE(ids.size() == 2);
  CHECK(ids[0] == ids[1]);
  CHECK(ids[0].starts_with("7k3f9q."));
}

TEST_CASE("two requests in one file part, whatever it is merged with") {
  auto other = filed;
  other.id = "zzzz.w2tq8d";
  const auto both = file_of({filed, other, closed});
  for (const auto& side : {both, std::string("no events"), file_of({filed})})
    CHECK(merge_request_files(both, side, id).requests.size() == 2);
}

TEST_CASE("two files without any event: one of them stays, the same one on both sides") {
  const auto merge = merge_request_files("b", "a", id);
  CHECK(merge.requests.empty());
  CHECK(merge.bytes == "a");
  CHECK(merge_request_files("a", "b", id).bytes == "a");
}

TEST_CASE("a file of a newer format is not merged here") {
  const auto newer = replaced(file_of({filed}), "format: 1", "format: 2");
  const auto merge = merge_request_files(newer, file_of({filed, closed}), id);
  CHECK(merge.requests.empty());
  CHECK_FALSE(merge.bytes);
}

TEST_CASE("events of acts that only a newer version knows are kept byte for byte") {
  auto dance = noted;
  dance.word = "dance";
  dance.act.reset();
  dance.fields = {{"steps", Value::List{Value("left"), Value("right")}}};
  CHECK(merged(file_of({filed, dance}), file_of({filed, closed})) == file_of({filed, dance, closed}));
}

}  // namespace
}  // namespace reqs
