#include "service/link.hpp"

#include <fmt/format.h>

#include "service/act_on.hpp"

namespace reqs {
namespace {

std::string word(LinkKind kind) {
  return std::string(name_in(link_names, kind));
}

Event link_event(LinkKind kind, const RequestId& to) {
  return make_event(Act::link, {{"kind", word(kind)}, {"to", to.text()}});
}

bool has_link(const Request& request, LinkKind kind, const RequestId& to) {
  for (const auto& link : request.header.links)
    if (link.kind == word(kind) && link.to == to.text()) return true;
  return false;
}

}  // namespace

ActResult link(const ActContext& context, const std::string& typed, LinkKind kind, const std::string& typed_other) {
  return run_act(context, [&](Draft& draft) {
    const auto id = draft.view().resolve(typed);
    const auto other = draft.view().resolve(typed_other);
    if (id == other) throw Error(ErrorKind::refused, "a request cannot be linked to itself");
    if (kind == LinkKind::duplicates && has_link(draft.request(other), kind, id))
      throw Error(ErrorKind::refused, fmt::format("{} is a duplicate of {} already", other.handle(), id.handle()));
    draft.add(id, link_event(kind, other));
    draft.say(id, fmt::format("{} {}", word(kind), other.handle()));
    const bool two_sided = kind == LinkKind::blocks || kind == LinkKind::blocked_by;
    const auto back = kind == LinkKind::blocks ? LinkKind::blocked_by : LinkKind::blocks;
    if (two_sided && !has_link(draft.request(other), back, id)) draft.add(other, link_event(back, id));
    if (kind == LinkKind::duplicates && draft.request(id).header.state != State::closed) {
      draft.add(id, make_event(Act::close, {{"outcome", std::string(name_of(Outcome::duplicate))}}));
      draft.say(id, "closed: duplicate");
    }
  });
}

}  // namespace reqs
