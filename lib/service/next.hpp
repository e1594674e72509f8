// The one thing that somebody should do now, and taking it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/named.hpp"
#include "index/catalog.hpp"
#include "service/act.hpp"
#include "service/concern.hpp"

namespace reqs {

/// Why a request is to be seen to, the strongest reason first. Part of the command line's contract: never rename.
enum class Reason { late, decide, offered, rescue, mine, pool };
inline constexpr Named<Reason> reason_names[] = {
    {Reason::late, "late", "it is late, and yours"},
    {Reason::decide, "decide", "it was escalated, and the decision is yours"},
    {Reason::offered, "offered", "you were asked to take it, and who asked waits for an answer"},
    {Reason::rescue, "rescue", "it is late, nobody has it, and your team could take it"},
    {Reason::mine, "mine", "you have it"},
    {Reason::pool, "pool", "nobody has it, and your team could take it"},
};

struct Task {
  Request request;
  Reason reason;
};

struct Tasks {
  CatalogAnswer answer;  ///< what to do first comes first

  Reason reason(std::size_t at) const { return static_cast<Reason>(answer.tag(at)); }
  Task task(std::size_t at) const { return {answer.request(at), reason(at)}; }
};

/// The terms that a query for somebody's tasks has to hold, besides their own.
inline constexpr std::string_view task_terms =
    "state:open,resolved (owner:me OR is:offered OR is:escalated OR state:unowned team:mine)";

/// Why the request is to be seen to by them; empty when it is not: others have it, it waits for its customer or for
/// whom they offered it to, and is not late.
std::optional<Reason> reason_to_act(const Header& header, const Whose& whose, Instant now);

/// All that matches (`query` holds task_terms) and is to be seen to: by reason, then as lists are ordered.
Tasks find_tasks(Catalog& catalog, const Query& query, const Whose& whose, Instant now);

/// Takes the first task for the actor: accepts it where that is needed. Who has it meanwhile is said, and the next one
/// is looked at, as is what `query` does not fit any more. `requests` of the result is the task, or empty where nothing
/// is left.
ActResult take_first(const ActContext& context, const Query& query, const Tasks& tasks);

}  // namespace reqs
