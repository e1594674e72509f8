#include "service/verified_head.hpp"

#include <algorithm>

#include "store/cache_file.hpp"

namespace reqs {
namespace {

// Raise it when verifying begins to look for more: what was found good by less is looked at again.
constexpr std::string_view verified_by = "reqs verify 3 ";
constexpr std::size_t verified_id_length = 40;

}  // namespace

const char* verified_file(Signatures signatures) {
  return signatures == Signatures::all ? "reqs.verified-signed" : "reqs.verified";
}

std::optional<ObjectId> verified_head(const Store& store, Signatures signatures) {
  const auto text = read_cache_file(store, verified_file(signatures));
  if (!text || !text->starts_with(verified_by)) return std::nullopt;
  auto id = text->substr(verified_by.size());
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (id.size() != verified_id_length || !std::all_of(id.begin(), id.end(), is_digit)) return std::nullopt;
  return id;
}

void remember_verified(const Store& store, Signatures signatures, const ObjectId& head) {
  if (verified_head(store, signatures) != head)
    write_cache_file(store, verified_file(signatures), std::string(verified_by) + head);
}

}  // namespace reqs
