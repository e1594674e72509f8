#include "service/filed_ids.hpp"

#include <algorithm>
#include <functional>

namespace reqs {
namespace {

std::uint64_t hash_of(std::string_view handle) {
  return std::hash<std::string_view>()(handle);
}

}  // namespace

bool FiledIds::has(const RequestId& id) {
  read_day(id.day());
  return knows(id);
}

std::vector<RequestId> FiledIds::with_handle(std::string_view handle) {
  if (!has_all_)
    for (const auto& id : view_.ids()) insert(id);
  has_all_ = true;
  std::vector<RequestId> ids;
  const auto [first, last] = numbers_.equal_range(hash_of(handle));
  for (auto found = first; found != last; ++found)
    if (auto id = RequestId::from_number(found->second); id.handle() == handle) ids.push_back(std::move(id));
  return ids;
}

bool FiledIds::add(const RequestId& id) {
  read_day(id.day());
  return insert(id);
}

void FiledIds::remove(const RequestId& id) {
  const auto [first, last] = numbers_.equal_range(hash_of(id.handle()));
  const auto found = std::find_if(first, last, [&](const auto& entry) { return entry.second == id.number(); });
  if (found != last) numbers_.erase(found);
}

void FiledIds::read_day(std::string_view day) {
  if (has_all_ || days_.contains(day)) return;
  days_.emplace(day);
  const auto directory = day_directory(day);
  for (const auto& entry : view_.store().list(view_.commit(), directory))
    if (const auto id = RequestId::from_path(directory + "/" + entry.name)) insert(*id);
}

bool FiledIds::knows(const RequestId& id) const {
  const auto [first, last] = numbers_.equal_range(hash_of(id.handle()));
  return std::any_of(first, last, [&](const auto& entry) { return entry.second == id.number(); });
}

bool FiledIds::insert(const RequestId& id) {
  if (knows(id)) return false;
  numbers_.emplace(hash_of(id.handle()), id.number());
  return true;
}

}  // namespace reqs
