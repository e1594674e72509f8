#include "cmd/run.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

using Words = std::vector<std::string>;

struct Ran {
  int code;
  std::string out, err;

  bool operator==(const Ran&) const = default;
};

std::ostream& operator<<(std::ostream& stream, const Ran& ran) {
  return stream << ran.code << "\nout: " << ran.out << "\nerr: " << ran.err;
}

Ran run_words(const Words& args) {
  TestEnv test;
  const int code = run(args, test.env);
  return {code, test.out.str(), test.err.str()};
}

TEST_CASE("the version is printed by command and by option") {
  const Ran ran = run_words({"version"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("reqs "));
  CHECK(ran.err.empty());
  CHECK(run_words({"--version"}) == ran);
  CHECK(run_words({"version", "--json"}).out.find(R"("kind": "version")") != std::string::npos);
}

TEST_CASE("no command, and help, are the overview") {
  const Ran ran = run_words({});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("usage: reqs COMMAND"));
  CHECK(ran.out.find("  version ") != std::string::npos);
  CHECK(ran.out.find("__complete") == std::string::npos);
  CHECK(run_words({"help"}) == ran);
  CHECK(run_words({"-h"}) == ran);
  CHECK(run_words({"--help"}) == ran);
}

TEST_CASE("help of a command is the same from everywhere") {
  const Ran ran = run_words({"help", "version"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("reqs version - print the version\n\nusage: reqs version [options]\n"));
  CHECK(run_words({"version", "-h"}) == ran);
  CHECK(run_words({"-h", "version"}) == ran);
  CHECK(run_words({"version", "--help", "--nonsense"}) == ran);
}

TEST_CASE("an unknown command is a usage error with the nearest name") {
  CHECK(run_words({"vesion"}) == Ran{2, "",
                                     "reqs: 'vesion' is not a command of reqs\nhint: did you mean 'version'?\n"
                                     "hint: 'reqs help' lists the commands\n"});
  CHECK(run_words({"help", "vesion"}).code == 2);
  CHECK(run_words({"--frobnicate"}).code == 2);
  CHECK(run_words({"__nothing"}).code == 2);
}

TEST_CASE("common options stand before the command, too") {
  CHECK(run_words({"--json", "version"}) == run_words({"version", "--json"}));
  CHECK(run_words({"-C", "/", "-q", "--color", "never", "version"}).code == 0);
  CHECK(run_words({"-C", "version"}).code == 2);
  CHECK(run_words({"-C/", "version"}).code == 0);
}

TEST_CASE("errors are objects where JSON was asked for") {
  const Ran ran = run_words({"vesion", "--json"});
  CHECK(ran.code == 2);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "{\n  \"schema\": 1,\n  \"kind\": \"error\",\n  \"error\": {\n    \"kind\": \"usage\",\n    \"code\": 2,\n"
        "    \"message\": \"'vesion' is not a command of reqs\",\n    \"where\": \"\",\n    \"hints\": [\n"
        "      \"did you mean 'version'?\",\n      \"'reqs help' lists the commands\"\n    ]\n  }\n}\n");
  CHECK(run_words({"vesion", "--", "--json"}).err.starts_with("reqs: "));
}

TEST_CASE("messages cannot steer a terminal") {
  const Ran ran = run_words({"\x1b[31mred\x1b[0m\u202e"});
  CHECK(ran.code == 2);
  CHECK(ran.err.find('\x1b') == std::string::npos);
  CHECK(ran.err.find("\\x1b[31mred") != std::string::npos);
  CHECK(ran.err.find("\\u202e") != std::string::npos);
}

TEST_CASE("a reader that went away is content, a full disk is an error") {
  for (const bool gone : {true, false}) {
    TestEnv test;
    test.out.setstate(std::ios::badbit);
    test.env.reader_is_gone = [gone] { return gone; };
    CHECK(run({"version"}, test.env) == (gone ? 0 : 6));
  }
}

TEST_CASE("no words at all crash it or give a code that is not in the contract") {
  REQUIRE(rc::check("words", [] {
    const auto word =
        rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                       rc::gen::element<std::string>("version", "help", "completion", "--json", "-C", "--", "bash",
                                                     "--color", "-q", "-h", "ids", "", "-"));
    const Ran ran = run_words(*rc::gen::container<Words>(word));
    RC_ASSERT(ran.code == 0 || ran.code == 2);
    RC_ASSERT((ran.code == 0) == ran.err.empty());
    RC_ASSERT(ran.code == 0 || ran.out.empty());
  }));
}

}  // namespace
}  // namespace reqs::cmd
