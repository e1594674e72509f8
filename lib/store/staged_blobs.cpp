#include "store/staged_blobs.hpp"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <unistd.h>

#include "store/deflate.hpp"
#include "store/pack_writer.hpp"
#include "store/temporary_file.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 20;

/// libgit2's books about a pack grow with its objects.
constexpr std::size_t most_objects_of_a_pack = 100'000;

constexpr mode_t owner_only = 0600;

/// Gone when it is closed, whatever becomes of this process.
Descriptor nameless_file(const std::string& directory) {
  const TemporaryFile named(directory, owner_only);
  return named.descriptor().duplicate();
}

}  // namespace

StagedBlobs::StagedBlobs(git_repository* repository)
    : repository_(repository), directory_(objects_directory(repository)), file_(nameless_file(directory_)) {
  if (file_.number() < 0) throw_write_error(directory_, errno);
}

void StagedBlobs::add(std::string_view path, std::string_view bytes) {
  Blob blob{};
  check_git(git_odb_hash(&blob.id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB), "cannot name an object");
  const auto packed = deflated(bytes);
  blob.path = static_cast<std::uint32_t>(path.size());
  blob.size = static_cast<std::uint32_t>(bytes.size());
  blob.packed = static_cast<std::uint32_t>(packed.size());
  waiting_ += packed;
  if (waiting_.size() >= buffer_size) flush();
  blobs_.push_back(blob);
  if (paths_.empty() || paths_.back().size() + path.size() > paths_.back().capacity())
    paths_.emplace_back().reserve(std::max(buffer_size, path.size()));
  paths_.back() += path;
}

void StagedBlobs::each(const std::function<void(std::string_view path, const ObjectId& blob)>& visit) const {
  auto piece = paths_.begin();
  std::size_t at = 0;
  for (const Blob& blob : blobs_) {
    if (at + blob.path > piece->size()) {
      ++piece;
      at = 0;
    }
    visit(std::string_view(*piece).substr(at, blob.path), hex_of(blob.id));
    at += blob.path;
  }
}

void StagedBlobs::flush() {
  write_all(file_, directory_, waiting_);
  waiting_.clear();
}

void StagedBlobs::publish() {
  flush();
  git_odb* raw = nullptr;
  check_git(git_repository_odb(&raw, repository_), "cannot open the object database");
  const GitOdb odb(raw);
  std::uint64_t offset = 0;
  for (std::span<const Blob> rest = blobs_; !rest.empty();) {
    const auto part = rest.first(std::min(rest.size(), most_objects_of_a_pack));
    offset = publish_pack(odb.get(), part, offset);
    rest = rest.subspan(part.size());
  }
}

/// Where the next pack's blobs begin in the waiting file.
std::uint64_t StagedBlobs::publish_pack(git_odb* odb, std::span<const Blob> blobs, std::uint64_t offset) const {
  const auto repeated = repetitions(blobs);
  PackWriter pack(odb, blobs.size() - static_cast<std::size_t>(std::count(repeated.begin(), repeated.end(), true)),
                  directory_);
  std::string packed;
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    packed.resize(blobs[i].packed);
    read(packed, offset);
    offset += packed.size();
    if (!repeated[i]) pack.add(GIT_OBJECT_BLOB, blobs[i].size, packed);
  }
  pack.finish();
  return offset;
}

std::vector<bool> StagedBlobs::repetitions(std::span<const Blob> blobs) {
  std::vector<std::uint32_t> order(blobs.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto compare = [&](std::uint32_t a, std::uint32_t b) { return git_oid_cmp(&blobs[a].id, &blobs[b].id); };
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return compare(a, b) < 0; });
  std::vector<bool> repeated(blobs.size());
  for (std::size_t i = 1; i < order.size(); ++i) repeated[order[i]] = compare(order[i - 1], order[i]) == 0;
  return repeated;
}

void StagedBlobs::read(std::string& bytes, std::uint64_t offset) const {
  for (std::size_t done = 0; done < bytes.size();) {
    const auto got = pread(file_.number(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw_write_error(directory_, got < 0 ? errno : EIO, "cannot read back");
    done += static_cast<std::size_t>(got);
  }
}

}  // namespace reqs
