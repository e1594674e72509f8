// Digests by which content is named (attachments, pinned calendars) and from which derived ids are drawn.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace reqs {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// 20 raw bytes, as git's own files carry at their end.
std::string sha1_raw(std::string_view bytes);

/// The same of bytes that come piece by piece.
class RunningSha1 {
 public:
  RunningSha1();
  ~RunningSha1();
  RunningSha1(const RunningSha1&) = delete;
  RunningSha1& operator=(const RunningSha1&) = delete;

  void add(std::string_view bytes);
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace reqs
