// The pages of section 5 are written by hand; the tables and readers say what has to be in them.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <catch2/catch.hpp>

#include "cmd/commands.hpp"
#include "codec/config_codec.hpp"
#include "codec/request_codec.hpp"
#include "core/act.hpp"
#include "core/config.hpp"
#include "core/query.hpp"
#include "service/escalate.hpp"
#include "service/finish.hpp"
#include "service/link.hpp"

namespace reqs {
namespace {

std::string page(const std::string& name) {
  std::ifstream file(std::string(REQS_MAN_DIR) + "/" + name);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  REQUIRE_FALSE(text.empty());
  return text;
}

/// The lines from `.Sh NAME` to the next section.
std::string section(const std::string& text, const std::string& name) {
  const auto begin = text.find(".Sh " + name + "\n");
  INFO(name);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find("\n.Sh ", begin) - begin);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> displays(const std::string& text) {
  constexpr std::string_view opening = ".Bd -literal -offset indent\n";
  std::vector<std::string> found;
  for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const auto begin = at + opening.size();
    found.push_back(text.substr(begin, text.find(".Ed\n", begin) - begin));
  }
  return found;
}

/// Everything that a header can have.
Request full_request() {
  Request request{RequestId::make("20261122", "7k3f9q"), {}, {}};
  auto& header = request.header;
  header.key = header.title = header.type = header.via = header.theme = header.filed_by = header.parent = "x";
  header.outcome = Outcome::done;
  header.owner = {"x", "x"};
  header.offer = Offer{"x", "x", "x", {}};
  header.customer = {"x", "external", "x", "x"};
  header.cycle = header.chases = 2;
  header.resolved = header.closed = header.needed_by = Instant{};
  header.promise = Promise{{}, true, "x"};
  header.parts = {"x"};
  header.links = {{"follows", "x"}};
  header.files = {{"x", "x", "1"}};
  header.escalation = Escalation{2, "time", "x", "x", {}, Instant{}};
  header.followup = Followup{{}, 1, "reached"};
  header.rating = Rating{5, 7, 10, "x", 1};
  header.contested = {{"x", "x", "x"}};
  return request;
}

/// `owner` and `Brq Va team person` of a printed line `owner: {team: x, person: x}`.
std::string item_for(const std::string& key, const std::string& value) {
  std::string item = ".It Va " + key;
  if (!value.starts_with('{')) return item;
  item += " Brq Va";
  std::istringstream fields(value.substr(1));
  for (std::string name, rest; std::getline(fields >> std::ws, name, ':') && std::getline(fields, rest, ',');)
    item += " " + name;
  return item;
}

TEST_CASE("reqs-request(5) has every key of the header, in order") {
  const auto text = section(page("reqs-request.5"), "HEADER");
  std::istringstream lines(print_request(full_request()));
  std::string expected;
  std::vector<std::string> items;
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(':');
    if (line.starts_with("- "))
      items.back() = item_for(items.back().substr(7), line.substr(2));
    else
      items.push_back(item_for(line.substr(0, colon), line.substr(std::min(colon + 2, line.size()))));
  }
  std::size_t at = 0;
  for (const auto& item : items) {
    INFO(item);
    const auto found = text.find(item + "\n", at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("reqs-request(5) has every act with its keys, and the words they take") {
  const auto text = page("reqs-request.5");
  for (const auto& act : all_acts()) {
    std::string item = ".It Ic " + std::string(act.name) + " Va";
    for (const auto& key : act.keys) item += " " + std::string(key.name);
    INFO(item);
    CHECK(has(text, item + "\n"));
  }
  const auto all = [&](const auto& table) {
    for (const auto& row : table) {
      INFO(row.name);
      CHECK((has(text, "Cm " + std::string(row.name) + "\n") || has(text, "Cm " + std::string(row.name) + " ")));
    }
  };
  all(state_names);
  all(outcome_names);
  all(priority_names);
  all(ground_names);
  all(cause_names);
  all(answer_names);
  all(link_names);
}

TEST_CASE("the example of reqs-request(5) is a request as reqs writes it") {
  const auto examples = displays(page("reqs-request.5"));
  REQUIRE(examples.size() == 1);
  const auto read = read_request(examples.front(), "example", *RequestId::parse("20261122-7k3f9q"));
  for (const auto& problem : read.problems) UNSCOPED_INFO(problem.what);
  REQUIRE(read.request);
  CHECK(print_request(*read.request) == examples.front());
}

/// The keys that a mapping of a settings file may have, as its reader says when it meets another one.
std::vector<std::string> known_keys(const std::string& file, const std::string& text) {
  const auto read = read_config({{file, text}});
  for (const auto& problem : read.problems) {
    const auto at = problem.what.find("; known are ");
    if (problem.path != file || at == std::string::npos) continue;
    auto list = problem.what.substr(at + 12);
    for (auto between = list.find(" or "); between != std::string::npos; between = list.find(" or "))
      list.replace(between, 4, ", ");
    std::vector<std::string> keys;
    std::istringstream words(list);
    for (std::string word; words >> word;) keys.push_back(word.back() == ',' ? word.substr(0, word.size() - 1) : word);
    return keys;
  }
  FAIL("no list of keys for " + file + ": " + text);
  return {};
}

TEST_CASE("reqs-ledger(5) has every settings file and every key") {
  const auto text = page("reqs-ledger.5");
  const std::vector<std::pair<std::string, std::string>> mappings = {
      {"ledger.yaml", "format: 1\nqqqqqqqq: 1\n"},
      {"ledger.yaml", "format: 1\ndefaults: {qqqqqqqq: 1}\n"},
      {"ledger.yaml", "format: 1\nattachments: {qqqqqqqq: 1}\n"},
      {"teams.yaml", "qqqqqqqq: 1\n"},
      {"teams.yaml", "teams: {x: {qqqqqqqq: 1}}\n"},
      {"teams.yaml", "people: {x: {qqqqqqqq: 1}}\n"},
      {"teams.yaml", "roles: {lead: {qqqqqqqq: 1}}\n"},
      {"types.yaml", "qqqqqqqq: 1\n"},
      {"types.yaml", "types: {x: {qqqqqqqq: 1}}\n"},
      {"routes.yaml", "qqqqqqqq: 1\n"},
      {"routes.yaml", "routes: [{to: x, qqqqqqqq: 1}]\n"},
      {"routes.yaml", "routes: [{to: x, when: {qqqqqqqq: 1}}]\n"},
      {"policy.yaml", "qqqqqqqq: 1\n"},
      {"policy.yaml", "guards: {qqqqqqqq: 1}\n"},
      {"policy.yaml", "types: {x: {qqqqqqqq: 1}}\n"},
      {"policy.yaml", "escalation: [{level: 1, qqqqqqqq: 1}]\n"},
      {"policy.yaml", "targets: [{resolve: 1d, qqqqqqqq: 1}]\n"},
      {"policy.yaml", "targets: [{resolve: 1d, when: {qqqqqqqq: 1}}]\n"},
      {"policy.yaml", "followup: {qqqqqqqq: 1}\n"},
      {"policy.yaml", "satisfaction: {qqqqqqqq: 1}\n"},
      {"themes.yaml", "qqqqqqqq: 1\n"},
      {"themes.yaml", "themes: {x: {team: x, qqqqqqqq: 1}}\n"},
      {"calendars.yaml", "qqqqqqqq: 1\n"},
      {"calendars.yaml", "calendars: {x: {qqqqqqqq: 1}}\n"},
      {"calendars.yaml", "calendars: {x: {zone: UTC, week: {qqqqqqqq: []}}}\n"},
  };
  for (const auto& [file, yaml] : mappings) {
    std::string heading = file;
    for (char& c : heading) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto part = section(text, heading);
    for (const auto& key : known_keys(file, yaml)) {
      INFO(file << " " << key);
      CHECK(has(part, ".It Va " + key + "\n"));
    }
  }
  for (const auto name : config_file_names) CHECK(has(text, ".It Pa " + std::string(name) + "\n"));
  const auto words = [&](const auto& table) {
    for (const auto& row : table) CHECK(has(text, "Cm " + std::string(row.name)));
  };
  words(filing_names);
  words(priority_names);
  words(guard_mode_names);
}

TEST_CASE("the examples of reqs-ledger(5) are settings without a problem") {
  const auto examples = displays(page("reqs-ledger.5"));
  REQUIRE(examples.size() == 2);
  const auto read =
      read_config({{"ledger.yaml", "format: 1\n"}, {"teams.yaml", examples.front()}, {"routes.yaml", examples.back()}});
  for (const auto& problem : read.problems) FAIL_CHECK(problem.path << ": " << problem.what);
  CHECK(read.config.directory.teams.size() == 2);
  CHECK(read.config.routes.size() == 2);
}

TEST_CASE("what reqs-ledger(5) says is the default is it") {
  const auto read = read_config({{"ledger.yaml", "format: 1\n"}});
  REQUIRE(read.problems.empty());
  const auto& config = read.config;
  CHECK(config.ledger.zone == "UTC");
  CHECK(config.ledger.filing == Filing::anyone);
  CHECK(config.ledger.default_type == "request");
  CHECK(config.ledger.default_priority == Priority::normal);
  CHECK(config.ledger.attachment_limit == 10 << 20);
  CHECK(config.ledger.yellow_percent == 75);
  CHECK(config.policy.mode(Guard::fields, "") == GuardMode::warn);
  CHECK(config.policy.mode(Guard::transfer, "") == GuardMode::warn);
  CHECK(config.policy.mode(Guard::brief, "") == GuardMode::refuse);
  CHECK(to_text(config.policy.followup_after) == "24h");
  CHECK(config.policy.followup_tries == 3);
  CHECK(config.policy.reopen_at_csat == 2);
  CHECK(config.policy.close_at_csat == 4);
}

TEST_CASE("reqs-query(7) has every key, every word that a key takes, and nothing that is none") {
  const auto text = page("reqs-query.7");
  const auto keys = section(text, "KEYS");
  const auto rows = [&](const std::string& part, const auto& table, const std::string& behind) {
    std::size_t there = 0;
    for (auto at = part.find("\n.It Cm "); at != part.npos; at = part.find("\n.It Cm ", at + 1)) ++there;
    CHECK(there == std::size(table));
    for (const auto& row : table) {
      INFO(row.name);
      CHECK(has(part, ".It Cm " + std::string(row.name) + behind + "\n"));
    }
  };
  const auto is = keys.find(".Ss Words of is\n"), words = keys.find(".Ss Words of has\n");
  REQUIRE(is < words);
  REQUIRE(words != keys.npos);
  rows(keys.substr(0, is), query_keys, " :");
  rows(keys.substr(is, words - is), query_is_words, "");
  rows(keys.substr(words), query_has_words, "");
  for (const auto& state : state_names) CHECK(has(keys, ".Cm " + std::string(state.name) + " ,"));
  for (const auto& priority : priority_names) CHECK(has(keys, ".Cm " + std::string(priority.name)));
  for (const auto& outcome : outcome_names) CHECK(has(keys, ".Cm " + std::string(outcome.name)));
}

TEST_CASE("reqs-query(7) names every command that takes a query") {
  const auto text = section(page("reqs-query.7"), "DESCRIPTION");
  const auto opening = text.substr(0, text.find("take a\n"));
  for (const auto& command : cmd::visible_commands()) {
    const bool takes = std::ranges::any_of(
        command.positionals, [](const cmd::Option& option) { return option.kind == cmd::ValueKind::query; });
    INFO(command.name);
    CHECK(has(opening, ".Xr reqs-" + command.name + " 1") == takes);
  }
}

TEST_CASE("the examples of reqs-query(7) are queries") {
  const auto examples = displays(page("reqs-query.7"));
  REQUIRE(examples.size() == 1);
  std::istringstream lines(examples.front());
  const QueryContext context{Zone::utc(), Instant{}, "li", {}, [](std::string_view text) { return std::string(text); }};
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    std::string query;
    std::istringstream words(line.substr(line.find(' ', 5)));  // behind `reqs list`
    for (std::string word; words >> word;) {
      for (const auto& [escape, sign] : {std::pair{"\\(aq", ""}, std::pair{"\\(dq", "\""}})
        for (auto at = word.find(escape); at != word.npos; at = word.find(escape)) word.replace(at, 4, sign);
      if (word == "--sort")
        words >> word;
      else if (!word.starts_with("--"))
        query += word + " ";
    }
    CHECK_NOTHROW(Query::parse(query, context));
  }
}

}  // namespace
}  // namespace reqs
