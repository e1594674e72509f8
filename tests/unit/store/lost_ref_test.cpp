// A branch that leads nowhere is named, with the last good commit of its reflog, and brought back there.
#include <algorithm>

#include <catch2/catch.hpp>

#include "store/health.hpp"
#include "support/sample_error.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Three acts on a ledger; then something happens to its ref.
struct DamagedLedger {
  TemporaryHome home;
  GitLocation location = create_bare(home / "ledger");
  std::vector<ObjectId> commits;

  DamagedLedger() {
    GitStore store(location, home.options());
    std::optional<ObjectId> head;
    for (const char* title : {"一", "二", "三"}) {
      head = store.commit(head, draft_of({{"ledger.yaml", "format: 1\n"}, {"requests/a.yaml", title}}, title));
      commits.push_back(head.value());
    }
  }

  void remove_object(const ObjectId& id) const {
    fs::remove(home / ("ledger/objects/" + id.substr(0, 2) + "/" + id.substr(2)));
  }
  Search search() const {
    Search search;
    search.explicit_path = home / "ledger";
    search.working_directory = home.path();
    return search;
  }
  HealthFinding ref_finding() const {
    for (auto& finding : check_health(location, home.options()))
      if (finding.topic == "ref") return finding;
    throw std::logic_error("no finding on the ref");
  }
  void require_back_at(const ObjectId& commit) const {
    const auto done = fix_health(location, home.options(), someone());
    REQUIRE(done.size() == 1);
    CHECK(contains(done[0], "moved 'refs/heads/main' to " + commit.substr(0, 10)));
    CHECK(GitStore(location, home.options()).head() == commit);
    CHECK(ref_finding().health == Health::fine);
    CHECK(find_ledger(search()) == location);
    CHECK(home.git("ledger", {"rev-parse", "main"}) == commit);
  }
};

}  // namespace

TEST_CASE("a ref that holds no id goes back to where it was", "[lost ref]") {
  for (const char* content : {"", "garbage\n", "1234\n"}) {
    const DamagedLedger ledger;
    ledger.home.write("ledger/refs/heads/main", content);
    const auto error = error_of([&] { find_ledger(ledger.search()); });
    CHECK(error.kind == ErrorKind::storage);
    CHECK(contains(all_text(error), "reqs doctor"));
    auto search = ledger.search();
    search.also_lost = true;
    CHECK(find_ledger(search) == ledger.location);
    CHECK(contains(ledger.ref_finding().text, "holds no commit id"));
    ledger.require_back_at(ledger.commits[2]);
  }
}

TEST_CASE("a ref whose commit, tree or settings are missing goes back to the last whole ledger", "[lost ref]") {
  for (const char* part : {"", "^{tree}", ":requests/a.yaml"}) {
    const DamagedLedger ledger;
    ledger.home.write("ledger/refs/heads/main", std::string(40, '1') + "\n");
    ledger.remove_object(ledger.home.git("ledger", {"rev-parse", ledger.commits[2] + part}));
    const auto finding = ledger.ref_finding();
    CHECK(finding.health == Health::broken);
    CHECK(contains(finding.text, ledger.commits[1].substr(0, 10)));
    CHECK(contains(finding.text, "one move of the ref came after it"));
    ledger.require_back_at(ledger.commits[1]);
  }
}

TEST_CASE("a ref that is gone is found by its reflog", "[lost ref]") {
  const DamagedLedger ledger;
  fs::remove(ledger.home / "ledger/refs/heads/main");
  const auto error = error_of([&] { find_ledger(ledger.search()); });
  CHECK(error.kind == ErrorKind::not_found);
  CHECK(contains(all_text(error), "reqs doctor"));
  ledger.require_back_at(ledger.commits[2]);
}

TEST_CASE("without a reflog, or a good commit in it, nothing is invented", "[lost ref]") {
  const DamagedLedger ledger;
  ledger.home.write("ledger/refs/heads/main", std::string(40, '1') + "\n");
  for (const auto& commit : ledger.commits) ledger.remove_object(commit);
  CHECK(contains(ledger.ref_finding().text, "its reflog knows no good commit"));
  CHECK(contains(ledger.ref_finding().hint, "git fetch"));
  const auto error = error_of([&] { fix_health(ledger.location, ledger.home.options(), someone()); });
  CHECK(contains(all_text(error), "git fetch"));
  fs::remove_all(ledger.home / "ledger/logs");
  CHECK(contains(ledger.ref_finding().text, "its reflog knows no good commit"));
}

TEST_CASE("a branch that nobody has begun is not lost", "[lost ref]") {
  const TemporaryHome home;
  const auto location = create_bare(home / "ledger");
  Search search;
  search.explicit_path = home / "ledger";
  search.working_directory = home.path();
  search.also_lost = true;
  CHECK(error_of([&] { find_ledger(search); }).kind == ErrorKind::not_found);
  CHECK_FALSE(fs::exists(home / "ledger/logs"));  // looking has written nothing
}

TEST_CASE("a HEAD that names nothing is made to name the ledger's branch again", "[lost ref]") {
  for (const bool with_checkout : {false, true}) {
    const TemporaryHome home;
    const auto made = with_checkout ? create_with_checkout(home / "ledger") : create_bare(home / "ledger");
    GitStore(made, home.options()).commit(std::nullopt, draft_of({{"ledger.yaml", "format: 1\n"}}));
    home.write(with_checkout ? "ledger/.git/HEAD" : "ledger/HEAD", "");
    Search search;
    search.explicit_path = home / "ledger";
    search.working_directory = home.path();
    CHECK(contains(all_text(error_of([&] { find_ledger(search); })), "reqs doctor --fix"));
    search.also_lost = true;
    const auto location = find_ledger(search);
    CHECK(location == made);
    const auto findings = check_health(location, home.options());
    CHECK(std::ranges::any_of(findings, [](const auto& f) { return f.topic == "HEAD" && f.health == Health::broken; }));
    CHECK(fix_health(location, home.options(), someone()) == std::vector<std::string>{"let HEAD name refs/heads/main"});
    CHECK(home.git("ledger", {"symbolic-ref", "HEAD"}) == "refs/heads/main");
    search.also_lost = false;
    CHECK(find_ledger(search) == made);
  }
}
