// What people write comes back as it was: every character there is, in every place a text can stand, and the texts that
// YAML is known to get wrong. libyaml alone, without the gate, reads what we print for the same.
#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "codec/config_codec.hpp"
#include "codec/profiles.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "support/codec_generators.hpp"
#include "support/libyaml_value.hpp"

namespace reqs {
namespace {

using testing::libyaml_value;

const RequestId the_id = *RequestId::parse("20261122-7k3f9q");

/// Every place a text can stand in a file.
Value::Map in_every_place(const std::string& text) {
  return {{"value", text},
          {"item", Value::List{text, Value::List{text}, text}},
          {"entry", Value::Map{{"of", Value::Map{{"map", text}}}}},
          {"lines", "x\n" + text + "\ny\n"}};
}

void expect_round_trip(const Value::Map& map) {
  const auto printed = emit_map(map, 0);
  INFO(printed.substr(0, 300));
  const auto read = read_yaml(printed, "f");
  for (const auto& problem : read.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(read.root);
  REQUIRE(to_value(*read.root) == Value(map));
  REQUIRE(libyaml_value(printed) == Value(map));
  const auto flow = "a: " + emit_flow(map) + "\n";
  if (flow.size() > YamlLimits{}.line_bytes) return;
  const auto flow_read = read_yaml(flow, "f");
  REQUIRE(flow_read.root);
  REQUIRE(to_value(flow_read.root->entries.front().value) == Value(map));
  REQUIRE(libyaml_value(flow) == Value(Value::Map{{"a", map}}));
}

/// All characters of Unicode from `first` on but surrogates, at most `count` of them; NUL is one.
std::string characters(char32_t first, char32_t count) {
  std::string text;
  for (char32_t c = first; c < first + count && c <= 0x10FFFF; ++c)
    if (c < 0xD800 || c > 0xDFFF) text += testing::utf8_of(c);
  return text;
}

TEST_CASE("every character of Unicode comes back, in every place") {
  for (char32_t first = 0; first < 0x10000; first += 0x800) expect_round_trip(in_every_place(characters(first, 0x800)));
  // Beyond, each once: as text, and below as part of a key.
  for (char32_t first = 0x10000; first <= 0x10FFFF; first += 0x2000)
    expect_round_trip({{"lines", "x\n" + characters(first, 0x2000)}});
}

TEST_CASE("every character of Unicode comes back as part of a key") {
  for (char32_t first = 0; first <= 0x10FFFF; first += 0x1000) {
    Value::Map map;
    for (char32_t part = first; part < first + 0x1000; part += 0x20)
      if (auto key = characters(part, 0x20); !key.empty()) map.push_back({std::move(key), "x"});
    if (!map.empty()) expect_round_trip(map);
  }
}

TEST_CASE("a character comes back alone, first, last, between blanks and between lines") {
  const auto awkward = [](char32_t c) {
    return c < 0x180 || (c >= 0x2000 && c < 0x2070) || (c >= 0xFE00 && c < 0x10000);
  };
  for (char32_t c = 0; c <= 0x10FFFF; c += awkward(c) ? 1 : 0x70) {
    const auto it = characters(c, 1);
    const auto text = [&](const std::string& before, const std::string& after) { return before + it + after; };
    expect_round_trip({{"a", Value::List{it, text("", "x"), text("x", ""), text("x ", " x"), text(" ", ""),
                                         text("", " "), text("", "\n"), text("\n", ""), text("x\n", "\nx"),
                                         text("\n\n", "\n\n"), it + it, text("\t", "\t")}},
                       {"key", Value::Map{{it, "c"}}}});
  }
}

/// Requests whose every free text is this one; what must be one line has it without its line feeds.
Request request_of(const std::string& text) {
  std::string line = text;
  std::erase(line, '\n');
  auto filing = make_event(Act::file, {{"title", "t" + line},
                                       {"customer", Value::Map{{"name", "c" + line}, {"contact", text}}},
                                       {"voice", text},
                                       {"background", text + "\n"}});
  filing.id = "a.1";
  filing.by = "x" + line;
  auto noting = make_event(Act::note, {{"text", "\n" + text}});
  noting.id = "a.2";
  noting.by = "x";
  noting.at = Instant(Millis(1));
  noting.fields.push_back({"later", Value::List{text, Value::Map{{"k", text}}}});
  return make_request(the_id, {filing, noting});
}

void expect_request_back(const std::string& text) {
  INFO(text.substr(0, 200));
  const auto request = request_of(text);
  const auto printed = print_request(request);
  const auto fast = read_request(printed, "r", the_id);
  REQUIRE(fast.request == request);
  REQUIRE(fast.canonical);
  const auto full = read_request("# read by the full reader\n" + printed, "r", the_id);
  for (const auto& problem : full.problems) UNSCOPED_INFO(to_text(problem));
  REQUIRE(full.request == request);
  REQUIRE_FALSE(full.hand_edit);
  const auto read = read_yaml(printed, "r");
  REQUIRE(read.root);
  REQUIRE(libyaml_value(printed) == to_value(*read.root));
}

TEST_CASE("texts that YAML is known to get wrong come back in a request") {
  const std::string fifty_kb = [] {
    std::string text;
    for (int i = 0; text.size() < 50'000; ++i)
      text += "说好三天,今天来提车才告诉我没有配件。 #" + std::to_string(i) + (i % 7 ? " " : "\n");
    return text;
  }();
  for (const std::string& text :
       {std::string("no"), std::string("007"), std::string("2026-11-22"), std::string("2026-11-22T00:31:07.120Z"),
        std::string("12:30"), std::string("~"), std::string("null"), std::string("1e5"), std::string("=")})
    expect_request_back(text);
  for (const std::string text : {" leading",
                                 "\tleading",
                                 "  leading\nx",
                                 "\n leading",
                                 "\t\nx",
                                 " ",
                                 "   ",
                                 "\t",
                                 " \n ",
                                 "\n",
                                 "\n\n\n",
                                 "a\r\nb\r\n",
                                 "a\rb",
                                 "\r",
                                 "a\xC2\x85"
                                 "b",
                                 "\xC2\x85",
                                 "a\xE2\x80\xA8"
                                 "b\xE2\x80\xA9",
                                 "\xEF\xBB\xBFx",
                                 "x: y\n- z\n# c\n",
                                 "---\na\n...\n",
                                 "%YAML 1.2",
                                 "&a *a !a",
                                 "\"'\\",
                                 "<<<<<<< a\n=======\n>>>>>>> b\n",
                                 "\u3000\u3000全角",
                                 "e\u0301",
                                 "👩‍👩‍👧‍👦"})
    expect_request_back(text);
  expect_request_back(std::string("nul\0nul\n", 8));
  expect_request_back(fifty_kb);
  expect_request_back(std::string(50'000, 'x'));
  expect_request_back(std::string(50'000, ' '));
  expect_request_back(std::string(50'000, '\n'));
}

TEST_CASE("any text comes back in a request, and libyaml reads it for the same") {
  CHECK(rc::check("request", [] {
    const auto request = *testing::any_request();
    const auto printed = print_request(request);
    const auto read = read_yaml(printed, "r");
    RC_LOG() << printed;
    RC_ASSERT(read.root.has_value());
    RC_ASSERT(libyaml_value(printed) == to_value(*read.root));
    RC_ASSERT(read_request(printed, "r", request.id).request == request);
  }));
}

TEST_CASE("settings that we print say what was asked for, to libyaml too") {
  CHECK(rc::check("profiles", [] {
    auto line = *testing::any_text();
    std::erase(line, '\n');
    const ProfileInput input = {"n" + line, "Asia/Shanghai", "小张", "p" + line, "e" + line + "@x"};
    for (const auto& row : profile_names) {
      const auto files = profile_files(row.value, input);
      const auto [config, problems, newer_format] = read_config(files);
      RC_ASSERT(config.ledger.name == input.name);
      RC_ASSERT(config.directory.person("小张")->name == input.person);
      RC_ASSERT(config.directory.person("小张")->emails == std::vector<std::string>{input.email});
      for (const auto& [name, text] : files) {
        if (!name.ends_with(".yaml")) continue;
        const auto read = read_yaml(text, name);
        if (read.root) RC_ASSERT(libyaml_value(text) == to_value(*read.root));
      }
    }
  }));
  CHECK(rc::check("added teams", [] {
    auto line = *testing::any_text();
    std::erase(line, '\n');
    Team team;
    team.handle = "new";
    team.name = "t" + line;
    team.aliases = {"a" + line, "no"};
    team.intake = *testing::any_text();
    const auto text = add_teams("teams:\n  old: {}\n", {team});
    const auto config = read_config({{"ledger.yaml", "format: 1\n"}, {"teams.yaml", text}}).config;
    const auto* added = config.directory.team("new");
    RC_ASSERT(added && added->name == team.name && added->aliases == team.aliases && added->intake == team.intake);
    RC_ASSERT(libyaml_value(text) == to_value(*read_yaml(text, "t").root));
  }));
}

}  // namespace
}  // namespace reqs
