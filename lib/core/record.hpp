// Values as bytes for files that can be made again: small and quick, no format. Only the version that wrote a record
// reads it. A type takes part by an `each_member(value, visit)` beside it, one list that serves writing and reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "core/instant.hpp"

namespace reqs {

template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Problem>
void each_member(T& v, Visit& visit) {
  visit(v.path), visit(v.line), visit(v.column), visit(v.what);
}
/// FNV-1a: quick, and any changed byte changes it.
inline std::uint64_t sum_of_bytes(std::string_view bytes, std::uint64_t sum = 0xcbf29ce484222325U) {
  constexpr std::uint64_t prime = 0x100000001b3U;
  for (const char c : bytes) sum = (sum ^ static_cast<unsigned char>(c)) * prime;
  return sum;
}

namespace record_bits {
inline constexpr unsigned low = 0x7f, more = 0x80, a_byte = 7, most_shift = 63;
}

class RecordWriter {
 public:
  std::string bytes;

  void number(std::uint64_t value) {
    for (; value > record_bits::low; value >>= record_bits::a_byte)
      bytes += static_cast<char>((value & record_bits::low) | record_bits::more);
    bytes += static_cast<char>(value);
  }
  void operator()(const std::string& text) {
    number(text.size());
    bytes += text;
  }
  /// Small numbers of either sign take one byte.
  void operator()(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> record_bits::most_shift));
  }
  void operator()(const int& value) { (*this)(static_cast<std::int64_t>(value)); }
  void operator()(const bool& value) { (*this)(static_cast<std::int64_t>(value)); }
  void operator()(const Instant& value) { (*this)(static_cast<std::int64_t>(value.time_since_epoch().count())); }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(const E& value) { (*this)(static_cast<std::int64_t>(value)); }
  template <class T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <class T>
  void operator()(const std::vector<T>& values) {
    number(values.size());
    for (const auto& value : values) (*this)(value);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(const T& value) { each_member(value, *this); }
};

class RecordReader {
 public:
  explicit RecordReader(std::string_view bytes) : rest_(bytes) {}

  /// Everything was there, and nothing else.
  bool is_complete() const { return sound_ && rest_.empty(); }

  void operator()(std::string& text) {
    const auto size = number();
    if (size > rest_.size()) return fail();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }
  void operator()(std::int64_t& value) {
    const auto raw = number();
    value = static_cast<std::int64_t>((raw >> 1U) ^ (0 - (raw & 1U)));
  }
  void operator()(int& value) { value = static_cast<int>(wide()); }
  void operator()(bool& value) { value = wide() != 0; }
  void operator()(Instant& value) { value = Instant(Millis(wide())); }
  template <class E>
  requires std::is_enum_v<E>
  void operator()(E& value) { value = static_cast<E>(wide()); }
  template <class T>
  void operator()(std::optional<T>& value) {
    bool there = false;
    (*this)(there);
    if (there) (*this)(value.emplace());
  }
  template <class T>
  void operator()(std::vector<T>& values) {
    const auto size = number();
    if (size > rest_.size()) return fail();  // each takes a byte at least
    values.resize(size);
    for (auto& value : values) (*this)(value);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(T& value) { each_member(value, *this); }

 private:
  std::string_view rest_;
  bool sound_ = true;

  void fail() {
    sound_ = false;
    rest_ = {};
  }
  std::int64_t wide() {
    std::int64_t value = 0;
    (*this)(value);
    return value;
  }
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift <= record_bits::most_shift && !rest_.empty(); shift += record_bits::a_byte) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & record_bits::low) << shift;
      if ((byte & record_bits::more) == 0) return value;
    }
    fail();
    return 0;
  }
};

/// Empty for bytes that pack_record did not write, as far as that can be seen.
template <class T>
std::optional<T> unpack_record(std::string_view bytes) {
  T value;
  RecordReader reader(bytes);
  reader(value);
  return reader.is_complete() ? std::optional(std::move(value)) : std::nullopt;
}

/// unpack_record<T>(pack_record(v)) == v.
template <class T>
std::string pack_record(const T& value) {
  RecordWriter writer;
  writer(value);
  return std::move(writer.bytes);
}

}  // namespace reqs
