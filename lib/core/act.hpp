// What can happen to a request: the closed vocabulary of events, one table. Part of the file format (format 1): words,
// keys and their order never change; keys may be added at the end of an act's row.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace reqs {

enum class Act {
  file,
  route,
  edit,
  attach,
  note,
  message,
  chase,
  offer,
  lapse,
  assign,
  accept,
  decline,
  release,
  ask,
  resume,
  propose,
  consent,
  promise,
  confirm,
  approve,
  split,
  escalate,
  decide,
  acknowledge,
  resolve,
  followup,
  rate,
  close,
  reopen,
  review,
  thank,
  link,
  agree,
  waive,
  rebase,
  settle,
  redact,
  adopt,
};

/// How the text under an event's key is to be read. `text` may have line breaks; all the others are one line.
enum class KeyKind { text, line, word, who, instant, span, number, yes, texts, map };

struct KeyInfo {
  std::string_view name;
  KeyKind kind;
};

struct ActInfo {
  Act act;
  std::string_view name;          ///< the word under `do:`
  std::string_view past;          ///< what people read: "filed", "handed to", …
  std::span<const KeyInfo> keys;  ///< in canonical order
};

/// Every act, in the order of the enum.
std::span<const ActInfo> all_acts();
const ActInfo& info_of(Act act);
std::string_view name_of(Act act);
/// Empty for a word this version does not know.
std::optional<Act> act_named(std::string_view word);

}  // namespace reqs
