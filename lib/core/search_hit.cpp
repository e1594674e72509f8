#include "core/search_hit.hpp"

#include <tuple>

namespace reqs {

SearchHit search_hit(const Query& query, const Request& request) {
  return {request.id, query.words_in_title(request), request.header.filed};
}

bool is_better(const SearchHit& a, const SearchHit& b) {
  return std::tuple(b.title_words, b.filed, a.id.text()) < std::tuple(a.title_words, a.filed, b.id.text());
}

}  // namespace reqs
