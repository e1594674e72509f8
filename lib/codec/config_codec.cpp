#include "codec/config_codec.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "codec/calendars_reader.hpp"
#include "codec/code_point.hpp"
#include "codec/config_fields.hpp"
#include "codec/utf8.hpp"
#include "codec/yaml_gate.hpp"
#include "core/act.hpp"
#include "core/signing_key.hpp"

namespace reqs {
namespace {

constexpr int config_format = 1;

/// Whether such a name or address can stand in a commit: git strips signs from both ends of it.
bool fits_signature(std::string_view text) {
  constexpr std::string_view stripped = " .,:;\"\\'";
  const auto breaks = [](char c) { return c == '<' || c == '>' || static_cast<unsigned char>(c) < ' '; };
  return std::none_of(text.begin(), text.end(), breaks) && text.find_first_not_of(stripped) != std::string_view::npos;
}

/// `10485760`, `512K`, `10M`, `1G`; empty for anything else, and for what would not fit.
std::optional<std::size_t> parse_size(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  constexpr std::string_view units = "KMG";
  const auto place = unit.empty() ? 0 : units.find(unit.front()) + 1;
  if (error != std::errc() || unit.size() > 1 || (!unit.empty() && place == 0)) return std::nullopt;
  if (count > (std::size_t{1} << 40)) return std::nullopt;
  return count << (10 * place);
}

/// `75%` or `75`; empty for anything else.
std::optional<int> parse_percent(std::string_view text) {
  constexpr int most = 100;
  if (text.ends_with('%')) text.remove_suffix(1);
  int percent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), percent);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && percent >= 1 && percent <= most ? std::optional(percent) : std::nullopt;
}

class LedgerReader {
 public:
  LedgerReader(LedgerSettings& settings, const ConfigReport& report) : settings_(settings), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "ledger.yaml", report_);
    read_format(fields);
    settings_.name = fields.line("name");
    read_zone(fields);
    settings_.filing = fields.named("filing", filing_names).value_or(settings_.filing);
    settings_.signatures = fields.named("signatures", signing_names).value_or(settings_.signatures);
    if (const auto* defaults = fields.any("defaults")) read_defaults(*defaults);
    if (const auto* attachments = fields.any("attachments")) read_attachments(*attachments);
    if (const auto* clocks = fields.any("clocks")) read_clocks(*clocks);
    fields.finish();
  }

 private:
  LedgerSettings& settings_;
  const ConfigReport& report_;

  void read_zone(ConfigFields& fields) {
    auto zone = fields.line("zone");
    if (zone.empty()) return;
    settings_.zone = std::move(zone);
    settings_.zone_line = fields.any("zone")->line;
    settings_.zone_column = fields.any("zone")->column;
  }

  void read_format(ConfigFields& fields) {
    fields.required_line("format");
    const auto format = fields.number("format", 1, 999'999);
    settings_.format = format.value_or(config_format);
  }

  void read_defaults(const YamlNode& node) {
    ConfigFields fields(node, "'defaults'", report_);
    if (auto type = fields.line("type"); !type.empty()) settings_.default_type = std::move(type);
    settings_.default_priority = fields.named("priority", priority_names).value_or(settings_.default_priority);
    fields.finish();
  }

  void read_attachments(const YamlNode& node) {
    ConfigFields fields(node, "'attachments'", report_);
    if (const auto text = fields.line("limit"); !text.empty()) {
      const auto limit = parse_size(text);
      if (!limit) report_(*fields.any("limit"), quoted_in_message(text) + " is not a size such as 512K or 10M");
      settings_.attachment_limit = limit.value_or(settings_.attachment_limit);
    }
    fields.finish();
  }

  void read_clocks(const YamlNode& node) {
    ConfigFields fields(node, "'clocks'", report_);
    if (const auto text = fields.line("yellow"); !text.empty()) {
      const auto percent = parse_percent(text);
      if (!percent) report_(*fields.any("yellow"), quoted_in_message(text) + " is not a share from 1% to 100%");
      settings_.yellow_percent = percent.value_or(settings_.yellow_percent);
    }
    fields.finish();
  }
};

constexpr const char* all_acts_word = "all";

