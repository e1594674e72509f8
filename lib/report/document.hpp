// What `--json` prints: small ordered documents made of requests and events, and their one way to become JSON. The keys
// are a contract with scripts: they may be added to, never renamed.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/error.hpp"
#include "core/request.hpp"

namespace reqs {

struct DocEntry;

/// A JSON value whose maps keep the order in which they were built.
struct Doc {
  using List = std::vector<Doc>;
  using Map = std::vector<DocEntry>;

  std::variant<std::nullptr_t, bool, std::int64_t, std::string, List, Map> data;

  Doc();
  // Not explicit: a document is built from plain values.
  template <std::integral T>
  Doc(T number_or_truth);
  Doc(const char* text);
  Doc(std::string text);
  Doc(std::string_view text);
  Doc(List list);
  Doc(Map map);
  Doc(const Doc&);
  Doc(Doc&&) noexcept;
  Doc& operator=(const Doc&);
  Doc& operator=(Doc&&) noexcept;
  ~Doc();

  /// The value under `key`; nullptr when absent or not a map.
  const Doc* get(std::string_view key) const;
  /// Adds `key` at the end of a map (a null document becomes one), or replaces its value.
  Doc& set(std::string_view key, Doc value);

  friend bool operator==(const Doc&, const Doc&);
};

struct DocEntry {
  std::string key;
  Doc value;

  friend bool operator==(const DocEntry&, const DocEntry&) = default;
};

template <std::integral T>
Doc::Doc(T number_or_truth) {
  if constexpr (std::same_as<T, bool>)
    data = number_or_truth;
  else
    data = static_cast<std::int64_t>(number_or_truth);
}

enum class JsonForm { pretty, one_line };

/// JSON without a final line break. Chinese stays as it is; control and bidi characters are escaped, bytes that are not
/// UTF-8 become U+FFFD.
std::string to_json(const Doc& doc, JsonForm form = JsonForm::pretty);

/// `{"schema": 1, "kind": …, <extra>, "items": […]}`: the shape of everything that lists.
Doc list_document(std::string_view kind, Doc::List items, Doc::Map extra = {});

/// A document written as it grows, in the pretty form and by the same bytes: its last list gets its items one by one.
/// Each call returns the text that comes next.
class GrowingJson {
 public:
  /// `document` ends with an empty list; the items that follow are of that list. Opened within a list, it is an item of
  /// that.
  std::string open(const Doc& document);
  std::string item(const Doc& doc);
  /// The list and its document end.
  std::string close();

 private:
  std::vector<bool> has_items_;  ///< of each list that is open

  std::string begin_item();
};

/// Texts as a list.
Doc::List text_list(const std::vector<std::string>& texts);

/// The header under the keys of the request's file. What is absent there is absent here, but owner and lists are always
/// there; numbers are numbers.
Doc header_doc(const Request& request);

/// An item of `--json`: the header's keys plus `due`, `overdue` and `on_time`.
Doc item_doc(const Request& request, Instant now);

/// What stands for the state of a request whose file cannot be read.
inline constexpr std::string_view unreadable_state = "unreadable";

/// The same for a file that cannot be read: `id` where its path says one, `path`, `state: unreadable`, the first
/// problem as `title`, and all `problems`.
Doc unreadable_doc(const std::string& path, const std::vector<Problem>& problems);

/// An event under the keys of the request's file; `number` keys are numbers, `yes` keys true, and what would not come
/// back from that as the same text stays a text.
Doc event_doc(const Event& event);
Doc::List events_doc(const Request& request);

/// `{"path", "line", "column", "what"}`; line and column only where known.
Doc problem_doc(const Problem& problem);

}  // namespace reqs
