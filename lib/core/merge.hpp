// Two clones' versions of a request as one: the union of their events, and the header that follows. Pure, and the same
// whichever side merges, in whatever order and however often (laws in tests/property/core/merge_laws.cpp).
#pragma once

#include <string>
#include <vector>

#include "core/replay.hpp"
#include "core/request.hpp"

namespace reqs {

/// What a file says that its events do not.
struct HandEdit {
  Value::Map header;               ///< what its header says otherwise than the events, or beside them
  std::vector<std::string> lacks;  ///< what the events say and its header does not
  std::string unread;              ///< what of the file could not be read at all

  bool empty() const { return header.empty() && lacks.empty() && unread.empty(); }
};

/// In whose name a hand edit stands: the file does not tell.
inline constexpr std::string_view by_hand = "(by hand)";

/// The request with a hand edit as events, the same ones wherever it is done: an `edit` with what an edit can change,
/// and an `adopt` without effect with all else, contested until somebody settles it. REQUIRES: there is an event.
Request adopt_hand_edit(Request request, const HandEdit& edit);

/// The request or, where several were filed under one id by chance, all of them: the one filed first keeps the id, the
/// others get ids that follow from their roots.
std::vector<Request> merge_requests(const Request& a, const Request& b);

}  // namespace reqs
