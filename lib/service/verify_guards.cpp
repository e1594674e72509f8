#include "service/verify_guards.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "service/escalate.hpp"
#include "service/file_request.hpp"

namespace reqs {
namespace {

std::string event_text(const Event& event, std::string_view key) {
  const auto* value = event.get(key);
  return value && value->text() ? *value->text() : std::string();
}

std::optional<int> event_number(const Event& event, std::string_view key) {
  const auto text = event_text(event, key);
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class GuardCheck {
 public:
  GuardCheck(const RulesThen& rules, const Header& before, const Event& event,
             const std::set<std::string, std::less<>>& waived)
      : rules_(rules), before_(before), event_(event), waived_(waived) {}

  std::string refusal() const {
    switch (*event_.act) {
      case Act::file:
        return unless_waived(Guard::fields, event_text(event_, "type"), missing_when_filed());
      case Act::assign:
        return unless_waived(Guard::transfer, before_.type, missing_for_transfer());
      case Act::escalate:
        if (auto why = wrong_in_charge(); !why.empty()) return why;
        return unless_waived(Guard::brief, before_.type, missing_in(brief()));
      case Act::accept:
        return is_asked() ? std::string() : fmt::format("it was offered to {}", before_.offer->to);
      case Act::decline:
        return is_asked() || before_.offer->by == event_.by ? std::string()
                                                            : fmt::format("it was offered to {}", before_.offer->to);
      default:
        return {};
    }
  }

 private:
  const RulesThen& rules_;
  const Header& before_;
  const Event& event_;
  const std::set<std::string, std::less<>>& waived_;

  std::string unless_waived(Guard guard, const std::string& type, const std::vector<std::string>& missing) const {
    if (rules_.policy.mode(guard, type) != GuardMode::refuse || waived_.contains(name_of(guard))) return {};
    return fmt::format("{}", fmt::join(missing, "; "));
  }

  std::vector<std::string> missing_when_filed() const {
    const auto name = event_text(event_, "type");
    const auto type = std::find_if(rules_.types.begin(), rules_.types.end(),
                                   [&](const RequestType& each) { return each.name == name; });
    return missing_fields(type == rules_.types.end() ? nullptr : &*type, event_.fields);
  }

  std::vector<std::string> missing_for_transfer() const {
    const auto& from = before_.owner.team;
    const auto team = event_text(event_, "team"), to = team.empty() ? event_text(event_, "to") : team;
    if (from.empty() || from == to || !event_text(event_, "agreed").empty() || !event_text(event_, "reason").empty())
      return {};
    return {fmt::format("it went from {} to {}, not agreed and for no reason", from, to)};
  }

  std::string wrong_in_charge() const {
    const auto level = event_number(event_, "level").value_or(0);
    const auto should = rules_.directory.in_charge(before_.owner.team, level), is = event_text(event_, "in_charge");
    if (should == is) return {};
    return fmt::format("in charge of team '{}' at level {} was {}, and not {}", before_.owner.team, level,
                       should.empty() ? "nobody" : should, is.empty() ? "nobody" : is);
  }

  Brief brief() const {
    Brief brief;
    brief.ground = value_in(ground_names, event_text(event_, "ground"));
    brief.background = event_text(event_, "background");
    brief.ours = event_text(event_, "ours");
    brief.theirs = event_text(event_, "theirs");
    if (const auto* options = event_.get("options"); options && options->list())
      brief.options.resize(options->list()->size());
    brief.recommend = event_number(event_, "recommend");
    brief.ask = event_text(event_, "ask");
    return brief;
  }

  /// What is offered to nobody, anybody may take.
  bool is_asked() const {
    if (!before_.offer) return true;
    const auto& to = before_.offer->to;
    return rules_.directory.team(to) ? rules_.directory.is_member(to, event_.by) : to == event_.by;
  }
};

}  // namespace

bool is_guarded(const Event& event) {
  constexpr Act guarded[] = {Act::file, Act::assign, Act::escalate, Act::accept, Act::decline};
  return event.act && std::find(std::begin(guarded), std::end(guarded), *event.act) != std::end(guarded);
}

std::string refusal_then(const RulesThen& rules, const Header& before, const Event& event,
                         const std::set<std::string, std::less<>>& waived) {
  if (!rules.problems.empty() || !is_guarded(event)) return {};
  return GuardCheck(rules, before, event, waived).refusal();
}

}  // namespace reqs
