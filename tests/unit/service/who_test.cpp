// Who is meant: by the caller's address, by --as, and by what people type.
#include "service/who.hpp"

#include <catch2/catch.hpp>

#include "support/act_ledger.hpp"
#include "support/sample_error.hpp"

using namespace reqs;
using test::ActLedger;
using test::error_of;

namespace {

const test::Settings anyone = {{"ledger.yaml", "format: 1\nname: x\nzone: UTC\nfiling: anyone\n"}};

}  // namespace

TEST_CASE("people and teams are found as people name them", "[who]") {
  const ActLedger ledger;
  const auto view = ledger.view();
  const auto who = [&](const char* typed, const char* preferred = "") {
    const auto found = resolve_who(view.config(), typed, "li", preferred);
    return found.team + "/" + found.person + " " + found.handle();
  };
  CHECK(who("me") == "desk/li li");
  CHECK(who("bob") == "parts/bob bob");
  CHECK(who("钱总", "parts") == "parts/qian qian");
  CHECK(who("bob", "desk") == "parts/bob bob");
  CHECK(who("服务台") == "desk/ desk");
  CHECK(who("mo") == "/mo mo");
  const auto error = error_of([&] { (void)who("xiao"); });
  CHECK(error.kind == ErrorKind::not_found);
  CHECK(std::string(error.what()) == "no person or team 'xiao' in teams.yaml");
  CHECK(test::contains(test::all_text(error), "did you mean 'xiao.z'?"));
  CHECK(error_of([&] { (void)resolve_person(view.config(), "desk", "li"); }).kind == ErrorKind::not_found);
  CHECK(resolve_person(view.config(), "me", "li") == "li");
}

TEST_CASE("the caller is known by address, whatever its case", "[who]") {
  const ActLedger ledger;
  const auto view = ledger.view();
  const auto actor = resolve_actor(view.config(), {"L", "LI@Example.com", {}, 0}, {});
  CHECK(actor.handle == "li");
  CHECK(actor.author.name == "L");
  CHECK(handle_for(view.config().directory, "bob@example.com") == "bob");
  CHECK(handle_for(view.config().directory, "x@y") == "x@y");
}

TEST_CASE("acting for somebody makes them the author", "[who]") {
  const ActLedger ledger;
  const auto view = ledger.view();
  const auto actor = resolve_actor(view.config(), test::signature_of("li"), "周总");
  CHECK(actor.handle == "zhou");
  CHECK(actor.author.name == "周总");
  CHECK(actor.author.email == "zhou@example.com");
  CHECK(error_of([&] { (void)resolve_actor(view.config(), test::signature_of("li"), "zho"); }).kind ==
        ErrorKind::not_found);
}

TEST_CASE("a stranger acts under the address where anyone may, and is told what to add elsewhere", "[who]") {
  const ActLedger open(anyone), house;
  const auto stranger = Signature{"新来的", "New.One+x@example.com", {}, 0};
  const auto open_view = open.view(), house_view = house.view();
  CHECK(resolve_actor(open_view.config(), stranger, {}).handle == "New.One+x@example.com");
  for (const auto* as : {"", "me"}) {
    INFO(as);
    const auto error = error_of([&] { (void)resolve_actor(house_view.config(), stranger, as); });
    CHECK(error.kind == ErrorKind::refused);
    CHECK(test::contains(test::all_text(error), "new.one: {name: 新来的, emails: [New.One+x@example.com]}"));
  }
}

TEST_CASE("a handle is made of an address", "[who]") {
  CHECK(suggested_handle("Xiao.Z+work@example.com") == "xiao.z");
  CHECK(suggested_handle("张三@example.com") == "somebody");
  CHECK(suggested_handle("._-a_b@x") == "a_b");
  CHECK(suggested_handle("") == "somebody");
}

TEST_CASE("a stranger's acts stay theirs", "[who]") {
  ActLedger ledger(anyone);
  const auto id = ledger.file_for_desk("x");
  const auto event = ledger.request(id).events.front();
  CHECK(event.by == "xiao.z");
  const auto filed = file_request(ledger.by("guest"), {{{"title", "y"}}, {}, {}, Routing::at_once, {}});
  CHECK(filed.requests.front().header.filed_by == "guest@example.com");
}

TEST_CASE("a person may be in several teams", "[who]") {
  const ActLedger ledger({{"teams.yaml",
                           "levels: [li, li, li]\nteams:\n  desk: {members: [li]}\n  parts: {members: [li]}\n"
                           "people:\n  li: {name: 李四, emails: [li@example.com]}\n"},
                          {"routes.yaml", "routes:\n- {name: rest, to: desk}\n"}});
  const auto view = ledger.view();
  CHECK(teams_of(view.config().directory, "li") == std::vector<std::string>{"desk", "parts"});
  CHECK(resolve_who(view.config(), "li", "li").team == "desk");
  CHECK(resolve_who(view.config(), "li", "li", "parts").team == "parts");
}
