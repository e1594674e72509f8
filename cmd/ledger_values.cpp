#include "cmd/ledger_values.hpp"

#include <algorithm>

#include "codec/config_codec.hpp"

namespace reqs::cmd {
namespace {

// What a key press may cost: names of files are cheap, files are not.
constexpr std::size_t most_names = 10'000;
constexpr std::size_t most_files = 200;
constexpr std::size_t most_offered = 100;

constexpr std::string_view key_prefix = "@key:";
constexpr std::size_t year_digits = 4;

/// Without any states named, the open ones are meant.
bool is_fitting(State state, const std::vector<State>& states) {
  return states.empty() ? is_open(state) : std::ranges::find(states, state) != states.end();
}

void add_named(std::vector<Candidate>& found, std::string_view typed, const std::string& handle,
               const std::string& name) {
  found.push_back({handle, name});
  if (!typed.empty() && name != handle && name.starts_with(typed)) found.push_back({name, handle});
}

/// How `typed` names the request; empty where it does not.
std::string word_for(const RequestId& id, const Header* header, std::string_view typed) {
  if (typed.starts_with('@')) {
    if (header == nullptr || header->key.empty()) return {};
    const auto word = std::string(key_prefix) + header->key;
    return word.starts_with(typed) ? word : std::string();
  }
  if (id.handle().starts_with(typed)) return std::string(id.handle());
  return typed.size() >= year_digits && id.text().starts_with(typed) ? id.text() : std::string();
}

}  // namespace

const Session& LedgerValues::session() {
  if (!session_) session_.emplace(open_without_zone(env_));
  return *session_;
}

/// What of the settings can be read; the rest is missing.
const Config& LedgerValues::config() {
  if (!config_) config_ = session().view.read_settings().config;
  return *config_;
}

Zone LedgerValues::zone() {
  try {
    return zone_named(env_, config().ledger.zone);
  } catch (const Error&) {
    return Zone::utc();
  }
}

void LedgerValues::each_recent(const std::function<bool(const RequestId&)>& is_wanted,
                               const std::function<bool(const RequestId&, const RequestRead&)>& visit) {
  std::size_t names = 0, files = 0;
  const auto& view = session().view;
  view.each_id_from_newest([&](const RequestId& id) {
    if (++names > most_names) return false;
    if (!is_wanted(id)) return true;
    const auto read = view.find(id);
    return (!read || visit(id, *read)) && ++files < most_files;
  });
}

std::vector<Candidate> LedgerValues::ids(std::string_view typed, const std::vector<State>& states) {
  std::vector<Candidate> found, others;
  const bool by_key = typed.starts_with('@');
  each_recent([&](const RequestId& id) { return by_key || !word_for(id, nullptr, typed).empty(); },
              [&](const RequestId& id, const RequestRead& read) {
                const auto* header = read.request ? &read.request->header : nullptr;
                auto word = word_for(id, header, typed);
                const bool fits = header != nullptr && is_fitting(header->state, states);
                if (!word.empty())
                  (fits ? found : others).push_back({std::move(word), header ? header->title : "cannot be read"});
                return found.size() < most_offered;
              });
  if (!found.empty()) return found;
  others.resize(std::min(others.size(), most_offered));
  return others;
}

std::vector<Candidate> LedgerValues::people(std::string_view typed) {
  std::vector<Candidate> found;
  for (const auto& person : config().directory.people) add_named(found, typed, person.handle, person.name);
  return found;
}

std::vector<Candidate> LedgerValues::teams(std::string_view typed) {
  std::vector<Candidate> found;
  for (const auto& team : config().directory.teams) add_named(found, typed, team.handle, team.name);
  return found;
}

std::vector<Candidate> LedgerValues::types() {
  std::vector<Candidate> found;
  for (const auto& type : config().types) found.push_back({type.name, type.title});
  return found;
}

std::vector<Candidate> LedgerValues::themes() {
  std::vector<Candidate> found;
  for (const auto& theme : config().themes) found.push_back({theme.name, theme.title});
  return found;
}

std::vector<Candidate> LedgerValues::levels() {
  std::vector<Candidate> found;
  for (const auto& level : config().policy.levels) found.push_back({std::to_string(level.level), level.name});
  return found;
}

std::vector<Candidate> LedgerValues::seen(std::string_view typed,
                                          const std::function<std::string(const Header&)>& get) {
  std::vector<Candidate> found;
  each_recent([](const RequestId&) { return true; },
              [&](const RequestId&, const RequestRead& read) {
                if (!read.request) return true;
                Candidate candidate{get(read.request->header)};
                const bool wanted = !candidate.word.empty() && candidate.word.starts_with(typed);
                if (wanted && std::ranges::find(found, candidate) == found.end()) found.push_back(std::move(candidate));
                return found.size() < most_offered;
              });
  return found;
}

}  // namespace reqs::cmd
