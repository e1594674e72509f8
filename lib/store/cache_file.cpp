#include "store/cache_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <system_error>

#include <fmt/format.h>

#include "core/record.hpp"
#include "store/digest.hpp"
#include "store/temporary_file.hpp"

namespace reqs {
namespace {

constexpr std::size_t sum_length = 16;  // hexadecimal, in front of the bytes

std::string sum_of(std::string_view bytes) {
  return fmt::format("{:016x}", sum_of_bytes(bytes));
}

std::optional<std::string> read_summed(const std::string& path) {
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(path, unknown)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.size() < sum_length) return std::nullopt;
  const auto sum = bytes.substr(0, sum_length);
  bytes.erase(0, sum_length);
  return sum == sum_of(bytes) ? std::optional(std::move(bytes)) : std::nullopt;
}

/// Where git looks for what killed processes have left; in a directory of our own, there.
std::string place_for_temporary(const std::string& directory) {
  std::error_code unknown;
  return std::filesystem::is_directory(directory + "objects", unknown) ? directory + "objects" : directory;
}

}  // namespace

std::optional<std::string> own_cache_directory(const std::string& home, const std::string& ledger) {
  constexpr std::size_t enough_of_digest = 16;
  constexpr mode_t for_nobody_else = 0700;
  if (home.empty()) return std::nullopt;
  std::error_code error;
  std::filesystem::create_directories(home, error);
  const auto path = fmt::format("{}/{}/", home, sha256_hex(ledger).substr(0, enough_of_digest));
  if (mkdir(path.c_str(), for_nobody_else) != 0 && errno != EEXIST) return std::nullopt;
  return path;
}

std::optional<std::string> read_cache_file(const Store& store, const std::string& name) {
  for (const auto& directory : store.cache_directories())
    if (auto bytes = read_summed(directory + name)) return bytes;
  return std::nullopt;
}

void write_cache_file(const Store& store, const std::string& name, std::string_view bytes) {
  constexpr mode_t mode = 0666;
  const auto directories = store.cache_directories();
  if (directories.empty()) return;
  const auto& directory = directories.back();
  try {
    TemporaryFile file(place_for_temporary(directory), mode);
    file.write(sum_of(bytes));
    file.write(bytes);
    file.rename_to(directory + name);
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): then it is worked out anew each time
  }
}

}  // namespace reqs
