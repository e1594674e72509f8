// How the words of a query hang together, and how a query that cannot be read says so.
#include "core/query.hpp"

#include <catch2/catch.hpp>

#include "support/sample_error.hpp"
#include "support/sample_query.hpp"

using namespace reqs;
using test::found;

namespace {

std::string failure(const std::string& query) {
  const auto error = test::error_of([&] { (void)Query::parse(query, test::query_context()); });
  CHECK(error.kind == ErrorKind::usage);
  return test::all_text(error);
}

}  // namespace

TEST_CASE("no words find everything", "[query]") {
  CHECK(found("") == "bpn");
  CHECK(found(" \t\n ") == "bpn");
  for (const auto& request : test::sample_requests()) CHECK(Query::everything().matches(request));
  CHECK_FALSE(Query::everything().names_state());
}

TEST_CASE("words are looked for in titles, texts and the customer's name", "[query]") {
  CHECK(found("保险杠") == "b");
  CHECK(found("谁负责") == "b");
  CHECK(found("张先生") == "b");
  CHECK(found("airfreight") == "b");  // an option of the escalation's brief
  CHECK(found("TONER") == "p");
  CHECK(found("12:30") == "p");  // no key: not letters
  CHECK(found("时间") == "");
}

TEST_CASE("who took part is text, too; a team is not", "[query]") {
  CHECK(found("bob") == "n");
  CHECK(found("xiao.z") == "b");
  CHECK(found("robot") == "p");
  CHECK(found("parts") == "");
}

TEST_CASE("a word is a whole one, unless a star says otherwise", "[query]") {
  CHECK(found("n") == "");
  CHECK(found("print") == "");
  CHECK(found("print*") == "p");
  CHECK(found("*inter") == "p");
  CHECK(found("*rin*") == "p");
  CHECK(found("*\"inter on\"") == "p");
  CHECK(found("\"printer o\"*") == "p");
  CHECK(found("\"print*\"") == "");
  CHECK(found("-print*") == "bn");
  CHECK(found("险") == "b");
  CHECK(found("p.inter") == "");
  CHECK(found("pr?nter") == "");
  CHECK(found("*") == "");
  CHECK(found("**") == "");
}

TEST_CASE("a query knows its words, but for those that must be absent", "[query]") {
  const auto words = [](const std::string& query) {
    const auto parsed = Query::parse(query, test::query_context());
    std::string all;
    for (const auto& word : parsed.words())
      all += (word.open_start ? "[*" : "[") + word.text + (word.open_end ? "*]" : "]");
    return all;
  };
  CHECK(words("") == "");
  CHECK(words("客户　张先生 （“two  Words”）") == "[客户][张先生][two words]");
  CHECK(words("客户 －张先生 A－1") == "[客户][a－1]");
  CHECK(words("客户 state：open，closed priority：＞=high") == "[客户]");
  CHECK(words("\"（客户）　，\"") == "[（客户）　，]");
  CHECK(words("state：open 客户：张先生") == "[客户：张先生]");
  CHECK(words("state:open 客户 Printer 客户 \"two  Words\"") == "[客户][printer][two words]");
  CHECK(words("card *card card* \"card*\"") == "[card][*card][card*][card*]");
  CHECK(words("a -b (c OR -(d -e))") == "[a][c][e]");
}

TEST_CASE("words of the format are not text", "[query]") {
  CHECK(found("photo.jpg") == "");
  CHECK(found("phone") == "");
  CHECK(found("desk") == "");
  CHECK(found("external") == "");
  CHECK(found("vip") == "b");
}

