// Signed commits: made by the user's own git, with his own key and settings.
#include <spawn.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

using namespace reqs;
using namespace reqs::test;

namespace {

/// A key pair `key`, `key.pub`; false when there is no ssh-keygen here.
bool make_key(const TemporaryHome& home) {
  const std::string path = home / "key";
  const char* arguments[] = {"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path.c_str(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, "ssh-keygen", nullptr, nullptr, const_cast<char**>(arguments), environ) != 0) return false;
  int status = 0;
  return waitpid(child, &status, 0) == child && status == 0;
}

void sign_with_ssh(const TemporaryHome& home) {
  home.git("ledger", {"config", "commit.gpgsign", "true"});
  home.git("ledger", {"config", "gpg.format", "ssh"});
  home.git("ledger", {"config", "user.signingkey", home / "key.pub"});
}

std::string kind_of_signature(const Store& store, const ObjectId& commit) {
  std::string kind;
  store.log(commit, [&](const CommitInfo& info) {
    kind = info.signature_kind;
    return false;
  });
  return kind;
}

}  // namespace

TEST_CASE("with commit.gpgsign each commit is signed with the user's key", "[signing]") {
  const TemporaryHome home;
  if (!make_key(home)) {
    WARN("ssh-keygen is missing, signing is not tested");
    return;
  }
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto plain = store.commit(std::nullopt, draft_of({{"x", "1"}}));
  sign_with_ssh(home);
  auto draft = draft_of({{"x", "2"}}, "标题\n\n  body, kept  \n\n\nReqs-Id: 7k3f9q");
  draft.author = {"王五", "wang@example.com", Instant(std::chrono::seconds(1'795'300'000)), -210};
  const auto commit = store.commit(plain, draft);
  REQUIRE(commit.has_value());
  CHECK(store.head() == commit);
  store.log(*commit, [&](const CommitInfo& info) {
    CHECK(info.message == draft.message);
    CHECK(info.author == draft.author);
    CHECK(info.committer == draft.committer);
    CHECK(info.parents == std::vector<ObjectId>{*plain});
    CHECK(info.signature_kind == "ssh");
    return false;
  });
  CHECK(kind_of_signature(store, *plain).empty());
  CHECK(home.git("ledger", {"fsck", "--strict", "--no-dangling"}).empty());

  // Without the list of keys one trusts, git cannot judge; with it, it can.
  const std::vector<ObjectId> both = {*plain, *commit};
  CHECK(store.verify_signatures(both) == std::vector{SignatureState::none, SignatureState::unknown_key});
  home.write("allowed", "li@example.com " + home.read("key.pub"));
  home.git("ledger", {"config", "gpg.ssh.allowedSignersFile", home / "allowed"});
  CHECK(store.verify_signatures(both) == std::vector{SignatureState::none, SignatureState::good});

  // The same signature under other content is a bad one.
  auto text = home.git("ledger", {"cat-file", "commit", *commit});
  text.replace(text.find("body"), 4, "B0DY");
  const auto forged = GitProgram(home.environment())
                          .run({"-C", home / "ledger", "hash-object", "-t", "commit", "-w", "--stdin"}, {text, {}});
  REQUIRE(forged.ok());
  const std::vector<ObjectId> three = {forged.out.substr(0, 40), *plain, *commit};
  CHECK(store.verify_signatures(three) == std::vector{SignatureState::bad, SignatureState::none, SignatureState::good});
}

TEST_CASE("when signing fails nothing is recorded, and git's reason is given", "[signing]") {
  const TemporaryHome home;
  GitStore store(create_bare(home / "ledger"), home.options());
  const auto plain = store.commit(std::nullopt, draft_of({{"x", "1"}}));
  sign_with_ssh(home);
  try {
    store.commit(plain, draft_of({{"x", "2"}}));
    FAIL("a commit was made without a key");
  } catch (const Error& error) {
    CHECK(error.kind == ErrorKind::refused);
    CHECK(std::string(error.what()).find("key.pub") != std::string::npos);
  }
  CHECK(store.head() == plain);
}
