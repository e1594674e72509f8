// The law of the full text: whatever happens to a ledger, and to the file of its texts, a search finds what reading
// every request finds, in the same order.
#include <catch2/catch.hpp>

#include "report/text.hpp"
#include "service/search.hpp"
#include "support/index_events.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Words that are parts of each other, in several scripts.
std::string random_words() {
  std::string text;
  for (auto words = *rc::gen::inRange(0, 5); words > 0; --words)
    text += one_of<std::string>({"客户", "客", "户", "客户群", "户客", " card", " cards", " Café ", "iPhone", " c++ ",
                                 "\n", " toner ", "12", "👍", "、", "客戶"});
  return text;
}

Request random_text_request() {
  History history;
  history.then("li", Act::file, {{"title", "T " + random_words()}, {"voice", random_words()}, {"team", "desk"}});
  if (*rc::gen::arbitrary<bool>()) history.then("li", Act::edit, {{"title", "T " + random_words()}});
  if (*rc::gen::arbitrary<bool>())
    history.then(one_of<std::string>({"li", "cards"}), Act::note, {{"text", random_words()}});
  if (*uniform(0, 3) == 0) history.then("li", Act::accept);
  auto events = history.events();
  events.front().at = random_instant();
  return make_request(random_request_id(), std::move(events));
}

std::string random_search() {
  const auto word = [] {
    return one_of<std::string>({"客户", "客", "户", "客户群", "card", "card*", "*ard", "*ar*", "cafe", "c++",
                                "\"户 客\"", "toner", "12", "👍", "cards", "户群*", "iphone", "用", "\"card cards\""});
  };
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return word();
    case 1:
      return word() + " " + word();
    case 2:
      return word() + " -" + word();
    case 3:
      return "(" + word() + " OR " + word() + ") " + word();
    case 4:
      return word() + one_of<std::string>({" state:doing", " is:mine", " team:desk", " id:7k"});
    default:
      return word() + " " + word() + " " + word() + " " + word() + " " + word();
  }
}

using Search = SearchAnswer (*)(const LedgerView&, const Query&, std::optional<std::size_t>, const SearchVisitor&);

/// What a search tells, in a line.
std::string told(Search search, const LedgerView& view, const Query& query, std::optional<std::size_t> limit) {
  std::string all;
  SearchVisitor visitor;
  visitor.unreadable = [&](const std::vector<Unreadable>& files) {
    for (const auto& file : files) all += file.path + "! ";
  };
  visitor.hit = [&](const Request& request) {
    all += request.id.text() + "@" + std::to_string(request.events.size()) + " ";
  };
  const auto answer = search(view, query, limit, visitor);
  return all + (answer.more ? "more" : "end");
}

}  // namespace

TEST_CASE("whatever happens the full text finds what reading finds", "[search][property]") {
  constexpr const char* texts_file = "ledger/reqs.texts";
  IndexLedger ledger;
  std::vector<ObjectId> past{*ledger.store->head()};
  auto context = query_context();
  context.fold = fold_accents;
  CHECK(rc::check("after acts, plain git, resets, rewritten history and damage", [&] {
    for (auto things = *rc::gen::inRange(1, 4); things > 0; --things)
      happen(ledger, past, random_text_request, texts_file);
    ledger.open();
    past.push_back(*ledger.store->head());
    const auto view = ledger.view();
    const bool is_there = view.texts() != nullptr;
    RC_ASSERT(is_there);
    for (int i = 0; i < 5; ++i) {
      const auto text = random_search();
      const auto query = Query::parse(text, context);
      const auto limit = *uniform(0, 3) == 0 ? std::nullopt : std::optional<std::size_t>(*uniform(0, 4));
      RC_LOG() << text << std::endl;
      RC_ASSERT(told(search, view, query, limit) == told(search_by_reading, view, query, limit));
    }
  }));
}
