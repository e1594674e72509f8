// One ledger of each kind of store, all made the same way, for suites that hold them to one promise.
#pragma once

#include <memory>

#include "store/memory_store.hpp"
#include "support/store_fixture.hpp"

namespace reqs::test {

struct MemoryLedger {
  MemoryStore store;
  Store& get() { return store; }
};

struct GitLedger {
  TemporaryHome home;
  std::unique_ptr<GitStore> store;

  Store& get() { return *store; }

 protected:
  void open(const GitLocation& location) {
    auto options = home.options();
    options.lock_wait = std::chrono::milliseconds(30);
    store = open_git_store(location, options);
  }
};

struct BareLedger : GitLedger {
  BareLedger() { open(create_bare(home / "ledger")); }
};

struct CheckoutLedger : GitLedger {
  CheckoutLedger() { open(create_with_checkout(home / "ledger")); }
};

struct BranchLedger : GitLedger {
  BranchLedger() {
    make_code_repository(home, "code");
    open(prepare_branch(home / "code", "reqs"));
  }
};

}  // namespace reqs::test
