#include "store/temporary_file.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

#include <fmt/core.h>

#include "store/write_error.hpp"

namespace reqs {

namespace {

/// Another process may have had our number, here or on another machine that shares the disk.
Descriptor create_new(std::string& path, const std::string& objects, mode_t mode) {
  for (int turn = 0;; ++turn) {
    path = fmt::format("{}/tmp_obj_reqs{}_{}", objects, getpid(), turn);
    Descriptor file(open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode));
    if (file.number() >= 0) return file;
    if (errno != EEXIST) throw_write_error(path, errno);
  }
}

}  // namespace

void write_all(const Descriptor& file, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_write_error(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

TemporaryFile::TemporaryFile(const std::string& objects, mode_t mode) : descriptor_(create_new(path_, objects, mode)) {}

TemporaryFile::~TemporaryFile() {
  if (!renamed_) unlink(path_.c_str());
}

void TemporaryFile::write(std::string_view bytes) {
  write_all(descriptor_, path_, bytes);
}

bool TemporaryFile::rename_to(const std::string& path) {
  renamed_ = rename(path_.c_str(), path.c_str()) == 0;
  if (!renamed_ && errno != ENOENT) throw_write_error(path, errno);
  return renamed_;
}

}  // namespace reqs
