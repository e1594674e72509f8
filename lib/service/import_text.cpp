#include "service/import_text.hpp"

#include <utility>

#include <fmt/format.h>

#include "codec/encoding.hpp"
#include "codec/utf8.hpp"
#include "core/error.hpp"
#include "store/gunzip.hpp"

namespace reqs {

namespace {

[[noreturn]] void refuse_text(const std::string& path, const std::string& what, std::vector<std::string> hints) {
  throw Error(ErrorKind::usage, fmt::format("{}: {}; nothing was written", path, what), std::move(hints));
}

std::string unpacked(const std::string& bytes, const std::string& path) {
  try {
    return gunzipped(bytes);
  } catch (const Error& error) {
    refuse_text(path, error.what(), {"get the file anew; `gzip -t` checks it"});
  }
}

std::string decoded(const std::string& bytes, const std::string& encoding, const std::string& path, TextCheck check) {
  try {
    return check == TextCheck::by_row ? to_utf8_by_row(bytes, encoding) : to_utf8(bytes, encoding);
  } catch (const Error& error) {
    if (error.kind != ErrorKind::bad_data) throw;
    refuse_text(path, error.what(), {"name another --encoding, or mend that line"});
  }
}

}  // namespace

std::string import_text(std::string bytes, const std::string& encoding, const std::string& path, TextCheck check) {
  if (is_gzip(bytes)) bytes = unpacked(bytes, path);
  if (!encoding.empty() && encoding != "UTF-8") return decoded(bytes, encoding, path, check);
  const auto bad = check == TextCheck::whole ? first_invalid_utf8(bytes) : std::nullopt;
  if (!bad) return bytes;
  throw Error(ErrorKind::usage, fmt::format("{}:{}: is not UTF-8; nothing was written", path, line_of(bytes, *bad)),
              {"say what it is: --encoding GB18030, --encoding cp1252 …"});
}

}  // namespace reqs
