#include "core/act.hpp"

#include <iterator>

namespace reqs {
namespace {

using enum KeyKind;

// The keys of each act in canonical order. Part of the file format: never reorder or rename; add at the end.
constexpr KeyInfo file_keys[] = {{"title", line},    {"type", word},   {"key", line},        {"priority", word},
                                 {"customer", map},  {"via", line},    {"theme", word},      {"needed_by", instant},
                                 {"because", line},  {"voice", text},  {"background", text}, {"guess", text},
                                 {"evidence", text}, {"impact", text}, {"ask", text},        {"return", text},
                                 {"parent", word},   {"team", who},    {"needs", texts},     {"targets", map}};
constexpr KeyInfo route_keys[] = {{"to", who}, {"team", who}, {"rule", line}, {"nobody", yes}, {"internal", map}};
constexpr KeyInfo edit_keys[] = {{"title", line},  {"type", word},       {"priority", word},     {"customer", map},
                                 {"via", line},    {"theme", word},      {"needed_by", instant}, {"because", line},
                                 {"voice", text},  {"background", text}, {"guess", text},        {"evidence", text},
                                 {"impact", text}, {"ask", text},        {"return", text},       {"clear", texts},
                                 {"targets", map}};
constexpr KeyInfo attach_keys[] = {{"name", line}, {"sha256", word}, {"bytes", number}};
constexpr KeyInfo note_keys[] = {{"text", text}};
constexpr KeyInfo message_keys[] = {{"from", word}, {"to", word}, {"text", text}, {"via", line}};
constexpr KeyInfo chase_keys[] = {{"who", line}, {"text", text}};
constexpr KeyInfo offer_keys[] = {{"to", who}, {"team", who}, {"note", text}, {"until", instant}, {"internal", map}};
constexpr KeyInfo lapse_keys[] = {{"offer", word}};
constexpr KeyInfo assign_keys[] = {{"to", who}, {"team", who}, {"agreed", yes}, {"reason", text}, {"internal", map}};
constexpr KeyInfo accept_keys[] = {{"team", who}, {"note", text}};
constexpr KeyInfo decline_keys[] = {{"reason", text}, {"suggest", who}};
constexpr KeyInfo reason_keys[] = {{"reason", text}};
constexpr KeyInfo reopen_keys[] = {{"reason", text}, {"targets", map}};
constexpr KeyInfo ask_keys[] = {{"question", text}, {"why", text}};
constexpr KeyInfo propose_keys[] = {{"options", texts}, {"until", instant}};
constexpr KeyInfo consent_keys[] = {{"option", number}, {"how", text}};
constexpr KeyInfo promise_keys[] = {{"date", instant}, {"unconfirmed", yes}, {"reason", text}};
constexpr KeyInfo confirm_keys[] = {{"date", instant}};
constexpr KeyInfo split_keys[] = {{"part", word}, {"title", line}, {"to", who}};
constexpr KeyInfo escalate_keys[] = {{"level", number}, {"cycle", number},  {"ground", word},   {"background", text},
                                     {"ours", text},    {"theirs", text},   {"options", texts}, {"recommend", number},
                                     {"ask", text},     {"in_charge", who}, {"limit", span},    {"scheduled", instant},
                                     {"calendar", word}};
constexpr KeyInfo decide_keys[] = {{"text", text}, {"option", number}, {"level", number}, {"until", instant}};
constexpr KeyInfo acknowledge_keys[] = {{"level", number}};
constexpr KeyInfo resolve_keys[] = {
    {"text", text}, {"cause", word}, {"cost", number}, {"outcome", word}, {"ask_after", span}};
constexpr KeyInfo followup_keys[] = {{"result", word}, {"note", text}};
constexpr KeyInfo rate_keys[] = {{"csat", number},  {"ces", number}, {"nps", number},
                                 {"comment", text}, {"rater", line}, {"via", line}};
constexpr KeyInfo close_keys[] = {{"outcome", word}, {"text", text}};
constexpr KeyInfo review_keys[] = {{"lack", text}, {"need", text}, {"better", text}, {"actions", texts}};
constexpr KeyInfo thank_keys[] = {{"who", line}, {"text", text}};
constexpr KeyInfo link_keys[] = {{"kind", word}, {"to", word}};
constexpr KeyInfo agree_keys[] = {{"who", line}, {"text", text}};
constexpr KeyInfo waive_keys[] = {{"guard", word}, {"reason", text}};
constexpr KeyInfo rebase_keys[] = {{"reason", text}, {"targets", map}};
constexpr KeyInfo settle_keys[] = {{"event", word}, {"verdict", word}};
constexpr KeyInfo redact_keys[] = {
    {"event", word}, {"field", line}, {"salt", word}, {"digest", word}, {"reason", text}};

constexpr ActInfo acts[] = {
    {Act::file, "file", "filed", file_keys},
    {Act::route, "route", "routed", route_keys},
    {Act::edit, "edit", "edited", edit_keys},
    {Act::attach, "attach", "attached", attach_keys},
    {Act::note, "note", "noted", note_keys},
    {Act::message, "message", "wrote", message_keys},
    {Act::chase, "chase", "chased", chase_keys},
    {Act::offer, "offer", "offered", offer_keys},
    {Act::lapse, "lapse", "offer lapsed", lapse_keys},
    {Act::assign, "assign", "assigned", assign_keys},
    {Act::accept, "accept", "accepted", accept_keys},
    {Act::decline, "decline", "declined", decline_keys},
    {Act::release, "release", "released", reason_keys},
    {Act::ask, "ask", "asked the customer", ask_keys},
    {Act::resume, "resume", "resumed", reason_keys},
    {Act::propose, "propose", "proposed", propose_keys},
    {Act::consent, "consent", "recorded consent", consent_keys},
    {Act::promise, "promise", "promised", promise_keys},
    {Act::confirm, "confirm", "confirmed", confirm_keys},
    {Act::approve, "approve", "approved", note_keys},
    {Act::split, "split", "split off a part", split_keys},
    {Act::escalate, "escalate", "escalated", escalate_keys},
    {Act::decide, "decide", "decided", decide_keys},
    {Act::acknowledge, "acknowledge", "acknowledged", acknowledge_keys},
    {Act::resolve, "resolve", "resolved", resolve_keys},
    {Act::followup, "followup", "followed up", followup_keys},
    {Act::rate, "rate", "recorded a rating", rate_keys},
    {Act::close, "close", "closed", close_keys},
    {Act::reopen, "reopen", "reopened", reopen_keys},
    {Act::review, "review", "reviewed", review_keys},
    {Act::thank, "thank", "thanked", thank_keys},
    {Act::link, "link", "linked", link_keys},
    {Act::agree, "agree", "agreed", agree_keys},
    {Act::waive, "waive", "waived a guard", waive_keys},
    {Act::rebase, "rebase", "rebased the clocks", rebase_keys},
    {Act::settle, "settle", "settled", settle_keys},
    {Act::redact, "redact", "redacted", redact_keys},
    {Act::adopt, "adopt", "adopted a hand edit", note_keys},
};

constexpr bool in_enum_order() {
  for (std::size_t i = 0; i < std::size(acts); ++i)
    if (static_cast<std::size_t>(acts[i].act) != i) return false;
  return std::size(acts) == static_cast<std::size_t>(Act::adopt) + 1;
}
static_assert(in_enum_order(), "the table lists every act once, in the order of the enum");

constexpr bool keys_are_free() {
  for (const auto& row : acts)
    for (const auto& key : row.keys)
      for (const std::string_view taken : {"id", "at", "recorded", "by", "do"})
        if (key.name == taken) return false;
  return true;
}
static_assert(keys_are_free(), "no act has a key that every event has: a file with both could not be read");

}  // namespace

std::span<const ActInfo> all_acts() {
  return acts;
}
const ActInfo& info_of(Act act) {
  return acts[static_cast<std::size_t>(act)];
}
std::string_view name_of(Act act) {
  return info_of(act).name;
}

std::optional<Act> act_named(std::string_view word) {
  for (const auto& row : acts)
    if (row.name == word) return row.act;
  return std::nullopt;
}

}  // namespace reqs
