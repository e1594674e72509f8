// Names of very many blobs, half as large as their hexadecimal text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reqs {

/// All of them are of one length and in lower case.
class BlobNames {
 public:
  /// Returns its number; the first is 0.
  std::uint64_t add(std::string_view hex);
  std::string operator[](std::uint64_t number) const;

 private:
  std::string bytes_;
  std::size_t size_ = 1;  ///< of one, in bytes
};

}  // namespace reqs
