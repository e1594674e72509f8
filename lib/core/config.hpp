// The ledger's settings as values: who is who (teams.yaml), types, routes, policy, themes, calendars. Read by
// codec/config_codec; checked here against each other (a route to a team that does not exist is an error, R31).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/act.hpp"
#include "core/calendar.hpp"
#include "core/error.hpp"
#include "core/named.hpp"
#include "core/request.hpp"
#include "core/span.hpp"
#include "core/targets.hpp"

namespace reqs {

/// Who may act without being in teams.yaml.
enum class Filing { anyone, people };
inline constexpr Named<Filing> filing_names[] = {
    {Filing::anyone, "anyone", "an unknown e-mail address acts under that address"},
    {Filing::people, "people", "only people of teams.yaml act"},
};

/// Whose commits have to be signed.
enum class Signing { optional, keyed, all };
inline constexpr Named<Signing> signing_names[] = {
    {Signing::optional, "optional", "nobody's; who has keys in teams.yaml and signs, signs with one of them"},
    {Signing::keyed, "keyed", "those of people who have keys in teams.yaml"},
    {Signing::all, "all", "everybody's"},
};
inline std::string_view name_of(Signing v) {
  return name_in(signing_names, v);
}

/// ledger.yaml
struct LedgerSettings {
  int format = 1;
  std::string name;
  std::string zone = "UTC";            ///< IANA name; the day of an id and every local time are in it
  int zone_line = 0, zone_column = 0;  ///< where it stands
  Filing filing = Filing::anyone;
  Signing signatures = Signing::optional;
  std::string default_type = "request";
  Priority default_priority = Priority::normal;
  std::size_t attachment_limit = 10 * 1024 * 1024;  ///< bytes
  int yellow_percent = usual_yellow_percent;        ///< of its time, after which a clock turns yellow
};

/// What somebody is, as far as it decides what they may do.
enum class Role { member, lead, manager, director, clerk, robot, auditor, guest };
inline constexpr Named<Role> role_names[] = {
    {Role::member, "member", "everybody under 'people'"},
    {Role::lead, "lead", "leads a team's daily work"},
    {Role::manager, "manager", "answers for teams"},
    {Role::director, "director", "decides in the last resort"},
    {Role::clerk, "clerk", "records what others say and do"},
    {Role::robot, "robot", "a job that runs by itself"},
    {Role::auditor, "auditor", "looks at everything"},
    {Role::guest, "guest", "everybody who is not under 'people'"},
};
inline std::string_view name_of(Role v) {
  return name_in(role_names, v);
}

/// What is no act on a request.
enum class Permission { settings, import_, for_others };
inline constexpr Named<Permission> permission_names[] = {
    {Permission::settings, "settings", "change the ledger's settings"},
    {Permission::import_, "import", "bring in requests with what others did to them"},
    {Permission::for_others, "for-others", "record what somebody else does (--as)"},
};
inline std::string_view name_of(Permission v) {
  return name_in(permission_names, v);
}

enum class Reach { own, any };
inline constexpr Named<Reach> reach_names[] = {
    {Reach::own, "own", "requests they filed, have or were offered, and those of their teams"},
    {Reach::any, "any", "all requests"},
};

/// What a role may do.
struct RoleRule {
  Role role = Role::member;
  std::vector<Act> acts;
  std::vector<Permission> permissions;
  bool everything = false;
  Reach reach = Reach::own;
  int line = 0;  ///< where it stands in teams.yaml
};

struct Person {
  std::string handle;
  std::string name;
  std::vector<std::string> emails;
  std::vector<std::string> skills;
  std::vector<Role> roles{};        ///< towards every request, besides member
  std::vector<std::string> keys{};  ///< they sign with: public keys of ssh, fingerprints of gpg (core/signing_key)
  int line = 0;                     ///< where it stands in teams.yaml
};

/// Who has a role towards a team's requests.
struct TeamRole {
  Role role = Role::member;
  std::vector<std::string> people;
};

struct Team {
  std::string handle;
  std::string name;
  std::vector<std::string> aliases;  ///< other names it goes by (import maps, `who`)
  std::vector<std::string> members;  ///< handles
  std::vector<std::string> levels;   ///< who is in charge at level 1, 2, 3; empty = the ledger's own `levels`
  std::string intake;                ///< how it likes to be asked (M8); shown at hand-over
  std::vector<std::string> services;
  std::vector<TeamRole> roles{};
  int line = 0;  ///< where it stands in teams.yaml
};

/// teams.yaml
struct Directory {
  std::vector<Team> teams;
  std::vector<Person> people;
  std::vector<std::string> levels;  ///< in charge where a team names nobody
  std::vector<RoleRule> roles{};    ///< empty = everybody may do everything

