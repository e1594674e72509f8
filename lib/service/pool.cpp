#include "service/pool.hpp"

namespace reqs {
namespace {

bool could_take(const Header& header, const std::string& team) {
  return team == (header.offer ? header.offer->team : header.owner.team);
}

}  // namespace

CatalogAnswer find_pool(Catalog& catalog, const Query& query, const std::string& team, const AnswerPart& part) {
  const auto ranking = [&](const Request& request) -> std::optional<Standing> {
    if (!team.empty() && !could_take(request.header, team)) return std::nullopt;
    return Standing{due_rank(request.header)};
  };
  return catalog.find(query, ranking, part);
}

}  // namespace reqs
