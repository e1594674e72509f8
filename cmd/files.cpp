#include "cmd/files.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <iterator>

#include "core/error.hpp"

namespace reqs::cmd {

std::string read_file(const std::filesystem::path& path) {
  errno = 0;
  std::error_code ignored;
  std::ifstream file(path, std::ios::binary);
  if (std::filesystem::is_directory(path, ignored)) errno = EISDIR;
  if (!file || errno == EISDIR)
    throw Error(ErrorKind::usage, "cannot read '" + path.string() + "': " + std::strerror(errno));
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string read_input(const Env& env, std::string_view typed) {
  if (typed != "-") return read_file(env.path(typed));
  return {std::istreambuf_iterator<char>(env.in), {}};
}

}  // namespace reqs::cmd