class TeamsReader {
 public:
  TeamsReader(Directory& directory, const ConfigReport& report) : directory_(directory), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "teams.yaml", report_);
    directory_.levels = fields.texts("levels");
    for (const auto& entry : fields.entries("teams")) read_team(entry);
    for (const auto& entry : fields.entries("people")) read_person(entry);
    for (const auto& entry : fields.entries("roles")) read_role(entry);
    fields.finish();
  }

 private:
  Directory& directory_;
  const ConfigReport& report_;

  void check_handle(const YamlEntry& entry) {
    if (is_handle(entry.key)) return;
    report_(entry, quoted_in_message(entry.key) +
                       " cannot be a handle: lower-case letters, digits, '.', '_' and '-', beginning with a letter or "
                       "digit, and not me, none or nobody");
  }

  void read_team(const YamlEntry& entry) {
    check_handle(entry);
    ConfigFields fields(entry.value, "a team", report_);
    Team team;
    team.handle = entry.key;
    team.line = entry.line;
    team.name = fields.line("name");
    if (team.name.empty()) team.name = team.handle;
    team.aliases = fields.texts("aliases");
    team.members = fields.texts("members");
    team.levels = fields.texts("levels");
    team.intake = fields.text("intake");
    team.services = fields.texts("services");
    for (const auto& role : fields.entries("roles"))
      if (const auto known = role_called(role, role.key)) team.roles.push_back({*known, texts_in(role)});
    fields.finish();
    directory_.teams.push_back(std::move(team));
  }

  void read_person(const YamlEntry& entry) {
    check_handle(entry);
    ConfigFields fields(entry.value, "a person", report_);
    Person person;
    person.handle = entry.key;
    person.name = fields.line("name");
    if (person.name.empty()) person.name = person.handle;
    person.emails = fields.texts("emails");
    person.skills = fields.texts("skills");
    person.line = entry.line;
    for (const auto& word : fields.texts("roles"))
      if (const auto role = role_called(*fields.any("roles"), word)) person.roles.push_back(*role);
    person.keys = fields.texts("keys");
    for (const auto& key : person.keys)
      if (!ssh_key(key) && !gpg_fingerprint(key))
        report_(*fields.any("keys"), quoted_in_message(key) +
                                         " is neither a public key of ssh (ssh-ed25519 AAAA…) nor the fingerprint of a "
                                         "gpg key (40 hexadecimal digits)");
    check_signature(fields, person);
    fields.finish();
    directory_.people.push_back(std::move(person));
  }

  /// git takes both into commits, and a line of theirs into messages.
  void check_signature(ConfigFields& fields, const Person& person) {
    if (const auto* name = fields.any("name"); name && !fits_signature(person.name))
      report_(*name, quoted_in_message(person.name) +
                         " cannot be a name in a commit: it needs a letter, and no '<', '>' or control character");
    for (const auto& email : person.emails)
      if (email.find('@') == std::string::npos || !fits_signature(email) || email.find(' ') != std::string::npos)
        report_(*fields.any("emails"), quoted_in_message(email) + " is not an e-mail address");
  }

  template <class Place>
  std::optional<Role> role_called(const Place& place, const std::string& word) {
    const auto role = value_in(role_names, word);
    if (!role) report_(place, not_one_of(word, words_of(role_names)));
    return role;
  }

  /// A text alone is a list of one.
  std::vector<std::string> texts_in(const YamlEntry& entry) {
    std::vector<std::string> texts;
    if (entry.value.is_scalar()) return {entry.value.scalar};
    for (const auto& item : entry.value.items)
      if (item.is_scalar()) texts.push_back(item.scalar);
    if (texts.empty() || texts.size() != entry.value.items.size()) report_(entry.value, "is not a list of handles");
    return texts;
  }

  void read_role(const YamlEntry& entry) {
    const auto role = role_called(entry, entry.key);
    ConfigFields fields(entry.value, "a role", report_);
    RoleRule rule;
    rule.line = entry.line;
    for (const auto& word : fields.texts("may")) allow(rule, word, *fields.any("may"));
    rule.reach = fields.named("where", reach_names).value_or(Reach::own);
    fields.finish();
    if (!role) return;
    rule.role = *role;
    directory_.roles.push_back(std::move(rule));
  }

  void allow(RoleRule& rule, const std::string& word, const YamlNode& place) {
    if (word == all_acts_word)
      rule.everything = true;
    else if (const auto permission = value_in(permission_names, word))
      rule.permissions.push_back(*permission);
    else if (const auto act = act_named(word))
      rule.acts.push_back(*act);
    else
      report_(place, not_one_of(word, allowed_words()));
  }

  static std::vector<std::string> allowed_words() {
    std::vector<std::string> words{all_acts_word};
    for (const auto& permission : permission_names) words.emplace_back(permission.name);
    for (const auto& act : all_acts()) words.emplace_back(act.name);
    return words;
  }
};

