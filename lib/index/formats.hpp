// What tells the derived files apart. For the .cpp files of this layer only.
#pragma once

#include <string>

#include "index/derived_file.hpp"

namespace reqs {

DerivedFile::Format request_index_format(std::string basis);
DerivedFile::Format text_index_format();
DerivedFile::Format history_index_format();

}  // namespace reqs
