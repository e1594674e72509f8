#include "store/object_batch.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/core.h>

#include "store/deflate.hpp"
#include "store/digest.hpp"
#include "store/loose_objects.hpp"

namespace reqs {

namespace {

/// Up to here loose objects: they need no pack of their own, which git would have to merge with others later.
constexpr std::size_t most_loose_objects = 64;

void append_big_endian(std::string& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>((value >> shift) & 0xff);
}

/// The type in three bits and the size in groups of seven, the first group of four: git's pack format, version 2.
void append_object_header(std::string& out, git_object_t type, std::size_t size) {
  auto byte = static_cast<unsigned>(type) << 4 | static_cast<unsigned>(size & 15);
  for (size >>= 4; size != 0; size >>= 7) {
    out += static_cast<char>(byte | 0x80);
    byte = static_cast<unsigned>(size & 0x7f);
  }
  out += static_cast<char>(byte);
}

/// There, and with the bytes that its name says: a loss of power can leave an object's name without them.
bool is_sound(git_odb* odb, const git_oid& id) {
  if (git_odb_exists(odb, &id) == 0) return false;
  git_odb_object* raw = nullptr;
  if (git_odb_read(&raw, odb, &id) != 0) return false;
  git_odb_object_free(raw);
  return true;
}

std::string objects_directory(git_repository* repository) {
  git_buf path = GIT_BUF_INIT;
  check_git(git_repository_item_path(&path, repository, GIT_REPOSITORY_ITEM_OBJECTS), "cannot find the objects");
  std::string directory(path.ptr, path.size);
  git_buf_dispose(&path);
  while (directory.ends_with('/')) directory.pop_back();
  return directory;
}

using PackWriter = Handle<git_odb_writepack, [](git_odb_writepack* writer) { writer->free(writer); }>;

}  // namespace

git_oid ObjectBatch::add(git_object_t type, std::string bytes) {
  Object object{type, std::move(bytes), {}};
  check_git(git_odb_hash(&object.id, object.bytes.data(), object.bytes.size(), type), "cannot name an object");
  objects_.push_back(std::move(object));
  return objects_.back().id;
}

void ObjectBatch::write_to(git_repository* repository, PendingSync& sync) const {
  git_odb* raw = nullptr;
  check_git(git_repository_odb(&raw, repository), "cannot open the object database");
  const GitOdb odb(raw);
  if (objects_.size() <= most_loose_objects)
    write_loose(odb.get(), objects_directory(repository), sync);
  else
    write_pack(odb.get());
}

void ObjectBatch::write_loose(git_odb* odb, const std::string& directory, PendingSync& sync) const {
  std::vector<LooseObject> loose;
  std::vector<git_oid> present;
  for (const Object* object : without_repetitions()) {
    if (is_sound(odb, object->id)) {
      present.push_back(object->id);
      continue;
    }
    auto content = fmt::format("{} {}", git_object_type2string(object->type), object->bytes.size());
    content += '\0';
    loose.push_back({object->id, std::move(content.append(object->bytes))});
  }
  write_loose_objects(directory, loose, sync);
  sync_loose_objects(directory, present, sync);
}

void ObjectBatch::write_pack(git_odb* odb) const {
  const auto objects = without_repetitions();
  std::string pack = "PACK";
  append_big_endian(pack, 2);
  append_big_endian(pack, static_cast<std::uint32_t>(objects.size()));
  for (const Object* object : objects) {
    append_object_header(pack, object->type, object->bytes.size());
    pack += deflated(object->bytes);
  }
  pack += sha1_raw(pack);

  const PackWriting writing;
  git_odb_writepack* raw = nullptr;
  check_git(git_odb_write_pack(&raw, odb, nullptr, nullptr), "cannot start a pack");
  const PackWriter writer(raw);
  git_indexer_progress progress{};
  check_git(writer->append(writer.get(), pack.data(), pack.size(), &progress), "cannot write a pack");
  check_git(writer->commit(writer.get(), &progress), "cannot finish a pack");
}

std::vector<const ObjectBatch::Object*> ObjectBatch::without_repetitions() const {
  std::vector<const Object*> objects;
  objects.reserve(objects_.size());
  for (const Object& object : objects_) objects.push_back(&object);
  const auto compare = [](const Object* a, const Object* b) { return git_oid_cmp(&a->id, &b->id); };
  std::stable_sort(objects.begin(), objects.end(), [&](auto* a, auto* b) { return compare(a, b) < 0; });
  objects.erase(std::unique(objects.begin(), objects.end(), [&](auto* a, auto* b) { return compare(a, b) == 0; }),
                objects.end());
  return objects;
}

}  // namespace reqs
