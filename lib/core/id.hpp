// Names of requests and events. A request's id is its filing day and six random characters; the path of its file
// follows from the id alone. The part after the day is the handle that people type.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reqs {

/// The alphabet of ids: Crockford base32 in lower case, without i l o u.
inline constexpr std::string_view id_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
inline constexpr std::size_t handle_length = 6;

/// Where random characters come from. Implementations: the operating system (cmd/env), a seed (tests), a key's digest
/// (`--key`). One draw() yields `length` characters of id_alphabet.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual std::string draw(std::size_t length) = 0;
};

/// `20261122-7k3f9q`. Always well formed: made only by parse() and make().
class RequestId {
 public:
  /// Empty unless `text` is 8 digits of a real date, a dash and 6 characters of id_alphabet.
  static std::optional<RequestId> parse(std::string_view text);
  /// The id of the file at `requests/2026/11/22/7k3f9q.yaml`; empty for any other path.
  static std::optional<RequestId> from_path(std::string_view path);
  /// `day` is `20261122`. Throws Error(internal) when the parts are not well formed.
  static RequestId make(std::string_view day, std::string_view handle);

  /// What number() gave. Throws Error(internal) for any other number.
  static RequestId from_number(std::uint64_t number);

  const std::string& text() const { return text_; }
  std::string_view day() const { return std::string_view(text_).substr(0, 8); }
  std::string_view handle() const { return std::string_view(text_).substr(9); }
  /// `requests/2026/11/22/7k3f9q.yaml`
  std::string path() const;
  /// The id in eight bytes; numbers are in the order of the ids.
  std::uint64_t number() const;

  auto operator<=>(const RequestId&) const = default;

 private:
  explicit RequestId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// The directory of a day's requests: `requests/2026/11/22` for `20261122`.
std::string day_directory(std::string_view day);

/// What somebody typed for an id, taken apart: an optional day (`20261122-`) and the beginning of a handle.
struct IdPrefix {
  std::string day;     ///< empty when only a handle was typed
  std::string handle;  ///< at least one character
};

/// Empty when `text` cannot be the beginning of any id. Upper case and the look-alikes i l o are read as Crockford says
/// (1 1 0).
std::optional<IdPrefix> parse_id_prefix(std::string_view text);

}  // namespace reqs