/// The fields of a new request that a type can ask for.
std::vector<std::string> requirable_fields() {
  std::vector<std::string> names = {"contact"};
  for (const auto& key : info_of(Act::file).keys)
    if (key.name != "key" && key.name != "parent" && key.name != "team" && key.name != "needs" && key.name != "targets")
      names.emplace_back(key.name);
  return names;
}

class TypesReader {
 public:
  TypesReader(std::vector<RequestType>& types, const ConfigReport& report) : types_(types), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "types.yaml", report_);
    for (const auto& entry : fields.entries("types")) read_type(entry);
    fields.finish();
  }

 private:
  std::vector<RequestType>& types_;
  const ConfigReport& report_;

  void read_type(const YamlEntry& entry) {
    ConfigFields fields(entry.value, "a type", report_);
    RequestType type;
    type.name = entry.key;
    type.title = fields.line("title");
    if (type.title.empty()) type.title = type.name;
    type.required = fields.texts("required");
    type.prerequisites = fields.texts("prerequisites");
    const auto known = requirable_fields();
    for (const auto& name : type.required)
      if (std::find(known.begin(), known.end(), name) == known.end())
        report_(*fields.any("required"), not_one_of(name, known));
    fields.finish();
    types_.push_back(std::move(type));
  }
};

class RoutesReader {
 public:
  RoutesReader(std::vector<Route>& routes, const ConfigReport& report) : routes_(routes), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "routes.yaml", report_);
    for (const auto& item : fields.items("routes")) read_route(item);
    fields.finish();
  }

 private:
  std::vector<Route>& routes_;
  const ConfigReport& report_;

  void read_route(const YamlNode& node) {
    ConfigFields fields(node, "a rule", report_);
    Route route;
    route.line = node.line;
    route.name = fields.line("name");
    if (route.name.empty()) route.name = fmt::format("rule {}", routes_.size() + 1);
    if (const auto* when = fields.any("when")) read_conditions(*when, route);
    route.to = fields.required_line("to");
    if (route.to == "nobody") route.to.clear();
    fields.finish();
    routes_.push_back(std::move(route));
  }

  void read_conditions(const YamlNode& node, Route& route) {
    ConfigFields fields(node, "'when'", report_);
    route.types = fields.texts("type");
    route.words = fields.texts("words");
    route.themes = fields.texts("theme");
    route.vias = fields.texts("via");
    fields.finish();
  }
};

