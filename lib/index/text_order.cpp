#include "index/text_order.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string_view>

namespace reqs {
namespace {

constexpr std::size_t part_size = 24;  // a whole instant, number or id; the beginning of a title

/// A part of a text, filled up with zero bytes, which no text of a request holds.
struct TextPart {
  std::array<char, part_size> bytes;
  std::uint32_t number;

  bool is_empty() const { return bytes.front() == '\0'; }
  bool may_go_on() const { return bytes.back() != '\0'; }
};

class TextOrder {
 public:
  TextOrder(const std::function<std::string(std::size_t)>& text, bool down) : text_(text), down_(down) {}

  /// Sorts texts that are alike in all parts before this one.
  void sort(std::span<TextPart> parts, std::size_t part) const {
    for (auto& one : parts) fill(one, part);
    std::sort(parts.begin(), parts.end(), [&](const TextPart& a, const TextPart& b) { return is_before(a, b, part); });
    for (std::size_t from = 0, to = 0; from < parts.size(); from = to) {
      while (to < parts.size() && parts[to].bytes == parts[from].bytes) ++to;
      if (to - from > 1 && parts[from].may_go_on()) sort(parts.subspan(from, to - from), part + 1);
    }
  }

 private:
  const std::function<std::string(std::size_t)>& text_;
  bool down_;

  void fill(TextPart& one, std::size_t part) const {
    const auto text = text_(one.number);
    const auto rest = std::string_view(text).substr(std::min(text.size(), part * part_size));
    one.bytes.fill('\0');
    std::copy_n(rest.begin(), std::min(rest.size(), part_size), one.bytes.begin());
  }

  bool is_before(const TextPart& a, const TextPart& b, std::size_t part) const {
    if (part == 0 && a.is_empty() != b.is_empty()) return b.is_empty();
    const int order = std::memcmp(a.bytes.data(), b.bytes.data(), part_size);
    if (order == 0) return a.number < b.number;
    return down_ ? order > 0 : order < 0;
  }
};

}  // namespace

std::vector<std::uint32_t> order_by_text(std::size_t count, const std::function<std::string(std::size_t)>& text,
                                         bool down) {
  std::vector<TextPart> parts(count);
  for (std::size_t i = 0; i < count; ++i) parts[i].number = static_cast<std::uint32_t>(i);
  TextOrder(text, down).sort(parts, 0);
  std::vector<std::uint32_t> order;
  order.reserve(count);
  for (const auto& part : parts) order.push_back(part.number);
  return order;
}

}  // namespace reqs