  const Team* team(std::string_view handle) const;
  const Person* person(std::string_view handle) const;
  /// Case of the address is ignored.
  const Person* person_with_email(std::string_view email) const;
  /// By handle, name or alias.
  const Team* team_called(std::string_view name) const;
  /// By handle or name.
  const Person* person_called(std::string_view name) const;
  /// The first team that lists the person; nullptr when none does.
  const Team* team_of(std::string_view person) const;
  bool is_member(std::string_view team, std::string_view person) const;
  /// The person in charge of a team's requests at a level from 1; empty when nobody is named.
  std::string in_charge(std::string_view team, int level) const;
};

/// types.yaml: one row a type.
struct RequestType {
  std::string name;
  std::string title;                       ///< what people read
  std::vector<std::string> required;       ///< fields that `new` asks for
  std::vector<std::string> prerequisites;  ///< what the requester should have at hand; printed at filing (M14)
};

/// routes.yaml: first match wins (R30).
struct Route {
  std::string name;
  std::vector<std::string> types;
  std::vector<std::string> words;   ///< any of them in title or text, case folded
  std::vector<std::string> themes;  ///< globs: `shop/*`
  std::vector<std::string> vias;
  std::string to;  ///< team or person; empty = deliberately nobody (`to: nobody`, needs triage, R31)
  int line = 0;    ///< where it stands in routes.yaml

  bool is_catch_all() const { return types.empty() && words.empty() && themes.empty() && vias.empty(); }
};

/// A rule that can be switched per ledger, named in messages and passed with --waive.
enum class Guard { fields, transfer, brief };
inline constexpr Named<Guard> guard_names[] = {
    {Guard::fields, "fields", "a new request has what its type requires"},
    {Guard::transfer, "transfer", "assigning to another team needs --agreed or --reason"},
    {Guard::brief, "brief", "an escalation carries a complete brief"},
};
enum class GuardMode { off, warn, refuse };
inline constexpr Named<GuardMode> guard_mode_names[] = {
    {GuardMode::off, "off", "not looked at"},
    {GuardMode::warn, "warn", "said, and done all the same"},
    {GuardMode::refuse, "refuse", "not done, unless waived with a reason"},
};
inline std::string_view name_of(Guard v) {
  return name_in(guard_names, v);
}
inline std::string_view name_of(GuardMode v) {
  return name_in(guard_mode_names, v);
}

struct EscalationLevel {
  int level = 1;
  std::string name;
  std::optional<Span> limit;  ///< how long the level has for a solution
};

/// policy.yaml
struct Policy {
  std::map<Guard, GuardMode> guards;                          ///< all guards present
  std::map<std::string, std::map<Guard, GuardMode>> by_type;  ///< exceptions per request type
  std::vector<EscalationLevel> levels;                        ///< 1 to 3, in order
  std::vector<TargetRule> targets;                            ///< the first that matches wins
  Span followup_after{24, Span::Unit::hours};                 ///< from resolve until the customer is asked
  int followup_tries = 3;                                     ///< unanswered calls before `close` is fine without
  int reopen_at_csat = 2;                                     ///< this score or lower reopens (R43)
  int close_at_csat = 4;                                      ///< this score or higher closes

  GuardMode mode(Guard guard, std::string_view type) const;
  const EscalationLevel* level(int n) const;
};

/// themes.yaml: a tree by slashes; each theme has exactly one owning team (M57).
struct Theme {
  std::string name;  ///< `shop/address`
  std::string team;
  std::string title;
  int line = 0;
};

struct Config {
  LedgerSettings ledger;
  Directory directory;
  std::vector<RequestType> types;
  std::vector<Route> routes;
  Policy policy;
  std::vector<Theme> themes;
  Calendars calendars;

  const RequestType* type(std::string_view name) const;
  /// The theme itself or its nearest ancestor; nullptr when none is known.
  const Theme* theme(std::string_view name) const;
};

/// What is wrong between the files: unknown teams and people, unreachable or missing catch-all routes, a level nobody
/// is in charge of, an e-mail two people share. Positions are lines where known.
std::vector<Problem> check_config(const Config& config);

}  // namespace reqs
