#include "service/finish.hpp"

#include <fmt/format.h>

#include "service/act_on.hpp"
#include "service/fields.hpp"
#include "service/pin_targets.hpp"

namespace reqs {
namespace {

/// A good answer to an earlier resolution says nothing about this one.
bool has_good_rating(const Policy& policy, const Header& header) {
  if (!header.rating || header.rating->cycle != header.cycle) return false;
  const Score score{header.rating->csat, header.rating->ces, header.rating->nps, {}, {}, {}};
  return judge(policy, score) == Mood::good;
}

Outcome natural_outcome(const Policy& policy, const Header& header) {
  if (header.outcome) return *header.outcome;
  if (has_good_rating(policy, header)) return Outcome::satisfied;
  if (header.followup && header.followup->tries > 0 && header.followup->result.empty()) return Outcome::unanswered;
  return Outcome::done;
}

std::string score_text(const Score& score) {
  std::string text;
  const auto add = [&](const char* name, const std::optional<int>& value) {
    if (value) text += (text.empty() ? "" : ", ") + fmt::format("{} {}", name, *value);
  };
  add("csat", score.csat);
  add("ces", score.ces);
  add("nps", score.nps);
  return text;
}

void check_score(const Score& score) {
  if (!score.csat && !score.ces && !score.nps && score.comment.empty())
    throw Error(ErrorKind::usage, "a rating needs --csat, --ces, --nps or --comment");
}

/// A rating is the customer's, whoever writes it down.
std::string rater_of(Draft& draft, const RequestId& id, const Score& score) {
  return score.rater.empty() ? draft.request(id).header.customer.name : score.rater;
}

void reopen_one(Draft& draft, const RequestId& id, const std::string& reason) {
  auto event = make_event(Act::reopen, {{"reason", reason}});
  pin_targets(draft, target_facts(draft.request(id).header), event);
  draft.add(id, std::move(event));
}

void rate_one(Draft& draft, const RequestId& id, const Score& score) {
  draft.add(id, make_event(Act::rate, {{"csat", number_text(score.csat)},
                                       {"ces", number_text(score.ces)},
                                       {"nps", number_text(score.nps)},
                                       {"comment", score.comment},
                                       {"rater", rater_of(draft, id, score)},
                                       {"via", score.via}}));
  const auto state = draft.request(id).header.state;
  const auto mood = judge(draft.config().policy, score);
  const auto text = score_text(score);
  if (mood == Mood::low && !is_open(state)) {
    reopen_one(draft, id, "rated " + text);
    draft.say(id, fmt::format("rated {}: reopened", text));
  } else if (mood == Mood::good && state == State::resolved) {
    draft.add(id, make_event(Act::close, {{"outcome", std::string(name_of(Outcome::satisfied))}}));
    draft.say(id, fmt::format("rated {}: closed", text));
  } else {
    draft.say(id, text.empty() ? "comment recorded" : "rated " + text);
  }
}

}  // namespace

Mood judge(const Policy& policy, const Score& score) {
  const bool low = (score.csat && *score.csat <= policy.reopen_at_csat) || (score.ces && *score.ces <= 3) ||
                   (score.nps && *score.nps <= 6);
  if (low) return Mood::low;
  const bool good = (score.csat && *score.csat >= policy.close_at_csat) || (score.ces && *score.ces >= 5) ||
                    (score.nps && *score.nps >= 9);
  return good ? Mood::good : Mood::neutral;
}

ActResult resolve(const ActContext& context, const std::vector<std::string>& ids, const Resolution& resolution) {
  need_text(resolution.text);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto after = to_text(draft.config().policy.followup_after);
    draft.add(id, make_event(Act::resolve,
                             {{"text", resolution.text},
                              {"cause", resolution.cause ? std::string(name_in(cause_names, *resolution.cause)) : ""},
                              {"cost", number_text(resolution.cost)},
                              {"outcome", resolution.outcome ? std::string(name_of(*resolution.outcome)) : ""},
                              {"ask_after", after}}));
    draft.say(id, fmt::format("resolved; in {} ask whether they are content: reqs rate {}", after, id.handle()));
  });
}

ActResult record_followup(const ActContext& context, const std::vector<std::string>& ids, Answer answer) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto& after =
        draft.add(id, make_event(Act::followup, {{"result", std::string(name_in(answer_names, answer))}}));
    const int tries = after.header.followup ? after.header.followup->tries : 0;
    const int enough = draft.config().policy.followup_tries;
    if (answer == Answer::no_answer && tries >= enough)
      draft.say(id, fmt::format("nobody answered {} times; it can be closed: reqs close {}", tries, id.handle()));
    else
      draft.say(id, fmt::format("followed up: {}", name_in(answer_names, answer)));
  });
}

ActResult rate(const ActContext& context, const std::vector<std::string>& ids, const Score& score) {
  check_score(score);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) { rate_one(draft, id, score); });
}

ActResult close(const ActContext& context, const std::vector<std::string>& ids, std::optional<Outcome> outcome) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto& header = draft.request(id).header;
    const auto how = outcome.value_or(natural_outcome(draft.config().policy, header));
    draft.add(id, make_event(Act::close, {{"outcome", std::string(name_of(how))}, {"text", context.message}}));
    draft.say(id, fmt::format("closed: {}", name_of(how)));
  });
}

ActResult reopen(const ActContext& context, const std::vector<std::string>& ids) {
  if (context.reason.empty()) throw Error(ErrorKind::usage, "reopening needs --reason");
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    reopen_one(draft, id, context.reason);
    draft.say(id, fmt::format("reopened, cycle {}", draft.request(id).header.cycle));
  });
}

}  // namespace reqs
