#include "cmd/progress.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "report/text.hpp"

namespace reqs::cmd {
namespace {

constexpr Millis before_first{500};
constexpr Millis between_drawings{100};
constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(std::ostream& err, int columns, std::function<Millis()> elapsed)
    : err_(err), columns_(static_cast<std::size_t>(std::max(columns, 2)) - 1), elapsed_(std::move(elapsed)) {}

ProgressLine::~ProgressLine() {
  if (visible_) err_ << clear_line << std::flush;
}

bool ProgressLine::is_time(Millis now) const {
  return now >= before_first && (!visible_ || now - drawn_ >= between_drawings);
}

void ProgressLine::draw(std::string_view text, Millis now) {
  drawn_ = now;
  visible_ = true;
  err_ << clear_line << fit(text, columns_) << std::flush;
}

void ProgressLine::show(std::size_t rows, double share) {
  const auto now = elapsed_();
  const bool last = share >= 1 && !writing_;
  if (!is_time(now) && !(last && now >= before_first)) return;
  writing_ = share >= 1;
  draw(text(rows, share, now), now);
}

void ProgressLine::count(std::string_view what, std::size_t things, std::string_view unit) {
  const auto now = elapsed_();
  if (is_time(now)) draw(fmt::format("{}: {} {}", what, things, unit), now);
}

void ProgressLine::tell(std::string_view state) {
  const auto now = elapsed_();
  if (is_time(now)) draw(state, now);
}

std::string ProgressLine::text(std::size_t rows, double share, Millis now) const {
  const auto seconds = static_cast<double>(now.count()) / 1000;
  const auto rate = static_cast<double>(rows) / seconds;
  if (share >= 1) return fmt::format("importing: {} rows, {:.0f} a second; writing", rows, rate);
  auto text = fmt::format("importing: {:.0f} %, {} rows, {:.0f} a second", share * 100, rows, rate);
  if (share > 0) text += fmt::format(", {:.0f} s left", seconds * (1 - share) / share);
  return text;
}

}  // namespace reqs::cmd
