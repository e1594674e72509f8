#include "core/act.hpp"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("every act has a word of its own, and is found by it", "[act]") {
  std::set<std::string_view> words;
  for (const auto& row : all_acts()) {
    INFO(row.name);
    CHECK(words.insert(row.name).second);
    CHECK(act_named(row.name) == row.act);
    CHECK(name_of(row.act) == row.name);
    CHECK(&info_of(row.act) == &row);
    CHECK_FALSE(row.past.empty());
  }
  CHECK(words.size() == 38);
}

TEST_CASE("a word of a later version is no act", "[act]") {
  for (const auto* word : {"", "dance", "File", "close ", "关闭"}) CHECK_FALSE(act_named(word));
}

TEST_CASE("no act has a key twice, or one that every event has", "[act]") {
  for (const auto& row : all_acts()) {
    std::set<std::string_view> keys = {"id", "at", "recorded", "by", "do"};
    for (const auto& key : row.keys) {
      INFO(row.name << " " << key.name);
      CHECK(keys.insert(key.name).second);
    }
  }
}

TEST_CASE("the vocabulary of format 1 stays as it is", "[act]") {
  // Files are written with these words: this list may only grow at its end.
  std::string words;
  for (const auto& row : all_acts()) words += std::string(row.name) + " ";
  CHECK(words ==
        "file route edit attach note message chase offer lapse assign accept decline release ask resume propose "
        "consent promise confirm approve split escalate decide acknowledge resolve followup rate close reopen review "
        "thank link agree waive rebase settle redact adopt ");
}
