#include "store/pending_sync.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <thread>

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {

namespace {

[[noreturn]] void throw_sync_error(const std::string& path, int error) {
  throw Error(ErrorKind::storage, fmt::format("cannot write '{}' to the disk: {}", path, std::strerror(error)), {},
              path);
}

}  // namespace

void PendingSync::add(Descriptor file, std::string path) {
  waiting_.push_back({std::move(file), std::move(path)});
}

void PendingSync::add_directory(const std::string& path) {
  if (std::any_of(waiting_.begin(), waiting_.end(), [&](const Waiting& one) { return one.path == path; })) return;
  Descriptor directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.number() < 0) throw_sync_error(path, errno);
  add(std::move(directory), path);
}

void PendingSync::wait() {
  std::vector<int> errors(waiting_.size(), 0);
  const auto sync = [&](std::size_t i) { errors[i] = fsync(waiting_[i].descriptor.number()) == 0 ? 0 : errno; };
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < waiting_.size(); ++i) others.emplace_back(sync, i);
    if (!waiting_.empty()) sync(0);
  }
  for (std::size_t i = 0; i < waiting_.size(); ++i)
    if (errors[i] != 0) throw_sync_error(waiting_[i].path, errors[i]);
  waiting_.clear();
}

}  // namespace reqs
