#include "service/pool.hpp"

#include <algorithm>

#include "core/clock.hpp"

namespace reqs {
namespace {

bool could_take(const Header& header, const std::string& team) {
  return team == (header.offer ? header.offer->team : header.owner.team);
}

Instant due_of(const Request& request) {
  const auto clock = next_clock(request.header);
  return clock ? clock->due : Instant::max();
}

}  // namespace

CatalogAnswer find_pool(Catalog& catalog, const Query& query, const std::string& team) {
  auto answer = catalog.find(query, Detail::header);
  if (!team.empty())
    std::erase_if(answer.requests, [&](const Request& request) { return !could_take(request.header, team); });
  // The catalog's order, which goes on with priority and age, decides between equals.
  std::ranges::stable_sort(answer.requests, {}, due_of);
  return answer;
}

}  // namespace reqs
