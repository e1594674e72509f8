// The words of a commit: a subject for people, a body, and trailers for machines. `reqs verify` and `reqs log` read the
// trailers back; docs/request-format.md specifies them. Part of the format: never change.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.hpp"
#include "core/id.hpp"

namespace reqs {

/// A request and the events that this commit adds to it, in order.
struct RecordedRequest {
  RequestId id;
  std::string title;
  std::vector<const Event*> events;
};

struct CommitMessage {
  std::string subject;            ///< made from the requests when empty
  std::vector<std::string> body;  ///< paragraphs
  std::vector<RecordedRequest> requests;
  std::size_t more_requests = 0;        ///< besides those, where they are many
  std::string_view more_events;         ///< the ids of the events that are added to them, a line each
  std::vector<std::string> resolved{};  ///< `MERGE FILE` of each conflict in settings that is settled
  bool imported = false;                ///< with what others did elsewhere
};

/// Above this many requests, a digest of the event ids stands in for one trailer an event: a message of megabytes would
/// slow down every `git log` for ever.
inline constexpr std::size_t max_listed_requests = 100;

std::string to_text(const CommitMessage& message);

/// What a message's trailers name.
struct Trailers {
  std::vector<std::string> ids;
  std::vector<std::string> acts;
  std::vector<std::string> events;
  std::vector<std::string> kept;      ///< files of a merge in which one side's lines were kept
  std::vector<std::string> resolved;  ///< `MERGE FILE`
};
Trailers parse_trailers(std::string_view message);

/// All that a message's trailers say, to be held against what its commit does.
struct TrailerBlock {
  std::vector<std::string> requests;  ///< the lines of each, from its id on; sorted
  std::vector<std::string> digest;    ///< of many requests: the two lines instead
  bool imported = false;
  std::optional<std::string> merge_base;
  std::vector<std::string> kept;       ///< files in conflict of which a merge kept the first parent's lines
  std::vector<std::string> resolved;   ///< conflicts in settings that this settles
  std::optional<std::string> rewrite;  ///< that this begins a history made anew: the last commits of both
  std::vector<std::string> strange;    ///< lines that git, or people, would take for one of ours, and are none

  bool operator==(const TrailerBlock&) const = default;
};
TrailerBlock read_trailers(std::string_view message);

}  // namespace reqs
