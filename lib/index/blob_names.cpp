#include "index/blob_names.hpp"

namespace reqs {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr unsigned digit_bits = 4;

}  // namespace

std::uint64_t BlobNames::add(std::string_view hex) {
  size_ = hex.size() / 2;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes_ += static_cast<char>(hex_digits.find(hex[i]) << digit_bits | hex_digits.find(hex[i + 1]));
  return bytes_.size() / size_ - 1;
}

std::string BlobNames::operator[](std::uint64_t number) const {
  std::string hex;
  for (const char byte : bytes_.substr(number * size_, size_)) {
    const auto value = static_cast<unsigned char>(byte);
    hex += hex_digits[value >> digit_bits];
    hex += hex_digits[value % hex_digits.size()];
  }
  return hex;
}

}  // namespace reqs
