// A ledger in memory with two teams and a triage, and acts done in it by name: for tests of the use cases.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "service/act.hpp"
#include "service/file_request.hpp"
#include "service/who.hpp"
#include "store/memory_store.hpp"
#include "support/zone_file.hpp"

namespace reqs::test {

/// Draws 000000, 000001, … in the length asked for.
class CountingIds final : public IdSource {
 public:
  std::string draw(std::size_t length) override {
    auto number = std::to_string(next_++);
    if (number.size() < length) number.insert(0, length - number.size(), '0');
    return number.substr(number.size() - length);
  }

 private:
  int next_ = 0;
};

using Settings = std::map<std::string, std::string>;

/// xiao.z and li at the desk, bob and ann in parts, mo in no team; 周总, 钱总 and 孙总 in charge.
inline Settings sample_settings() {
  return {
      {"ledger.yaml",
       "format: 1\nname: 售后\nzone: Asia/Shanghai\nfiling: people\n"
       "defaults: {type: request, priority: normal}\nattachments: {limit: 1K}\n"},
      {"teams.yaml",
       "levels: [zhou, qian, sun]\n"
       "teams:\n"
       "  desk: {name: 前台, aliases: [服务台], members: [xiao.z, li]}\n"
       "  parts: {name: 配件部, members: [bob, ann], levels: [bob, ann, sun], intake: 请先私下问一声}\n"
       "people:\n"
       "  xiao.z: {name: 小张, emails: [xiao.z@example.com]}\n"
       "  li: {name: 李四, emails: [li@example.com]}\n"
       "  bob: {name: Bob, emails: [bob@example.com]}\n"
       "  ann: {name: Ann, emails: [ann@example.com]}\n"
       "  mo: {name: 莫, emails: [mo@example.com]}\n"
       "  zhou: {name: 周总, emails: [zhou@example.com]}\n"
       "  qian: {name: 钱总, emails: [qian@example.com]}\n"
       "  sun: {name: 孙总, emails: [sun@example.com]}\n"},
      {"types.yaml",
       "types:\n"
       "  request: {title: request}\n"
       "  question: {title: question}\n"
       "  complaint:\n"
       "    title: 投诉\n"
       "    required: [customer, voice]\n"
       "    prerequisites: [身份证复印件]\n"},
      {"routes.yaml",
       "routes:\n"
       "- {name: look first, when: {type: question}, to: nobody}\n"
       "- {name: 配件, when: {words: [配件, Bumper]}, to: parts}\n"
       "- {name: for bob, when: {theme: shop/*}, to: bob}\n"
       "- {name: rest, to: desk}\n"},
      {"policy.yaml",
       "guards: {fields: refuse, transfer: refuse, brief: refuse}\n"
       "escalation:\n"
       "- {level: 1, name: team, limit: 24h}\n"
       "- {level: 2, name: managers, limit: 4h}\n"
       "- {level: 3, name: director, limit: 2h}\n"
       "followup: {after: 24h, tries: 2}\n"
       "satisfaction: {reopen_at: 2, close_at: 4}\n"},
      {"themes.yaml", "themes:\n  shop: {title: 网购, team: parts}\n"},
  };
}

inline Instant instant(std::string_view text) {
  return parse_rfc3339(text).value();
}

inline Signature signature_of(const std::string& handle) {
  return {handle, handle + "@example.com", {}, 0};
}

class ActLedger {
 public:
  MemoryStore store;
  CountingIds ids;
  Zone zone = zone_named("Asia/Shanghai");
  Instant now = instant("2026-11-22T00:30:00Z");

  explicit ActLedger(const Settings& changed = {}) {
    auto files = sample_settings();
    for (const auto& [name, text] : changed) files[name] = text;
    put({files.begin(), files.end()});
  }

  /// Commits files as they are, whatever they hold, past all that acts check.
  void put(const std::vector<std::pair<std::string, std::string>>& files, Store* through = nullptr) {
    CommitDraft draft{{}, "put\n", signature_of("robot"), signature_of("robot")};
    for (const auto& [path, bytes] : files) draft.changes.push_back({path, bytes});
    (through ? *through : store).commit(store.head(), draft);
  }

  /// What an act by this person needs. Each call is a minute later.
  ActContext by(const std::string& handle, Store* through = nullptr) {
    now += std::chrono::minutes(1);
    const auto caller = signature_of(handle);
    return {.store = through ? *through : store,
            .zone = zone,
            .now = now,
            .ids = ids,
            .actor = resolve_actor(view_head(store).config(), caller, {}),
            .caller = caller,
            .at = {},
            .reason = {},
            .waived = {},
            .message = {},
            .dry_run = DryRun::no,
            .fold = lower};
  }
  /// The same with a reason.
  ActContext because(const std::string& handle, const std::string& reason) {
    auto context = by(handle);
    context.reason = reason;
    return context;
  }

  /// Files a request in the name of xiao.z, not routed; gives its id.
  std::string file(const std::string& title, GivenFields fields = {}) {
    fields.insert(fields.begin(), {"title", title});
    const NewRequest request{fields, {}, {}, Routing::later, {}};
    return file_request(by("xiao.z"), request).requests.front().id.text();
  }
  /// The same, routed to the desk.
  std::string file_for_desk(const std::string& title) {
    const NewRequest request{{{"title", title}}, {}, {}, Routing::at_once, {}};
    return file_request(by("xiao.z"), request).requests.front().id.text();
  }

  LedgerView view() const { return view_head(store); }
  Request request(const std::string& id) const { return view().request(*RequestId::parse(id)); }
  Header header(const std::string& id) const { return request(id).header; }
  std::string bytes(const std::string& path) const { return store.read(*store.head(), path).value_or("none"); }

  CommitInfo last_commit() const {
    CommitInfo last;
    store.log(*store.head(), [&](const CommitInfo& info) {
      last = info;
      return false;
    });
    return last;
  }
  int commits() const {
    int count = 0;
    store.log(*store.head(), [&](const CommitInfo&) { return ++count > 0; });
    return count;
  }

  /// Enough for these texts; the program folds with Unicode's tables.
  static std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
  }
};

/// The words of a result, one sentence a line.
inline std::string lines(const std::vector<std::string>& sentences) {
  std::string all;
  for (const auto& sentence : sentences) all += sentence + "\n";
  return all;
}

inline std::string handle_in(const std::string& id) {
  return id.substr(9);
}

}  // namespace reqs::test
