#include "cmd/parse.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/error.hpp"
#include "support/sample_command.hpp"
#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

using Words = std::vector<std::string>;

/// One parsed line of `reqs sample`.
struct Sample {
  SampleOptions options;
  TestEnv test;
  Next next;

  explicit Sample(const Words& args) : next(parse(sample_command(options), args, test.env)) {}
};

/// The error of a line that is not acceptable.
Error error_of(const Words& args) {
  try {
    Sample sample(args);
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error");
  throw std::logic_error("unreachable");
}

Words query_words(const Words& args) {
  QueryOptions options;
  TestEnv test;
  parse(query_command(options), args, test.env);
  return options.words;
}

namespace {

/// The one byte that an argument may not hold (cmd/parse.cpp) becomes another.
std::string without_marker(std::string text) {
  std::ranges::replace(text, '\x1f', 'x');
  return text;
}

}  // namespace

TEST_CASE("options and positionals reach their targets") {
  const Sample sample({"7k3f9q", "前保险杠更换", "-p", "high", "--score=4", "--internal", "--reached", "--option", "等",
                       "--option", "换"});
  const auto& o = sample.options;
  CHECK(o.id == "7k3f9q");
  CHECK(o.title == "前保险杠更换");
  CHECK(o.priority == Priority::high);
  CHECK(o.score == 4);
  CHECK(o.internal);
  CHECK(o.answer == Answer::reached);
  CHECK(o.options == Words{"等", "换"});
  CHECK(o.to == std::nullopt);
}

TEST_CASE("short options stand together and take values without a blank") {
  const Sample sample({"-iqphigh", "7k"});
  CHECK(sample.options.internal);
  CHECK(sample.test.env.common.quiet);
  CHECK(sample.options.priority == Priority::high);
}

TEST_CASE("the last value of an option wins") {
  CHECK(Sample({"7k", "-p", "high", "--priority", "low"}).options.priority == Priority::low);
}

TEST_CASE("values that look like something else are values") {
  CHECK(Sample({"-"}).options.id == "-");
  CHECK(Sample({"7k", "--needed-by", "-2d"}).options.needed_by == "-2d");
  CHECK(Sample({"7k", "-2d"}).options.title == "-2d");
  CHECK(Sample({"7k", "--voice="}).options.voice.empty());
  CHECK(Sample({"7k", "--voice=", "title"}).options.title == "title");
  CHECK(Sample({"7k", "--voice=a=b"}).options.voice == "a=b");
  CHECK(Sample({"7k", "--voice", "--internal"}).options.voice == "--internal");
  CHECK(Sample({"7k", "--option", "[a,b]"}).options.options == Words{"[a,b]"});
  CHECK(Sample({"7k", "--option=[]", "--option", "{}"}).options.options == Words{"[]", "{}"});
  CHECK(Sample({"7k", "++"}).options.title == "++");
  CHECK(Sample({"7k", "%%"}).options.title == "%%");
  CHECK(Sample({"7k", "/internal"}).options.title == "/internal");
}

TEST_CASE("two dashes end the options") {
  CHECK(Sample({"7k", "--", "--internal"}).options.title == "--internal");
  CHECK(Sample({"--", "7k", "--"}).options.title == "--");
  CHECK_FALSE(Sample({"--", "7k", "-i"}).options.internal);
}

TEST_CASE("any text is a value as it is") {
  REQUIRE(rc::check("voice", [](const std::string& drawn) {
    const auto text = without_marker(drawn);
    RC_ASSERT(Sample({"7k", "--voice", text}).options.voice == text);
    RC_ASSERT(Sample({"7k", "--voice=" + text}).options.voice == text);
  }));
}

TEST_CASE("any text behind two dashes is a word as it is") {
  REQUIRE(rc::check("word", [](Words typed) {
    for (auto& word : typed) word = without_marker(word);
    Words args{"--"};
    args.insert(args.end(), typed.begin(), typed.end());
    RC_ASSERT(query_words(args) == typed);
  }));
}

TEST_CASE("common options are read beside the command's own") {
  const Sample sample({"--json", "7k", "--as", "xiao.z", "-n", "--waive", "brief", "--waive", "fields", "--reason",
                       "急", "-m", "note", "--at", "-2d", "--no-color", "--no-pager", "--ledger", "x"});
  const Common& common = sample.test.env.common;
  CHECK(common.json);
  CHECK(common.as == "xiao.z");
  CHECK(common.dry_run);
  CHECK(common.waive == Words{"brief", "fields"});
  CHECK(common.reason == "急");
  CHECK(common.message == "note");
  CHECK(common.at == "-2d");
  CHECK(common.color == ColorWhen::never);
  CHECK_FALSE(common.pager);
  CHECK(common.ledger == "x");
}

TEST_CASE("a command's own option hides the common one of that name or letter") {
  std::string reason, mine;
  const Command command = {.name = "own",
                           .needs = Needs::act,
                           .options = {option("reason", no_letter, ValueKind::text, "why", reason),
                                       option("mine", 'm', ValueKind::text, "mine", mine)},
                           .run = [](Env&) { return 0; }};
  TestEnv test;
  parse(command, {"--reason", "r", "-m", "x", "--message", "y"}, test.env);
  CHECK(reason == "r");
  CHECK(test.env.common.reason.empty());
  CHECK(mine == "x");
  CHECK(test.env.common.message == "y");
}

TEST_CASE("what a command does not need it does not have") {
  QueryOptions options;
  TestEnv test;
  CHECK_THROWS_AS(parse(query_command(options), {"--dry-run"}, test.env), Error);
  CHECK_THROWS_AS(parse(query_command(options), {"--edit"}, test.env), Error);
}

TEST_CASE("help is all that is looked at") {
  CHECK(Sample({"-h"}).next == Next::help);
  CHECK(Sample({"--help", "--stat", "a", "b", "c"}).next == Next::help);
  CHECK(Sample({"7k", "--voice", "--help"}).next == Next::run);
}

TEST_CASE("usage errors say what is wrong and what is meant") {
  const auto message_of = [](const Words& args) {
    const Error error = error_of(args);
    CHECK(error.kind == ErrorKind::usage);
    return std::string(error.what()) + (error.hints.empty() ? "" : " | " + error.hints.front());
  };
  CHECK(message_of({"7k", "--pririty", "high"}) ==
        "reqs sample has no option '--pririty' | did you mean '--priority'?");
  CHECK(message_of({"7k", "--pririty=high"}) == "reqs sample has no option '--pririty' | did you mean '--priority'?");
  CHECK(message_of({"7k", "-x"}) ==
        "reqs sample has no option '-x' | 'reqs help sample' lists the options; words after -- are no options");
  CHECK(message_of({"7k", "-p", "hihg"}) ==
        "--priority is 'hihg', not one of low, normal, high or urgent | did you mean 'high'?");
  CHECK(message_of({"7k", "--cause", "x"}) == "--cause is 'x', not one of interest or ability");
  CHECK(message_of({"7k", "--score", "6"}) == "--score is '6', not a whole number from 1 to 5");
  CHECK(message_of({"7k", "--score", "4x"}) == "--score is '4x', not a whole number from 1 to 5");
  CHECK(message_of({"7k", "--score", "99999999999999999999"}) ==
        "--score is '99999999999999999999', not a whole number from 1 to 5");
  CHECK(message_of({"7k", "--voice"}) == "--voice needs a value: TEXT | 'reqs help sample' explains it");
  CHECK(message_of({"7k", "--as="}) == "--as is empty");
  CHECK(message_of({"7k", "--internal=yes"}) == "--internal takes no value");
  CHECK(message_of({"7k", "--waive", "brif"}) ==
        "--waive is 'brif', not one of fields, transfer or brief | did you mean "
        "'brief'?");
  CHECK(message_of({}) == "reqs sample: missing: ID | usage: reqs sample [options] ID [TITLE]");
  CHECK(message_of({"7k", "a", "b"}) ==
        "reqs sample: 'b' is one word too many | usage: reqs sample [options] ID [TITLE]");
  CHECK(message_of({"7k", "two\nlines"}) == "TITLE is one line; this has several");
  CHECK(message_of({"7k", "a\x1f"}) == "'a\x1f' has a control character in it");
  CHECK(message_of({"7k", "-C", "/no/such/place"}) == "-C is '/no/such/place', which is not a directory");
}

TEST_CASE("nothing reaches the targets of a line with an error") {
  SampleOptions options;
  TestEnv test;
  CHECK_THROWS_AS(parse(sample_command(options), {"7k", "--voice", "a", "-p", "hihg"}, test.env), Error);
  CHECK(options.voice.empty());
  CHECK(options.id.empty());
}

TEST_CASE("no argument does anything but parse or be refused as usage") {
  REQUIRE(rc::check("arguments", [] {
    const auto word = rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                     rc::gen::element<std::string>("-", "--", "-i", "-p", "--voice", "--voice=", "-ip",
                                                                   "--json", "[", "high", "-2", "---"));
    const auto args = *rc::gen::container<Words>(word);
    try {
      const Sample sample(args);
    } catch (const Error& error) {
      RC_ASSERT(error.kind == ErrorKind::usage || error.kind == ErrorKind::refused);
    }
  }));
}

