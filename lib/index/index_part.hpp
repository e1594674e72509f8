// The files that follow from a ledger and may be deleted at any time: what each answers, which commit it tells of.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "core/named.hpp"

namespace reqs {

enum class IndexPart : std::uint8_t { requests, texts, history };
inline constexpr Named<IndexPart> index_parts[] = {
    {IndexPart::requests, "requests", "lists, checks and handles"},
    {IndexPart::texts, "texts", "words: made by the first search"},
    {IndexPart::history, "history", "commits: made by the first log of a request or a person"},
};

/// The commit that the file tells of; empty where it is none of this part, or cannot be read now.
std::optional<std::string> indexed_commit(IndexPart part, const std::string& path, const std::string& basis);
/// Empties the file as one step for all who have it open; false where it is busy or out of reach.
bool clear_index(const std::string& path, std::chrono::milliseconds patience);

}  // namespace reqs
