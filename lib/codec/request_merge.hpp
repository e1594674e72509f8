// Two versions of a request's file as one: bytes in, canonical bytes out. Needs no common ancestor, so it is the same
// for a merge of two branches, for a file that both have added, and for one with git's conflict markers in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/request.hpp"

namespace reqs {

/// What can be had of a file, readable or not: of one that is not, every event that can be read by itself, and the rest
/// as text in an event without effect. Its header, which follows from the events, is left behind.
struct RecoveredRequest {
  std::optional<Request> request;  ///< empty where there is no event, or the format is newer
  std::string unread;              ///< of a file without any event: all of it, as text
  bool newer_format = false;
};
RecoveredRequest recover_request(std::string_view bytes, const RequestId& id);

/// The request that a file says it is of, readable or not; empty where it does not say.
std::optional<RequestId> id_in_file(std::string_view bytes);

struct RequestMerge {
  /// The request, and those that were filed under the same id by chance and have to move; canonical. Empty where a file
  /// is of a newer format, which must not be written here.
  std::vector<Request> requests;
  /// Where neither file holds any event: which of them stays. The other one is in git's history.
  std::optional<std::string> bytes;
};
/// Commutative, associative, idempotent; every event of both is there.
RequestMerge merge_request_files(std::string_view ours, std::string_view theirs, const RequestId& id);

}  // namespace reqs
