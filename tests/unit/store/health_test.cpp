#include "store/health.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

HealthFinding finding_on(const std::vector<HealthFinding>& findings, const std::string& topic) {
  const auto found =
      std::find_if(findings.begin(), findings.end(), [&](const auto& finding) { return finding.topic == topic; });
  REQUIRE(found != findings.end());
  return *found;
}

GitLocation ledger_with_lock(const TemporaryHome& home, const std::string& content, std::chrono::minutes age) {
  const auto location = create_bare(home / "ledger");
  GitStore(location, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  home.write("ledger/refs/heads/main.lock", content);
  fs::last_write_time(home / "ledger/refs/heads/main.lock", fs::file_time_type::clock::now() - age);
  return location;
}

}  // namespace

TEST_CASE("a sound ledger has nothing to report but versions and its head", "[health]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  CHECK(finding_on(check_health(location, home.options()), "ref").health == Health::broken);
  GitStore(location, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  const auto findings = check_health(location, home.options());
  CHECK(std::all_of(findings.begin(), findings.end(), [](const auto& f) { return f.health == Health::fine; }));
  CHECK(finding_on(findings, "git").text.starts_with("git version "));
  CHECK(finding_on(findings, "libgit2").text.starts_with("libgit2 1."));
}

TEST_CASE("what cannot be looked at is a finding, not a failure", "[health]") {
  const TemporaryHome home;
  auto options = home.options();
  options.environment = {"PATH="};
  const auto findings = check_health({home / "nowhere/", "refs/heads/main", RefKind::branch}, options);
  CHECK(finding_on(findings, "git").health == Health::broken);
  CHECK(finding_on(findings, "ref").health == Health::broken);
  CHECK(finding_on(findings, "libgit2").health == Health::fine);
}

TEST_CASE("an old empty lock on the ref is removed, and only that", "[health]") {
  const TemporaryHome home;
  const auto location = ledger_with_lock(home, "", std::chrono::minutes(11));
  const auto finding = finding_on(check_health(location, home.options()), "locks");
  CHECK(finding.health == Health::broken);
  CHECK(finding.text.find("11 min") != std::string::npos);
  home.write("ledger/refs/heads/other.lock", "");
  CHECK(fix_health(location, home.options(), someone()) ==
        std::vector<std::string>{"removed " + (home / "ledger/refs/heads/main.lock")});
  CHECK_FALSE(fs::exists(home / "ledger/refs/heads/main.lock"));
  CHECK(fs::exists(home / "ledger/refs/heads/other.lock"));
  CHECK(fix_health(location, home.options(), someone()).empty());
  CHECK(finding_on(check_health(location, home.options()), "locks").health == Health::fine);
}

TEST_CASE("a young lock, or one with other content, stays", "[health]") {
  for (const auto& [content, age] :
       {std::pair{"", 9}, std::pair{"0123", 600}, std::pair{"0123456789012345678901234567890123456789\n", 9}}) {
    const TemporaryHome home;
    const auto location = ledger_with_lock(home, content, std::chrono::minutes(age));
    CHECK(finding_on(check_health(location, home.options()), "locks").health == Health::noteworthy);
    CHECK(fix_health(location, home.options(), someone()).empty());
    CHECK(fs::exists(home / "ledger/refs/heads/main.lock"));
  }
}

TEST_CASE("nothing is repaired while a writer is at work", "[health]") {
  const TemporaryHome home;
  const auto location = ledger_with_lock(home, "", std::chrono::minutes(11));
  auto options = home.options();
  options.lock_wait = std::chrono::milliseconds(5);
  GitStore store(location, options);
  const auto lock = store.lock();
  CHECK_THROWS_AS(fix_health(location, options, someone()), Error);
  CHECK(fs::exists(home / "ledger/refs/heads/main.lock"));
}

TEST_CASE("an old lock that holds the id of a killed writer's commit is removed", "[health]") {
  const TemporaryHome home;
  const auto location = ledger_with_lock(home, std::string(40, 'a') + "\n", std::chrono::minutes(11));
  CHECK(finding_on(check_health(location, home.options()), "locks").health == Health::broken);
  CHECK(fix_health(location, home.options(), someone()).size() == 1);
  CHECK_FALSE(fs::exists(home / "ledger/refs/heads/main.lock"));
}

TEST_CASE("a young lock is told with the time from which it can be removed", "[health]") {
  const TemporaryHome home;
  const auto location = ledger_with_lock(home, "", std::chrono::minutes(7));
  const auto hint = finding_on(check_health(location, home.options()), "locks").hint;
  CHECK(hint.find("once it is 10 min old, in ") != std::string::npos);
}

TEST_CASE("a checkout that is behind is named and refreshed, edits in it stay", "[health]") {
  const TemporaryHome home;
  const auto location = create_with_checkout(home / "ledger");
  auto options = home.options();
  options.ref_lock_wait = std::chrono::milliseconds(5);
  GitStore store(location, options);
  auto head = store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}, {"a", "1\n"}, {"b", "1\n"}}));
  home.write("ledger/.git/index.lock", "");
  head = store.commit(head, draft_of({{"a", "2\n"}, {"客户", "1\n"}, {"new", "1\n"}}));
  fs::remove(home / "ledger/.git/index.lock");
  home.write("ledger/b", "mine\n");
  home.write("ledger/new", "mine\n");

  const auto finding = finding_on(check_health(location, options), "checkout");
  CHECK(finding.health == Health::broken);
  CHECK(finding.text.find("does not show 3 files of the ledger's last acts") != std::string::npos);
  CHECK(fix_health(location, options, someone()).size() == 3);
  CHECK(home.read("ledger/a") == "2\n");
  CHECK(home.read("ledger/客户") == "1\n");
  CHECK(home.read("ledger/b") == "mine\n");
  CHECK(home.read("ledger/new") == "mine\n");
  CHECK(finding_on(check_health(location, options), "checkout").health == Health::fine);
  CHECK(fix_health(location, options, someone()).empty());
}

