// What holds for every command: how ids, times and queries are written, how output is formed, the environment, scripts,
// the exit codes. `reqs help TOPIC` prints a topic, reqs(1) has all of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reqs::cmd {

struct Term {
  std::string word;
  std::string meaning;
};

struct Topic {
  std::string_view name;
  std::string_view title;    ///< the section's heading in reqs(1)
  std::string_view summary;  ///< a phrase
  std::string_view text;     ///< a paragraph in front of the terms; may be empty
  std::vector<Term> terms;
  std::string_view other_name = {};  ///< it answers to that, too; empty = none
};

std::vector<Topic> topics();

/// The topic of that name or other name; nullptr when there is none.
const Topic* find_topic(const std::vector<Topic>& topics, std::string_view name);

}  // namespace reqs::cmd
