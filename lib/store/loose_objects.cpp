#include "store/loose_objects.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/deflate.hpp"
#include "store/descriptor.hpp"

namespace reqs {

namespace {

[[noreturn]] void throw_write_error(const std::string& path, int error) {
  throw Error(ErrorKind::storage, fmt::format("cannot write '{}': {}", path, std::strerror(error)), {}, path);
}

/// A file that has no name yet in git's eyes; gone with this value unless it was given one.
struct TemporaryFile {
  std::string path;
  Descriptor descriptor;
  bool named = false;

  TemporaryFile(std::string path_given, int number) : path(std::move(path_given)), descriptor(number) {}
  TemporaryFile(TemporaryFile&& other) noexcept
      : path(std::move(other.path)), descriptor(std::move(other.descriptor)), named(std::exchange(other.named, true)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (!named) unlink(path.c_str());
  }
};

/// `tmp_obj_…` is what git prunes when it is left behind.
TemporaryFile create_temporary(const std::string& objects) {
  std::string path = objects + "/tmp_obj_XXXXXX";
  const int number = mkostemp(path.data(), O_CLOEXEC);
  if (number < 0) throw_write_error(path, errno);
  return {std::move(path), number};
}

void write_all(const TemporaryFile& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = write(file.descriptor.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_write_error(file.path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (fchmod(file.descriptor.number(), 0444) != 0) throw_write_error(file.path, errno);
}

/// Waits for all of them at once: a journalling file system serves them with one or two commits of its journal.
void sync_all(const std::vector<int>& descriptors, const std::string& where) {
  std::vector<int> errors(descriptors.size(), 0);
  {
    std::vector<std::jthread> waiting;
    for (std::size_t i = 1; i < descriptors.size(); ++i)
      waiting.emplace_back([&errors, &descriptors, i] { errors[i] = fsync(descriptors[i]) == 0 ? 0 : errno; });
    if (!descriptors.empty() && fsync(descriptors[0]) != 0) errors[0] = errno;
  }
  for (const int error : errors)
    if (error != 0) throw_write_error(where, error);
}

std::string directory_of(const std::string& objects, const git_oid& id) {
  return objects + "/" + hex_of(id).substr(0, 2);
}

void make_directory(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) throw_write_error(path, errno);
}

void give_name(TemporaryFile& file, const std::string& directory, const git_oid& id) {
  const auto path = directory + "/" + hex_of(id).substr(2);
  if (rename(file.path.c_str(), path.c_str()) != 0) throw_write_error(path, errno);
  file.named = true;
}

void sync_directories(std::vector<std::string> paths) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  std::vector<Descriptor> directories;
  std::vector<int> numbers;
  for (const auto& path : paths) {
    directories.emplace_back(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directories.back().number() < 0) throw_write_error(path, errno);
    numbers.push_back(directories.back().number());
  }
  sync_all(numbers, paths.back());
}

}  // namespace

void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose) {
  if (loose.empty()) return;
  std::vector<TemporaryFile> files;
  std::vector<int> numbers;
  for (const auto& object : loose) {
    files.push_back(create_temporary(objects));
    write_all(files.back(), deflated(object.content));
    numbers.push_back(files.back().descriptor.number());
  }
  sync_all(numbers, objects);
  std::vector<std::string> directories = {objects};
  for (std::size_t i = 0; i < loose.size(); ++i) {
    directories.push_back(directory_of(objects, loose[i].id));
    make_directory(directories.back());
    give_name(files[i], directories.back(), loose[i].id);
  }
  sync_directories(std::move(directories));
}

}  // namespace reqs
