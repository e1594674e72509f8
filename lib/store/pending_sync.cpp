#include "store/pending_sync.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <thread>

#include "store/write_error.hpp"

namespace reqs {

void PendingSync::add(Descriptor file, std::string path) {
  waiting_.push_back({std::move(file), std::move(path)});
}

void PendingSync::add_directory(const std::string& path) {
  if (std::any_of(waiting_.begin(), waiting_.end(), [&](const Waiting& one) { return one.path == path; })) return;
  Descriptor directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.number() < 0) throw_write_error(path, errno, "cannot bring to the disk");
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
    if (errors[i] != 0) throw_write_error(waiting_[i].path, errors[i], "cannot bring to the disk");
  waiting_.clear();
}

}  // namespace reqs
