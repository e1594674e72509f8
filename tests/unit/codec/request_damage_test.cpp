// A request's file that was cut off or edited into nonsense: it is refused with a position, or known as edited by hand,
// or a shorter history that is whole. Never is it taken for what it was.
#include <catch2/catch.hpp>

#include "codec/request_codec.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

std::string whole_file() {
  auto history = History::filed();
  history.then("xiao.z", Act::note, {{"text", "第一行\n第二行\n"}})
      .then("xiao.z", Act::offer, {{"to", "bob"}, {"team", "parts"}, {"note", "您看方便接手吗?"}})
      .then("bob", Act::accept, {{"team", "parts"}})
      .then("bob", Act::resolve, {{"text", "换好了: \"ok\""}, {"ask_after", "24h"}});
  return print_request(history.request());
}

RequestRead read(std::string_view bytes) {
  return read_request(bytes, sample_id().path(), sample_id());
}

/// The law for every file whatsoever; what it is about is shown when it does not hold.
void check_damaged(const std::string& bytes) {
  INFO(bytes);
  const auto result = read(bytes);
  if (!result.request) {
    REQUIRE_FALSE(result.problems.empty());
    for (const auto& problem : result.problems) {
      CHECK(problem.path == sample_id().path());
      CHECK_FALSE(problem.what.empty());
    }
    return;
  }
  CHECK(result.problems.empty());
  const auto printed = print_request(*result.request);
  CHECK(result.canonical == (printed == bytes));
  // Readable, and not what would be printed: then either the header differs, or the layout alone does.
  const auto same_header = [&] { return read(printed).request->header == result.request->header; };
  CHECK((result.canonical || result.hand_edit || same_header()));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find('\n', from) + 1;
    lines.push_back(text.substr(from, end - from));
    from = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

}  // namespace

TEST_CASE("a request's file cut off at any byte is not taken for the whole") {
  const auto whole = whole_file();
  REQUIRE(read(whole).canonical);
  std::size_t unreadable = 0;
  std::size_t edited = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto cut = whole.substr(0, size);
    check_damaged(cut);
    const auto result = read(cut);
    unreadable += result.request ? 0 : 1;
    edited += result.hand_edit ? 1 : 0;
    // Only where the last line break alone is missing does the file say the same.
    if (result.request && result.request->events.size() == 5 && result.request->events.back().fields.size() == 2 &&
        !result.hand_edit)
      CHECK(size + 1 >= whole.size() - 1);
  }
  CHECK(unreadable > whole.size() / 2);
  CHECK(edited > 0);
}

TEST_CASE("lines taken out, doubled, exchanged or overwritten are noticed") {
  const auto lines = lines_of(whole_file());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto without = lines;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    check_damaged(joined(without));
    auto doubled = lines;
    doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    check_damaged(joined(doubled));
    if (i > 0) {
      auto exchanged = lines;
      std::swap(exchanged[i - 1], exchanged[i]);
      check_damaged(joined(exchanged));
    }
    for (const char* nonsense :
         {"\n", "???\n", "- \n", "  x: [\n", "\t\n", "客户: 张\n", "events:\n", "<<<<<<< ours\n"}) {
      auto overwritten = lines;
      overwritten[i] = nonsense;
      check_damaged(joined(overwritten));
    }
  }
}

TEST_CASE("a state that only a later format has is not guessed at") {
  auto text = whole_file();
  text.replace(0, std::string_view("format: 1").size(), "format: 3");
  const auto known = read(text);
  REQUIRE(known.request);
  CHECK(known.newer_format);
  const auto at = text.find("state: resolved");
  REQUIRE(at != std::string::npos);
  text.replace(at, std::string_view("state: resolved").size(), "state: dreaming");
  const auto unknown = read(text);
  CHECK_FALSE(unknown.request);
  REQUIRE(unknown.problems.size() == 1);
  CHECK(unknown.problems[0].what ==
        "is of format 3, and its state 'dreaming' is none that this version of reqs knows: upgrade reqs");
}
