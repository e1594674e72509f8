// What every store promises (store/store.hpp), asked of each of them.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "support/store_ledgers.hpp"

using namespace reqs;
using namespace reqs::test;

#define ALL_STORES MemoryLedger, BareLedger, CheckoutLedger, BranchLedger

namespace {

ObjectId commit_on(Store& store, std::vector<Change> changes, std::string message = "act\n") {
  const auto id = store.commit(store.head(), draft_of(std::move(changes), std::move(message)));
  REQUIRE(id.has_value());
  return *id;
}

std::vector<std::string> messages_of_log(const Store& store, const ObjectId& from) {
  std::vector<std::string> messages;
  store.log(from, [&](const CommitInfo& info) {
    messages.push_back(info.message);
    return true;
  });
  return messages;
}

std::vector<std::string> messages_of_path(const Store& store, const ObjectId& from, std::string_view path) {
  std::vector<std::string> messages;
  store.log_path(from, path, [&](const CommitInfo& info) {
    messages.push_back(info.message);
    return true;
  });
  return messages;
}

std::vector<std::string> walked(const Store& store, const ObjectId& commit, std::string_view directory) {
  std::vector<std::string> paths;
  store.walk(commit, directory, [&](const FileRef& file) {
    paths.push_back(file.path);
    return true;
  });
  return paths;
}

ErrorKind kind_thrown(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind;
  }
  FAIL("nothing was thrown");
  return ErrorKind::internal;
}

}  // namespace

TEMPLATE_TEST_CASE("an empty ledger has no head, and its first commit makes one", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  CHECK_FALSE(store.head().has_value());
  const auto id = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  REQUIRE(id.has_value());
  CHECK(store.head() == id);
  CHECK(store.read(*id, "ledger.yaml") == "format: 1\n");
  CHECK_FALSE(store.commit(std::nullopt, draft_of({{"ledger.yaml", "another\n"}})).has_value());
  CHECK(store.head() == id);
}

TEMPLATE_TEST_CASE("bytes come back as they went in", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const std::string hostile("\0\xff\r\n\x1b[31m\xe2\x80\xae", 12);
  const std::string chinese = "title: 前保险杠更换,客户后天必须提车\r\n";
  const auto id = commit_on(store, {{"files/a", hostile},
                                    {"requests/2026/11/22/7k3f9q.yaml", chinese},
                                    {"empty", ""},
                                    {"客户/投诉.yaml", "x"},
                                    {"*[a]?.yaml", "no pattern"}});
  CHECK(store.read(id, "files/a") == hostile);
  CHECK(store.read(id, "requests/2026/11/22/7k3f9q.yaml") == chinese);
  CHECK(store.read(id, "empty") == "");
  CHECK(store.read(id, "客户/投诉.yaml") == "x");
  CHECK(store.read(id, "*[a]?.yaml") == "no pattern");
}

TEMPLATE_TEST_CASE("what is not there is empty", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto id = commit_on(store, {{"a/b/c.yaml", "c"}});
  for (const std::string path :
       {"nothing", "a", "a/b", "a/b/c.yaml/d", "", "/a/b/c.yaml", "a//b/c.yaml", "a/../a/b/c.yaml", "a/b/c.yaml/", "."})
    CHECK_FALSE(store.read(id, path).has_value());
  CHECK(store.list(id, "nothing").empty());
  CHECK(store.list(id, "a/b/c.yaml").empty());
  CHECK(walked(store, id, "nothing").empty());
  CHECK(walked(store, id, "a/b/c").empty());
}

TEMPLATE_TEST_CASE("a file in place of a directory is what a walk finds there", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto id = commit_on(store, {{"requests", "none"}, {"requests.d/x", "x"}});
  CHECK(walked(store, id, "requests") == std::vector<std::string>{"requests"});
  CHECK(store.list(id, "requests").empty());
}

TEMPLATE_TEST_CASE("list and walk show names, kinds and ids in order", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto id = commit_on(store, {{"a.b", "1"}, {"a/z", "2"}, {"a-b", "3"}, {"a/b/c", "4"}, {"b", "5"}});

  const auto root = store.list(id, "");
  REQUIRE(root.size() == 4);
  CHECK(root[0].name == "a");
  CHECK(root[0].kind == EntryKind::directory);
  CHECK(root[1].name == "a-b");
  CHECK(root[2].name == "a.b");
  CHECK(root[3].name == "b");
  CHECK(root[3].kind == EntryKind::file);
  CHECK(store.read_blob(root[3].id) == "5");
  CHECK(store.read_abbreviated(root[3].id) == "5");
  CHECK(store.read_abbreviated(root[3].id.substr(0, 10)) == "5");
  CHECK_FALSE(store.read_abbreviated("0123456789"));
  REQUIRE(store.list(id, "a").size() == 2);
  CHECK(store.list(id, "a")[0].name == "b");

  const auto all = walked(store, id, "");
  CHECK(all == std::vector<std::string>{"a-b", "a.b", "a/b/c", "a/z", "b"});
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(walked(store, id, "a") == std::vector<std::string>{"a/b/c", "a/z"});
  int seen = 0;
  store.walk(id, "", [&](const FileRef& file) {
    CHECK(store.read_blob(file.id) == store.read(id, file.path));
    return ++seen < 3;
  });
  CHECK(seen == 3);
}

