// One line on a terminal that says how far something long has come: `importing 45 %, 45000 rows, 8120 a second, 6s
// left`. It comes after half a second, is drawn anew ten times a second at most, and is gone in the end.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "core/instant.hpp"

namespace reqs::cmd {

class ProgressLine {
 public:
  /// `err` is a terminal that wide; `elapsed` tells the time since the beginning.
  ProgressLine(std::ostream& err, int columns, std::function<Millis()> elapsed);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// `share` is 0 to 1; at 1 only the writing is left.
  void show(std::size_t rows, double share);
  /// Where nobody knows how much is left: `reading history: 45000 commits`.
  void count(std::string_view what, std::size_t things, std::string_view unit);
  /// Somebody else's words, whatever is in them.
  void tell(std::string_view state);

 private:
  bool is_time(Millis now) const;
  void draw(std::string_view text, Millis now);
  std::string text(std::size_t rows, double share, Millis now) const;

  std::ostream& err_;
  std::size_t columns_;
  std::function<Millis()> elapsed_;
  Millis drawn_{0};
  bool visible_ = false;
  bool writing_ = false;
};

}  // namespace reqs::cmd
