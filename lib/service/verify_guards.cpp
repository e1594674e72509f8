#include "service/verify_guards.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "service/escalate.hpp"
#include "service/file_request.hpp"
#include "service/hand_over.hpp"

namespace reqs {
namespace {

std::optional<int> event_number(const Event& event, std::string_view key) {
  const auto text = event.text_or_empty(key);
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
        return unless_waived(Guard::fields, text("type"), missing_when_filed());
      case Act::assign:
        return unless_waived(Guard::transfer, before_.type, missing_for_transfer());
      case Act::escalate:
        if (auto why = wrong_in_charge(); !why.empty()) return why;
        return unless_waived(Guard::brief, before_.type, missing_in(brief()));
      case Act::accept:
        return may_take() ? std::string() : fmt::format("it was offered to {}", before_.offer->to);
      case Act::decline:
        return may_take() || before_.offer->by == event_.by ? std::string()
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

  std::string text(std::string_view key) const { return std::string(event_.text_or_empty(key)); }

  std::string unless_waived(Guard guard, const std::string& type, const std::vector<std::string>& missing) const {
    if (rules_.policy.mode(guard, type) != GuardMode::refuse || waived_.contains(name_of(guard))) return {};
    return fmt::format("{}", fmt::join(missing, "; "));
  }

  std::vector<std::string> missing_when_filed() const {
    const auto name = text("type");
    const auto type = std::find_if(rules_.types.begin(), rules_.types.end(),
                                   [&](const RequestType& each) { return each.name == name; });
    return missing_fields(type == rules_.types.end() ? nullptr : &*type, event_.fields);
  }

  std::vector<std::string> missing_for_transfer() const {
    const auto& from = before_.owner.team;
    const auto team = text("team"), to = team.empty() ? text("to") : team;
    if (from.empty() || from == to || !text("agreed").empty() || !text("reason").empty()) return {};
    return {fmt::format("it went from {} to {}, not agreed and for no reason", from, to)};
  }

  std::string wrong_in_charge() const {
    const auto level = event_number(event_, "level").value_or(0);
    const auto should = rules_.directory.in_charge(before_.owner.team, level), is = text("in_charge");
    if (should == is) return {};
    return fmt::format("in charge of team '{}' at level {} was {}, and not {}", before_.owner.team, level,
                       should.empty() ? "nobody" : should, is.empty() ? "nobody" : is);
  }

  Brief brief() const {
    Brief brief;
    brief.ground = value_in(ground_names, text("ground"));
    brief.background = text("background");
    brief.ours = text("ours");
    brief.theirs = text("theirs");
    if (const auto* options = event_.get("options"); options && options->list())
      brief.options.resize(options->list()->size());
    brief.recommend = event_number(event_, "recommend");
    brief.ask = text("ask");
    return brief;
  }

  /// What is offered to nobody, anybody may take.
  bool may_take() const { return !before_.offer || is_asked(rules_.directory, *before_.offer, event_.by); }
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