class PolicyReader {
 public:
  PolicyReader(Policy& policy, const ConfigReport& report) : policy_(policy), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "policy.yaml", report_);
    if (const auto* guards = fields.any("guards")) read_guards(*guards, policy_.guards);
    for (const auto& entry : fields.entries("types")) read_type(entry);
    for (const auto& item : fields.items("escalation")) read_level(item);
    for (const auto& item : fields.items("targets")) read_targets(item);
    if (const auto* followup = fields.any("followup")) read_followup(*followup);
    if (const auto* satisfaction = fields.any("satisfaction")) read_satisfaction(*satisfaction);
    fields.finish();
  }

 private:
  Policy& policy_;
  const ConfigReport& report_;

  void read_guards(const YamlNode& node, std::map<Guard, GuardMode>& guards) {
    ConfigFields fields(node, "'guards'", report_);
    for (const auto& row : guard_names)
      if (const auto mode = fields.named(row.name, guard_mode_names)) guards[row.value] = *mode;
    fields.finish();
  }

  void read_type(const YamlEntry& entry) {
    ConfigFields fields(entry.value, "a type's policy", report_);
    if (const auto* guards = fields.any("guards")) read_guards(*guards, policy_.by_type[entry.key]);
    fields.finish();
  }

  std::optional<Span> span(ConfigFields& fields, std::string_view key, const char* forms) {
    const auto text = fields.line(key);
    const auto span = parse_span(text);
    if (!span && !text.empty())
      report_(*fields.any(key), quoted_in_message(text) + " is not a length of time such as " + forms);
    if (span && is_beyond_waiting(*span))
      report_(*fields.any(key), quoted_in_message(text) +
                                    " is longer than ten years: nothing would ever be late; write a shorter length, or "
                                    "leave '" +
                                    std::string(key) + "' out");
    return span;
  }

  /// Of the clock: what nobody's calendar is asked for.
  std::optional<Span> elapsed_span(ConfigFields& fields, std::string_view key) {
    constexpr auto forms = "90m, 24h or 3d";
    const auto span = this->span(fields, key, forms);
    if (!span || span->elapsed()) return span;
    report_(*fields.any(key),
            quoted_in_message(to_text(*span)) + " is business time; write an elapsed length such as " + forms);
    return std::nullopt;
  }

  void read_level(const YamlNode& node) {
    ConfigFields fields(node, "a level", report_);
    fields.required_line("level");
    EscalationLevel level;
    level.level = fields.number("level", 1, 3).value_or(static_cast<int>(policy_.levels.size()) + 1);
    level.name = fields.line("name");
    level.limit = span(fields, "limit", "90m, 24h, 3d, 8bh or 1bd");
    fields.finish();
    policy_.levels.push_back(std::move(level));
  }

  /// Named as an event names them: `reqs show --explain-clocks` says which one a request has.
  void read_targets(const YamlNode& node) {
    constexpr auto forms = "90m, 24h, 3d, 8bh, 2bd or eod";
    ConfigFields fields(node, "a target", report_);
    TargetRule rule;
    auto& targets = rule.targets;
    targets.line = node.line;
    rule.column = node.column;
    targets.rule = fields.line("name");
    if (targets.rule.empty()) targets.rule = fmt::format("target {}", policy_.targets.size() + 1);
    if (const auto* when = fields.any("when")) read_conditions(*when, rule);
    targets.calendar = fields.line("calendar");
    targets.own = span(fields, "own", forms);
    targets.respond = span(fields, "respond", forms);
    targets.next = span(fields, "next", forms);
    targets.inform = span(fields, "inform", forms);
    targets.resolve = span(fields, "resolve", forms);
    targets.reopen = span(fields, "reopen", forms);
    targets.internal = span(fields, "internal", forms);
    const bool any = std::any_of(std::begin(target_clock_names), std::end(target_clock_names),
                                 [&](ClockName clock) { return targets.of(clock).has_value(); });
    const bool asked = std::any_of(std::begin(target_clock_names), std::end(target_clock_names),
                                   [&](ClockName clock) { return fields.any(name_of(clock)) != nullptr; });
    if (!any && !asked && !fields.any("internal"))
      report_(node,
              "a target needs at least one of own, respond, next, inform, resolve and internal, such as respond: 4h");
    fields.finish();
    policy_.targets.push_back(std::move(rule));
  }

  void read_conditions(const YamlNode& node, TargetRule& rule) {
    ConfigFields fields(node, "'when'", report_);
    rule.types = fields.texts("type");
    rule.priorities = words(fields, "priority", words_of(priority_names));
    rule.tiers = fields.texts("tier");
    rule.customers = words(fields, "customer", {"external", "internal"});
    rule.teams = fields.texts("team");
    fields.finish();
  }

  /// Texts of a closed set.
  std::vector<std::string> words(ConfigFields& fields, std::string_view key, const std::vector<std::string>& known) {
    auto texts = fields.texts(key);
    for (const auto& text : texts)
      if (std::find(known.begin(), known.end(), text) == known.end())
        report_(*fields.any(key), not_one_of(text, known));
    return texts;
  }

  void read_followup(const YamlNode& node) {
    ConfigFields fields(node, "'followup'", report_);
    policy_.followup_after = elapsed_span(fields, "after").value_or(policy_.followup_after);
    policy_.followup_tries = fields.number("tries", 1, 20).value_or(policy_.followup_tries);
    fields.finish();
  }

  void read_satisfaction(const YamlNode& node) {
    ConfigFields fields(node, "'satisfaction'", report_);
    policy_.reopen_at_csat = fields.number("reopen_at", 0, 5).value_or(policy_.reopen_at_csat);
    policy_.close_at_csat = fields.number("close_at", 1, 6).value_or(policy_.close_at_csat);
    if (policy_.reopen_at_csat >= policy_.close_at_csat) report_(node, "'reopen_at' must be lower than 'close_at'");
    fields.finish();
  }
};

class ThemesReader {
 public:
  ThemesReader(std::vector<Theme>& themes, const ConfigReport& report) : themes_(themes), report_(report) {}

  void read(const YamlNode& root) {
    ConfigFields fields(root, "themes.yaml", report_);
    for (const auto& entry : fields.entries("themes")) read_theme(entry);
    fields.finish();
  }

 private:
  std::vector<Theme>& themes_;
  const ConfigReport& report_;

