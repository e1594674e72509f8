// Digests by which content is named (attachments, pinned calendars) and from which derived ids are drawn.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// 20 raw bytes, as git's own files carry at their end.
std::string sha1_raw(std::string_view bytes);

}  // namespace reqs
