// Several bodies under one event id: nobody's doing but a slip's or a forger's, yet none may be lost. The smaller by
// bytes counts; each other one stays in the file as an event without effect that names the first (`body_of`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/event.hpp"

namespace reqs {

/// The key by which an event says that it is another body of an event.
inline constexpr std::string_view body_of_key = "body_of";

/// The id of the event that this one is another body of; empty for an event in its own right.
std::optional<std::string_view> body_of(const Event& event);

/// All that an event says but its id, as bytes: the same for the same content, different for any other.
std::string bytes_of(const Event& event);

/// `<root>.<ten characters>`, which follow from the content: whoever makes the event gives it the same id. `turn`
/// counts up where the id is taken.
std::string derived_event_id(std::string_view root, std::string_view content, int turn = 0);
/// The first part of an event's id.
std::string_view root_of(std::string_view event_id);
/// The root that a request's events share: that of its filing. REQUIRES: there is an event.
std::string filing_root(const std::vector<Event>& events);
/// `length` characters of id_alphabet that follow from the content.
std::string derived_characters(std::string_view content, std::size_t length);

/// Gives every body the id of its event, as if no choice had been made yet.
void restore_bodies(std::vector<Event>& events);
/// Of the bodies under one id the smallest keeps it, each other gets an id of its own and a `body_of`. Of a request
/// that was filed under a key, bodies that differ only in when and by whom are one: two clones imported the same row.
void choose_bodies(std::vector<Event>& events);

}  // namespace reqs
