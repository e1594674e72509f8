// Requests to ask about, and a way to ask: for tests of queries.
#pragma once

#include <string>
#include <vector>

#include "core/query.hpp"
#include "support/sample_history.hpp"

namespace reqs::test {

/// Enough for these texts; the program folds with Unicode's tables.
inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Sunday, 2026-11-22 08:00 UTC; li of the team desk asks.
inline QueryContext query_context() {
  return {Zone::utc(), at("2026-11-22T08:00:00Z"), "li", {"desk", "front"}, lower_ascii};
}

inline Request request_of(const char* handle, const std::vector<Event>& events) {
  return make_request(RequestId::make("20261122", handle), events);
}

/// bumper: a vip's complaint that li has, at level 2, promised and late. printer: nobody's yet. invoice: closed after
/// its second cycle.
inline std::vector<Request> sample_requests() {
  History bumper, printer, invoice;
  bumper
      .then("xiao.z", Act::file,
            {{"title", "前保险杠更换"},
             {"type", "complaint"},
             {"key", "crm:7"},
             {"priority", "urgent"},
             {"customer", Value::Map{{"name", "张先生"}, {"kind", "external"}, {"tier", "vip"}}},
             {"via", "phone"},
             {"theme", "shop/parts"},
             {"needed_by", "2026-11-22T07:00:00.000Z"},
             {"voice", "后天必须提车,到底谁负责?"},
             {"team", "desk"}})
      .then("li", Act::assign, {{"to", "li"}, {"team", "desk"}})
      .then("li", Act::promise, {{"date", "2026-11-24T10:00:00.000Z"}})
      .then("li", Act::escalate,
            {{"level", "2"}, {"ground", "time"}, {"options", Value::List{"等", "空运 AirFreight"}}})
      .then("张先生", Act::chase)
      .then("li", Act::attach, {{"name", "photo.jpg"}, {"sha256", "ab"}});
  printer.then("li", Act::file, {{"title", "Printer on floor 3"}, {"background", "out of Toner since 12:30"}})
      .then("robot", Act::offer, {{"to", "parts"}});
  invoice.then("bob", Act::file, {{"title", "Rechnung"}, {"team", "parts"}, {"parent", "20261121-000000"}})
      .then("bob", Act::assign, {{"to", "bob"}, {"team", "parts"}})
      .then("bob", Act::resolve)
      .then("bob", Act::reopen)
      .then("bob", Act::resolve)
      .then("bob", Act::rate, {{"csat", "4"}})
      .then("bob", Act::link, {{"kind", "follows"}, {"to", "20261121-000000"}})
      .then("bob", Act::close, {{"outcome", "satisfied"}})
      .then("bob", Act::offer, {{"to", "li"}});
  return {request_of("bmprzz", bumper.events()), request_of("prntzz", printer.events()),
          request_of("nvczzz", invoice.events())};
}

/// The first letters of what a query finds among sample_requests(): b p n.
inline std::string found(std::string_view query) {
  const auto parsed = Query::parse(query, query_context());
  std::string text;
  for (const auto& request : sample_requests())
    if (parsed.matches(request)) text += request.id.handle().front();
  return text;
}

}  // namespace reqs::test
