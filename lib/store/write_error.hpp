// What is said when the file system will not take something. For the .cpp files of this layer only.
#pragma once

#include <string>

namespace reqs {

/// Error(storage) that names the file, says why from errno's value, and what to do about it. `attempt` is such as
/// `cannot write`.
[[noreturn]] void throw_write_error(const std::string& path, int error, const char* attempt = "cannot write");

}  // namespace reqs
