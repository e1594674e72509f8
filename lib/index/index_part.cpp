#include "index/index_part.hpp"

#include "index/formats.hpp"

namespace reqs {
namespace {

DerivedFile::Format format_of(IndexPart part, const std::string& basis) {
  switch (part) {
    case IndexPart::requests:
      break;
    case IndexPart::texts:
      return text_index_format();
    case IndexPart::history:
      return history_index_format();
  }
  return request_index_format(basis);
}

}  // namespace

std::optional<std::string> indexed_commit(IndexPart part, const std::string& path, const std::string& basis) {
  return DerivedFile::known_head(path, format_of(part, basis));
}

bool clear_index(const std::string& path, std::chrono::milliseconds patience) {
  try {
    Database(path, patience).reset();
    return true;
  } catch (const SqliteError&) {
    return false;
  }
}

}  // namespace reqs
