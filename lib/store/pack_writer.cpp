#include "store/pack_writer.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace reqs {

namespace {

/// So much goes to the indexer at once.
constexpr std::size_t chunk = std::size_t{1} << 20;

/// Nobody writes at one pack for so long.
constexpr std::chrono::hours longest_pack{1};

std::string big_endian(std::uint32_t value) {
  std::string out;
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>((value >> shift) & 0xff);
  return out;
}

/// The type in three bits and the size in groups of seven, the first group of four.
std::string object_header(git_object_t type, std::size_t size) {
  std::string out;
  auto byte = static_cast<unsigned>(type) << 4 | static_cast<unsigned>(size & 15);
  for (size >>= 4; size != 0; size >>= 7) {
    out += static_cast<char>(byte | 0x80);
    byte = static_cast<unsigned>(size & 0x7f);
  }
  out += static_cast<char>(byte);
  return out;
}

/// What a killed process left of a pack: git does not know these names, and keeps them for ever.
void remove_left_behind(const std::string& packs) {
  std::error_code gone;
  const auto now = std::filesystem::file_time_type::clock::now();
  for (const auto& file : std::filesystem::directory_iterator(packs, gone)) {
    const bool unfinished = file.path().filename().string().starts_with("pack_git2_");
    std::error_code unknown;
    if (unfinished && now - file.last_write_time(unknown) > longest_pack) std::filesystem::remove(file.path(), unknown);
  }
}

}  // namespace

PackWriter::PackWriter(git_odb* odb, std::size_t count, const std::string& objects) {
  remove_left_behind(objects + "/pack");
  git_odb_writepack* raw = nullptr;
  check_git(git_odb_write_pack(&raw, odb, nullptr, nullptr), "cannot start a pack");
  pack_.reset(raw);
  append("PACK" + big_endian(2) + big_endian(static_cast<std::uint32_t>(count)));
}

void PackWriter::add(git_object_t type, std::size_t size, std::string_view packed) {
  append(object_header(type, size));
  append(packed);
}

void PackWriter::finish() {
  waiting_ += sum_.finish();
  flush();
  check_git(pack_->commit(pack_.get(), &progress_), "cannot finish a pack");
}

void PackWriter::append(std::string_view bytes) {
  sum_.add(bytes);
  waiting_ += bytes;
  if (waiting_.size() >= chunk) flush();
}

void PackWriter::flush() {
  check_git(pack_->append(pack_.get(), waiting_.data(), waiting_.size(), &progress_), "cannot write a pack");
  waiting_.clear();
}

}  // namespace reqs