TEST_CASE("a checkout's index that is cut, changed or gone is made anew, and the old one kept", "[health]") {
  for (const char* damage : {"cut", "changed", "gone"}) {
    const TemporaryHome home;
    const auto location = create_with_checkout(home / "ledger");
    GitStore(location, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
    auto bytes = home.read("ledger/.git/index");
    if (damage == std::string("cut")) bytes.resize(50);
    bytes[20] = static_cast<char>(bytes[20] ^ 1);
    home.write("ledger/.git/index", bytes);
    if (damage == std::string("gone")) fs::remove(home / "ledger/.git/index");

    CHECK(finding_on(check_health(location, home.options()), "git index").health == Health::broken);
    const auto done = fix_health(location, home.options(), someone());
    CHECK(done == std::vector<std::string>{"made anew the index of " + (home / "ledger/")});
    CHECK(fs::exists(home / "ledger/.git/index.broken") == (damage != std::string("gone")));
    CHECK(finding_on(check_health(location, home.options()), "git index").health == Health::fine);
    CHECK(home.git("ledger", {"status", "--porcelain"}).empty());
  }
}

TEST_CASE("what was staged is an edit again when the index is made anew", "[health]") {
  const TemporaryHome home;
  const auto location = create_with_checkout(home / "ledger");
  GitStore(location, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  home.write("ledger/ledger.yaml", "format: 1\nname: 工作台\n");
  home.git("ledger", {"add", "ledger.yaml"});
  fs::remove(home / "ledger/.git/index");
  fix_health(location, home.options(), someone());
  CHECK(home.git("ledger", {"status", "--porcelain"}) == " M ledger.yaml");
  CHECK(home.read("ledger/ledger.yaml") == "format: 1\nname: 工作台\n");
}

TEST_CASE("other locks of git's are removed when they are old, whatever they hold", "[health]") {
  const TemporaryHome home;
  const auto location = create_with_checkout(home / "ledger");
  GitStore(location, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
  std::vector<std::string> expected;
  for (const char* name : {"packed-refs.lock", "config.lock", "index.lock", "HEAD.lock"}) {
    home.write(std::string("ledger/.git/") + name, "half of something");
    fs::last_write_time(home / (std::string("ledger/.git/") + name),
                        fs::file_time_type::clock::now() - std::chrono::minutes(11));
    expected.push_back("removed " + (home / (std::string("ledger/.git/") + name)));
  }
  CHECK(finding_on(check_health(location, home.options()), "locks").health == Health::broken);
  CHECK(fix_health(location, home.options(), someone()) == expected);
  CHECK(finding_on(check_health(location, home.options()), "locks").health == Health::fine);
}

TEST_CASE("a checkout that missed an act and was edited since is named, and the edit left to its owner", "[health]") {
  for (const char* edit : {"changed", "removed", "in the way"}) {
    const TemporaryHome home;
    const auto location = create_with_checkout(home / "ledger");
    GitStore store(location, home.options());
    const bool new_path = edit == std::string("in the way");
    const std::string path = new_path ? "requests/b.yaml" : "requests/a.yaml";
    const auto first =
        store.commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}, {"requests/a.yaml", "一\n"}}));
    home.write("index", home.read("ledger/.git/index"));
    store.commit(first, draft_of({{path, "二\n"}}));
    // As if the refresh had not happened, and somebody had worked there since.
    home.write("ledger/.git/index", home.read("index"));
    home.write("ledger/" + path, "我的\n");
    if (edit == std::string("removed")) fs::remove(home / ("ledger/" + path));

    const auto finding = finding_on(check_health(location, home.options()), "checkout");
    CHECK(finding.health == Health::broken);
    CHECK(finding.text.find("edited there since") != std::string::npos);
    const auto done = fix_health(location, home.options(), someone());
    REQUIRE(done.size() == 1);
    CHECK(done[0].starts_with("left as edited " + (home / ("ledger/" + path))));
    CHECK(finding_on(check_health(location, home.options()), "checkout").health == Health::fine);
    CHECK(home.git("ledger", {"status", "--porcelain"}) ==
          (edit == std::string("removed") ? " D " + path : " M " + path));
    if (edit != std::string("removed")) CHECK(home.read("ledger/" + path) == "我的\n");
  }
}
