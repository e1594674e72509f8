#include "store/loose_objects.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

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

}  // namespace

void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose, PendingSync& sync) {
  for (const auto& object : loose) {
    auto file = create_temporary(objects);
    write_all(file, deflated(object.content));
    const auto directory = directory_of(objects, object.id);
    make_directory(directory);
    give_name(file, directory, object.id);
    sync.add(std::move(file.descriptor), file.path);
    sync.add_directory(directory);
  }
  if (!loose.empty()) sync.add_directory(objects);
}

}  // namespace reqs