TEST_CASE("words all count; OR binds looser; parentheses and minus as expected", "[query]") {
  CHECK(found("owner:me state:doing") == "b");
  CHECK(found("owner:me state:closed") == "");
  CHECK(found("保险杠 OR printer") == "bp");
  CHECK(found("state:closed OR owner:me type:complaint") == "bn");
  CHECK(found("(state:closed OR owner:me) type:complaint") == "b");
  CHECK(found("-(state:closed OR owner:me)") == "p");
  CHECK(found("-(-(printer))") == "p");
  CHECK(found("-printer -保险杠") == "n");
  CHECK(found("a\tOR\nb") == found("a OR b"));
  CHECK(found("((printer))(toner)") == "p");
}

TEST_CASE("overdue alone is is:overdue; in quotes it is text", "[query]") {
  CHECK(found("overdue") == found("is:overdue"));
  CHECK(found("-overdue") == found("-is:overdue"));
  CHECK(found("overdue printer OR 保险杠") == found("is:overdue printer OR 保险杠"));
  CHECK(found("\"overdue\"").empty());
  CHECK(found("overdues").empty());
}

TEST_CASE("what means something elsewhere is text here", "[query]") {
  for (const auto* query : {".+", "prin.er", "[a-z]", "^printer", "printer$", "\\w", "%", "_rinter", "'; DROP TABLE",
                            "' OR '1'='1", "$HOME", "`id`", "toner\\", "*", "customer:'*"}) {
    INFO(query);
    CHECK(found(query).empty());
  }
  CHECK(found("customer:[张]先生").empty());
  CHECK(found("customer:张.*").empty());
  CHECK(found("via:'").empty());
}

TEST_CASE("an error shows the query around its place, in one line without control characters", "[query]") {
  const auto words = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "客户 ";
    return text;
  };
  CHECK(test::contains(failure("a\tb\nc\x1b[2J ownr:me"), "\n  a b c [2J ownr:me\n            ^\n"));
  const auto far = failure(words(20000) + "ownr:me " + words(20000));
  CHECK(far.size() < 400);
  CHECK(test::contains(far, "客户 ownr:me 客户"));
  CHECK(test::contains(far, "\n  …"));
  CHECK(test::contains(failure("e\u0301\uFF0C张 ownr:me"), "ownr"));
}

TEST_CASE("quotes keep words together and take the meaning from signs", "[query]") {
  CHECK(found("\"floor 3\"") == "p");
  CHECK(found("\"3 floor\"") == "");
  CHECK(found("-\"floor 3\"") == "bn");
  CHECK(found("customer:\"张先生\"") == "b");
  CHECK(found("\"state:closed\"") == "");
  CHECK(found("*\"OR\"") == "p");  // it is in floor
  CHECK(found("*\"OR\" -toner") == "");
  CHECK(found("printer OR \"OR\"") == "p");
  CHECK(found("\"(\" OR printer") == "p");
  CHECK(found("-") == "");
}

TEST_CASE("a misspelled key or value is an error with a caret and the nearest", "[query]") {
  CHECK(failure("客户 ownr:me") ==
        "query: unknown key 'ownr'\n  客户 ownr:me\n       ^\ndid you mean 'owner:'?\n"
        "quote it to search for the text: '\"ownr:me\"'");
  CHECK(failure("state:closd") ==
        "query: 'closd' is no value of 'state:'\n  state:closd\n  ^\ndid you mean 'state:closed'?\n"
        "'state:' takes unowned, offered, doing, waiting, resolved, closed or open");
  CHECK(test::contains(failure("is:overdu"), "did you mean 'is:overdue'?"));
  CHECK(test::contains(failure("has:promis"), "did you mean 'has:promise'?"));
  CHECK(test::contains(failure("priority:>hihg"), "did you mean 'priority:high'?"));
  CHECK(test::contains(failure("outcome:last"), "did you mean 'outcome:lost'?"));
  CHECK(test::contains(failure("State:open"), "did you mean 'state:'?"));
  CHECK(test::contains(failure("needed-by:friday"), "did you mean 'needed:'?"));
  CHECK(test::contains(failure("zzzzzz:1"), "keys are state, owner, team"));
  CHECK(test::contains(failure("state:open,nowhere"), "'nowhere' is no value"));
}

