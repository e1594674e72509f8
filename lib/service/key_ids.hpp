// Ids that follow from a key: two clones that import the same row file the same request with the same events.
#pragma once

#include <string>

#include "core/id.hpp"

namespace reqs {

/// An endless stream of id characters made from SHA-256 of the key and a counter. Part of the file format: never
/// change.
class KeyIds final : public IdSource {
 public:
  explicit KeyIds(std::string key) : key_(std::move(key)) {}
  std::string draw(std::size_t length) override;

 private:
  std::string key_;
  std::string pool_;
  int block_ = 0;
};

}  // namespace reqs
