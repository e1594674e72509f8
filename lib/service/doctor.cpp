#include "service/doctor.hpp"

#include <fmt/format.h>

#include "codec/config_codec.hpp"
#include "service/attributes.hpp"

namespace reqs {
namespace {

using Findings = std::vector<HealthFinding>;

void examine_identity(Findings& findings, const Config* config, const DoctorFacts& facts) {
  if (facts.caller_email.empty()) {
    findings.push_back({Health::broken, "identity", "git knows no e-mail address for you",
                        "git config --global user.email you@example.com"});
    return;
  }
  const auto* person = config ? config->directory.person_with_email(facts.caller_email) : nullptr;
  if (person)
    findings.push_back({Health::fine, "identity", fmt::format("{} is {}", facts.caller_email, person->handle), ""});
  else
    findings.push_back({Health::noteworthy, "identity", facts.caller_email + " is not in teams.yaml",
                        "add yourself under 'people:' with `reqs config edit teams.yaml`"});
}

/// Every level of every team must resolve to a person: an escalation that reaches nobody is lost (R24).
void examine_levels(Findings& findings, const Config& config) {
  Findings empty;
  for (const auto& team : config.directory.teams)
    for (const auto& level : config.policy.levels)
      if (config.directory.in_charge(team.handle, level.level).empty())
        empty.push_back({Health::broken, "levels",
                         fmt::format("nobody is in charge of '{}' at level {}", team.handle, level.level),
                         "add 'levels' with `reqs config edit teams.yaml`"});
  if (empty.empty()) empty.push_back({Health::fine, "levels", "every level of every team has somebody in charge", ""});
  findings.insert(findings.end(), empty.begin(), empty.end());
}

void examine_attributes(Findings& findings, const LedgerView& view) {
  const auto missing = missing_attributes(view);
  if (missing.empty())
    findings.push_back({Health::fine, "attributes", "git knows what not to change", ""});
  else
    findings.push_back({Health::broken, "attributes",
                        fmt::format(".gitattributes lacks '{}'", fmt::join(missing, "', '")),
                        "`reqs doctor --fix` adds what is missing"});
}

void examine_requests(Findings& findings, const LedgerView& view) {
  if (const auto hiding = view.hiding_requests())
    findings.push_back({Health::broken, "requests", to_text(*hiding) + ": it hides all requests",
                        "`git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back"});
}

void examine_settings(Findings& findings, const LedgerView& view, const DoctorFacts& facts) {
  auto read = view.read_settings();
  for (const auto& problem : read.problems)
    findings.push_back({Health::broken, "settings", to_text(problem), "`reqs config edit` changes settings"});
  if (read.newer_format)
    findings.push_back({Health::noteworthy, "settings", to_text(*read.newer_format), "upgrade reqs"});
  else if (read.problems.empty())
    findings.push_back({Health::fine, "settings", "sound", ""});
  examine_identity(findings, &read.config, facts);
  examine_levels(findings, read.config);
}

}  // namespace

std::vector<HealthFinding> examine(const GitLocation& location, const GitOptions& options, const DoctorFacts& facts) {
  Findings findings = {{Health::fine, "reqs", facts.version, ""}};
  const auto health = check_health(location, options);
  findings.insert(findings.end(), health.begin(), health.end());
  if (facts.tz_version.empty())
    findings.push_back({Health::noteworthy, "time zones", "the version of the time zone data is unknown",
                        "Debian has it in the package tzdata; TZDIR names another place"});
  else
    findings.push_back({Health::fine, "time zones", "version " + facts.tz_version, ""});
  try {
    const auto store = open_git_store(location, options);
    const auto view = view_head(*store);
    examine_attributes(findings, view);
    examine_requests(findings, view);
    examine_settings(findings, view, facts);
  } catch (const Error& error) {
    findings.push_back({Health::broken, "ledger", error.what(), error.hints.empty() ? "" : error.hints.front()});
  }
  return findings;
}

}  // namespace reqs
