// Random values for property tests: texts with all that YAML is known to get wrong, events and requests made of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "core/replay.hpp"
#include "support/uniform.hpp"

namespace reqs::testing {

using test::uniform;

inline std::string utf8_of(char32_t c) {
  const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

/// Any character but NUL and surrogates, the awkward ones often.
inline rc::Gen<std::uint32_t> any_character() {
  const auto special = rc::gen::elementOf(std::vector<std::uint32_t>{
      ' ',    ' ',    '\n',   '\n',   '\t',   '\r',   ':',    '#',    '-',     '?',     '"',  '\'',   '\\',
      '|',    '>',    '{',    '}',    '[',    ']',    ',',    '&',    '*',     '!',     '%',  '@',    '`',
      '~',    '=',    '<',    '.',    '0',    '7',    0x1B,   0x7F,   0x85,    0x9F,    0xA0, 0x2028, 0x2029,
      0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFD, 0x3000, 0xD7FF, 0xE000, 0x1F600, 0x10FFFF});
  const auto chinese = uniform<std::uint32_t>(0x4E00, 0x9FA5);
  const auto ascii = uniform<std::uint32_t>(0x01, 0x80);
  const auto anything = rc::gen::map(uniform<std::uint32_t>(1, 0x10FFFF - 0x800),
                                     [](std::uint32_t c) { return c < 0xD800 ? c : c + 0x800; });
  return rc::gen::oneOf(special, chinese, ascii, anything);
}

inline rc::Gen<std::string> text_of_characters() {
  return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(any_character()), [](const auto& characters) {
    std::string text;
    for (const auto c : characters) text += utf8_of(c);
    return text;
  });
}

/// Texts that some reader takes for something else, and pieces that are awkward next to each other.
inline rc::Gen<std::string> awkward_text() {
  return rc::gen::elementOf(
      std::vector<std::string>{"",
                               "no",
                               "Yes",
                               "on",
                               "OFF",
                               "true",
                               "null",
                               "~",
                               "007",
                               "0x1F",
                               "0o17",
                               "1_000",
                               "12:30",
                               "1e5",
                               "2026-11-22",
                               "+1",
                               "-",
                               "--",
                               "---",
                               "... x",
                               ".inf",
                               ".NaN",
                               "=",
                               "<<",
                               "? x",
                               ": x",
                               "x: y",
                               "x:",
                               "x #y",
                               "#x",
                               " x",
                               "x ",
                               "  ",
                               "\n",
                               "\n\n",
                               "a\nb",
                               "a\nb\n",
                               "a\n\n\nb\n\n",
                               "  a\nb",
                               "\ta\nb",
                               "\n\n  a\nb",
                               "a\n  \nb",
                               "a  \nb",
                               "# a\n# b",
                               "- a\n- b",
                               "|\n|",
                               "---\n---",
                               "...\na",
                               "<<<<<<< a\n=======\n>>>>>>> b\n",
                               "客户: 张先生",
                               "后天 #必须",
                               "前保险杠更换,客户后天必须提车",
                               "说好三天,今天来提车才告诉我没有配件。\n后天一早要出差,到底谁负责?\n",
                               "\u3000\u3000缩进",
                               "2026-11-22T00:31:07.120Z",
                               "[redacted]"});
}

inline rc::Gen<std::string> any_text() {
  return rc::gen::oneOf(
      text_of_characters(), awkward_text(),
      rc::gen::map(rc::gen::container<std::vector<std::string>>(awkward_text()), [](const auto& parts) {
        std::string text;
        for (const auto& part : parts) text += part;
        return text;
      }));
}

/// A key of at most 200 bytes, not empty.
inline rc::Gen<std::string> any_key() {
  return rc::gen::map(any_text(), [](std::string text) {
    while (text.size() > 190) text.erase(text.size() / 2);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80) text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.pop_back();
    return "k" + text;
  });
}

inline Value::Map with_unique_keys(Value::Map map) {
  Value::Map unique;
  for (auto& entry : map) {
    bool known = false;
    for (const auto& other : unique) known = known || other.key == entry.key;
    if (!known) unique.push_back(std::move(entry));
  }
  return unique;
}

