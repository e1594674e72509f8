#include "store/loose_objects.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

#include "store/deflate.hpp"
#include "store/temporary_file.hpp"

namespace reqs {

namespace {

constexpr mode_t read_only = 0444;

std::string directory_of(const std::string& objects, const git_oid& id) {
  return objects + "/" + hex_of(id).substr(0, 2);
}

std::string path_of(const std::string& objects, const git_oid& id) {
  return directory_of(objects, id) + "/" + hex_of(id).substr(2);
}

void make_directory(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) throw_write_error(path, errno);
}

}  // namespace

void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose, PendingSync& sync) {
  for (const auto& object : loose) {
    const auto directory = directory_of(objects, object.id);
    TemporaryFile file(objects, read_only);
    file.write(deflated(object.content));
    make_directory(directory);
    file.rename_to(path_of(objects, object.id));
    sync.add(file.descriptor().duplicate(), file.path());
    sync.add_directory(directory);
  }
  if (!loose.empty()) sync.add_directory(objects);
}

void sync_loose_objects(const std::string& objects, std::span<const git_oid> ids, PendingSync& sync) {
  for (const auto& id : ids) {
    const auto path = path_of(objects, id);
    Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) continue;
    sync.add(std::move(file), path);
    sync.add_directory(directory_of(objects, id));
    sync.add_directory(objects);
  }
}

}  // namespace reqs
