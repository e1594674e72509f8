#include "index/header_record.hpp"

#include "core/record.hpp"

namespace reqs {

// One list of members a type serves writing and reading.
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Owner>
void each_member(T& v, Visit& visit) {
  visit(v.team), visit(v.person);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Customer>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.kind), visit(v.contact), visit(v.tier);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Offer>
void each_member(T& v, Visit& visit) {
  visit(v.to), visit(v.team), visit(v.by), visit(v.since);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Escalation>
void each_member(T& v, Visit& visit) {
  visit(v.level), visit(v.ground), visit(v.in_charge), visit(v.by), visit(v.since), visit(v.due);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Followup>
void each_member(T& v, Visit& visit) {
  visit(v.due), visit(v.tries), visit(v.result);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Rating>
void each_member(T& v, Visit& visit) {
  visit(v.csat), visit(v.ces), visit(v.nps), visit(v.by), visit(v.cycle);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Promise>
void each_member(T& v, Visit& visit) {
  visit(v.date), visit(v.unconfirmed), visit(v.by), visit(v.since);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Link>
void each_member(T& v, Visit& visit) {
  visit(v.kind), visit(v.to);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, File>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.sha256), visit(v.bytes);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Contested>
void each_member(T& v, Visit& visit) {
  visit(v.event), visit(v.act), visit(v.why);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Clock>
void each_member(T& v, Visit& visit) {
  visit(v.name), visit(v.due), visit(v.yellow);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, Header>
void each_member(T& v, Visit& visit) {
  visit(v.format), visit(v.key), visit(v.title), visit(v.type), visit(v.state), visit(v.outcome);
  visit(v.owner), visit(v.offer), visit(v.customer), visit(v.via), visit(v.priority), visit(v.level);
  visit(v.cycle), visit(v.theme), visit(v.filed_by), visit(v.filed), visit(v.resolved), visit(v.closed);
  visit(v.needed_by), visit(v.promise), visit(v.chases), visit(v.parent), visit(v.parts), visit(v.links);
  visit(v.files), visit(v.escalation), visit(v.followup), visit(v.rating), visit(v.contested);
  visit(v.targets), visit(v.yellow_percent);
}

std::string pack_header(const Header& header) {
  return pack_record(header);
}
std::optional<Header> unpack_header(std::string_view bytes) {
  return unpack_record<Header>(bytes);
}
std::string pack_problems(const std::vector<Problem>& problems) {
  return pack_record(problems);
}
std::optional<std::vector<Problem>> unpack_problems(std::string_view bytes) {
  return unpack_record<std::vector<Problem>>(bytes);
}

}  // namespace reqs
