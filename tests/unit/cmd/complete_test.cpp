#include "cmd/complete.hpp"

#include <algorithm>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "core/error.hpp"
#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

using Words = std::vector<std::string>;

std::vector<Candidate> ledger_values(const ValueQuestion& question, Env&) {
  if (question.kind == ValueKind::query) return {{"state:"}, {"-state:"}};
  if (question.kind == ValueKind::id || question.kind == ValueKind::ids)
    return {{"7k3f9q", "前保险杠更换"}, {"8m2h4r", "another"}};
  return {};
}

Words words_after(const Words& line) {
  TestEnv test;
  Words words;
  for (const auto& candidate : complete(line, test.env, ledger_values).candidates) words.push_back(candidate.word);
  return words;
}

bool has(const Words& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

TEST_CASE("commands come first, without those for scripts of ours") {
  const Words all = words_after({""});
  CHECK(has(all, "version"));
  CHECK(has(all, "help"));
  CHECK_FALSE(has(all, "__complete"));
  CHECK(words_after({"versi"}) == Words{"version"});
  CHECK(words_after({"--json", "-C", "/", "versi"}) == Words{"version"});
}

TEST_CASE("behind a word that is no command nothing is offered") {
  CHECK(words_after({"nonsense", ""}).empty());
  CHECK(words_after({"nonsense", "--"}).empty());
}

TEST_CASE("options are offered by their names, with their help") {
  CHECK(has(words_after({"version", "--"}), "--json"));
  CHECK(has(words_after({"--"}), "--ledger"));
  CHECK(has(words_after({"version", "-"}), "-C"));
  CHECK_FALSE(has(words_after({"version", "--"}), "--dry-run"));
  TestEnv test;
  const auto completion = complete({"version", "--js"}, test.env, ledger_values);
  CHECK(completion.candidates == std::vector<Candidate>{{"--json", "print JSON"}});
}

TEST_CASE("closed lists are offered behind a blank and behind an equals sign") {
  CHECK(words_after({"version", "--color", "a"}) == Words{"auto", "always"});
  CHECK(words_after({"version", "--color=a"}) == Words{"--color=auto", "--color=always"});
  CHECK(words_after({"completion", ""}) == Words{"bash", "zsh", "fish"});
  CHECK(words_after({"completion", "bash", ""}).empty());
}

TEST_CASE("help offers commands and topics") {
  CHECK(has(words_after({"help", "exit"}), "exit-codes"));
  CHECK(words_after({"help", "versi"}) == Words{"version"});
}

TEST_CASE("names of files are the shell's") {
  TestEnv test;
  CHECK(complete({"version", "-C", ""}, test.env, ledger_values).files == Source::directories);
  CHECK(complete({"version", ""}, test.env, ledger_values).files == Source::none);
}

TEST_CASE("the ledger that is asked is the one that the line names") {
  TestEnv test;
  complete({"--ledger", "/somewhere", "version", "-C", "/", "--"}, test.env, ledger_values);
  CHECK(test.env.common.ledger == "/somewhere");
  CHECK(test.env.cwd == "/");
}

TEST_CASE("what is asked of the ledger says what is typed and which requests fit") {
  TestEnv test;
  ValueQuestion asked{};
  const auto remember = [&](const ValueQuestion& question, Env&) {
    asked = question;
    return std::vector<Candidate>{};
  };
  complete({"reopen", "7k"}, test.env, remember);
  CHECK(asked.kind == ValueKind::ids);
  CHECK(asked.typed == "7k");
  CHECK(asked.states == std::vector<State>{State::resolved, State::closed});
  complete({"new", "--needed-by=tom"}, test.env, remember);
  CHECK(asked.kind == ValueKind::time);
  CHECK(asked.typed == "tom");
}

TEST_CASE("what is said already is not offered again") {
  CHECK(words_after({"show", "7k3f9q", ""}) == Words{"8m2h4r"});
  CHECK_FALSE(has(words_after({"version", "--json", "--"}), "--json"));
  CHECK(has(words_after({"accept", "--waive", "brief", "--"}), "--waive"));
}

TEST_CASE("behind a dash there are options, and negated words where a query stands") {
  CHECK(words_after({"list", "-s"}) == Words{"-state:"});
  CHECK(has(words_after({"list", "-"}), "--all"));
  CHECK_FALSE(has(words_after({"list", "--s"}), "-state:"));
  CHECK(has(words_after({"list", "--", "-"}), "-state:"));
}

TEST_CASE("a glued value of -C counts") {
  TestEnv test;
  complete({"-C/tmp", "version", "--"}, test.env, ledger_values);
  CHECK(test.env.cwd == "/tmp");
}

TEST_CASE("every candidate continues the word, whatever was typed before it") {
  REQUIRE(rc::check("lines", [] {
    const auto word = rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                                     rc::gen::element<std::string>("version", "help", "completion", "--color",
                                                                   "--color=", "-C", "--", "-", "", "--no", "v"));
    const auto line = *rc::gen::container<Words>(word);
    TestEnv test;
    try {
      for (const auto& candidate : complete(line, test.env, ledger_values).candidates)
        RC_ASSERT(candidate.word.starts_with(line.back()));
    } catch (const Error& error) {
      RC_ASSERT(error.kind == ErrorKind::usage);
    }
  }));
}

}  // namespace
}  // namespace reqs::cmd
