// The bytes of a file that is to be imported, as text.
#pragma once

#include <string>

namespace reqs {

/// Unpacked, where the file was compressed with gzip, and in UTF-8. An empty encoding stands for that. Error(usage)
/// with the line that is not what it should be; `path` is for the message.
std::string import_text(std::string bytes, const std::string& encoding, const std::string& path);

}  // namespace reqs
