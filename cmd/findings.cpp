#include "cmd/findings.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "cmd/context.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

std::string subject_of(const Env& env, const Finding& finding) {
  if (!finding.id) return finding.path;
  return env.terminal.out ? std::string(finding.id->handle()) : finding.id->text();
}

void print_findings_json(Env& env, const VerifyAnswer& answer) {
  Doc::List items, cut;
  for (const auto& finding : answer.findings) {
    Doc item = Doc::Map{{"commit", finding.commit}, {"rule", name_of(finding.rule)}};
    if (finding.id) item.set("id", finding.id->text());
    if (!finding.path.empty()) item.set("path", finding.path);
    item.set("what", finding.what);
    item.set("hint", way_out(finding));
    items.push_back(std::move(item));
  }
  for (const auto& commit : answer.cut) cut.emplace_back(commit);
  Doc::Map extra = {{"commits", static_cast<std::int64_t>(answer.commits)}};
  if (answer.since) extra.push_back({"since", *answer.since});
  if (!cut.empty()) extra.push_back({"cut", std::move(cut)});
  print_json(env, list_document("verify", std::move(items), std::move(extra)));
}

void print_page(Env& env, const std::vector<Finding>& findings) {
  auto page = page_for(env);
  std::set<std::string> told;
  for (const auto& finding : findings) {
    const auto subject = subject_of(env, finding);
    page.hanging(finding.commit.substr(0, short_commit) + "  " + safe_line(subject) + (subject.empty() ? "" : "  "),
                 std::string(name_of(finding.rule)) + ": " + finding.what, Style::plain, Style::strong);
    const auto way = way_out(finding);
    if (!way.empty() && told.insert(way).second) page.hanging(std::string(short_commit, ' ') + "  -> ", way);
  }
  env.out << page.take();
}

}  // namespace

void print_findings(Env& env, const VerifyAnswer& answer) {
  if (env.common.json) return print_findings_json(env, answer);
  if (env.terminal.out) return print_page(env, answer.findings);
  Table table;
  table.columns = {{"commit", "COMMIT"}, {"subject", "REQUEST"}, {"rule", "RULE"}, {"what", "WHAT"}};
  for (const auto& finding : answer.findings)
    table.rows.push_back(
        {{finding.commit}, {subject_of(env, finding)}, {std::string(name_of(finding.rule))}, {finding.what}});
  print_table(env, table);
}

int findings_code(const std::vector<Finding>& findings) {
  if (findings.empty()) return 0;
  const bool unreadable = std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.unreadable; });
  return unreadable ? exit_code(ErrorKind::bad_data) : findings_exit_code;
}

}  // namespace reqs::cmd
