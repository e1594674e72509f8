// One file of a ledger in three versions, as one: what a merge does with each kind of file. The same for `sync` and for
// git's own merges (the merge driver).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/request.hpp"

namespace reqs {

/// Bytes of a file on three sides; empty = not there.
struct FileSides {
  std::optional<std::string_view> base, ours, theirs;
};

struct FileMerge {
  std::optional<std::string> bytes;  ///< empty: the file is gone
  std::vector<Request> requests;     ///< of a request's file that both sides have changed: it, and those that must move
  bool conflict = false;             ///< lines of settings, or of other files, that both sides changed: ours are kept
};

/// What only one side has changed is taken as it is there; where one side has taken away what the other has changed,
/// it stays. Requests merge by their events, attachments and pinned files by what their names promise, all else line by
/// line. Error(refused) for a request of a newer format.
FileMerge merge_file(std::string_view path, const FileSides& sides);

/// Lines of both sides between git's marks wherever they differ, for somebody to settle. Of what is no text, ours.
std::string file_with_marks(const FileSides& sides);

}  // namespace reqs
