// What every import has in common: many requests in one commit, or none; every problem listed with its place; once, so
// that doing it again changes nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "service/act.hpp"

namespace reqs {

/// What becomes of an import in which something is wrong.
enum class BadRows {
  refuse,  ///< nothing is written
  skip     ///< they are left out and named in the answer
};

/// Told of every row how many there were, and which share (0 to 1) of all that is.
using Progress = std::function<void(std::size_t rows, double share)>;

struct ImportTask {
  std::string path;  ///< of the file, for problems
  BadRows bad_rows = BadRows::refuse;
  std::string encoding{};  ///< what the file is in; empty = UTF-8, for problems
  Progress progress{};     ///< may be empty
};

struct ImportAnswer {
  ActResult act;  ///< without the requests: they may be many
  std::size_t filed = 0;
  std::size_t known = 0;                 ///< there already
  std::size_t changed = 0;               ///< there already, and got events that they lacked
  std::vector<std::string> teams_added;  ///< handles
  std::vector<Problem> skipped;          ///< what is wrong with what was left out, by line
  std::size_t left_out = 0;              ///< how many rows or objects that are
};

/// What `done` is of `all`.
inline double share_of(std::size_t done, std::size_t all) {
  return all == 0 ? 1 : static_cast<double>(done) / static_cast<double>(all);
}

/// Error(usage) with the problems (at most 50), in the order of their lines.
[[noreturn]] void refuse_import(const ImportTask& task, std::vector<Problem> problems);
/// The same for a file whose columns are not those of the map: says which there are.
[[noreturn]] void refuse_columns(const ImportTask& task, const std::vector<std::string>& columns,
                                 std::vector<Problem> problems, const std::vector<Problem>& unbound);

/// Refuses, or, where bad rows are to be skipped, answers with the problems in order.
std::vector<Problem> settle_problems(const ImportTask& task, std::vector<Problem> problems);

}  // namespace reqs
