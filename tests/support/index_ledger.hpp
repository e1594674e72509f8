// A real repository that things happen to, and what its index and a scan answer: for the laws of the index.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "codec/request_codec.hpp"
#include "service/find.hpp"
#include "support/sample_query.hpp"
#include "support/sample_random_history.hpp"
#include "support/store_fixture.hpp"
#include "support/zone_file.hpp"

namespace reqs::test {

/// What some requests' targets are counted by.
inline CalendarRules index_calendar() {
  CalendarRules rules;
  rules.name = "office";
  rules.zone = "Asia/Shanghai";
  for (std::size_t weekday = 1; weekday <= 5; ++weekday)
    rules.week.at(weekday) = {{9 * 60, 12 * 60}, {13 * 60, 18 * 60}};
  return rules;
}

class IndexLedger {
 public:
  TemporaryHome home;
  std::unique_ptr<GitStore> store;

  IndexLedger() {
    create_bare(home / "ledger");
    open();
    const auto calendar = pinned_calendar(index_calendar());
    commit({{"ledger.yaml", "format: 1\nname: 售后\nzone: Asia/Shanghai\n"}, {calendar.path, calendar.bytes}});
  }

  /// As another process would.
  void open() { store = open_git_store({home / "ledger", ref, RefKind::branch}, home.options()); }
  LedgerView view() const {
    auto view = view_head(*store);
    view.tell_zones({[](std::string_view name) { return std::optional(zone_named(std::string(name))); }, "test"});
    return view;
  }

  void commit(std::vector<Change> changes) { store->commit(store->head(), draft_of(std::move(changes))); }
  /// Whatever was at that path.
  void put(const Request& request) { import(file(request.id.path(), print_request(request))); }

  /// What plain git records: `commands` are those of git-fast-import for one commit.
  void import(const std::string& commands, bool on_top = true) {
    auto text = "commit " + std::string(ref) + "\ncommitter git <git@example.com> 1795305600 +0000\ndata 4\ngit\n\n";
    if (on_top) text += "from " + *store->head() + "\n";
    const auto result = GitProgram(home.environment())
                            .run({"-C", home / "ledger", "fast-import", "--quiet", "--force"}, {text + commands, {}});
    if (!result.ok()) throw std::runtime_error(result.err);
  }
  static std::string file(const std::string& path, const std::string& bytes, const std::string& mode = "100644") {
    return "M " + mode + " inline " + path + "\ndata " + std::to_string(bytes.size()) + "\n" + bytes + "\n";
  }
  void move_ref(const ObjectId& commit) { home.git("ledger", {"update-ref", ref, commit}); }

  static constexpr const char* index_file = "ledger/reqs.index";
  static constexpr const char* ref = "refs/heads/main";
};

/// Few ids, so that the same request changes often.
inline RequestId random_request_id() {
  return RequestId::make(one_of<std::string>({"20261122", "20261121", "20250101"}),
                         one_of<std::string>({"7k3f9q", "7k0000", "8k3f9q", "zzzzzz"}));
}

inline std::string random_index_query() {
  const auto term = [] {
    return one_of<std::string>({"",
                                "state:open",
                                "state:closed,resolved",
                                "owner:li",
                                "owner:none",
                                "owner:*",
                                "team:desk",
                                "team:mine",
                                "is:mine",
                                "level:>=2",
                                "is:overdue",
                                "has:offer",
                                "电话",
                                "by:me",
                                "due:<=tomorrow",
                                "due:2026-11-22",
                                "-is:open",
                                "id:7k",
                                "(owner:li OR 好)",
                                "id:20250101-z"});
  };
  return term() + one_of<std::string>({" ", " "}) + term();
}

/// Empty when the index says what the scan says; else where they part.
inline std::string difference(const CatalogAnswer& index, const CatalogAnswer& scan) {
  if (index.found() != scan.found() || index.size() != scan.size())
    return std::to_string(index.found()) + " requests in place of " + std::to_string(scan.found());
  for (std::size_t i = 0; i < scan.size(); ++i)
    if (!(index.request(i) == scan.request(i)) || index.tag(i) != scan.tag(i))
      return "another " + scan.id(i).text() + " at " + std::to_string(i);
  if (index.unreadable.size() != scan.unreadable.size()) return "other unreadable files";
  for (std::size_t i = 0; i < scan.unreadable.size(); ++i)
    if (index.unreadable[i].path != scan.unreadable[i].path ||
        index.unreadable[i].problems != scan.unreadable[i].problems)
      return "another " + scan.unreadable[i].path;
  return {};
}

/// What some commands do: leave some out, group the others.
inline std::optional<Standing> random_standing(const Request& request) {
  if (request.header.state == State::waiting) return std::nullopt;
  const auto level = static_cast<unsigned>(request.header.level);
  return Standing{grouped(level, due_rank(request.header)), level};
}

/// Asks both; throws where they differ.
inline void compare_answers(const LedgerView& view, const std::string& text, Instant as_of) {
  const auto context = query_context();
  const auto query = Query::parse(text, context);
  auto scan = scan_of(view, context.now);
  const auto index = catalog_of(view, context.now);
  constexpr Millis hour{3'600'000};
  const DueQuestion due{as_of, as_of + hour}, known{as_of, as_of + hour, as_of - hour};
  for (const AnswerPart& part : {AnswerPart{}, AnswerPart{.held = 0}, AnswerPart{.limit = 2, .held = 0}}) {
    for (const auto& ranking : {Ranking(), Ranking(random_standing)})
      if (const auto what = difference(index->find(query, ranking, part), scan.find(query, ranking, part));
          !what.empty())
        throw std::runtime_error("'" + text + "': " + what);
    if (const auto what = difference(index->find_due(query, due, part), scan.find_due(query, due, part)); !what.empty())
      throw std::runtime_error("due '" + text + "': " + what);
    if (const auto what = difference(index->find_due(query, known, part), scan.find_due(query, known, part));
        !what.empty())
      throw std::runtime_error("due, known then '" + text + "': " + what);
  }
  for (const IdPrefix& prefix : {IdPrefix{"", "7k"}, IdPrefix{"20261122", "7"}, IdPrefix{"", "zzzzzz"}}) {
    auto all = view.ids();
    std::erase_if(all, [&](const RequestId& id) {
      return !id.handle().starts_with(prefix.handle) || (!prefix.day.empty() && id.day() != prefix.day);
    });
    if (view.ids(prefix) != all) throw std::runtime_error("other ids at " + prefix.handle);
  }
}

}  // namespace reqs::test
