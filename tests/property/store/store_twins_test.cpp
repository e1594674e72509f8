// Whatever is committed, the store in git and the one in memory hold the same files.
#include <map>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "store/memory_store.hpp"
#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// Few names, so that files and directories get in each other's way now and then.
rc::Gen<std::string> paths() {
  const auto name = rc::gen::element<std::string>("a", "b", "a.b", "a-b", "客户", "ab");
  return rc::gen::map(rc::gen::nonEmpty(rc::gen::resize(4, rc::gen::container<std::vector<std::string>>(name))),
                      [](const std::vector<std::string>& names) {
                        std::string path = names.front();
                        for (std::size_t i = 1; i < names.size(); ++i) path += '/' + names[i];
                        return path;
                      });
}

std::vector<Change> random_changes() {
  const auto drawn =
      *rc::gen::container<std::map<std::string, std::string>>(paths(), rc::gen::arbitrary<std::string>());
  std::vector<Change> changes;
  for (const auto& [path, bytes] : drawn) changes.push_back({path, bytes});
  return changes;
}

/// Whether the commit was made; a refusal because of what is in the way is no failure here.
bool try_commit(Store& store, const CommitDraft& draft) {
  try {
    return store.commit(store.head(), draft).has_value();
  } catch (const Error& error) {
    RC_ASSERT(error.kind == ErrorKind::bad_data);
    return false;
  }
}

std::map<std::string, std::string> files_of(const Store& store) {
  std::map<std::string, std::string> files;
  if (const auto head = store.head())
    store.walk(*head, "", [&](const FileRef& file) {
      files[file.path] = store.read_blob(file.id);
      RC_ASSERT(store.read(*head, file.path) == files[file.path]);
      return true;
    });
  return files;
}

}  // namespace

TEST_CASE("git and memory agree on every commit and every refusal", "[store]") {
  const TemporaryHome home;
  const auto repository = create_bare(home / "ledger");
  int ledgers = 0;
  REQUIRE(rc::check("twins", [&] {
    const auto ref = "refs/heads/ledger-" + std::to_string(++ledgers);
    GitStore in_git({repository.git_directory, ref, RefKind::branch}, home.options());
    MemoryStore in_memory;
    for (int commits = *rc::gen::inRange(1, 4); commits > 0; --commits) {
      const auto draft = draft_of(random_changes());
      RC_ASSERT(try_commit(in_git, draft) == try_commit(in_memory, draft));
      RC_ASSERT(files_of(in_git) == files_of(in_memory));
    }
  }));
}
