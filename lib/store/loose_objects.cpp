#include "store/loose_objects.hpp"

#include <cerrno>
#include <fcntl.h>
#include <list>
#include <sys/stat.h>
#include <utility>

#include "store/deflate.hpp"
#include "store/held_signals.hpp"
#include "store/temporary_file.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

constexpr mode_t read_only = 0444;
constexpr int attempts = 10;

std::string directory_of(const std::string& objects, const git_oid& id) {
  return objects + "/" + hex_of(id).substr(0, 2);
}

std::string path_of(const std::string& objects, const git_oid& id) {
  return directory_of(objects, id) + "/" + hex_of(id).substr(2);
}

void make_directory(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) throw_write_error(path, errno);
}

/// git removes a directory of objects that it has emptied by packing them: it is made again then.
void place(TemporaryFile& file, const std::string& objects, const git_oid& id) {
  for (int turn = 0; turn < attempts; ++turn) {
    make_directory(directory_of(objects, id));
    if (file.rename_to(path_of(objects, id))) return;
  }
  throw_write_error(path_of(objects, id), ENOENT);
}

}  // namespace

void write_loose_objects(const std::string& objects, std::span<const LooseObject> loose, PendingSync& sync) {
  const HeldSignals held;  // over all of them, however they end
  std::list<TemporaryFile> files;
  PendingSync bytes;
  for (const auto& object : loose) {
    auto& file = files.emplace_back(objects, read_only);
    file.write(deflated(object.content));
    bytes.add(file.descriptor().duplicate(), file.path());
  }
  bytes.wait();
  for (auto file = files.begin(); const auto& object : loose) {
    place(*file++, objects, object.id);
    sync.add_directory(directory_of(objects, object.id));
  }
  if (!loose.empty()) sync.add_directory(objects);
}

void sync_loose_objects(const std::string& objects, std::span<const git_oid> ids, PendingSync& sync) {
  for (const auto& id : ids) {
    const auto path = path_of(objects, id);
    Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) continue;
    // Young again, as git does it: what nothing points to is not pruned before it is weeks old. Only its owner can.
    futimens(file.number(), nullptr);
    sync.add(std::move(file), path);
    sync.add_directory(directory_of(objects, id));
    sync.add_directory(objects);
  }
}

}  // namespace reqs
