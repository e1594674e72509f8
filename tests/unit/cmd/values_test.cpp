// The words of times, spans and queries for completion, where no ledger is.
#include <algorithm>

#include <catch2/catch.hpp>

#include "cmd/dynamic_values.hpp"
#include "cmd/time_values.hpp"
#include "core/query.hpp"
#include "core/span.hpp"
#include "core/time_text.hpp"
#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

using Words = std::vector<std::string>;

Words words(ValueKind kind, const std::string& typed) {
  TestEnv test;
  test.env.cwd = "/";
  Words found;
  for (const auto& candidate : dynamic_values({kind, typed}, test.env))
    if (candidate.word.starts_with(typed)) found.push_back(candidate.word);
  return found;
}

TEST_CASE("every time that is offered is one") {
  const auto now = *parse_rfc3339("2026-11-22T08:00:00Z");
  for (const auto* typed : {"", "+3", "-12", "+99999"})
    for (const auto& candidate : time_values(typed, now, Zone::utc())) {
      INFO(candidate.word);
      CHECK(parse_time(candidate.word, {Zone::utc(), now}).instant);
      CHECK_FALSE(candidate.help.empty());
    }
  CHECK(words(ValueKind::time, "+3") == Words{"+3m", "+3h", "+3d", "+3w"});
  CHECK(words(ValueKind::time, "明") == Words{"明天"});
}

TEST_CASE("every length of time that is offered is one") {
  for (const auto* typed : {"", "3"})
    for (const auto& candidate : span_values(typed)) CHECK(parse_span(candidate.word));
  CHECK(words(ValueKind::span, "3") == Words{"3m", "3h", "3d", "3w"});
}

TEST_CASE("a query's keys and words go on from what is typed") {
  CHECK(words(ValueKind::query, "own") == Words{"owner:"});
  CHECK(words(ValueKind::query, "-own") == Words{"-owner:"});
  CHECK(words(ValueKind::query, "(own") == Words{"(owner:"});
  CHECK(words(ValueKind::query, "-state:open,cl") == Words{"-state:open,closed"});
  CHECK(words(ValueKind::query, "priority:>=ur") == Words{"priority:>=urgent"});
  CHECK(words(ValueKind::query, "due:<=tom") == Words{"due:<=tomorrow"});
  CHECK(words(ValueKind::query, "is:over") == Words{"is:overdue"});
  CHECK(words(ValueKind::query, "colour:").empty());
  CHECK(words(ValueKind::query, "").size() == std::size(query_keys));
}

TEST_CASE("fields, columns and settings") {
  CHECK(words(ValueKind::field, "prio") == Words{"priority="});
  CHECK(words(ValueKind::field, "priority=h") == Words{"priority=high"});
  CHECK(words(ValueKind::field, "kind=i") == Words{"kind=internal"});
  CHECK(words(ValueKind::field, "title=x").empty());
  CHECK(words(ValueKind::columns, "id,ti") == Words{"id,title"});
  CHECK(words(ValueKind::columns, "-du") == Words{"-due"});
  CHECK(words(ValueKind::settings, "te") == Words{"teams.yaml"});
}

TEST_CASE("without a ledger nothing is known of it, and nothing is said") {
  for (const auto kind : {ValueKind::ids, ValueKind::team, ValueKind::type, ValueKind::theme})
    CHECK(words(kind, "").empty());
  CHECK(words(ValueKind::query, "owner:") == Words{});
}

}  // namespace
}  // namespace reqs::cmd
