// reqs route: find the team for requests by routes.yaml.
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "core/routing.hpp"
#include "report/text.hpp"
#include "service/file_request.hpp"
#include "service/find.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {
namespace {

struct RouteOptions {
  std::vector<std::string> ids;
  bool explain = false;
};

std::string target_of(const RoutingResult& result) {
  if (!result.rule) return "nowhere: routes.yaml has no rules";
  if (result.team.empty()) return "nobody (triage)";
  return result.person.empty() ? result.team : result.person;
}

Doc rule_doc(const Route& rule) {
  return Doc::Map{{"rule", rule.name}, {"line", rule.line}, {"to", rule.to}};
}

Doc explanation_doc(const Request& request, const RoutingResult& result) {
  Doc item = Doc::Map{{"id", request.id.text()}, {"to", target_of(result)}};
  if (result.rule) item.set("rule", rule_doc(*result.rule));
  Doc::List others;
  for (const auto* rule : result.runners_up) others.push_back(rule_doc(*rule));
  item.set("runners_up", std::move(others));
  return item;
}

/// Which rule would take each request, its line, and the rules behind it that match too (R32). Changes nothing.
int explain(Env& env, Session& session, const std::vector<std::string>& ids) {
  const auto& config = session.view.config();
  GrowingJson json;
  if (env.common.json) env.out << json.open(list_document("routes", {}));
  for (const auto& typed : ids) {
    const auto request = session.view.request(session.view.resolve(typed));
    const auto result = route(config, routing_facts(request), fold_case);
    if (env.common.json) {
      env.out << json.item(explanation_doc(request, result));
      continue;
    }
    env.out << safe_line(fmt::format("{} goes to {}", request.id.handle(), target_of(result))) << '\n';
    if (result.rule)
      env.out << safe_line(fmt::format("  by rule '{}', routes.yaml:{}", result.rule->name, result.rule->line)) << '\n';
    for (const auto* rule : result.runners_up)
      env.out << safe_line(fmt::format("  then  '{}', routes.yaml:{}, to {}", rule->name, rule->line, rule->to))
              << '\n';
  }
  if (env.common.json) env.out << json.close() << '\n';
  return 0;
}

/// Everything that no team answers for yet.
std::vector<std::string> unrouted(Env& env, const Session& session) {
  std::vector<std::string> ids;
  const auto query =
      Query::parse("state:unowned team:none", query_context(session.view, session.zone, env.now, {}, fold_case));
  const auto answer = catalog_of(session.view, env.now)->find(query, {}, {.held = 0});
  for (std::size_t at = 0; at < answer.size(); ++at) ids.push_back(answer.id(at).text());
  return ids;
}

int run_route(Env& env, const RouteOptions& options) {
  auto session = open_session(env);
  const auto ids = options.ids.empty() ? unrouted(env, session) : read_ids(env, options.ids);
  if (options.explain) return explain(env, session, ids);
  if (ids.empty()) {
    if (!env.common.quiet) env.err << "every request has a team already\n";
    return report_act(env, session, {});
  }
  return report_act(env, session, route_requests(act_context(env, session), ids));
}

}  // namespace

Command route_command() {
  auto o = std::make_shared<RouteOptions>();
  return {.name = "route",
          .group = Group::hand_over,
          .summary = "find the team by routes.yaml",
          .details =
              "The first rule that matches wins. Only requests that nobody has taken are routed; without ID, all "
              "that no team answers for yet. --explain says which rule, its line, and the rules behind it that "
              "match too, and changes nothing.",
          .examples = "reqs route 7k3f9q --explain\nreqs route\n",
          .needs = Needs::act,
          .options = {flag("explain", no_letter, "say why, change nothing", o->explain)},
          .positionals = {positional("id", ValueKind::ids, "the requests; - reads ids from standard input", o->ids)
                              .in_states({State::unowned})},
          .run = [o](Env& env) { return run_route(env, *o); }};
}

}  // namespace reqs::cmd
