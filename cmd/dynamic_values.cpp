#include "cmd/dynamic_values.hpp"

#include <algorithm>
#include <iterator>

#include "cmd/ledger_values.hpp"
#include "cmd/query_values.hpp"
#include "cmd/time_values.hpp"
#include "codec/config_codec.hpp"
#include "core/error.hpp"
#include "report/request_table.hpp"
#include "service/fields.hpp"

namespace reqs::cmd {
namespace {

// In the order of config_file_names.
constexpr std::string_view settings_help[] = {
    "name, time zone, who may file", "teams, people, levels",   "types of requests",      "who gets what",
    "guards, levels, follow-up",     "what requests are about", "when people are at work"};
static_assert(std::size(settings_help) == std::size(config_file_names));

std::vector<Candidate> settings_values() {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < std::size(settings_help); ++i)
    found.push_back({std::string(config_file_names[i]), std::string(settings_help[i])});
  return found;
}

void put_in_front(std::string_view start, std::vector<Candidate>& candidates) {
  for (auto& candidate : candidates) candidate.word.insert(0, start);
}

/// `id,title,ow`, `-due`
std::vector<Candidate> column_values(std::string_view typed) {
  const auto comma = typed.rfind(',');
  const auto begin = comma != typed.npos ? comma + 1 : typed.starts_with('-') ? 1 : 0;
  std::vector<Candidate> found;
  for (const auto& column : request_columns()) found.push_back({column, std::string(column_help(column))});
  put_in_front(typed.substr(0, begin), found);
  return found;
}

std::vector<Candidate> priority_values() {
  std::vector<Candidate> found;
  for (const auto& row : priority_names) found.push_back({std::string(row.name), std::string(row.help)});
  return found;
}

std::vector<Candidate> value_of_field(const FieldInfo& field, std::string_view typed, Env& env, LedgerValues& ledger) {
  if (field.name == "kind") return {{"external", "a customer"}, {"internal", "a colleague"}};
  switch (field.kind) {
    case FieldKind::time:
      return time_values(typed, env.now, ledger.zone());
    case FieldKind::priority:
      return priority_values();
    case FieldKind::type:
      return ledger.types();
    case FieldKind::theme:
      return ledger.themes();
    case FieldKind::line:
    case FieldKind::text:
    case FieldKind::customer:
      return {};
  }
  return {};
}

/// `prio`, `priority=hi`
std::vector<Candidate> field_values(std::string_view typed, Env& env, LedgerValues& ledger) {
  const auto equals = typed.find('=');
  std::vector<Candidate> found;
  for (const auto& field : request_fields()) {
    if (equals == typed.npos) found.push_back({std::string(field.name) + "=", "the new " + std::string(field.name)});
    if (equals == typed.npos || field.name != typed.substr(0, equals)) continue;
    found = value_of_field(field, typed.substr(equals + 1), env, ledger);
    put_in_front(typed.substr(0, equals + 1), found);
  }
  return found;
}

std::vector<Candidate> people_and_teams(std::string_view typed, LedgerValues& ledger) {
  std::vector<Candidate> found{{"me", "yourself"}};
  std::ranges::move(ledger.people(typed), std::back_inserter(found));
  std::ranges::move(ledger.teams(typed), std::back_inserter(found));
  return found;
}

std::vector<Candidate> people(std::string_view typed, LedgerValues& ledger) {
  std::vector<Candidate> found{{"me", "yourself"}};
  std::ranges::move(ledger.people(typed), std::back_inserter(found));
  return found;
}

std::vector<Candidate> answers_to(const ValueQuestion& question, Env& env) {
  LedgerValues ledger(env);
  switch (question.kind) {
    case ValueKind::id:
    case ValueKind::ids:
      return ledger.ids(question.typed, question.states);
    case ValueKind::who:
      return people_and_teams(question.typed, ledger);
    case ValueKind::person:
      return people(question.typed, ledger);
    case ValueKind::team:
      return ledger.teams(question.typed);
    case ValueKind::type:
      return ledger.types();
    case ValueKind::theme:
      return ledger.themes();
    case ValueKind::time:
      return time_values(question.typed, env.now, ledger.zone());
    case ValueKind::span:
      return span_values(question.typed);
    case ValueKind::zone:
      return zone_values(env);
    case ValueKind::field:
      return field_values(question.typed, env, ledger);
    case ValueKind::query:
      return query_values(question.typed, env, ledger);
    case ValueKind::columns:
      return column_values(question.typed);
    case ValueKind::settings:
      return settings_values();
    default:
      return {};
  }
}

}  // namespace

std::vector<Candidate> dynamic_values(const ValueQuestion& question, Env& env) {
  try {
    return answers_to(question, env);
  } catch (const Error&) {
    return {};  // completion never complains
  }
}

}  // namespace reqs::cmd
