#include "store/object_batch.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "store/deflate.hpp"
#include "store/loose_objects.hpp"
#include "store/pack_writer.hpp"

namespace reqs {

namespace {

/// Up to here loose objects: they need no pack of their own, which git would have to merge with others later.
constexpr std::size_t most_loose_objects = 64;

/// There, and with the bytes that its name says: a loss of power can leave an object's name without them.
bool is_sound(git_odb* odb, const git_oid& id) {
  if (git_odb_exists(odb, &id) == 0) return false;
  git_odb_object* raw = nullptr;
  if (git_odb_read(&raw, odb, &id) != 0) return false;
  git_odb_object_free(raw);
  return true;
}

}  // namespace

git_oid ObjectBatch::add(git_object_t type, std::string bytes) {
  Object object{type, std::move(bytes), {}};
  check_git(git_odb_hash(&object.id, object.bytes.data(), object.bytes.size(), type), "cannot name an object");
  objects_.push_back(std::move(object));
  return objects_.back().id;
}

const std::string* ObjectBatch::bytes_of(const git_oid& id) const {
  const auto found = std::find_if(objects_.rbegin(), objects_.rend(),
                                  [&](const Object& object) { return git_oid_equal(&object.id, &id) != 0; });
  return found == objects_.rend() ? nullptr : &found->bytes;
}

void ObjectBatch::write_to(git_repository* repository, PendingSync& sync) const {
  git_odb* raw = nullptr;
  check_git(git_repository_odb(&raw, repository), "cannot open the object database");
  const GitOdb odb(raw);
  if (objects_.size() <= most_loose_objects)
    write_loose(odb.get(), objects_directory(repository), sync);
  else
    write_pack(odb.get(), objects_directory(repository));
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

void ObjectBatch::write_pack(git_odb* odb, const std::string& directory) const {
  const auto objects = without_repetitions();
  PackWriter pack(odb, objects.size(), directory);
  for (const Object* object : objects) pack.add(object->type, object->bytes.size(), deflated(object->bytes));
  pack.finish();
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
