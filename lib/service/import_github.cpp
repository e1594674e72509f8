#include "service/import_github.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "codec/json_columns.hpp"
#include "codec/json_reader.hpp"

namespace reqs {
namespace {

constexpr std::string_view map_text = R"(source: github
time_formats: [rfc3339]
fields:
  key: {text: "{repository}#{number}"}
  title: title
  filed: created_at
  voice: body
  customer: user.login
  kind: {text: external}
  contact: user.html_url
  via: {text: github}
  background:
    text: |
      {html_url}
      Labels: {labels.name}
      Assigned to: {assignees.login}
      Milestone: {milestone.title}
  state: {column: state, values: {open: open, closed: closed, OPEN: open, CLOSED: closed}}
  closed: closed_at
  resolution: state_reason
)";

/// What gh calls otherwise than the API does.
constexpr std::pair<std::string_view, std::string_view> names_of_gh[] = {{"createdAt", "created_at"},
                                                                         {"closedAt", "closed_at"},
                                                                         {"author", "user"},
                                                                         {"stateReason", "state_reason"},
                                                                         {"url", "html_url"}};

void add_entry(YamlNode& node, std::string_view key, YamlNode value) {
  YamlEntry entry;
  entry.key = key;
  entry.line = node.line;
  entry.column = node.column;
  entry.value = std::move(value);
  node.entries.push_back(std::move(entry));
}

void add_names_of_the_api(YamlNode& node) {
  for (const auto& [theirs, ours] : names_of_gh) {
    const auto* entry = node.find(theirs);
    if (!entry || node.find(ours)) continue;
    auto value = entry->value;
    // gh writes a time that never was as the year 1.
    if (value.scalar == "0001-01-01T00:00:00Z") value.scalar.clear();
    add_entry(node, ours, std::move(value));
  }
}

/// `https://api.github.com/repos/OWNER/REPO` and `https://github.com/OWNER/REPO/issues/1` name OWNER/REPO.
std::string repository_in(std::string_view url) {
  auto rest = url.substr(std::min(url.find("://"), url.size()));
  rest.remove_prefix(std::min<std::size_t>(rest.size(), 3));
  const auto host = rest.find('/');
  if (host == std::string_view::npos) return {};
  rest.remove_prefix(host + 1);
  if (const auto at = rest.find("repos/"); at != std::string_view::npos) rest.remove_prefix(at + 6);
  const auto owner = rest.find('/');
  if (owner == std::string_view::npos) return {};
  return std::string(rest.substr(0, rest.find('/', owner + 1)));
}

void add_repository(YamlNode& issue) {
  YamlNode repository;
  for (const auto* key : {"repository_url", "html_url"})
    if (const auto* url = issue.find(key); url && repository.scalar.empty())
      repository.scalar = repository_in(url->value.scalar);
  if (!repository.scalar.empty() && !issue.find("repository")) add_entry(issue, "repository", std::move(repository));
}

std::vector<RowMessage> comments_of(YamlNode& issue) {
  std::vector<RowMessage> comments;
  const auto asker = json_cell(issue, "user.login").text;
  auto found = std::find_if(issue.entries.begin(), issue.entries.end(), [](const YamlEntry& entry) {
    return entry.key == "comments" && entry.value.is_sequence();
  });
  if (found == issue.entries.end()) return comments;
  for (auto& comment : found->value.items) {
    add_names_of_the_api(comment);
    RowMessage message;
    message.by = json_cell(comment, "user.login").text;
    message.text = json_cell(comment, "body").text;
    message.at = json_cell(comment, "created_at").text;
    message.from_customer = message.by == asker;
    comments.push_back(std::move(message));
  }
  return comments;
}

class GithubRows final : public RowsOf<JsonReader> {
 public:
  GithubRows(const ImportTask& task, const ImportMap& map, std::string_view text)
      : RowsOf(task, map, text, {text, task.path, JsonReader::Nulls::kept}) {}

  bool next(MappedRow& row) override {
    YamlNode issue;
    if (!reader().next(issue)) return false;
    add_names_of_the_api(issue);
    add_repository(issue);
    row = map_object(map(), issue, task().path, seen_);
    if (!issue.find("repository") || !issue.find("number"))
      row.problems.push_back(
          {task().path, row.line, row.column, "names no repository and number: is it an issue of GitHub's?"});
    row.messages = comments_of(issue);
    return true;
  }

 private:
  std::vector<bool> seen_;
};

}  // namespace

ImportMap github_map() {
  return read_import_map(map_text, "github").map.value();
}

std::unique_ptr<RowSource> open_github_rows(const ImportTask& task, const ImportMap& map, std::string_view text) {
  return std::make_unique<GithubRows>(task, map, text);
}

}  // namespace reqs
