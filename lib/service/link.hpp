// `link`: how requests hang together.
#pragma once

#include <string>
#include <vector>

#include "core/named.hpp"
#include "service/act.hpp"

namespace reqs {

/// Part of the file format.
enum class LinkKind { blocks, blocked_by, caused_by, follows, duplicates };
inline constexpr Named<LinkKind> link_names[] = {
    {LinkKind::blocks, "blocks", "the other one waits for this one"},
    {LinkKind::blocked_by, "blocked-by", "this one waits for the other one"},
    {LinkKind::caused_by, "caused-by", "the other one is why this one came up"},
    {LinkKind::follows, "follows", "this one continues the other one"},
    {LinkKind::duplicates, "duplicates", "the other one stands for both; this one is closed"},
};

/// `blocks` and `blocked-by` are recorded on both requests; a duplicate is closed, which ends its clocks.
ActResult link(const ActContext& context, const std::string& id, LinkKind kind, const std::string& other);

}  // namespace reqs
