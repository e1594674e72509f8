#include "codec/encoding.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <string>

#include <fmt/core.h>

#include "codec/utf8.hpp"
#include "core/error.hpp"

namespace reqs {
namespace {

constexpr std::size_t failure = static_cast<std::size_t>(-1);

class Converter {
 public:
  explicit Converter(const std::string& from) : handle_(iconv_open("UTF-8", from.c_str())) {}
  ~Converter() {
    if (is_open()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // iconv_open's own way to say no is the pointer -1.
  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// Converts as far as it goes and cuts that off `bytes`; true when nothing is left.
  bool convert(std::string_view& bytes, std::string& out) {
    std::array<char, 64 * 1024> buffer;
    for (;;) {
      // iconv does not write to its input, whatever its signature says.
      char* in = const_cast<char*>(bytes.data());
      std::size_t in_left = bytes.size();
      char* to = buffer.data();
      std::size_t room = buffer.size();
      const bool flush = bytes.empty();
      const std::size_t result = iconv(handle_, flush ? nullptr : &in, &in_left, &to, &room);
      const int why = errno;
      out.append(buffer.data(), buffer.size() - room);
      bytes.remove_prefix(bytes.size() - in_left);
      if (result == failure && why != E2BIG) return false;
      if (result != failure && flush) return true;
    }
  }

 private:
  iconv_t handle_;
};

/// Letters, digits and the like: what iconv reads as options after the name (`//IGNORE`, `//TRANSLIT`) would drop or
/// replace what cannot be decoded.
bool plain_name(std::string_view encoding) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == ':';
  };
  return !encoding.empty() && std::all_of(encoding.begin(), encoding.end(), plain);
}

bool is_utf8(std::string_view encoding) {
  std::string name;
  for (const char c : encoding)
    if (c != '-' && c != '_') name += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return name == "utf8";
}

Converter converter_from(std::string_view encoding) {
  if (!is_encoding(encoding))
    throw Error(ErrorKind::usage, fmt::format("unknown encoding '{}'", encoding),
                {"use a name that `iconv -l` lists: UTF-8, GBK, GB18030, BIG5, CP1252, SHIFT_JIS"});
  return Converter(std::string(encoding));
}

[[noreturn]] void refuse(int line, char byte, std::string_view encoding) {
  throw Error(ErrorKind::bad_data, fmt::format("line {}: the byte 0x{:02X} does not belong to a text in {}", line,
                                               static_cast<unsigned>(static_cast<unsigned char>(byte)), encoding));
}

}  // namespace

bool is_encoding(std::string_view encoding) {
  return plain_name(encoding) && (is_utf8(encoding) || Converter(std::string(encoding)).is_open());
}

std::string to_utf8(std::string_view bytes, std::string_view encoding) {
  if (is_utf8(encoding)) {
    if (const auto bad = first_invalid_utf8(bytes)) refuse(line_of(bytes, *bad), bytes[*bad], encoding);
    return std::string(without_bom(bytes));
  }
  auto converter = converter_from(encoding);
  std::string text;
  std::string_view rest = bytes;
  // Lines are counted in what was converted: a line break may take two bytes in the original.
  if (!converter.convert(rest, text)) refuse(line_of(text, text.size()), rest.front(), encoding);
  return std::string(without_bom(text));
}

std::string to_utf8_by_row(std::string_view bytes, std::string_view encoding) {
  if (is_utf8(encoding)) return std::string(without_bom(bytes));
  auto converter = converter_from(encoding);
  std::string text;
  for (std::string_view rest = bytes; !converter.convert(rest, text); rest.remove_prefix(1)) text += '\xFF';
  return std::string(without_bom(text));
}

}  // namespace reqs
