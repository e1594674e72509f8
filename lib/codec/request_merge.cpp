#include "codec/request_merge.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "codec/event_codec.hpp"
#include "codec/request_codec.hpp"
#include "codec/utf8.hpp"
#include "codec/yaml_gate.hpp"
#include "core/merge.hpp"

namespace reqs {
namespace {

constexpr std::string_view item_start = "- id:";
constexpr std::size_t most_unread = 60'000;  // the rest is in git's history; a text must stay readable

bool is_conflict_marker(std::string_view line) {
  constexpr std::size_t length = 7;
  for (const char mark : {'<', '=', '>', '|'})
    if (line.starts_with(std::string(length, mark)) && (line.size() == length || line[length] == ' ')) return true;
  return false;
}

/// The events that can be read by themselves, and the lines that would be more of them.
class Recovery {
 public:
  explicit Recovery(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto length = std::min(bytes.find('\n'), bytes.size());
      take_line(bytes.substr(0, length));
      bytes.remove_prefix(std::min(length + 1, bytes.size()));
    }
    end_item();
  }

  std::vector<Event> events;
  std::string unread;

 private:
  std::string item_;

  void take_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (is_conflict_marker(line)) return;
    // Everything that belongs to an event is indented; a line that is not is of the header, or begins the next one.
    const bool inside = line.empty() || line.front() == ' ';
    if (!inside) end_item();
    if (line.starts_with(item_start) || (inside && !item_.empty())) item_.append(line) += '\n';
  }

  void end_item() {
    const auto text = std::exchange(item_, {});
    if (text.empty()) return;
    const auto yaml = read_yaml("events:\n" + text, "");
    const auto* list = yaml.root ? yaml.root->find("events") : nullptr;
    std::vector<Problem> problems;
    auto event = list && list->value.items.size() == 1 ? read_event(list->value.items[0], "", problems) : std::nullopt;
    if (event)
      events.push_back(std::move(*event));
    else
      unread += text;
  }
};

/// What a text can hold: NUL and bytes that are not UTF-8 as `\xff`, and not too many of all.
std::string as_text(std::string_view bytes) {
  std::string text;
  while (!bytes.empty() && text.size() < most_unread) {
    const auto sound = std::min({first_invalid_utf8(bytes).value_or(bytes.size()), bytes.find('\0'), bytes.size()});
    text += bytes.substr(0, sound);
    bytes.remove_prefix(sound);
    if (bytes.empty()) break;
    text += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
    bytes.remove_prefix(1);
  }
  if (text.size() <= most_unread) return text;
  text.resize(most_unread);
  text.resize(first_invalid_utf8(text).value_or(text.size()));  // no half a character
  return text + "\n…";
}

Request with_unread(Request request, std::string_view unread) {
  if (unread.empty()) return request;
  HandEdit edit;
  edit.unread = as_text(unread);
  return adopt_hand_edit(std::move(request), edit);
}

}  // namespace

RecoveredRequest recover_request(std::string_view bytes, const RequestId& id) {
  auto read = read_request(bytes, id.path(), id);
  if (read.newer_format) return {std::nullopt, {}, true};
  if (read.request)
    return {read.by_hand.empty() ? std::move(*read.request) : adopt_hand_edit(std::move(*read.request), read.by_hand),
            {},
            false};
  Recovery recovery(bytes);
  if (recovery.events.empty()) return {std::nullopt, std::string(bytes), false};
  return {with_unread(make_request(id, std::move(recovery.events)), recovery.unread), {}, false};
}

std::optional<RequestId> id_in_file(std::string_view bytes) {
  constexpr std::string_view key = "\nid: ";
  const auto at = bytes.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  bytes.remove_prefix(at + key.size());
  return RequestId::parse(bytes.substr(0, bytes.find_first_of(" \r\n")));
}

RequestMerge merge_request_files(std::string_view ours, std::string_view theirs, const RequestId& id) {
  auto a = recover_request(ours, id), b = recover_request(theirs, id);
  if (a.newer_format || b.newer_format) return {};
  if (!a.request && !b.request) return {{}, std::string(std::min(ours, theirs))};
  if (!a.request) std::swap(a, b);
  if (!b.request) b.request = a.request = with_unread(std::move(*a.request), b.unread);
  return {merge_requests(*a.request, *b.request), std::nullopt};
}

}  // namespace reqs
