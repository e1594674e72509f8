// Somebody's work at a glance: what is late, owed, offered, due today, to be asked, in hand, waiting.
#pragma once

#include <vector>

#include "core/named.hpp"
#include "core/zone.hpp"
#include "index/catalog.hpp"
#include "service/concern.hpp"

namespace reqs {

/// Each request stands in the first that fits. Part of the command line's contract: never rename.
enum class Part { overdue, decide, offered, today, followups, unowned, doing, waiting };
inline constexpr Named<Part> part_names[] = {
    {Part::overdue, "overdue", "Overdue"},
    {Part::decide, "decide", "To be decided"},
    {Part::offered, "offered", "Offered"},
    {Part::today, "today", "Due today"},
    {Part::followups, "followups", "Customers to ask"},
    {Part::unowned, "unowned", "Nobody has them"},
    {Part::doing, "doing", "In hand"},
    {Part::waiting, "waiting", "Waiting for the customer"},
};

struct Status {
  CatalogAnswer answer;  ///< by part, then as lists are ordered
  std::size_t open = 0;  ///< those that they have and somebody still owes work

  Part part(std::size_t at) const;
  std::size_t count(Part part) const;
};

/// The moment of the question, and the zone in which today is meant.
struct Today {
  Instant now;
  Zone zone;
};

/// Where a request stands in somebody's work; empty when it does not.
std::optional<Part> part_of(const Header& header, const Whose& whose, const Today& today);

/// Of all that matches.
Status find_status(Catalog& catalog, const Query& query, const Whose& whose, const Today& today);

/// The terms that a query for their work has to hold.
std::string status_terms(const Whose& whose);

}  // namespace reqs
