// Values → canonical bytes of a request's file. The order of keys is part of the file format: never change it; what is
// empty or the default is left out.
#include "codec/event_codec.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_emit.hpp"

namespace reqs {
namespace {

/// A small record on one line: `{team: parts, person: xiao.z}`.
class FlowRecord {
 public:
  FlowRecord& text(std::string_view key, std::string_view value) {
    if (value.empty()) return *this;
    begin(key);
    append_inline(out_, value, YamlPlace::flow);
    return *this;
  }
  /// Digits, instants and words of ours: plain.
  FlowRecord& plain(std::string_view key, std::string_view value) {
    begin(key);
    out_ += value;
    return *this;
  }
  FlowRecord& number(std::string_view key, int value) { return plain(key, std::to_string(value)); }
  FlowRecord& number(std::string_view key, std::optional<int> value) { return value ? number(key, *value) : *this; }
  FlowRecord& instant(std::string_view key, std::optional<Instant> value) {
    return value ? plain(key, to_rfc3339(*value)) : *this;
  }
  bool empty() const { return out_.empty(); }
  std::string done() const { return "{" + out_ + "}"; }

 private:
  std::string out_;

  void begin(std::string_view key) {
    if (!out_.empty()) out_ += ", ";
    out_ += key;
    out_ += ": ";
  }
};

class RequestPrinter {
 public:
  std::string print(const Request& request) {
    const auto& header = request.header;
    number("format", header.format);
    text("id", request.id.text());
    what(header);
    who(header);
    how_urgent(header);
    when(header);
    related(header);
    service(header);
    out_ += request.events.empty() ? "events: []\n" : "events:\n";
    for (const auto& event : request.events) append_event(out_, event);
    return std::move(out_);
  }

 private:
  std::string out_;

  void what(const Header& header) {
    text("key", header.key);
    text("title", header.title);
    text("type", header.type);
    plain("state", name_of(header.state));
    if (header.outcome) plain("outcome", name_of(*header.outcome));
  }

  void who(const Header& header) {
    record("owner", FlowRecord().text("team", header.owner.team).text("person", header.owner.person));
    if (const auto& offer = header.offer)
      record("offer", FlowRecord()
                          .text("to", offer->to)
                          .text("team", offer->team)
                          .text("by", offer->by)
                          .instant("since", offer->since));
    record("customer", FlowRecord()
                           .text("name", header.customer.name)
                           .text("kind", header.customer.kind)
                           .text("contact", header.customer.contact)
                           .text("tier", header.customer.tier));
    text("via", header.via);
  }

  void how_urgent(const Header& header) {
    plain("priority", name_of(header.priority));
    number("level", header.level);
    if (header.cycle != 1) number("cycle", header.cycle);
    text("theme", header.theme);
  }

  void when(const Header& header) {
    text("filed_by", header.filed_by);
    instant("filed", header.filed);
    instant("needed_by", header.needed_by);
    if (const auto& promise = header.promise) {
      FlowRecord fields;
      fields.instant("date", promise->date);
      if (promise->unconfirmed) fields.plain("unconfirmed", "true");
      record("promise", fields.text("by", promise->by));
    }
  }

  void related(const Header& header) {
    text("parent", header.parent);
    list("parts", header.parts, [](const std::string& part) { return emit_inline(part); });
    list("links", header.links,
         [](const Link& link) { return FlowRecord().text("kind", link.kind).text("to", link.to).done(); });
    list("files", header.files, [](const File& file) {
      return FlowRecord().text("name", file.name).text("sha256", file.sha256).text("bytes", file.bytes).done();
    });
  }

  void service(const Header& header) {
    if (header.chases != 0) number("chases", header.chases);
    if (const auto& raised = header.escalation)
      record("escalation", FlowRecord()
                               .number("level", raised->level)
                               .text("ground", raised->ground)
                               .text("in_charge", raised->in_charge)
                               .text("by", raised->by)
                               .instant("since", raised->since)
                               .instant("due", raised->due));
    instant("resolved", header.resolved);
    instant("closed", header.closed);
    if (const auto& asked = header.followup)
      record("followup",
             FlowRecord().instant("due", asked->due).number("tries", asked->tries).text("result", asked->result));
    if (const auto& rating = header.rating)
      record("rating", FlowRecord()
                           .number("csat", rating->csat)
                           .number("ces", rating->ces)
                           .number("nps", rating->nps)
                           .text("by", rating->by));
    list("contested", header.contested, [](const Contested& row) {
      return FlowRecord().text("event", row.event).text("act", row.act).text("why", row.why).done();
    });
  }

  void plain(std::string_view key, std::string_view value) {
    out_ += key;
    out_ += ": ";
    out_ += value;
    out_ += '\n';
  }
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) plain(key, emit_scalar(value, 0));
  }
  void number(std::string_view key, int value) { plain(key, std::to_string(value)); }
  void instant(std::string_view key, std::optional<Instant> value) {
    if (value) plain(key, to_rfc3339(*value));
  }
  void record(std::string_view key, const FlowRecord& fields) {
    if (!fields.empty()) plain(key, fields.done());
  }
  template <class Rows, class Show>
  void list(std::string_view key, const Rows& rows, Show show) {
    if (rows.empty()) return;
    out_ += key;
    out_ += ":\n";
    for (const auto& row : rows) out_ += "- " + show(row) + '\n';
  }
};

}  // namespace

std::string print_request(const Request& request) {
  return RequestPrinter().print(request);
}

}  // namespace reqs
