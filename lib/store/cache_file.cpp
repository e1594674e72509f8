#include "store/cache_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "core/record.hpp"
#include "store/temporary_file.hpp"

namespace reqs {
namespace {

constexpr std::size_t sum_length = 16;  // hexadecimal, in front of the bytes

std::string sum_of(std::string_view bytes) {
  return fmt::format("{:016x}", sum_of_bytes(bytes));
}

}  // namespace

std::optional<std::string> read_cache_file(const Store& store, const std::string& name) {
  const auto directory = store.cache_directory();
  if (directory.empty()) return std::nullopt;
  std::error_code unknown;
  if (!std::filesystem::is_regular_file(directory + name, unknown)) return std::nullopt;
  std::ifstream file(directory + name, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.size() < sum_length) return std::nullopt;
  const auto sum = bytes.substr(0, sum_length);
  bytes.erase(0, sum_length);
  return sum == sum_of(bytes) ? std::optional(std::move(bytes)) : std::nullopt;
}

void write_cache_file(const Store& store, const std::string& name, std::string_view bytes) {
  constexpr mode_t mode = 0666;
  const auto directory = store.cache_directory();
  if (directory.empty()) return;
  try {
    TemporaryFile file(directory + "objects", mode);
    file.write(sum_of(bytes));
    file.write(bytes);
    file.rename_to(directory + name);
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): then it is worked out anew each time
  }
}

}  // namespace reqs
