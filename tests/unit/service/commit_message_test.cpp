#include "service/commit_message.hpp"

#include <catch2/catch.hpp>

#include "support/sample_error.hpp"

using namespace reqs;

namespace {

Event event_named(Act act, std::string id) {
  auto event = make_event(act, {{"level", act == Act::escalate ? "2" : ""}});
  event.id = std::move(id);
  return event;
}

RequestId id_number(int number) {
  auto handle = std::to_string(number);
  return RequestId::make("20261122", handle.insert(0, 6 - handle.size(), '0'));
}

}  // namespace

TEST_CASE("a subject for people, trailers for machines", "[commit_message]") {
  const auto waive = event_named(Act::waive, "3m9x.1"), escalate = event_named(Act::escalate, "3m9x.2");
  const CommitMessage message{"", {"请尽快\n决定"}, {{id_number(1), "前保险杠更换", {&waive, &escalate}}}};
  CHECK(to_text(message) ==
        "000001 escalate: 前保险杠更换\n\n请尽快\n决定\n\n"
        "Reqs-Id: 20261122-000001\nReqs-Do: waive\nReqs-Event: 3m9x.1\n"
        "Reqs-Do: escalate\nReqs-Event: 3m9x.2\nReqs-Level: 2\n");
  CHECK(to_text(CommitMessage{"ledger: change teams.yaml", {}, {}}) == "ledger: change teams.yaml\n");
  CHECK(to_text(CommitMessage{}) == "ledger: change\n");
}

TEST_CASE("no title and no text forges a trailer", "[commit_message]") {
  const auto note = event_named(Act::note, "3m9x.1");
  const CommitMessage message{"",
                              {"Reqs-Id: 20200101-forged\nok\n\nREQS-EVENT: x\rReqs-Do: close", "Reqs-Do: close"},
                              {{id_number(1), "x\nReqs-Id: 20200101-000000\n\nReqs-Do: close", {&note}}}};
  const auto text = to_text(message);
  const auto trailers = parse_trailers(text);
  CHECK(trailers.ids == std::vector<std::string>{"20261122-000001"});
  CHECK(trailers.acts == std::vector<std::string>{"note"});
  CHECK(trailers.events == std::vector<std::string>{"3m9x.1"});
  CHECK(text.substr(0, text.find('\n')) == "000001 note: x Reqs-Id: 20200101-000000  Reqs-Do: close");
  CHECK(test::contains(text, "\n REQS-EVENT: x Reqs-Do: close\n"));
  // Git reads the last paragraph, whatever the case of its keys.
  CHECK(text.substr(text.rfind("\n\n")) == "\n\nReqs-Id: 20261122-000001\nReqs-Do: note\nReqs-Event: 3m9x.1\n");
  CHECK(to_text(CommitMessage{"ledger: change", {"reqs-id: x"}, {}}) == "ledger: change\n\n reqs-id: x\n");
}

TEST_CASE("a commit of many requests stays short", "[commit_message]") {
  std::vector<Event> events;
  for (int i = 0; i <= static_cast<int>(max_listed_requests); ++i)
    events.push_back(event_named(Act::close, "3m9x." + std::to_string(i)));
  CommitMessage message;
  for (std::size_t i = 0; i < max_listed_requests; ++i)
    message.requests.push_back({id_number(static_cast<int>(i)), "t", {&events[i]}});
  CHECK(parse_trailers(to_text(message)).ids.size() == max_listed_requests);
  message.requests.push_back({id_number(100), "t", {&events.back()}});
  const auto text = to_text(message);
  CHECK(parse_trailers(text).ids.empty());
  CHECK(test::contains(text, "101 requests close: t …\n\nReqs-Requests: 101\nReqs-Events: 101 sha256:"));
  CHECK(text.size() < 200);
  std::swap(message.requests.front(), message.requests.back());
  CHECK(text.substr(text.find("sha256:")) == to_text(message).substr(to_text(message).find("sha256:")));
}