TEMPLATE_TEST_CASE("a commit whose parent is no longer the head changes nothing", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto first = commit_on(store, {{"x", "1"}});
  const auto second = commit_on(store, {{"x", "2"}});
  CHECK_FALSE(store.commit(first, draft_of({{"x", "3"}})).has_value());
  CHECK(store.head() == second);
  CHECK(store.read(second, "x") == "2");
  CHECK(store.read(first, "x") == "1");
}

TEMPLATE_TEST_CASE("a commit changes its paths and keeps the others", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  commit_on(store, {{"requests/2026/11/21/a.yaml", "1"}, {"requests/2026/11/22/b.yaml", "2"}, {"t", "3"}});
  const auto id = commit_on(store, {{"requests/2026/11/22/c.yaml", "4"}, {"requests/2026/11/22/b.yaml", "5"}});
  CHECK(walked(store, id, "") == std::vector<std::string>{"requests/2026/11/21/a.yaml", "requests/2026/11/22/b.yaml",
                                                          "requests/2026/11/22/c.yaml", "t"});
  CHECK(store.read(id, "requests/2026/11/21/a.yaml") == "1");
  CHECK(store.read(id, "requests/2026/11/22/b.yaml") == "5");
  const auto same = commit_on(store, {{"t", "3"}});
  CHECK(walked(store, same, "").size() == 4);
}

TEMPLATE_TEST_CASE("paths that would damage a tree are refused before anything is written", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto head = commit_on(store, {{"a/b", "1"}});
  for (const std::string path : {"", "/x", "x/", "a//c", ".", "a/../c", ".git/config", "a/.GIT/x"})
    CHECK(kind_thrown([&] { store.commit(head, draft_of({{path, "x"}})); }) == ErrorKind::bad_data);
  CHECK(kind_thrown([&] { store.commit(head, draft_of({{std::string("n\0l", 3), "x"}})); }) == ErrorKind::bad_data);
  CHECK(kind_thrown([&] { store.commit(head, draft_of({{"a", "x"}})); }) == ErrorKind::bad_data);
  CHECK(kind_thrown([&] { store.commit(head, draft_of({{"a/b/c", "x"}})); }) == ErrorKind::bad_data);
  CHECK(kind_thrown([&] { store.commit(head, draft_of({{"n", "x"}, {"n/m", "x"}})); }) == ErrorKind::bad_data);
  CHECK(store.head() == head);
}

TEMPLATE_TEST_CASE("thousands of files go into one commit", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  commit_on(store, {{"ledger.yaml", "format: 1\n"}});
  std::vector<Change> changes;
  for (int i = 0; i < 3000; ++i)
    changes.push_back({fmt::format("requests/2026/{:02}/{:02}/{:04}.yaml", i % 3 + 1, i % 28 + 1, i),
                       i % 5 == 0 ? "the same\n" : fmt::format("n: {}\ntitle: 投诉\n", i)});
  const auto id = commit_on(store, changes);
  CHECK(walked(store, id, "").size() == 3001);
  CHECK(store.read(id, changes[2999].path) == changes[2999].bytes);
  CHECK(store.read(id, changes[1500].path) == "the same\n");
  const auto next = commit_on(store, {{changes[7].path, "changed\n"}});
  CHECK(store.read(next, changes[7].path) == "changed\n");
  CHECK(store.read(next, changes[8].path) == changes[8].bytes);
  CHECK(messages_of_log(store, next).size() == 3);
}

