#include "service/verify_sources.hpp"

#include <algorithm>
#include <utility>

#include "codec/config_codec.hpp"
#include "codec/request_merge.hpp"

namespace reqs {
namespace {

constexpr std::size_t most_remembered = std::size_t{4} << 20;  // bytes; as values they take some times as much
constexpr std::size_t most_commits = 1000;

bool is_settings_name(std::string_view name) {
  return std::find(std::begin(config_file_names), std::end(config_file_names), name) != std::end(config_file_names);
}

RulesThen rules_from(const Store& store, const std::vector<TreeEntry>& entries) {
  std::map<std::string, std::string> files;
  for (const auto& entry : entries)
    if (entry.kind == EntryKind::file || entry.kind == EntryKind::executable)
      files.emplace(entry.name, store.read_blob(entry.id));
  auto read = read_config(files);
  RulesThen rules;
  rules.problems = std::move(read.problems);
  if (!rules.problems.empty()) return rules;
  rules.directory = std::move(read.config.directory);
  rules.filing = read.config.ledger.filing;
  rules.signing = read.config.ledger.signatures;
  rules.types = std::move(read.config.types);
  rules.policy = std::move(read.config.policy);
  return rules;
}

bool is_readable(const FileVersion& version) {
  return version.kind == EntryKind::file || version.kind == EntryKind::executable;
}

RequestRead not_a_file(const std::string& path) {
  RequestRead read;
  read.problems.push_back({path, 0, 0, "is a link or a submodule, not a file"});
  return read;
}

RequestThen request_from(const RequestId& id, std::string_view bytes) {
  RequestThen then{read_request(bytes, id.path(), id), {}};
  if (then.read.request)
    then.events = std::move(then.read.request->events);
  else if (auto recovered = recover_request(bytes, id); recovered.request)
    then.events = std::move(recovered.request->events);
  return then;
}

}  // namespace

std::shared_ptr<const RulesThen> VerifySources::rules(const ObjectId& commit) {
  if (const auto known = rules_of_.find(commit); known != rules_of_.end()) return known->second;
  auto rules = rules_in(commit);
  remember(commit, rules);
  return rules;
}

std::shared_ptr<const RulesThen> VerifySources::rules_before(const CommitInfo& commit, bool unchanged) {
  if (commit.parents.empty()) return rules(commit.id);
  const auto& parent = commit.parents.front();
  if (unchanged) remember(parent, rules(commit.id));
  return rules(parent);
}

void VerifySources::remember(const ObjectId& commit, std::shared_ptr<const RulesThen> rules) {
  if (rules_of_.size() >= most_commits) rules_of_.clear();
  rules_of_[commit] = std::move(rules);
}

std::shared_ptr<const RulesThen> VerifySources::rules_in(const ObjectId& commit) {
  auto entries = store_.list(commit, "");
  std::erase_if(entries, [](const TreeEntry& entry) { return !is_settings_name(entry.name); });
  std::string key;
  for (const auto& entry : entries) key += entry.name + " " + entry.id + "\n";
  auto& rules = rules_[key];
  if (!rules) rules = std::make_shared<const RulesThen>(rules_from(store_, entries));
  return rules;
}

std::shared_ptr<const RequestThen> VerifySources::request(const RequestId& id, const FileVersion& version) {
  if (!is_readable(version)) return std::make_shared<const RequestThen>(RequestThen{not_a_file(id.path()), {}});
  const auto key = version.id + id.text();
  if (const auto known = requests_.find(key); known != requests_.end()) return known->second;
  const auto bytes = store_.read_blob(version.id);
  remembered_ += bytes.size();
  if (remembered_ > most_remembered) {
    requests_.clear();
    remembered_ = bytes.size();
  }
  return requests_.emplace(key, std::make_shared<const RequestThen>(request_from(id, bytes))).first->second;
}

std::shared_ptr<const RequestThen> VerifySources::request_in(const ObjectId& commit, const RequestId& id) {
  const auto path = id.path();
  const auto slash = path.rfind('/');
  for (const auto& entry : store_.list(commit, path.substr(0, slash)))
    if (entry.name == path.substr(slash + 1)) return request(id, {entry.kind, entry.id});
  return nullptr;
}

}  // namespace reqs
