#include "cmd/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>

#include "core/error.hpp"

namespace reqs::cmd {
namespace {

std::string read_stream(std::istream& in, std::size_t limit) {
  constexpr std::size_t step = std::size_t{64} << 10;
  std::string bytes;
  while (in && bytes.size() <= limit) {
    const auto before = bytes.size();
    bytes.resize(before + std::min(step, limit - before + 1));
    in.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  errno = 0;
  std::error_code ignored;
  std::ifstream file(path, std::ios::binary);
  if (std::filesystem::is_directory(path, ignored)) errno = EISDIR;
  if (!file || errno == EISDIR)
    throw Error(ErrorKind::usage, "cannot read '" + path.string() + "': " + std::strerror(errno));
  return read_stream(file, limit);
}

std::string read_input(const Env& env, std::string_view typed, std::size_t limit) {
  if (typed != "-") return read_file(env.path(typed), limit);
  if (env.in.eof()) throw Error(ErrorKind::usage, "standard input cannot be read twice");
  return read_stream(env.in, limit);
}

}  // namespace reqs::cmd