TEMPLATE_TEST_CASE("files that were staged go into one commit with the others", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto first = commit_on(store, {{"ledger.yaml", "format: 1\n"}, {"requests/2026/01/01/a.yaml", "old\n"}});
  auto draft = draft_of({{"teams.yaml", "teams: {}\n"}});
  draft.staged = store.stage();
  const std::string large(3'000'000, 'x');
  draft.staged->add("requests/2026/01/01/a.yaml", "new\n");
  draft.staged->add("files/large", large);
  for (int i = 0; i < 500; ++i)
    draft.staged->add(fmt::format("requests/2026/01/{:02}/{:04}.yaml", i % 28 + 1, i),
                      i % 5 == 0 ? "the same\n" : fmt::format("n: {}\ntitle: 投诉\n", i));
  draft.staged->add("files/empty", "");
  const auto id = store.commit(first, draft);
  REQUIRE(id.has_value());
  CHECK(walked(store, *id, "").size() == 505);
  CHECK(store.read(*id, "requests/2026/01/01/a.yaml") == "new\n");
  CHECK(store.read(*id, "requests/2026/01/02/0001.yaml") == "n: 1\ntitle: 投诉\n");
  CHECK(store.read(*id, "requests/2026/01/06/0005.yaml") == "the same\n");
  CHECK(store.read(*id, "files/large") == large);
  CHECK(store.read(*id, "files/empty") == "");
  CHECK(store.read(*id, "teams.yaml") == "teams: {}\n");
  CHECK(store.read(first, "requests/2026/01/01/a.yaml") == "old\n");
}

TEMPLATE_TEST_CASE("nothing of staged files is seen unless a commit takes them", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  const auto head = commit_on(store, {{"a", "1"}});
  {
    auto staged = store.stage();
    staged->add("b", "nobody will see this\n");
    ObjectId blob;
    staged->each([&](std::string_view, const ObjectId& id) { blob = id; });
    CHECK(kind_thrown([&] { store.read_blob(blob); }) == ErrorKind::storage);
  }
  CHECK(store.head() == head);
  auto draft = draft_of({});
  draft.staged = store.stage();
  draft.staged->add("../b", "1");
  CHECK(kind_thrown([&] { store.commit(head, draft); }) == ErrorKind::bad_data);
  CHECK(store.head() == head);
}

