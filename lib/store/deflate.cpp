#include "store/deflate.hpp"

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

}  // namespace reqs
