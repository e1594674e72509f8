// The settings' YAML is kept beside the ledger: that changes how long a command takes, and nothing else.
#include "service/settings_trees.hpp"

#include <catch2/catch.hpp>

#include "codec/yaml_record.hpp"
#include "support/index_ledger.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

constexpr const char* cache = "ledger/reqs.settings";

std::string packed(const ConfigTrees& trees) {
  std::string all;
  for (const auto& [name, tree] : trees) all += name + "=" + pack_yaml(tree) + "\n";
  return all;
}

/// As the files' bytes say, whatever is kept.
std::string read_anew(const IndexLedger& ledger) {
  ConfigTrees trees;
  for (const auto& [name, text] : ledger.view().config_files()) trees.emplace(name, read_yaml(text, name));
  return packed(trees);
}

std::string kept(const IndexLedger& ledger) {
  return packed(settings_trees(*ledger.store, *ledger.store->head()));
}

}  // namespace

TEST_CASE("what is kept is what reading gives, also of files with problems", "[settings]") {
  IndexLedger ledger;
  ledger.commit({{"teams.yaml", "teams: {desk: {name: 售后}}\n"},
                 {"routes.yaml", ""},
                 {"types.yaml", ""},
                 {"policy.yaml", "a: [\n"}});
  for (int turn = 0; turn < 2; ++turn) CHECK(kept(ledger) == read_anew(ledger));
  CHECK(fs::exists(ledger.home / cache));
  ledger.commit({{"teams.yaml", "teams: {desk: {name: 前台}}\n"}});
  for (int turn = 0; turn < 2; ++turn) CHECK(kept(ledger) == read_anew(ledger));
}

TEST_CASE("what is kept is used", "[settings]") {
  IndexLedger ledger;
  kept(ledger);
  const auto bytes = ledger.home.read(cache);
  kept(ledger);
  CHECK(ledger.home.read(cache) == bytes);
  CHECK(bytes.find("Asia/Shanghai") != std::string::npos);
}

TEST_CASE("a damaged file of settings is read anew and made again", "[settings]") {
  IndexLedger ledger;
  kept(ledger);
  const auto bytes = ledger.home.read(cache);
  const auto expected = read_anew(ledger);
  for (std::size_t i = 0; i < bytes.size(); i += 7) {
    auto other = bytes;
    other[i] = static_cast<char>(other[i] ^ 0x11);
    for (const auto& damaged : {other, bytes.substr(0, i), std::string(i, '\0')}) {
      ledger.home.write(cache, damaged);
      CHECK(kept(ledger) == expected);
      CHECK(ledger.home.read(cache) == bytes);
    }
  }
}
