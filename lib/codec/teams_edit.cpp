// Adding teams to teams.yaml as text. A file that people wrote and commented is never printed anew: lines are put in,
// and the result is read again to prove that it says what it said before and the new teams besides.
#include <algorithm>

#include "codec/config_codec.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_gate.hpp"

namespace reqs {
namespace {

[[noreturn]] void refuse_edit(const std::string& why) {
  throw Error(ErrorKind::refused, why, {"add the teams by hand: reqs config edit teams.yaml"}, "teams.yaml");
}

Value::List value_list(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

Entry team_entry(const Team& team) {
  Value::Map fields;
  const auto add_text = [&](const char* key, const std::string& text) {
    if (!text.empty()) fields.push_back({key, text});
  };
  const auto add_list = [&](const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) fields.push_back({key, value_list(texts)});
  };
  add_text("name", team.name);
  add_list("aliases", team.aliases);
  add_list("members", team.members);
  add_list("levels", team.levels);
  add_text("intake", team.intake);
  add_list("services", team.services);
  return {team.handle, fields};
}

/// A text by lines, each with its line feed.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// Where new entries of the root's block `teams` go: after how many lines, and at which column.
struct Place {
  std::size_t after_lines;
  int indent;
};

/// The last lines before the next key that are blank or a comment at the margin belong to what follows.
std::size_t end_of_block(const std::vector<std::string_view>& lines, std::size_t end) {
  while (end > 0 &&
         (lines[end - 1].front() == '#' || lines[end - 1].find_first_not_of(" \t\n") == std::string_view::npos))
    --end;
  return end;
}

Place place_for_teams(const YamlNode& root, const std::vector<std::string_view>& lines) {
  const auto teams = std::find_if(root.entries.begin(), root.entries.end(),
                                  [](const YamlEntry& entry) { return entry.key == "teams"; });
  if (teams == root.entries.end()) refuse_edit("there is no 'teams:' to add to");
  const auto& block = teams->value;
  const bool nothing_yet = block.is_scalar() && block.plain && block.scalar.empty();
  const bool in_block_style = block.is_mapping() && !block.entries.empty() && block.line > teams->line;
  if (!nothing_yet && !in_block_style) refuse_edit("'teams:' is not written with one team below the other");
  const auto next = teams + 1;
  const auto end = next == root.entries.end() ? lines.size() : static_cast<std::size_t>(next->line - 1);
  return {end_of_block(lines, end), nothing_yet ? 2 : block.entries.front().column - 1};
}

YamlNode read_teams(std::string_view text) {
  auto read = read_yaml(text, "teams.yaml");
  if (!read.root) refuse_edit("the file cannot be read: " + to_text(read.problems.front()));
  return std::move(*read.root);
}

void check_handles(const YamlNode& root, const std::vector<Team>& teams) {
  const auto taken = [&](const char* group, const std::string& handle) {
    const auto* entry = root.find(group);
    return entry && entry->value.find(handle);
  };
  for (const auto& team : teams) {
    if (!is_handle(team.handle)) refuse_edit(quoted_in_message(team.handle) + " cannot be a team's handle");
    if (taken("teams", team.handle) || taken("people", team.handle))
      refuse_edit("'" + team.handle + "' is there already");
  }
}

/// What the file must say when it is done.
Value expected_value(const YamlNode& root, const Value::Map& added) {
  auto value = to_value(root);
  for (auto& entry : std::get<Value::Map>(value.data)) {
    if (entry.key != "teams") continue;
    if (!entry.value.map()) entry.value = Value::Map{};
    auto& teams = std::get<Value::Map>(entry.value.data);
    teams.insert(teams.end(), added.begin(), added.end());
  }
  return value;
}

}  // namespace

std::string add_teams(std::string_view teams_yaml, const std::vector<Team>& teams) {
  const auto root = read_teams(teams_yaml);
  check_handles(root, teams);
  Value::Map added;
  for (const auto& team : teams) added.push_back(team_entry(team));
  const auto lines = lines_of(teams_yaml);
  const auto place = place_for_teams(root, lines);
  std::string text;
  for (std::size_t i = 0; i < place.after_lines; ++i) text += lines[i];
  if (!text.ends_with('\n')) text += '\n';
  text += emit_map(added, place.indent);
  for (std::size_t i = place.after_lines; i < lines.size(); ++i) text += lines[i];
  const auto written = read_yaml(text, "teams.yaml");
  if (!written.root || !(to_value(*written.root) == expected_value(root, added)))
    refuse_edit("its layout leaves no safe place to add to");
  return text;
}

}  // namespace reqs
