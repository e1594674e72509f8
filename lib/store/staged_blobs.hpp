// The staged files of a git ledger: their blobs, packed as git wants them, wait in a file without a name, and become
// packs of the repository when a commit takes them. For the .cpp files of this layer only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/descriptor.hpp"
#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

class StagedBlobs final : public StagedFiles {
 public:
  /// `repository` must outlive the object.
  explicit StagedBlobs(git_repository* repository);

  void add(std::string_view path, std::string_view bytes) override;
  void each(const std::function<void(std::string_view path, const ObjectId& blob)>& visit) const override;
  void publish() override;

 private:
  struct Blob {
    git_oid id;
    std::uint32_t path, size, packed;  // bytes of its path, of the file, and in the waiting file
  };

  void flush();
  std::uint64_t publish_pack(git_odb* odb, std::span<const Blob> blobs, std::uint64_t offset) const;
  static std::vector<bool> repetitions(std::span<const Blob> blobs);
  void read(std::string& bytes, std::uint64_t offset) const;

  git_repository* repository_;
  std::string directory_;
  Descriptor file_;
  std::string waiting_;             // for the file
  std::vector<Blob> blobs_;         // a million of them has to fit beside the rest of an import
  std::vector<std::string> paths_;  // one behind the other, in pieces that never move
};

}  // namespace reqs
