#include "support/transcript.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace reqs::transcript {
namespace {

constexpr const char* sample = R"(# What it is about.
@ 2026-11-23T09:00:00Z
@export REQS_USER=Bob <bob@example.com>

$ cat <<END
> # not a comment
> END
\# not a comment

$tty reqs list
two

lines


$ false
[1]
)";

TEST_CASE("a transcript is read piece by piece") {
  const auto pieces = read(sample);
  REQUIRE(pieces.size() == 10);
  CHECK(pieces[0].kind == PieceKind::comment);
  CHECK(pieces[1].kind == PieceKind::clock);
  CHECK(pieces[1].text == "2026-11-23T09:00:00Z");
  CHECK(pieces[2].kind == PieceKind::variable);
  CHECK(pieces[2].text == "REQS_USER=Bob <bob@example.com>");
  CHECK(pieces[3].kind == PieceKind::blank);
  CHECK(pieces[4].text == "cat <<END\n# not a comment\nEND");
  CHECK(pieces[4].line == 5);
  CHECK(pieces[4].output == "\\# not a comment\n");
  CHECK(pieces[6].stage == Stage::tty);
  CHECK(pieces[6].output == "two\n\nlines\n");
  CHECK(pieces[9].output == "[1]\n");
}

TEST_CASE("writing gives back what was read") {
  CHECK(write(read(sample)) == sample);
  CHECK(write(read("")).empty());
}

TEST_CASE("what is typed stands below its command") {
  constexpr const char* typing = "$tty reqs new -e\n< the prompt ^C\n< ]> :q^M\nshown\n\\< x y\n";
  const auto pieces = read(typing);
  REQUIRE(pieces.size() == 1);
  REQUIRE(pieces[0].typed.size() == 2);
  CHECK(pieces[0].typed[0].awaited == "the prompt");
  CHECK(bytes_of_keys(pieces[0].typed[0].keys) == "\x03");
  CHECK(bytes_of_keys(pieces[0].typed[1].keys) == ":q\r");
  CHECK(pieces[0].output == "shown\n\\< x y\n");
  CHECK(write(pieces) == typing);
  CHECK(shown("< x y\n", 0) == "\\< x y\n");
  CHECK_THROWS_WITH(read("$tty x\n< ^C\n"), "line 2: not `< TEXT KEYS`");
}

TEST_CASE("output in front of the first command is an error") {
  CHECK_THROWS_WITH(read("# x\noutput\n"), "line 2: output before the first command");
}

TEST_CASE("output that looks like something else is escaped") {
  CHECK(shown("$ x\n# y\n@ z\n[1]\n\\a\n> b\n$5\n#!\n", 0) == "\\$ x\n\\# y\n\\@ z\n\\[1]\n\\\\a\n\\> b\n$5\n#!\n");
  CHECK(shown("\x1b[31mred\r\n", 0) == "^[[31mred^M\n");
  CHECK(shown("", 2) == "[2]\n");
  CHECK(shown("a", 2) == "a\n\\no newline\n[2]\n");
  CHECK(shown("a\n\n", 0) == "a\n\\\n");
  CHECK(shown("\n", 0) == "\\\n");
}

TEST_CASE("whatever a command prints comes back from the file it is written to") {
  REQUIRE(rc::check("round trip", [] {
    const auto character = rc::gen::element('a', '\n', '$', ' ', '#', '@', '[', '1', ']', '\\', '>', '\x1b');
    const auto output = *rc::gen::container<std::string>(character);
    const int code = *rc::gen::inRange(0, 3);
    Piece command{PieceKind::command, 1, "x", Stage::plain, {}, shown(output, code)};
    const Piece end{PieceKind::comment, 0, "# end", Stage::plain, {}};
    const auto back = read(write({command, end}));
    RC_ASSERT(back.size() == 2U);
    RC_ASSERT(back[0].output == command.output);
    RC_ASSERT(back[1].text == "# end");
  }));
}

}  // namespace
}  // namespace reqs::transcript
