#include "report/show.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "core/replay.hpp"
#include "core/span.hpp"
#include "core/targets.hpp"
#include "core/text.hpp"
#include "report/page.hpp"
#include "report/request_style.hpp"

namespace reqs {
namespace {

std::string who(const ShowView& view, std::string_view handle) {
  return view.who_name ? view.who_name(handle) : std::string(handle);
}

std::string when_and_who(const ShowView& view, Instant when, std::string_view handle) {
  return join({view.local_time(when), who(view, handle)}, "  ");
}

// --- where it stands

std::vector<Fact> standing(const Request& request, Instant now) {
  const auto& header = request.header;
  const auto light = light_of(header, now);
  return {{request.id.text(), Style::strong},
          {header.type},
          {std::string(name_of(header.state)), state_style(header)},
          {std::string(header.outcome ? name_of(*header.outcome) : "")},
          {std::string(name_of(header.priority)), priority_style(header.priority)},
          {fmt::format("level {}", header.level), header.level > 1 ? Style::warn : Style::plain},
          {header.cycle > 1 ? fmt::format("cycle {}", header.cycle) : ""},
          {header.chases > 0 ? fmt::format("chased {}x", header.chases) : ""},
          {light ? std::string(name_of(*light)) : "", light_style(light.value_or(Light::green))}};
}

std::string owner_text(const Owner& owner, const ShowView& view) {
  if (owner.team.empty() && owner.person.empty()) return "nobody";
  return join({owner.person.empty() ? "" : who(view, owner.person), owner.team.empty() ? "" : "team " + owner.team},
              ", ");
}

std::string customer_text(const Customer& customer) {
  return join({customer.name, customer.kind, customer.tier, customer.contact}, ", ");
}

std::string rating_text(const Rating& rating) {
  const auto score = [](std::string_view name, const std::optional<int>& value) {
    return value ? fmt::format("{} {}", name, *value) : std::string();
  };
  return join({score("csat", rating.csat), score("ces", rating.ces), score("nps", rating.nps), "by " + rating.by},
              ", ");
}

// --- what is due

struct Due {
  std::string text;
  Style style = Style::plain;
};

/// Late, or so much time left.
Due due_of(const Clock& clock, const ShowView& view) {
  const auto late = view.now - clock.due;
  const auto light = light_of(clock, view.now);
  const auto when = view.local_time(clock.due) + "  ";
  if (light == Light::red) return {when + "late by " + short_duration(late), light_style(light)};
  return {fmt::format("{}{}{} left", when, light_mark(light), short_duration(-late)), light_style(light)};
}

/// Of what is done: whether it was in time.
Due ended_due(Instant due, Instant done, const ShowView& view) {
  const auto when = view.local_time(due) + "  ";
  if (!is_late(due, done)) return {when + "met", Style::plain};
  return {when + "missed by " + short_duration(done - due), Style::bad};
}

void add_dues(Page& page, const Header& header, const ShowView& view) {
  const auto done = header.resolved ? header.resolved : header.closed;
  const auto clocks = running_clocks(header);
  const auto add = [&](std::string_view label, ClockName name, Instant due, std::string remark) {
    const auto clock = std::find_if(clocks.begin(), clocks.end(), [&](const Clock& c) { return c.name == name; });
    const auto shown = clock == clocks.end() ? ended_due(due, done.value_or(view.now), view) : due_of(*clock, view);
    page.field(label, join({shown.text, std::move(remark)}, ", "), shown.style);
  };
  if (header.needed_by) add("needed by", ClockName::needed_by, *header.needed_by, "");
  if (header.promise)
    add("promised", ClockName::promise, header.promise->date,
        join({"by " + who(view, header.promise->by), header.promise->unconfirmed ? "unconfirmed" : ""}, ", "));
  if (const auto& raised = header.escalation) {
    page.field(fmt::format("level {}", raised->level),
               join({"since " + view.local_time(raised->since),
                     raised->in_charge.empty() ? "nobody in charge" : who(view, raised->in_charge) + " in charge",
                     "raised by " + who(view, raised->by)},
                    ", "));
    if (raised->due) add("decision", ClockName::level, *raised->due, "");
  }
  if (const auto& asking = header.followup) {
    const auto tries = asking->tries > 0 ? fmt::format("{} without answer", asking->tries) : "";
    if (!asking->result.empty())
      page.field("follow-up", join({asking->result, tries}, ", "));
    else if (header.state == State::resolved)
      add("follow-up", ClockName::followup, asking->due, tries);
  }
}

/// What runs towards a target; that there is none is said, too.
void add_targets(Page& page, const Request& request, const ShowView& view) {
  for (const auto& clock : request.header.targets) {
    const auto due = due_of(clock, view);
    page.field(clock.name == ClockName::level ? "decision" : name_of(clock.name), due.text, due.style);
  }
  const auto pinned = present_targets(request.events);
  if (pinned && !pinned->targets && is_open(request.header.state))
    page.field("targets", "none: no target of policy.yaml matched, so it is never late by one", Style::warn);
}

void add_relations(Page& page, const Header& header) {
  page.field("part of", header.parent);
  page.field("parts", join(header.parts, ", "));
  for (const auto& link : header.links) page.field(link.kind, link.to);
  for (const auto& file : header.files)
    page.field("file", join({file.name, file.bytes.empty() ? "" : file.bytes + " bytes"}, ", "));
}

void add_standing(Page& page, const Request& request, const ShowView& view) {
  const auto& header = request.header;
  page.hanging("", header.title, Style::strong);
  page.facts(standing(request, view.now));
  page.blank_line();
  if (header.format > request_format)
    page.field("format", fmt::format("{}, of a newer reqs: shown as far as this one knows it", header.format),
               Style::warn);
  page.field("owner", owner_text(header.owner, view), header.owner.person.empty() ? Style::warn : Style::plain);
  if (const auto& offer = header.offer)
    page.field(
        "offered to",
        join({who(view, offer->to), "by " + who(view, offer->by), "since " + view.local_time(offer->since)}, ", "));
  page.field("customer", customer_text(header.customer));
  page.field("via", header.via);
  page.field("theme", header.theme);
  page.field("key", header.key);
  add_relations(page, header);
  add_dues(page, header, view);
  add_targets(page, request, view);
  if (header.rating) page.field("rating", rating_text(*header.rating));
  for (const auto& item : header.contested)
    page.field("contested", fmt::format("{} ({}): {}", item.act, item.event, item.why), Style::bad);
}

// --- the four stages: filed, assigned, worked, fed back

struct Stages {
  std::string assigned, worked, fed_back;
};

// `reached` by a call, a rating or the end itself: the first of them tells when the customer heard of it.
bool feeds_back(const Event& event) {
  return event.act == Act::rate || event.act == Act::close ||
         (event.act == Act::followup && event.text_or_empty("result") == "reached");
}

void advance(Stages& stages, const Event& event, const ShowView& view) {
  const auto by = when_and_who(view, event.at, event.by);
  if (event.act == Act::accept) stages.assigned = by;
  if (event.act == Act::assign) stages.assigned = when_and_who(view, event.at, event.text_or_empty("to"));
  if (event.act == Act::reopen) stages.worked = stages.fed_back = {};
  if (event.act == Act::resolve || (event.act == Act::close && stages.worked.empty())) stages.worked = by;
  if (feeds_back(event) && stages.fed_back.empty()) stages.fed_back = by;
}

std::string not_worked(const Header& header) {
  switch (header.state) {
    case State::doing:
      return "in hand";
    case State::waiting:
      return "waiting for the customer";
    case State::unowned:
    case State::offered:
    case State::resolved:
    case State::closed:
      break;
  }
  return "not yet";
}

void add_stages(Page& page, const Request& request, const ShowView& view) {
  Stages stages;
  const auto replayed = replay_explained(request.events);
  for (std::size_t i = 0; i < request.events.size(); ++i)
    if (replayed.verdicts[i].effect == Verdict::Effect::applied) advance(stages, request.events[i], view);
  const auto add = [&](std::string_view label, const std::string& text, const std::string& otherwise) {
    page.field(label, text.empty() ? otherwise : text);
  };
  page.blank_line();
  add("filed", when_and_who(view, request.header.filed, request.header.filed_by), "");
  add("assigned", stages.assigned, "not yet");
  add("worked", stages.worked, not_worked(request.header));
  add("fed back", stages.fed_back, "not yet");
}

// --- what was said

constexpr std::pair<std::string_view, std::string_view> text_sections[] = {
    {"voice", "Voice of the customer"}, {"background", "Background"}, {"guess", "First guess"},
    {"evidence", "Evidence"},           {"impact", "Impact"},         {"ask", "Asked for"},
    {"return", "What comes back"},
};

using Texts = std::map<std::string, std::string, std::less<>>;

void take_texts(Texts& texts, const Event& event) {
  for (const auto& [key, title] : text_sections)
    if (const auto* text = event.text(key)) texts[std::string(key)] = *text;
  const auto* clear = event.get("clear");
  if (clear == nullptr || clear->list() == nullptr) return;
  for (const auto& name : *clear->list())
    if (name.text()) texts.erase(*name.text());
}

void add_texts(Page& page, const Request& request) {
  Texts texts;
  for (const auto& event : request.events)
    if (event.act == Act::file || event.act == Act::edit) take_texts(texts, event);
  for (const auto& [key, title] : text_sections)
    if (const auto found = texts.find(key); found != texts.end()) page.section(title, found->second);
}

// The brief that the level now deciding was given (M34): both sides, options, what is recommended, what is asked.
std::string brief_text(const Event& event) {
  std::vector<std::string> lines;
  for (const std::string_view key : {"ground", "background", "ours", "theirs", "ask"})
    if (const auto text = event.text_or_empty(key); !text.empty()) lines.push_back(fmt::format("{}: {}", key, text));
  const auto* options = event.get("options");
  if (options != nullptr && options->list() != nullptr) {
    int number = 0;
    for (const auto& option : *options->list()) {
      ++number;
      const bool recommended = event.text_or_empty("recommend") == std::to_string(number);
      lines.push_back(fmt::format("option {}: {}{}", number, option.text() ? *option.text() : "",
                                  recommended ? " (recommended)" : ""));
    }
  }
  return join(lines, "\n");
}

void add_brief(Page& page, const Request& request) {
  const auto& raised = request.header.escalation;
  if (!raised) return;
  const auto is_it = [&](const Event& event) { return event.act == Act::escalate && event.at == raised->since; };
  const auto event = std::find_if(request.events.rbegin(), request.events.rend(), is_it);
  if (event != request.events.rend())
    page.section(fmt::format("Brief for level {}", raised->level), brief_text(*event));
}

}  // namespace

std::string show_request(const Request& request, const ShowView& view) {
  Page page(view.width, view.colour);
  add_standing(page, request, view);
  add_stages(page, request, view);
  add_texts(page, request);
  add_brief(page, request);
  page.heading("Timeline");
  return page.take() + show_events(request, view);
}

}  // namespace reqs
