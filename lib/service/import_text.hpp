// The bytes of a file that is to be imported, as text.
#pragma once

#include <string>

namespace reqs {

/// Whether the whole text has to be UTF-8, or whoever reads its rows looks at each of them.
enum class TextCheck { whole, by_row };

/// Unpacked, where the file was compressed with gzip, and in UTF-8. An empty encoding stands for that. Error(usage)
/// with what is not as it should be; `path` is for the message.
std::string import_text(std::string bytes, const std::string& encoding, const std::string& path, TextCheck check);

}  // namespace reqs
