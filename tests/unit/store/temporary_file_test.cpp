#include "store/temporary_file.hpp"

#include <csignal>
#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "support/store_fixture.hpp"

namespace reqs::test {
namespace {

volatile std::sig_atomic_t signals_seen = 0;

TEST_CASE("a signal waits until the temporary file is gone") {
  const TemporaryHome home;
  const auto directory = home / "objects";
  fs::create_directory(directory);
  const auto files = [&] { return std::distance(fs::directory_iterator(directory), fs::directory_iterator()); };
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    signals_seen = 0;
    auto* const before = std::signal(signal, [](int) { signals_seen = signals_seen + 1; });
    {
      TemporaryFile file(directory, 0600);
      file.write("客户");
      const TemporaryFile inner(directory, 0600);
      CHECK(files() == 2);
      std::raise(signal);
      CHECK(signals_seen == 0);
    }
    CHECK(signals_seen == 1);
    CHECK(files() == 0);
    std::signal(signal, before);
  }
}

}  // namespace
}  // namespace reqs::test