TEST_CASE("query words may begin with a dash") {
  CHECK(query_words({"a", "OR", "-is:part", "OR", "b"}) == Words{"a", "OR", "-is:part", "OR", "b"});
  CHECK(query_words({"-team:parts", "-a", "state:open"}) == Words{"-team:parts", "state:open"});
  CHECK(query_words({"-保险", "-xyz"}) == Words{"-保险", "-xyz"});
  CHECK(query_words({"-all", "-has", "-printer", "-q\"a b\""}) == Words{"-all", "-has", "-printer", "-q\"a b\""});
  CHECK(query_words({"-aq", "-a", "x"}) == Words{"x"});
  CHECK(query_words({"-t", "-is:part", "x"}) == Words{"x"});
  TestEnv test;
  QueryOptions options;
  CHECK_THROWS_AS(parse(query_command(options), {"--al"}, test.env), Error);
  CHECK_THROWS_AS(parse(query_command(options), {"-x"}, test.env), Error);
}

TEST_CASE("a rest takes options of another program as they are") {
  Words words;
  TestEnv test;
  parse(rest_command(words), {"-q", "log", "--oneline", "-q", "--", "-h"}, test.env);
  CHECK(words == Words{"log", "--oneline", "-q", "--", "-h"});
  CHECK(test.env.common.quiet);
}

