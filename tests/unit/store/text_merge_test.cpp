#include "store/text_merge.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Texts of few different lines, so that much of them is alike.
std::string lines() {
  std::string text;
  const auto count = *rc::gen::inRange(0, 9);
  for (int i = 0; i < count; ++i)
    text += *rc::gen::element<std::string>("a\n", "b\n", "客户\n", "\n", "- x\n", "  y\n");
  if (*rc::gen::inRange(0, 6) == 0) text += "no end";
  return text;
}

/// The text with a line or two changed.
std::string edited(std::string text) {
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  const auto start = at == 0 ? 0 : std::min(text.find('\n', at - 1), text.size() - 1) + 1;
  if (*rc::gen::arbitrary<bool>()) text.erase(start, text.find('\n', start) - start + 1);
  return text.insert(std::min(start, text.size()), *rc::gen::element<std::string>("", "new\n", "else\n"));
}

}  // namespace

TEST_CASE("texts merge as `git merge-file` merges them", "[text]") {
  const TemporaryHome home;
  const GitProgram git(home.environment());
  REQUIRE(rc::check("line by line, and with ours where both changed them", [&] {
    const auto base = lines();
    const auto ours = edited(base), theirs = edited(base);
    home.write("base", base);
    home.write("ours", ours);
    home.write("theirs", theirs);
    const auto run = [&](const char* favour) {
      return git.run({"-C", home.path().string(), "merge-file", "-p", favour, "ours", "base", "theirs"});
    };
    const auto plain = run("--diff3"), favoured = run("--ours");
    const auto merged = merge_texts(base, ours, theirs);
    RC_ASSERT(merged.conflict == (plain.exit_code != 0));
    RC_ASSERT(merged.bytes == favoured.out);
  }));
}

TEST_CASE("what is no text is not merged", "[text]") {
  const std::string binary("a\0b", 3);
  const auto merged = merge_texts("a", binary, "b");
  CHECK(merged.conflict);
  CHECK(merged.bytes == binary);
}
