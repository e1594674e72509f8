// Which of many requests is to be seen to first, as numbers: an answer of a million holds these, and no requests.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "core/request.hpp"

namespace reqs {

/// Where a request stands in an answer.
struct Standing {
  std::uint64_t rank = 0;  ///< the smallest first; of equals what was filed first, then the smaller id
  std::uint32_t tag = 0;   ///< whatever the asker wants to know later without reading it again; below 2^24
};

/// Asked about each request that matches; empty where it is no part of the answer. May be asked again about the same
/// ones: whatever it remembers must not count them.
using Ranking = std::function<std::optional<Standing>(const Request&)>;

/// What needs attention first: late ones by how long, then urgent before low priority, then what is due next, then what
/// waits longest. Documented in reqs-list(1); stable.
std::uint64_t attention_rank(const Header& header, Instant now);
Ranking by_attention(Instant now);

/// What is due first comes first, then urgent before low priority.
std::uint64_t due_rank(const Header& header);

/// Ranks of a lower group come before those of a higher one; there may be a thousand groups.
std::uint64_t grouped(unsigned group, std::uint64_t rank);

}  // namespace reqs
