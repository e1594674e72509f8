#include "cmd/help.hpp"

#include <sstream>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "cmd/commands.hpp"
#include "cmd/man.hpp"
#include "cmd/mdoc.hpp"
#include "report/text.hpp"
#include "support/sample_command.hpp"

namespace reqs::cmd {
namespace {

std::string help_of(const Command& command, int columns) {
  std::ostringstream out;
  print_help(command, out, columns);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("the page of a command follows from its table") {
  SampleOptions options;
  const std::string page = help_of(sample_command(options), 80);
  CHECK(
      page.starts_with("reqs sample - try things\n\nusage: reqs sample [options] ID [TITLE]\n\n"
                       "  First paragraph.\n\n    as it stands\n\n  Last one.\n\nArguments:\n"
                       "  ID                      the request\n"
                       "  [TITLE]                 what it is about\n"));
  for (const auto* part :
       {"  --voice TEXT            their words\n", "  --cause WORD            why (one of interest or ability)\n",
        "  --option TEXT           a way out (repeatable)\n", "  -s, --score N           how good (1 to 5)\n",
        "  --reached               somebody answered\n", "  -n, --dry-run           say what would happen",
        "\nExamples:\n  reqs sample 7k3f9q -p high\n"})
    CHECK(page.find(part) != std::string::npos);
}

TEST_CASE("what options mean is not wider than the terminal") {
  for (const int columns : {40, 60, 80, 200})
    for (const auto& command : visible_commands()) {
      const std::string page = help_of(command, columns);
      const auto options = page.find("\nCommon options:");
      REQUIRE(options != page.npos);
      for (const auto& line : lines_of(page.substr(options, page.find("\nExamples:") - options)))
        CHECK(display_width(line) <= static_cast<std::size_t>(columns));
    }
}

TEST_CASE("every command is described, and its options have names of their own") {
  for (const auto& command : visible_commands()) {
    CAPTURE(command.name);
    CHECK(find_command(command.name)->name == command.name);
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.summary.ends_with('.'));
    CHECK(command.group != Group::hidden);
    CHECK(command.run);
    std::vector<std::string> names;
    for (const auto& option : command.options) {
      CAPTURE(option.name);
      CHECK_FALSE(option.help.empty());
      CHECK_FALSE(option.help.ends_with('.'));
      CHECK(option.set);
      CHECK(std::ranges::find(names, option.name) == names.end());
      names.push_back(option.name);
    }
    for (const auto& positional : command.positionals) CHECK(positional.is_positional());
  }
}

TEST_CASE("text in a manual page is never taken for a macro") {
  CHECK(mdoc::text("One. Two! three\\x") == "One.\nTwo!\nthree\\ex");
  CHECK(mdoc::text(".Sh x") == "\\&.Sh x");
  CHECK(mdoc::argument("a \"b\" \\") == R"("a ""b"" \e")");
  REQUIRE(rc::check("text", [](const std::string& text) {
    for (const auto& line : lines_of(mdoc::text(text)))
      RC_ASSERT(text.find('\n') != text.npos || (!line.starts_with('.') && !line.starts_with('\'')));
  }));
}

TEST_CASE("each command has a page, made of its table") {
  SampleOptions options;
  const auto page = man_page(sample_command(options));
  CHECK(page.file == "reqs-sample.1");
  for (const auto* part :
       {".Dt REQS-SAMPLE 1\n", ".Nd try things\n", ".Nm reqs sample\n.Op Ar options\n.Ar \"ID\"\n.Op Ar \"TITLE\"\n",
        ".It Fl p , Fl -priority Ar \"WORD\"\nHow soon.\n", ".It Cm \"urgent\"\nnow\n",
        ".Bd -literal -offset indent\nas it stands\n.Ed\n", ".It Fl -option Ar \"TEXT\"\nA way out (repeatable).\n"})
    CHECK(page.text.find(part) != std::string::npos);
  CHECK(man_pages().size() == command_names().size() + 1);
}

}  // namespace
}  // namespace reqs::cmd
