#include "core/signing_key.hpp"

#include <algorithm>

namespace reqs {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool has_ssh_type(std::string_view type) {
  const bool known = type.starts_with("ssh-") || type.starts_with("ecdsa-") || type.starts_with("sk-");
  return known && std::all_of(type.begin(), type.end(),
                              [](char c) { return is_letter_or_digit(c) || c == '-' || c == '@' || c == '.'; });
}

}  // namespace

std::optional<std::string> ssh_key(std::string_view text) {
  const auto blank = text.find(' ');
  if (blank == std::string_view::npos || !has_ssh_type(text.substr(0, blank))) return std::nullopt;
  const auto key = text.substr(blank + 1, text.find(' ', blank + 1) - blank - 1);
  const bool is_base64 = key.starts_with("AAAA") && std::all_of(key.begin(), key.end(), [](char c) {
                           return is_letter_or_digit(c) || c == '+' || c == '/' || c == '=';
                         });
  if (!is_base64) return std::nullopt;
  return std::string(text.substr(0, blank + 1 + key.size()));
}

std::optional<std::string> gpg_fingerprint(std::string_view text) {
  constexpr std::size_t length = 40;
  std::string digits;
  for (const char c : text)
    if (c != ' ') digits += c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  if (digits.size() != length || digits.find_first_not_of("0123456789ABCDEF") != std::string::npos) return std::nullopt;
  return digits;
}

}  // namespace reqs
