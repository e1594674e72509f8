#include "cmd/value_kind.hpp"

#include "core/config.hpp"
#include "core/request.hpp"

namespace reqs::cmd {
namespace {

// In the order of the enum.
constexpr KindInfo kinds[] = {
    {ValueKind::flag, "", "", Source::none},
    {ValueKind::text, "TEXT", "", Source::none},
    {ValueKind::line, "TEXT", "", Source::none},
    {ValueKind::word, "WORD", "", Source::none},
    {ValueKind::id, "ID", "a request's id, its handle, the beginning of one, or @key:SRC:ID", Source::ledger},
    {ValueKind::ids, "ID", "a request's id, its handle, the beginning of one, @key:SRC:ID, or - for ids from stdin",
     Source::ledger},
    {ValueKind::who, "WHO", "a person or a team, or me", Source::ledger},
    {ValueKind::person, "WHO", "a person, or me", Source::ledger},
    {ValueKind::team, "TEAM", "a team of teams.yaml", Source::ledger},
    {ValueKind::type, "TYPE", "a type of request that types.yaml names", Source::ledger},
    {ValueKind::priority, "PRIORITY", "", Source::closed},
    {ValueKind::state, "STATE", "", Source::closed},
    {ValueKind::time, "TIME",
     "2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339",
     Source::ledger},
    {ValueKind::span, "SPAN", "a length of time: 90m, 24h, 3d, 2w", Source::ledger},
    {ValueKind::file, "FILE", "", Source::files},
    {ValueKind::directory, "DIR", "", Source::directories},
    {ValueKind::theme, "THEME", "a theme of themes.yaml", Source::ledger},
    {ValueKind::guard, "GUARD", "", Source::closed},
    {ValueKind::field, "FIELD=VALUE", "a field of the request and its new value", Source::ledger},
    {ValueKind::number, "N", "", Source::none},
    {ValueKind::choice, "WORD", "", Source::closed},
    {ValueKind::query, "QUERY", "made of words such as state:open owner:me -is:part", Source::ledger},
    {ValueKind::key, "SRC:ID", "the place a request comes from, and its name there", Source::none},
    {ValueKind::zone, "ZONE", "a time zone such as Asia/Shanghai", Source::ledger},
    {ValueKind::branch, "BRANCH", "", Source::none},
    {ValueKind::url, "URL", "the address of a git repository", Source::directories},
    {ValueKind::color, "WHEN", "", Source::closed},
    {ValueKind::command, "COMMAND", "", Source::commands},
    {ValueKind::shell, "SHELL", "", Source::closed},
    {ValueKind::columns, "COLUMNS", "a list of columns, separated by commas", Source::ledger},
    {ValueKind::settings, "FILE", "", Source::ledger},
};
static_assert(std::size(kinds) == static_cast<std::size_t>(ValueKind::settings) + 1);

}  // namespace

const KindInfo& info_of(ValueKind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}

std::vector<Choice> choices_of(ValueKind kind) {
  if (kind == ValueKind::priority) return choices_in(priority_names);
  if (kind == ValueKind::state) return choices_in(state_names);
  if (kind == ValueKind::guard) return choices_in(guard_names);
  if (kind == ValueKind::color)
    return {{"auto", "on a terminal"}, {"always", "also into pipes and files"}, {"never", ""}};
  if (kind == ValueKind::shell) return {{"bash", ""}, {"zsh", ""}, {"fish", ""}};
  return {};
}

}  // namespace reqs::cmd
