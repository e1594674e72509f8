#include "store/write_error.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {

namespace {

std::vector<std::string> way_on(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return {"make room on that disk and try again; reading works"};
    case EROFS:
    case EACCES:
    case EPERM:
      return {"the ledger can be read; who records needs the right to write there"};
    case EMFILE:
    case ENFILE:
      return {"too many files are open: try again, or raise the limit with `ulimit -n`"};
    default:
      return {};
  }
}

}  // namespace

void throw_write_error(const std::string& path, int error, const char* attempt) {
  throw Error(ErrorKind::storage, fmt::format("{} '{}': {}", attempt, path, std::strerror(error)), way_on(error), path);
}

}  // namespace reqs
