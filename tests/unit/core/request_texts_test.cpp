// Which texts of a request are looked into.
#include "core/request_texts.hpp"

#include <catch2/catch.hpp>

#include "support/sample_query.hpp"

using namespace reqs;

namespace {

std::string texts_of(const Request& request) {
  std::string all;
  each_text(request, [&](const RequestText& text) {
    all += std::string(text.key) + "=" + std::string(text.text) + (text.event ? " @" + text.event->word : "") + "\n";
  });
  return all;
}

}  // namespace

TEST_CASE("title, customer, people and what the events say, nothing of the format", "[texts]") {
  const auto requests = test::sample_requests();
  CHECK(texts_of(requests[0]) ==
        "title=前保险杠更换\ncustomer=张先生\nwho=li\ncustomer=vip @file\nvoice=后天必须提车,到底谁负责? @file\n"
        "who=xiao.z @file\noptions=等 @escalate\noptions=空运 AirFreight @escalate\nwho=张先生 @chase\n");
  CHECK(texts_of(requests[1]) ==
        "title=Printer on floor 3\nbackground=out of Toner since 12:30 @file\nwho=li @file\nwho=robot @offer\n");
}

TEST_CASE("an earlier title and an earlier name are texts of the event that gave them", "[texts]") {
  test::History history;
  history.then("li", Act::file, {{"title", "打印机"}, {"customer", Value::Map{{"name", "张三"}}}})
      .then("li", Act::edit, {{"title", "复印机"}, {"customer", Value::Map{{"name", "李四"}}}});
  CHECK(texts_of(history.request()) ==
        "title=复印机\ncustomer=李四\ntitle=打印机 @file\ncustomer=张三 @file\nwho=li @file\n");
}

TEST_CASE("all that an act of a newer version says is text", "[texts]") {
  test::History history;
  history.then("li", Act::file, {{"title", "x"}});
  auto events = history.events();
  auto event = events.back();
  event.id = "3m9x.zzzzzz";
  event.act.reset();
  event.word = "sing";
  event.fields = {{"song", "茉莉花"}};
  events.push_back(event);
  const auto request = test::request_of("7k3f9q", events);
  CHECK(texts_of(request).find("song=茉莉花 @sing\n") != std::string::npos);
}
