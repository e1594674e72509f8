#include "service/talk.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "service/act_on.hpp"
#include "service/fields.hpp"

namespace reqs {
namespace {

std::string chaser(const Event& event) {
  const auto* who = event.text("who");
  return who ? *who : event.by;
}

}  // namespace

ActResult note(const ActContext& context, const std::vector<std::string>& ids, const std::string& text) {
  need_text(text);
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    draft.add(id, make_event(Act::note, {{"text", text}}));
    draft.say(id, "noted");
  });
}

ActResult message(const ActContext& context, const std::vector<std::string>& ids, const std::string& text,
                  Direction direction, const std::string& via) {
  need_text(text);
  const bool heard = direction == Direction::from_customer;
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    draft.add(id, make_event(Act::message, {{heard ? "from" : "to", "customer"}, {"text", text}, {"via", via}}));
    draft.say(id, heard ? "the customer's words are recorded" : "reply to the customer recorded");
  });
}

ActResult ask(const ActContext& context, const std::vector<std::string>& ids, const std::string& question,
              const std::string& why) {
  need_text(question);
  if (is_blank(why))
    throw Error(ErrorKind::usage, "a question to the customer needs --why",
                {"people answer when they know what it is for: --why 'we order the part today'"});
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    draft.add(id, make_event(Act::ask, {{"question", question}, {"why", why}}));
    draft.say(id, "waiting for the customer");
  });
}

ActResult resume(const ActContext& context, const std::vector<std::string>& ids) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    draft.add(id, make_event(Act::resume, {{"reason", context.reason}}));
    draft.say(id, "no longer waiting for the customer");
  });
}

ActResult chase(const ActContext& context, const std::vector<std::string>& ids, const std::string& who,
                const std::string& text) {
  return act_on(context, ids, [&](Draft& draft, const RequestId& id) {
    const auto& after = draft.add(id, make_event(Act::chase, {{"who", who}, {"text", text}}));
    const auto name = chaser(after.events.back());
    const auto mine = std::count_if(after.events.begin(), after.events.end(), [&](const Event& event) {
      return event.act == Act::chase && chaser(event) == name;
    });
    draft.say(id, fmt::format("chased {} time{}, {} by {}", after.header.chases, after.header.chases == 1 ? "" : "s",
                              mine, name));
  });
}

}  // namespace reqs
