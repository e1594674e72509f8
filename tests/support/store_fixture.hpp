// Directories and repositories for the store's tests: each test has a home of its own, so no setting of whoever runs
// the tests reaches git or libgit2.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <vector>

#include "store/git_program.hpp"
#include "store/git_store.hpp"
#include "store/repository.hpp"

namespace reqs::test {

namespace fs = std::filesystem;

/// A new directory, removed at the end. Also the home directory for libgit2 from here on.
class TemporaryHome {
 public:
  TemporaryHome() {
    std::string pattern = (fs::temp_directory_path() / "reqs-store-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = fs::canonical(pattern);
    setenv("HOME", path_.c_str(), 1);
    setenv("XDG_CONFIG_HOME", (path_ / ".config").c_str(), 1);
    write(".gitconfig", "[user]\n\tname = 张三\n\temail = zhang@example.com\n[init]\n\tdefaultBranch = trunk\n");
  }
  ~TemporaryHome() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryHome(const TemporaryHome&) = delete;
  TemporaryHome& operator=(const TemporaryHome&) = delete;

  fs::path path() const { return path_; }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::vector<std::string> environment() const {
    const char* search_path = getenv("PATH");
    return {"HOME=" + path_.string(), std::string("PATH=") + (search_path != nullptr ? search_path : "/usr/bin:/bin"),
            "GIT_CONFIG_NOSYSTEM=1"};
  }

  GitOptions options() const {
    GitOptions options;
    options.environment = environment();
    return options;
  }

  /// Runs git in a directory of this home; what it printed without the last line break. Throws when git fails.
  std::string git(const std::string& directory, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", *this / directory});
    auto result = GitProgram(environment()).run(arguments);
    if (!result.ok()) throw std::runtime_error("git " + arguments[2] + ": " + result.err);
    while (result.out.ends_with('\n')) result.out.pop_back();
    return result.out;
  }

 private:
  fs::path path_;
};

inline Signature someone(std::int64_t seconds = 1'795'305'600) {
  return {"李四", "li@example.com", Instant(std::chrono::seconds(seconds)), 480};
}

inline CommitDraft draft_of(std::vector<Change> changes, std::string message = "7k3f9q file: 前保险杠更换\n") {
  return {std::move(changes), std::move(message), someone(), someone()};
}

/// A repository with one commit of other things.
inline void make_code_repository(const TemporaryHome& home, const std::string& name) {
  fs::create_directories(home / name);
  home.git(name, {"init", "-q", "-b", "main"});
  home.write(name + "/src/main.c", "int main(void) { return 0; }\n");
  home.write(name + "/.gitignore", "*.o\n");
  home.git(name, {"add", "."});
  home.git(name, {"commit", "-q", "-m", "code"});
}

}  // namespace reqs::test
