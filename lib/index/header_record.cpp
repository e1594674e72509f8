#include "index/header_record.hpp"

#include <cstdint>
#include <type_traits>

namespace reqs {
namespace {

constexpr unsigned low_bits = 0x7f, more_follows = 0x80, bits_a_byte = 7, most_shift = 63;

// One list of members a type serves writing and reading.
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Owner>
void each_member(T& v, Visit& visit) {
  visit(v.team), visit(v.person);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Customer>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.kind), visit(v.contact), visit(v.tier);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Offer>
void each_member(T& v, Visit& visit) {
  visit(v.to), visit(v.team), visit(v.by), visit(v.since);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Escalation>
void each_member(T& v, Visit& visit) {
  visit(v.level), visit(v.ground), visit(v.in_charge), visit(v.by), visit(v.since), visit(v.due);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Followup>
void each_member(T& v, Visit& visit) {
  visit(v.due), visit(v.tries), visit(v.result);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Rating>
void each_member(T& v, Visit& visit) {
  visit(v.csat), visit(v.ces), visit(v.nps), visit(v.by), visit(v.cycle);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Promise>
void each_member(T& v, Visit& visit) {
  visit(v.date), visit(v.unconfirmed), visit(v.by);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Link>
void each_member(T& v, Visit& visit) {
  visit(v.kind), visit(v.to);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, File>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.sha256), visit(v.bytes);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Contested>
void each_member(T& v, Visit& visit) {
  visit(v.event), visit(v.act), visit(v.why);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Problem>
void each_member(T& v, Visit& visit) {
  visit(v.path), visit(v.line), visit(v.column), visit(v.what);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Header>
void each_member(T& v, Visit& visit) {
  visit(v.format), visit(v.key), visit(v.title), visit(v.type), visit(v.state), visit(v.outcome);
  visit(v.owner), visit(v.offer), visit(v.customer), visit(v.via), visit(v.priority), visit(v.level);
  visit(v.cycle), visit(v.theme), visit(v.filed_by), visit(v.filed), visit(v.resolved), visit(v.closed);
  visit(v.needed_by), visit(v.promise), visit(v.chases), visit(v.parent), visit(v.parts), visit(v.links);
  visit(v.files), visit(v.escalation), visit(v.followup), visit(v.rating), visit(v.contested);
}

class RecordWriter {
 public:
  std::string bytes;

  void number(std::uint64_t value) {
    for (; value > low_bits; value >>= bits_a_byte) bytes += static_cast<char>((value & low_bits) | more_follows);
    bytes += static_cast<char>(value);
  }
  void operator()(const std::string& text) {
    number(text.size());
    bytes += text;
  }
  /// Small numbers of either sign take one byte.
  void operator()(std::int64_t value) {
    number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> most_shift));
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
    for (unsigned shift = 0; shift <= most_shift && !rest_.empty(); shift += bits_a_byte) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & low_bits) << shift;
      if ((byte & more_follows) == 0) return value;
    }
    fail();
    return 0;
  }
};

template <class T>
std::optional<T> unpack(std::string_view bytes) {
  T value;
  RecordReader reader(bytes);
  reader(value);
  return reader.is_complete() ? std::optional(std::move(value)) : std::nullopt;
}

template <class T>
std::string pack(const T& value) {
  RecordWriter writer;
  writer(value);
  return std::move(writer.bytes);
}

}  // namespace

std::string pack_header(const Header& header) {
  return pack(header);
}
std::optional<Header> unpack_header(std::string_view bytes) {
  return unpack<Header>(bytes);
}
std::string pack_problems(const std::vector<Problem>& problems) {
  return pack(problems);
}
std::optional<std::vector<Problem>> unpack_problems(std::string_view bytes) {
  return unpack<std::vector<Problem>>(bytes);
}

}  // namespace reqs
