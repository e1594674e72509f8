// The timeline of show.hpp: each event as a sentence people can read, whatever its act.
#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/core.h>

#include "core/replay.hpp"
#include "report/event_keys.hpp"
#include "report/page.hpp"
#include "report/show.hpp"
#include "report/text.hpp"

namespace reqs {
namespace {

constexpr std::size_t who_columns = 12;
// A request's order instants may run a few milliseconds ahead; only a really late record is worth telling.
constexpr Millis worth_telling = std::chrono::minutes(1);

std::string who_text(const ShowView& view, std::string_view who) {
  return view.who_name ? view.who_name(who) : std::string(who);
}

// What only machines read, or what stands elsewhere on the page.
bool is_hidden(std::string_view key) {
  constexpr std::array<std::string_view, 4> hidden = {"salt", "digest", "sha256", "targets"};
  return std::find(hidden.begin(), hidden.end(), key) != hidden.end();
}

// The keys whose text needs no name in front of it: it is what the act is about.
bool is_main_text(std::string_view key) {
  constexpr std::array<std::string_view, 5> main = {"text", "note", "reason", "question", "comment"};
  return std::find(main.begin(), main.end(), key) != main.end();
}

std::string value_text(const Value& value) {
  if (const auto* text = value.text()) return *text;
  std::string joined;
  if (const auto* list = value.list())
    for (std::size_t i = 0; i < list->size(); ++i)
      joined += fmt::format("{}{}) {}", i == 0 ? "" : " ", i + 1, value_text((*list)[i]));
  if (const auto* map = value.map())
    for (const auto& entry : *map) joined += (joined.empty() ? "" : ", ") + entry.key + " " + value_text(entry.value);
  return joined;
}

std::string detail_text(const Event& event, const Entry& field, const ShowView& view) {
  switch (key_kind(event, field.key).value_or(KeyKind::line)) {
    case KeyKind::yes:
      return field.key;
    case KeyKind::who:
      return field.key + " " + who_text(view, value_text(field.value));
    case KeyKind::instant:
      if (const auto instant = event.instant(field.key)) return field.key + " " + view.local_time(*instant);
      break;
    default:
      break;
  }
  return field.key + " " + value_text(field.value);
}

// `offered to parts (until 17:00): 您看方便接手吗?`: whom to, then details, then texts.
std::string sentence(const Event& event, const ShowView& view) {
  std::string to;
  std::string details;
  std::string texts;
  if (event.act == Act::file) return "filed";  // its fields are what the page shows above
  for (const auto& field : event.fields) {
    const auto kind = key_kind(event, field.key).value_or(KeyKind::line);
    if (is_hidden(field.key)) continue;
    if (field.key == "to")
      to = " to " + who_text(view, value_text(field.value));
    else if (kind == KeyKind::text && is_main_text(field.key))
      texts += "\n" + value_text(field.value);
    else if (kind == KeyKind::text || kind == KeyKind::texts)
      texts += "\n" + field.key + ": " + value_text(field.value);
    else
      details += (details.empty() ? "" : ", ") + detail_text(event, field, view);
  }
  auto text = event.act ? std::string(info_of(*event.act).past) : "did '" + event.word + "' (of a newer version)";
  text += to;
  if (!details.empty()) text += " (" + details + ")";
  if (!texts.empty()) text += ": " + texts.substr(1);
  return text;
}

std::string remark(const Event& event, const Verdict& verdict, const ShowView& view) {
  std::string text;
  if (event.recorded && *event.recorded - event.at > worth_telling)
    text += " [recorded " + view.local_time(*event.recorded) + "]";
  if (verdict.effect == Verdict::Effect::void_) text += " [void: " + verdict.why + "]";
  if (verdict.effect == Verdict::Effect::repeated) text += " [again: no effect]";
  return text;
}

Style style_of(const Verdict& verdict) {
  switch (verdict.effect) {
    case Verdict::Effect::applied:
    case Verdict::Effect::repeated:
      return Style::plain;
    case Verdict::Effect::void_:
      return Style::bad;
    case Verdict::Effect::unknown:
      return Style::warn;
  }
  return Style::plain;
}

}  // namespace

std::string show_events(const Request& request, const ShowView& view) {
  const auto replayed = replay_explained(request.events);
  Page page(view.width, view.colour);
  for (std::size_t i = 0; i < request.events.size(); ++i) {
    const auto& event = request.events[i];
    const auto& verdict = replayed.verdicts[i];
    const auto who = pad_right(fit(who_text(view, event.by), who_columns), who_columns);
    auto text = sentence(event, view);
    const auto first_break = std::min(text.find('\n'), text.size());
    text.insert(first_break, remark(event, verdict, view));
    page.hanging(view.local_time(event.at) + "  " + who + "  ", text, style_of(verdict));
  }
  return page.take();
}

}  // namespace reqs
