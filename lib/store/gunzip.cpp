#include "store/gunzip.hpp"

#include <array>
#include <zlib.h>

#include <fmt/core.h>

#include "core/error.hpp"

namespace reqs {
namespace {

class Inflater {
 public:
  explicit Inflater(std::string_view bytes) {
    // zlib does not write to its input, whatever its signature says.
    stream_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // NOLINT
    stream_.avail_in = static_cast<uInt>(bytes.size());
    constexpr int gzip_only = 16 + MAX_WBITS;
    check(inflateInit2(&stream_, gzip_only));
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  std::string run(std::size_t limit) {
    std::string out;
    std::array<char, 64 * 1024> part;
    for (int result = Z_OK; result != Z_STREAM_END || next_member(result);) {
      stream_.next_out = reinterpret_cast<Bytef*>(part.data());
      stream_.avail_out = part.size();
      result = inflate(&stream_, Z_NO_FLUSH);
      check(result);
      out.append(part.data(), part.size() - stream_.avail_out);
      if (out.size() > limit)
        throw Error(ErrorKind::usage, fmt::format("the file becomes more than {} bytes when it is unpacked", limit));
    }
    return out;
  }

 private:
  z_stream stream_{};

  static void check(int result) {
    if (result == Z_OK || result == Z_STREAM_END) return;
    throw Error(ErrorKind::usage,
                result == Z_BUF_ERROR ? "the gzip file ends in its middle" : "the gzip file is damaged",
                {"gzip -t says where"});
  }

  /// gzip files one after another are one file.
  bool next_member(int& result) {
    if (stream_.avail_in == 0) return false;
    check(inflateReset(&stream_));
    result = Z_OK;
    return true;
  }
};

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1f\x8b\x08");
}

std::string gunzipped(std::string_view bytes, std::size_t limit) {
  return Inflater(bytes).run(limit);
}

}  // namespace reqs