TEST_CASE("numbers, times and ids that are none are errors", "[query]") {
  CHECK(test::contains(failure("level:two"), "'two' is no number"));
  CHECK(test::contains(failure("level:>="), "'>=' is no number"));
  CHECK(test::contains(failure("csat:99999999999999999999"), "is no number"));
  CHECK(test::contains(failure("due:<someday"), "someday"));
  CHECK(test::contains(failure("filed:2026-02-30"), "2026-02-30"));
  CHECK(test::contains(failure("id:客"), "'客' cannot begin an id"));
  CHECK(failure("a owner:") == "query: 'owner:' needs a value\n  a owner:\n         ^");
}

TEST_CASE("what is never closed, or has nothing in it, is an error at its place", "[query]") {
  CHECK(failure("张 \"abc") == "query: a quotation mark is never closed\n  张 \"abc\n     ^");
  CHECK(failure("a (b") == "query: a parenthesis is never closed\n  a (b\n    ^");
  CHECK(failure("a) b") == "query: a closing parenthesis without an opening one\n  a) b\n   ^");
  CHECK(test::contains(failure(")"), "without an opening one"));
  CHECK(failure("张 \" \"") == "query: there is nothing here to look for\n  张 \" \"\n     ^");
  CHECK(test::contains(failure("a -\"\""), "nothing here to look for"));
  for (const auto* query : {"OR", "OR a", "a OR", "a OR OR b", "()", "a -()", "(a OR)"}) {
    INFO(query);
    CHECK(test::contains(failure(query), "a word is missing here"));
  }
}

TEST_CASE("a query of any size is read, or refused, never more", "[query]") {
  std::string many;
  for (int i = 0; i < 50000; ++i) many += "n ";
  CHECK(found(many).empty());
  CHECK(found("-(" + many + ")") == "bpn");
  CHECK(found(std::string(100000, 'n')).empty());
  CHECK(test::contains(failure(std::string(100000, '(')), "parentheses go too deep"));
  CHECK(test::contains(failure(std::string(10000, '(') + "a" + std::string(10000, ')')), "parentheses go too deep"));
  std::string negated;
  for (int i = 0; i < 10000; ++i) negated += "-(";
  CHECK(test::contains(failure(negated), "parentheses go too deep"));
  CHECK(found(std::string(100000, 'a')).empty());
  CHECK(found("\"" + std::string(100000, 'a') + "\"").empty());
  CHECK(found("customer:" + std::string(100000, '*')) == "bpn");
  CHECK(found(std::string(50, '(') + "printer" + std::string(50, ')')) == "p");
}

TEST_CASE("who is in no teams.yaml and in no request is an error; who has left is found", "[query]") {
  auto context = test::query_context();
  context.known.people = {"li", "xiao.z"};
  context.known.teams = {"desk"};
  context.known.occurs = [](QueryKey, const std::string& name) { return name == "bob" || name == "parts"; };
  context.known.handle_of = [](QueryKey, const std::string& name) { return name == "客服" ? "desk" : ""; };
  for (const auto* query : {"owner:li", "owner:LI", "owner:bob", "by:bob", "team:parts", "-team:desk", "owner:me,none",
                            "team:mine", "owner:z*", "by:zoe@example.com"})
    CHECK_NOTHROW(Query::parse(query, context));
  const auto error = test::error_of([&] { (void)Query::parse("张 -owner:xaio.z", context); });
  CHECK(error.kind == ErrorKind::usage);
  CHECK(std::string(error.what()) ==
        "query: nobody called 'xaio.z' in teams.yaml or in any request\n  张 -owner:xaio.z\n     ^");
  CHECK(error.hints.front() == "did you mean 'owner:xiao.z'?");
  const auto named = test::error_of([&] { (void)Query::parse("team:客服", context); });
  CHECK(named.hints.front() == "did you mean 'team:desk'?");
}