/// A value at most `depth` collections deep.
inline rc::Gen<Value> any_value(int depth) {
  const auto text = rc::gen::map(any_text(), [](std::string t) { return Value(std::move(t)); });
  if (depth == 0) return text;
  const auto list = rc::gen::map(rc::gen::resize(4, rc::gen::container<Value::List>(any_value(depth - 1))),
                                 [](Value::List items) { return Value(std::move(items)); });
  const auto entry = rc::gen::map(rc::gen::pair(any_key(), any_value(depth - 1)), [](auto pair) {
    return Entry{std::move(pair.first), std::move(pair.second)};
  });
  const auto map = rc::gen::map(rc::gen::resize(4, rc::gen::container<Value::Map>(entry)),
                                [](Value::Map entries) { return Value(with_unique_keys(std::move(entries))); });
  return rc::gen::oneOf(text, text, list, map);
}

inline rc::Gen<Instant> any_instant() {
  return rc::gen::map(uniform<std::int64_t>(-62'135'596'800'000, 253'402'300'799'999),
                      [](std::int64_t millis) { return Instant(Millis(millis)); });
}

inline rc::Gen<std::string> any_id_characters(std::size_t length) {
  return rc::gen::container<std::string>(length, rc::gen::elementOf(std::string(id_alphabet)));
}

/// A value that the schema accepts for a key of this kind.
inline rc::Gen<Value> value_for(KeyKind kind) {
  const auto as_value = [](auto gen) { return rc::gen::map(gen, [](std::string t) { return Value(std::move(t)); }); };
  switch (kind) {
    case KeyKind::text:
      return as_value(any_text());
    case KeyKind::line:
    case KeyKind::word:
    case KeyKind::who:
      return as_value(rc::gen::map(any_text(), [](std::string t) {
        std::replace(t.begin(), t.end(), '\n', ' ');
        return t;
      }));
    case KeyKind::instant:
      return rc::gen::map(any_instant(), [](Instant at) { return Value(to_rfc3339(at)); });
    case KeyKind::span:
      return as_value(rc::gen::elementOf(std::vector<std::string>{"24h", "90m", "3d", "2bd"}));
    case KeyKind::number:
      return as_value(rc::gen::elementOf(std::vector<std::string>{"0", "1", "2", "3", "10", "007"}));
    case KeyKind::yes:
      return rc::gen::just(Value("yes"));
    case KeyKind::texts:
      return rc::gen::map(
          rc::gen::resize(3, rc::gen::container<std::vector<std::string>>(any_text())),
          [](const std::vector<std::string>& texts) { return Value(Value::List(texts.begin(), texts.end())); });
    case KeyKind::map:
      return rc::gen::map(rc::gen::pair(any_text(), any_text()), [](const auto& pair) {
        return Value(Value::Map{{"name", pair.first}, {"contact", pair.second}});
      });
  }
  return rc::gen::just(Value());
}

/// An event that the schema accepts: of a known act with all its keys and some unknown ones, or of an unknown act.
inline rc::Gen<Event> any_event() {
  return rc::gen::exec([] {
    Event event;
    event.id = *any_id_characters(4) + "." + *any_id_characters(6);
    event.at = *any_instant();
    if (*uniform(0, 4) == 0) event.recorded = *any_instant();
    event.by = "p" + *any_text();
    if (*uniform(0, 6) > 0) {
      event.act = *rc::gen::elementOf(std::vector<Act>{
          Act::file, Act::edit, Act::note, Act::offer, Act::assign, Act::accept, Act::ask, Act::promise, Act::escalate,
          Act::resolve, Act::rate, Act::close, Act::reopen, Act::link, Act::attach, Act::redact});
      event.word = name_of(*event.act);
      for (const auto& key : info_of(*event.act).keys)
        event.fields.push_back({std::string(key.name), *value_for(key.kind)});
    } else {
      event.word = "dance";
    }
    const auto extra = *uniform(0, 3);
    for (int i = 0; i < extra; ++i) event.fields.push_back({"x" + *any_key(), *any_value(3)});
    event.fields = with_unique_keys(std::move(event.fields));
    return event;
  });
}

/// A request whose first event files it.
inline rc::Gen<Request> any_request() {
  return rc::gen::exec([] {
    auto events = *rc::gen::resize(6, rc::gen::container<std::vector<Event>>(any_event()));
    auto filing = make_event(Act::file, {{"title", "前保险杠更换"}, {"voice", *any_text()}});
    filing.id = "3m9x.w2tq8d";
    filing.at = Instant(Millis(*uniform<std::int64_t>(-62'000'000'000'000, 0)));
    filing.by = "xiao.z";
    events.push_back(std::move(filing));
    return make_request(*RequestId::parse("20261122-7k3f9q"), std::move(events));
  });
}

}  // namespace reqs::testing
