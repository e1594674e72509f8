// git's merge of texts, line by line: what `git merge-file` does, without a program and temporary files, and the same
// whatever git is installed.
#pragma once

#include <string>
#include <string_view>

namespace reqs {

struct TextMerge {
  std::string bytes;
  bool conflict = false;  ///< both sides changed the same lines: `bytes` has those of `ours`
};

/// Bytes that are no text (with a NUL) cannot be merged: those of `ours` then, and a conflict.
TextMerge merge_texts(std::string_view base, std::string_view ours, std::string_view theirs);
/// The same for somebody to look at: where both changed the same lines, those of both between git's marks. REQUIRES: no
/// NUL in them.
std::string merge_with_marks(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace reqs
