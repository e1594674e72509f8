// Lines of settings that both sides of a merge had changed: one side's were kept, and somebody says which are to be.
// The merges themselves remember it (`Reqs-Kept`), and so does the act that settles it (`Reqs-Resolved`).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/act.hpp"
#include "store/store.hpp"

namespace reqs {

/// A file of a merge whose first parent's lines were kept, and nobody has said yet that this is right.
struct SettingsConflict {
  ObjectId merge;
  std::string file;
  Signature by;  ///< who merged, and when
};

/// The files of which a merge kept one side's lines, as its message says.
std::vector<std::string> kept_files(const CommitInfo& commit);

/// Oldest first. Goes through the whole history.
std::vector<SettingsConflict> open_conflicts(const LedgerView& view);

enum class ConflictChoice {
  keep,  ///< as it stands
  take,  ///< the lines that were not taken
};

/// What a file would be.
std::string resolved_text(const LedgerView& view, const std::string& file, ConflictChoice choice);
/// The file as it stands, with both sides' lines between git's marks wherever they differ: for an editor.
std::string text_with_marks(const LedgerView& view, const std::string& file);

/// Records that `text` is what the file is to be, which settles all its conflicts. Error(refused) where it has none;
/// Error(conflict) when it is not `edited_from` any more; Error(bad_data) when the settings would not be sound.
ActResult resolve_conflicts(const ActContext& context, const std::string& file, const std::string& text,
                            const std::optional<std::string>& edited_from);

}  // namespace reqs
