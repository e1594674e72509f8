#include "store/deflate.hpp"

#include <algorithm>
#include <zlib.h>

#include "core/error.hpp"

namespace reqs {

std::string deflated(std::string_view bytes) {
  uLongf size = compressBound(bytes.size());
  std::string out(size, '\0');
  const auto* source = reinterpret_cast<const Bytef*>(bytes.data());
  if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, source, bytes.size(), Z_BEST_SPEED) != Z_OK)
    throw Error(ErrorKind::storage, "cannot compress an object");
  out.resize(size);
  return out;
}

std::string inflated(std::string_view packed, std::size_t limit) {
  constexpr std::size_t usual_ratio = 4;
  std::string out;
  for (std::size_t room = packed.size() * usual_ratio;; room *= 2) {
    out.resize(std::min(room, limit));
    uLongf size = out.size();
    const auto* source = reinterpret_cast<const Bytef*>(packed.data());
    const int result = uncompress(reinterpret_cast<Bytef*>(out.data()), &size, source, packed.size());
    out.resize(size);
    if (result == Z_OK) return out;
    if (result != Z_BUF_ERROR || room >= limit) throw Error(ErrorKind::bad_data, "a compressed text is damaged");
  }
}

}  // namespace reqs