  void read_theme(const YamlEntry& entry) {
    if (!is_theme_path(entry.key))
      report_(entry, quoted_in_message(entry.key) + " is not a theme such as shop/address");
    ConfigFields fields(entry.value, "a theme", report_);
    Theme theme;
    theme.name = entry.key;
    theme.line = entry.line;
    if (const auto* team = fields.any("team"); team && team->is_sequence())
      report_(*team, "a theme has exactly one owning team: what two teams own, nobody does; split the theme instead");
    else
      theme.team = fields.required_line("team");
    theme.title = fields.line("title");
    fields.finish();
    themes_.push_back(std::move(theme));
  }

  static bool is_theme_path(std::string_view name) {
    return !name.empty() && name.front() != '/' && name.back() != '/' && name.find("//") == std::string_view::npos &&
           name.find_first_of(" \t\n*") == std::string_view::npos;
  }
};

Policy default_policy() {
  Policy policy;
  policy.guards = {
      {Guard::fields, GuardMode::warn}, {Guard::transfer, GuardMode::warn}, {Guard::brief, GuardMode::refuse}};
  return policy;
}

std::optional<Problem> newer_format(const YamlNode& ledger, int format) {
  const auto* entry = ledger.find("format");
  if (format <= config_format || !entry) return std::nullopt;
  return Problem{"ledger.yaml", entry->value.line, entry->value.column,
                 fmt::format("format {} is newer than this version of reqs, which knows format {} and can only read "
                             "this ledger",
                             format, config_format)};
}

/// Reads one file, if it is there, into the part of the config that it is for. False when it is not YAML at all.
template <class Reader, class Part>
bool read_part(const ConfigTrees& files, const std::string& name, Part& part, ConfigRead& read) {
  auto& problems = read.problems;
  const auto file = files.find(name);
  if (file == files.end()) return true;
  const auto& yaml = file->second;
  // A file whose every line is commented out means its defaults; ledger.yaml has a key that must be there.
  const bool nothing = !yaml.problems.empty() && yaml.problems.front().what == empty_file;
  if (nothing && name != "ledger.yaml") return true;
  problems.insert(problems.end(), yaml.problems.begin(), yaml.problems.end());
  if (!yaml.root) return false;
  std::vector<Problem> said;
  const ConfigReport report{name, &said};
  Reader(part, report).read(*yaml.root);
  if (name == "ledger.yaml") read.newer_format = newer_format(*yaml.root, read.config.ledger.format);
  if (!read.newer_format) problems.insert(problems.end(), said.begin(), said.end());
  return true;
}

bool begins_handle(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  // Beyond ASCII, all but blanks and invisible characters.
  return may_stand_raw(c) && c != 0xA0 && c != 0x3000 && !(c >= 0x2000 && c <= 0x206F);
}

}  // namespace

bool is_handle(std::string_view text) {
  if (text.empty() || text.size() > 64 || text == "me" || text == "none" || text == "nobody") return false;
  if (first_invalid_utf8(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = code_point_at(text, i);
    const bool sign = c.value == '.' || c.value == '_' || c.value == '-';
    if (!begins_handle(c.value) && (i == 0 || !sign)) return false;
    i += c.length;
  }
  return true;
}

ConfigRead read_config(const std::map<std::string, std::string>& files) {
  ConfigTrees trees;
  for (const auto& [name, text] : files) trees.emplace(name, read_yaml(text, name));
  return config_of(trees);
}

ConfigRead config_of(const ConfigTrees& files) {
  ConfigRead read;
  auto& config = read.config;
  auto& problems = read.problems;
  config.policy = default_policy();
  if (!files.contains("ledger.yaml")) problems.push_back({"ledger.yaml", 0, 0, "is missing"});
  bool all = read_part<LedgerReader>(files, "ledger.yaml", config.ledger, read);
  all = read_part<TeamsReader>(files, "teams.yaml", config.directory, read) && all;
  all = read_part<TypesReader>(files, "types.yaml", config.types, read) && all;
  all = read_part<RoutesReader>(files, "routes.yaml", config.routes, read) && all;
  all = read_part<PolicyReader>(files, "policy.yaml", config.policy, read) && all;
  all = read_part<ThemesReader>(files, "themes.yaml", config.themes, read) && all;
  all = read_part<CalendarsReader>(files, "calendars.yaml", config.calendars, read) && all;
  if (all && !read.newer_format)
    for (auto& problem : check_config(config)) problems.push_back(std::move(problem));
  problems = not_too_many(std::move(problems));
  return read;
}

}  // namespace reqs
