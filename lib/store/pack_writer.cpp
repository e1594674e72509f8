#include "store/pack_writer.hpp"

#include <cstdint>

namespace reqs {

namespace {

/// So much goes to the indexer at once.
constexpr std::size_t chunk = std::size_t{1} << 20;

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

}  // namespace

PackWriter::PackWriter(git_odb* odb, std::size_t count) {
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
