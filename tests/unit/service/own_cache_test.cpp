#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "service/ledger_index.hpp"
#include "service/settings_trees.hpp"
#include "store/cache_file.hpp"
#include "support/index_ledger.hpp"
#include "support/sample_history.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Everybody may write where root may: as root, somebody else until this object is gone.
class Nobody {
 public:
  static constexpr uid_t number = 65534;

  explicit Nobody(const std::string& owned) {
    if (geteuid() != 0) return;
    for (const auto& each : fs::recursive_directory_iterator(owned)) give(each.path());
    give(owned);
    if (seteuid(number) != 0) throw std::runtime_error("cannot become nobody");
  }
  ~Nobody() {
    if (getuid() == 0 && seteuid(0) != 0) std::terminate();
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

 private:
  static void give(const fs::path& path) {
    if (lchown(path.c_str(), number, number) != 0) throw std::runtime_error("cannot give away " + path.string());
  }
};

}  // namespace

TEST_CASE("who may only read a ledger has the files that follow from it in a place of their own", "[cache]") {
  IndexLedger ledger;
  ledger.put(History::filed().request());
  const auto& home = ledger.home;
  fs::create_directories(home / "reader");
  const Nobody nobody(home.path().string());
  chmod((home / "ledger").c_str(), 0555);
  auto options = home.options();
  options.cache_home = home / "reader/cache/reqs";
  const auto store = open_git_store({home / "ledger", IndexLedger::ref, RefKind::branch}, options);
  auto view = view_head(*store);
  view.tell_zones({[](std::string_view name) { return std::optional(zone_named(std::string(name))); }, "test"});

  REQUIRE(store->cache_directories().size() == 2);
  const auto own = store->cache_directories().back();
  CHECK(own.starts_with(options.cache_home));
  struct stat about {};
  REQUIRE(stat(own.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0700);

  CHECK(open_ledger_index(*store, *store->head(), {}, *view.clocks()));
  CHECK(open_ledger_texts(*store, *store->head()));
  for (const auto& status : index_status(*store, *view.clocks()))
    if (status.part != IndexPart::history) {
      CHECK(status.path.starts_with(own));
      CHECK(status.commit == store->head());
    }
  write_cache_file(*store, "reqs.settings", "kept");
  CHECK(read_cache_file(*store, "reqs.settings") == "kept");
  CHECK_FALSE(fs::exists(home / "ledger/reqs.index"));

  rebuild_index(*store, *store->head(), std::vector{IndexPart::requests}, {}, *view.clocks());
  CHECK(fs::exists(own + "reqs.index"));
  chmod((home / "ledger").c_str(), 0755);
}

TEST_CASE("who may write beside a ledger, or has no home, keeps nothing elsewhere", "[cache]") {
  const IndexLedger ledger;
  CHECK(ledger.store->cache_directories() == std::vector{ledger.home / "ledger/"});
  CHECK_FALSE(own_cache_directory("", "/srv/desk.git/"));
  CHECK_FALSE(own_cache_directory("/proc/no/such", "/srv/desk.git/"));
}
