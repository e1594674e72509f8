#include "service/import_text.hpp"

#include <utility>

#include <fmt/format.h>

#include "codec/encoding.hpp"
#include "codec/utf8.hpp"
#include "core/error.hpp"
#include "store/gunzip.hpp"

namespace reqs {

std::string import_text(std::string bytes, const std::string& encoding, const std::string& path) {
  if (is_gzip(bytes)) bytes = gunzipped(bytes);
  if (!encoding.empty() && encoding != "UTF-8") return to_utf8(bytes, encoding);
  const auto bad = first_invalid_utf8(bytes);
  if (!bad) return bytes;
  throw Error(ErrorKind::usage, fmt::format("{}:{}: is not UTF-8; nothing was written", path, line_of(bytes, *bad)),
              {"say what it is: --encoding GB18030, --encoding cp1252 …"});
}

}  // namespace reqs
