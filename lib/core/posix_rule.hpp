// The rule at the end of a time zone file (`EST5EDT,M3.2.0,M11.1.0`), which says what the clocks do after the last
// change that the file lists. Valid C++17, because the date library that evaluates it is (posix_rule.cpp).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace reqs {

class PosixRule {
 public:
  /// Empty unless `text` is a well-formed rule with hours from -24 to 74 (RFC 8536 allows more; no zone has it).
  static std::optional<PosixRule> parse(std::string_view text);

  /// Seconds east of UTC at a moment given in seconds since 1970.
  int offset_at(std::int64_t unix_seconds) const;
  /// The first change after that moment; empty when the clocks never change.
  std::optional<std::int64_t> change_after(std::int64_t unix_seconds) const;

 private:
  struct Impl;
  explicit PosixRule(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

}  // namespace reqs