TEMPLATE_TEST_CASE("a commit says who, when and what, to the second", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  auto draft = draft_of({{"x", "1"}}, "7k3f9q file: 前保险杠更换\n\n正文\n\nReqs-Id: 20261122-7k3f9q\n");
  draft.author = {"张 三", "zhang@example.com", Instant(std::chrono::milliseconds(1'795'305'600'987)), -330};
  draft.committer = {"robot", "ci@example.com", Instant(std::chrono::seconds(1'795'305'700)), 0};
  const auto id = store.commit(std::nullopt, draft);
  REQUIRE(id.has_value());
  store.log(*id, [&](const CommitInfo& info) {
    CHECK(info.id == *id);
    CHECK(info.parents.empty());
    CHECK(info.message == draft.message);
    CHECK(info.author == Signature{"张 三", "zhang@example.com", Instant(std::chrono::seconds(1'795'305'600)), -330});
    CHECK(info.committer == draft.committer);
    CHECK(info.signature_kind.empty());
    return true;
  });
  CHECK(store.verify_signatures(std::vector{*id, *id}) == std::vector{SignatureState::none, SignatureState::none});
  CHECK(store.verify_signatures({}).empty());
}

TEMPLATE_TEST_CASE("the log runs from the newest commit to the first, as far as one asks", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  std::vector<ObjectId> ids;
  for (const char* name : {"1", "2", "3", "4"}) ids.push_back(commit_on(store, {{"x", name}}, name));
  CHECK(messages_of_log(store, ids.back()) == std::vector<std::string>{"4", "3", "2", "1"});
  CHECK(messages_of_log(store, ids[1]) == std::vector<std::string>{"2", "1"});
  int seen = 0;
  store.log(ids.back(), [&](const CommitInfo& info) {
    if (seen == 0) CHECK(info.parents == std::vector<ObjectId>{ids[2]});
    return ++seen < 2;
  });
  CHECK(seen == 2);
}

TEMPLATE_TEST_CASE("the log of a file holds the commits that changed it", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  commit_on(store, {{"a/x", "1"}}, "x 1");
  commit_on(store, {{"a/y", "1"}}, "y 1");
  commit_on(store, {{"a/x", "2"}, {"a/y", "2"}}, "both 2");
  commit_on(store, {{"a/x", "2"}, {"z", "1"}}, "x rewritten as it was");
  const auto tip = commit_on(store, {{"b/c/d", "1"}}, "d 1");
  CHECK(messages_of_path(store, tip, "a/x") == std::vector<std::string>{"both 2", "x 1"});
  CHECK(messages_of_path(store, tip, "a/y") == std::vector<std::string>{"both 2", "y 1"});
  CHECK(messages_of_path(store, tip, "b/c/d") == std::vector<std::string>{"d 1"});
  CHECK(messages_of_path(store, tip, "nothing").empty());
}

TEMPLATE_TEST_CASE("a commit touches the files whose log has it, and is found by its id", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  commit_on(store, {{"a/x", "1"}, {"z", "1"}}, "first");
  commit_on(store, {{"a/x", "2"}, {"a/y", "2"}, {"z", "1"}}, "both");
  const auto tip = commit_on(store, {{"b/c/d", "1"}}, "d");
  std::vector<std::string> touched;
  store.log(tip, [&](const CommitInfo& info) {
    std::set<std::string> paths;
    store.touched(info, [&](const std::string& path) { paths.insert(path); });
    std::string line = info.message + ":";
    for (const auto& path : paths) line += " " + path;
    touched.push_back(line);
    const auto same = store.commit_info(info.id);
    CHECK((same.id == info.id && same.parents == info.parents && same.committer == info.committer));
    CHECK(info.narrow);
    CHECK_FALSE(info.misdated);
    return true;
  });
  CHECK(touched == std::vector<std::string>{"d: b/c/d", "both: a/x a/y", "first: a/x z"});
}

TEMPLATE_TEST_CASE("one writer at a time holds the lock", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  {
    const auto lock = store.lock();
    CHECK(kind_thrown([&] { store.lock(); }) == ErrorKind::conflict);
    commit_on(store, {{"x", "1"}});
  }
  CHECK(store.lock() != nullptr);
}

TEMPLATE_TEST_CASE("ids that name nothing are a failure of the storage", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  commit_on(store, {{"x", "1"}});
  for (const std::string id : {"", "zz", "0123456789012345678901234567890123456789"}) {
    CHECK(kind_thrown([&] { store.read(id, "x"); }) == ErrorKind::storage);
    CHECK(kind_thrown([&] { store.read_blob(id); }) == ErrorKind::storage);
    CHECK(kind_thrown([&] { store.list(id, ""); }) == ErrorKind::storage);
    CHECK(kind_thrown([&] { messages_of_log(store, id); }) == ErrorKind::storage);
  }
}

namespace {

/// `+path`, `-path` or `*path`, sorted.
std::vector<std::string> compared(const Store& store, const std::optional<ObjectId>& from, const ObjectId& to,
                                  std::string_view directory) {
  std::vector<std::string> lines;
  store.compare(from, to, directory, [&](const FileDifference& difference) {
    const char sign = !difference.before ? '+' : !difference.after ? '-' : '*';
    lines.push_back(sign + difference.path);
    if (difference.after) CHECK(store.read_blob(difference.after->id) == store.read(to, difference.path));
    if (difference.before) CHECK(store.read_blob(difference.before->id) == store.read(*from, difference.path));
  });
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEMPLATE_TEST_CASE("comparing looks at what stands in the directory's place", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  using Lines = std::vector<std::string>;
  const auto first = commit_on(store, {{"requests", "a file\n"}});
  const auto second = commit_on(store, {{"requests", "another\n"}});
  CHECK(compared(store, std::nullopt, first, "requests") == Lines{"+requests"});
  CHECK(compared(store, first, second, "requests") == Lines{"*requests"});
}

TEMPLATE_TEST_CASE("comparing two commits tells the files that differ", "[store]", ALL_STORES) {
  TestType ledger;
  Store& store = ledger.get();
  using Lines = std::vector<std::string>;
  const auto first = commit_on(store, {{"ledger.yaml", "1\n"}, {"requests/2026/11/22/a.yaml", "a\n"}});
  const auto second = commit_on(store, {{"requests/2026/11/22/a.yaml", "A\n"},
                                        {"requests/2026/11/22/b.yaml", "b\n"},
                                        {"requests/2025/01/01/c.yaml", "c\n"}});
  CHECK(compared(store, std::nullopt, first, "") == Lines{"+ledger.yaml", "+requests/2026/11/22/a.yaml"});
  CHECK(compared(store, std::nullopt, first, "requests") == Lines{"+requests/2026/11/22/a.yaml"});
  CHECK(compared(store, first, second, "requests") ==
        Lines{"*requests/2026/11/22/a.yaml", "+requests/2025/01/01/c.yaml", "+requests/2026/11/22/b.yaml"});
  CHECK(compared(store, second, first, "requests") ==
        Lines{"*requests/2026/11/22/a.yaml", "-requests/2025/01/01/c.yaml", "-requests/2026/11/22/b.yaml"});
  CHECK(compared(store, second, second, "requests").empty());
  CHECK(compared(store, first, second, "files").empty());
  CHECK(kind_thrown([&] { compared(store, ObjectId(40, 'a'), second, "requests"); }) == ErrorKind::storage);
}