TEST_CASE("positionals in the middle leave enough words for those behind") {
  std::string from, to;
  std::optional<std::string> kind;
  const Command command = {
      .name = "link",
      .positionals = {positional("from", ValueKind::id, "from", from),
                      positional("kind", ValueKind::word, "kind", kind), positional("to", ValueKind::id, "to", to)},
      .run = [](Env&) { return 0; }};
  TestEnv test;
  parse(command, {"a", "b"}, test.env);
  CHECK(from == "a");
  CHECK(kind == std::nullopt);
  CHECK(to == "b");
  parse(command, {"a", "k", "b"}, test.env);
  CHECK(kind == "k");
}

TEST_CASE("colour is settled by options, then NO_COLOR and TERM, then the terminal") {
  const auto color_with = [](const Words& args, const Words& variables) {
    TestEnv test;
    QueryOptions options;
    test.env.terminal.out = true;
    test.env.environment = variables;
    parse(query_command(options), args, test.env);
    return test.env.terminal.color;
  };
  CHECK(color_with({}, {"TERM=xterm"}));
  CHECK(color_with({}, {"TERM=xterm", "NO_COLOR="}));
  CHECK_FALSE(color_with({}, {"TERM=xterm", "NO_COLOR=1"}));
  CHECK_FALSE(color_with({}, {"TERM=dumb"}));
  CHECK_FALSE(color_with({"--no-color"}, {"TERM=xterm"}));
  CHECK(color_with({"--color", "always"}, {"NO_COLOR=1"}));
}

}  // namespace
}  // namespace reqs::cmd
