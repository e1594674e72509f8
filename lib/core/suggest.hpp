// "Did you mean": the nearest known word to one that is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reqs {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours) to `word`, if that
/// distance is at most a third of the word's length (at least 1), or of which `word` is a prefix; else empty.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// `a, b or c`: how messages list the words of a closed set.
std::string join_or(const std::vector<std::string>& words);

}  // namespace reqs
