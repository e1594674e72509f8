// The gate in front of every YAML reader. A ledger is fetched from other people, so a file is refused, with every
// reason and its place, unless it is text that all YAML readers take for the same plain tree: no byte tricks, no
// anchors, tags or merge keys, no key twice, bounded size and depth. It decides nothing about what the tree means.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/error.hpp"

namespace reqs {

/// More problems than this are not listed for one file.
inline constexpr std::size_t max_problems = 50;

/// What is said in place of the others.
inline constexpr std::string_view more_problems = "has more problems than are listed here";

/// What is said of a file without any value in it.
inline constexpr std::string_view empty_file = "is empty";

/// What libyaml saw, in order; the mapping's keys are scalars like any other.
struct YamlEvent {
  enum class Kind : std::uint8_t { scalar, sequence_start, sequence_end, mapping_start, mapping_end };
  std::string scalar;
  int line = 1;
  int column = 1;
  unsigned children = 0;  ///< of a start: items, or entries
  Kind kind = Kind::scalar;
  bool plain = false;
};

struct GateRead {
  /// Complete only when there are no problems. A deque, so that who builds the tree can free what it has used: a file
  /// of half a million values is to need no more than 100 MB.
  std::deque<YamlEvent> events;
  std::vector<Problem> problems;
};

/// What is wrong with the bytes: size, encoding, control characters, line ends and lengths, conflict markers. In order
/// of position, all at once, at most max_problems and one more that says so.
std::vector<Problem> check_text(std::string_view text, std::string_view path, const YamlLimits& limits);

/// What is wrong with the structure of a text that check_text found nothing wrong with.
GateRead check_structure(std::string_view text, std::string_view path, const YamlLimits& limits);

/// The problems, of each file at most max_problems and one more that says so.
std::vector<Problem> not_too_many(std::vector<Problem> problems);

/// What a message quotes of a text: control characters escaped, cut when long, in single quotes.
std::string quoted_in_message(std::string_view text);

}  // namespace reqs
