#include "core/id.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>

#include "core/error.hpp"
#include "core/text.hpp"

namespace reqs {
namespace {

constexpr std::string_view root = "requests/";
constexpr std::string_view extension = ".yaml";
constexpr unsigned bits_a_character = 5;  // of id_alphabet

bool is_day(std::string_view text) {
  if (text.size() != 8 || !std::all_of(text.begin(), text.end(), is_digit)) return false;
  const auto number = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (char c : text.substr(from, count)) value = value * 10 + (c - '0');
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year{number(0, 4)},
                                         std::chrono::month{static_cast<unsigned>(number(4, 2))},
                                         std::chrono::day{static_cast<unsigned>(number(6, 2))}};
  return date.ok();
}

bool is_handle(std::string_view text) {
  return text.size() == handle_length &&
         std::all_of(text.begin(), text.end(), [](char c) { return id_alphabet.find(c) != std::string_view::npos; });
}

/// Lower case, with Crockford's look-alikes; '\0' for what is in no id.
char normal_character(char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (c == 'i' || c == 'l') return '1';
  if (c == 'o') return '0';
  return id_alphabet.find(c) == std::string_view::npos ? '\0' : c;
}

}  // namespace

std::optional<RequestId> RequestId::parse(std::string_view text) {
  if (text.size() != 9 + handle_length || text[8] != '-') return std::nullopt;
  if (!is_day(text.substr(0, 8)) || !is_handle(text.substr(9))) return std::nullopt;
  return RequestId(std::string(text));
}

std::optional<RequestId> RequestId::from_path(std::string_view path) {
  // requests/YYYY/MM/DD/HHHHHH.yaml
  constexpr std::size_t size = root.size() + 11 + handle_length + extension.size();
  if (path.size() != size || !path.starts_with(root) || !path.ends_with(extension)) return std::nullopt;
  const auto date = path.substr(root.size(), 11);
  if (date[4] != '/' || date[7] != '/' || date[10] != '/') return std::nullopt;
  std::string text;
  text.append(date.substr(0, 4)).append(date.substr(5, 2)).append(date.substr(8, 2)).append("-");
  text.append(path.substr(root.size() + 11, handle_length));
  return parse(text);
}

RequestId RequestId::make(std::string_view day, std::string_view handle) {
  auto id = parse(std::string(day) + "-" + std::string(handle));
  if (!id) throw Error(ErrorKind::internal, "'" + std::string(day) + "-" + std::string(handle) + "' is no id");
  return *id;
}

std::string RequestId::path() const {
  return day_directory(day()) + "/" + std::string(handle()) + std::string(extension);
}

std::uint64_t RequestId::number() const {
  std::uint64_t number = 0;
  for (const char c : day()) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  for (const char c : handle()) number = number << bits_a_character | id_alphabet.find(c);
  return number;
}

RequestId RequestId::from_number(std::uint64_t number) {
  std::string handle(handle_length, '0');
  for (auto place = handle.rbegin(); place != handle.rend(); ++place, number >>= bits_a_character)
    *place = id_alphabet[number % id_alphabet.size()];
  return make(fmt::format("{:08}", number), handle);
}

std::string day_directory(std::string_view day) {
  std::string path(root);
  path.append(day.substr(0, 4)).append("/").append(day.substr(4, 2)).append("/").append(day.substr(6, 2));
  return path;
}

std::optional<IdPrefix> parse_id_prefix(std::string_view text) {
  IdPrefix prefix;
  if (text.size() > 9 && text[8] == '-') {
    prefix.day = text.substr(0, 8);
    if (!is_day(prefix.day)) return std::nullopt;
    text.remove_prefix(9);
  }
  if (text.empty() || text.size() > handle_length) return std::nullopt;
  for (char c : text) {
    const char normal = normal_character(c);
    if (normal == '\0') return std::nullopt;
    prefix.handle += normal;
  }
  return prefix;
}

}  // namespace reqs
