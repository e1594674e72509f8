#include "cmd/env.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <iterator>
#include <poll.h>
#include <sys/random.h>
#include <unistd.h>

#include "cmd/interrupt.hpp"
#include "cmd/pager.hpp"
#include "cmd/stopwatch.hpp"
#include "core/error.hpp"

namespace reqs::cmd {
namespace {

class RandomIds : public IdSource {
 public:
  std::string draw(std::size_t length) override {
    std::string id(length, '\0');
    std::size_t have = 0;
    while (have < length) {
      const ssize_t got = getrandom(id.data() + have, length - have, 0);
      if (got < 0) throw Error(ErrorKind::internal, "the system gives no random bytes");
      have += static_cast<std::size_t>(got);
    }
    // 256 is a multiple of the alphabet's 32 characters: each is as likely as any other.
    for (char& c : id) c = id_alphabet[static_cast<unsigned char>(c) % id_alphabet.size()];
    return id;
  }
};

/// SplitMix64: small, and good enough for ids that nobody must guess.
class SeededIds : public IdSource {
 public:
  explicit SeededIds(std::uint64_t state) : state_(state) {}

  std::string draw(std::size_t length) override {
    std::string id;
    for (std::size_t i = 0; i < length; ++i) id += id_alphabet[next() % id_alphabet.size()];
    return id;
  }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

/// FNV-1a.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

bool is_zone_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find("..") != name.npos) return false;
  return std::ranges::all_of(name, [](unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '_' ||
           c == '-' || c == '+' || c == '.';  // tables of names, such as zone1970.tab
  });
}

std::vector<std::string> environment_block() {
  std::vector<std::string> block;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) block.emplace_back(*entry);
  return block;
}

std::optional<std::string> variable_in(const std::vector<std::string>& block, std::string_view name) {
  for (const auto& entry : block)
    if (entry.size() > name.size() && entry[name.size()] == '=' && entry.starts_with(name))
      return entry.substr(name.size() + 1);
  return std::nullopt;
}

Instant clock_or(const std::optional<std::string>& told) {
  if (!told) return std::chrono::floor<Millis>(std::chrono::system_clock::now());
  if (const auto instant = parse_rfc3339(*told)) return *instant;
  throw Error(ErrorKind::usage, "REQS_NOW is '" + *told + "', which is no time",
              {"write it like 2026-11-22T08:00:00Z"});
}

bool stdout_reader_is_gone() {
  pollfd stdout_state{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
  return poll(&stdout_state, 1, 0) == 1 && (stdout_state.revents & POLLERR) != 0;
}

/// A closed stdin, stdout or stderr reads nothing and forgets what is written; otherwise the next file that is opened,
/// one of the repository's perhaps, would take its place.
void open_closed_streams() {
  for (int fd = open("/dev/null", O_RDWR); fd >= 0; fd = open("/dev/null", O_RDWR)) {
    if (fd <= STDERR_FILENO) continue;
    close(fd);
    return;
  }
}

std::filesystem::path working_directory() {
  std::error_code ignored;  // a removed directory: commands that need one say so
  return std::filesystem::current_path(ignored);
}

}  // namespace

std::optional<std::string> Env::variable(std::string_view name) const {
  return variable_in(environment, name);
}

std::filesystem::path Env::path(std::string_view typed) const {
  return (cwd / typed).lexically_normal();
}

void settle_common(Env& env) {
  if (!env.common.directory.empty()) {
    const auto moved = env.path(env.common.directory);
    std::error_code ignored;
    if (!std::filesystem::is_directory(moved, ignored))
      throw Error(ErrorKind::usage, "-C is '" + env.common.directory + "', which is not a directory");
    env.cwd = moved;
  }
  const auto no_color = env.variable("NO_COLOR");
  const bool welcome = env.terminal.out && (!no_color || no_color->empty()) && env.variable("TERM") != "dumb";
  env.terminal.color = env.common.color == ColorWhen::automatic ? welcome : env.common.color == ColorWhen::always;
}

void drop_draft(Env& env) {
  if (!env.draft) return;
  std::error_code ignored;  // a draft that is already gone is what is wanted
  std::filesystem::remove(env.draft->file, ignored);
  env.draft.reset();
  if (env.on_interrupt) env.on_interrupt({});
}

std::string kept_hint(const std::filesystem::path& draft) {
  return "what you wrote is kept in " + draft.string() + "; -F takes it";
}

Process this_process() {
  open_closed_streams();
  std::signal(SIGPIPE, SIG_IGN);
  speak_when_interrupted();
  std::ios::sync_with_stdio(false);
  const auto variables = environment_block();
  const auto now = clock_or(variable_in(variables, "REQS_NOW"));
  const auto seed = variable_in(variables, "REQS_SEED");
  const auto zones = variable_in(variables, "TZDIR").value_or("/usr/share/zoneinfo");
  Process process{.ids = seed ? seeded_ids(*seed, now) : random_ids(), .env = nullptr};
  process.env = std::make_unique<Env>(Env{
      .in = std::cin,
      .out = std::cout,
      .err = std::cerr,
      .ids = *process.ids,
      .now = now,
      .terminal = ask_terminal(variable_in(variables, "COLUMNS"), variable_in(variables, "LINES")),
      .environment = variables,
      .cwd = working_directory(),
      .read_zone_file = [zones](std::string_view name) { return cmd::read_zone_file(zones, name); },
      .zone_version = [zones] { return read_zone_version(zones); },
      .start_pager = [](Env& env) { return std::make_shared<Pager>(env); },
      .reader_is_gone = stdout_reader_is_gone,
      .on_interrupt = set_last_words,
  });
  return process;
}

std::unique_ptr<IdSource> random_ids() {
  return std::make_unique<RandomIds>();
}

std::unique_ptr<IdSource> seeded_ids(std::string_view seed, Instant now) {
  return std::make_unique<SeededIds>(hash_of(seed) ^ hash_of(to_rfc3339(now)));
}

std::string read_zone_file(const std::filesystem::path& directory, std::string_view zone_name) {
  if (!is_zone_name(zone_name)) return {};
  std::error_code ignored;
  const auto path = directory / zone_name;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string read_zone_version(const std::filesystem::path& directory) {
  constexpr std::string_view heading = "# version ";
  std::string line;
  std::ifstream text(directory / "tzdata.zi");
  if (std::getline(text, line) && line.starts_with(heading)) return line.substr(heading.size());
  std::ifstream version(directory / "+VERSION");
  return std::getline(version, line) ? line : std::string();
}

std::function<Millis()> start_stopwatch() {
  const auto begin = std::chrono::steady_clock::now();
  return [begin] { return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - begin); };
}

}  // namespace reqs::cmd
