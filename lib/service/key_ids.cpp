#include "service/key_ids.hpp"

#include "store/digest.hpp"

namespace reqs {
namespace {

int hex_digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

}  // namespace

std::string KeyIds::draw(std::size_t length) {
  while (pool_.size() < length) {
    const auto digest = sha256_hex("reqs key\n" + key_ + "\n" + std::to_string(block_++));
    // Five of a byte's eight bits make one character.
    for (std::size_t i = 0; i + 1 < digest.size(); i += 2) {
      const int byte = hex_digit(digest[i]) * 16 + hex_digit(digest[i + 1]);
      pool_ += id_alphabet[static_cast<std::size_t>(byte & 31)];
    }
  }
  auto drawn = pool_.substr(0, length);
  pool_.erase(0, length);
  return drawn;
}

}  // namespace reqs
