// The way up: to the next level with a brief (M34), and the level's decision back to the owner. Levels are climbed one
// at a time, each once per cycle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/named.hpp"
#include "service/act.hpp"

namespace reqs {

/// When escalating is legitimate (M35). Part of the file format.
enum class Ground { authority, conflict, time, strategy };
inline constexpr Named<Ground> ground_names[] = {
    {Ground::authority, "authority", "nobody here may decide it"},
    {Ground::conflict, "conflict", "teams want different things"},
    {Ground::time, "time", "the normal way is too slow"},
    {Ground::strategy, "strategy", "it concerns more than this request"},
};

/// What the next level needs to decide.
struct Brief {
  std::optional<Ground> ground;
  std::string background;
  std::string ours;
  std::string theirs;
  std::vector<std::string> options;
  std::optional<int> recommend;  ///< counts the options from 1
  std::string ask;
};

/// Everything the brief lacks, at once, as the guard says it.
std::vector<std::string> missing_in(const Brief& brief);

struct Decision {
  std::string text;
  std::optional<int> option;
  std::string by;  ///< TIME until which it is to be done; empty = none
};

ActResult escalate(const ActContext& context, const std::vector<std::string>& ids, const Brief& brief);
ActResult decide(const ActContext& context, const std::vector<std::string>& ids, const Decision& decision);

}  // namespace reqs
