// How git numbers what an entry of a tree is. For the .cpp files of this layer only.
#pragma once

#include "store/git_handles.hpp"
#include "store/store.hpp"

namespace reqs {

/// Numbers of old gits (a file that its group may write) are files.
inline EntryKind kind_of_mode(unsigned mode) {
  switch (mode) {
    case GIT_FILEMODE_TREE:
      return EntryKind::directory;
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return EntryKind::executable;
    case GIT_FILEMODE_LINK:
      return EntryKind::symlink;
    case GIT_FILEMODE_COMMIT:
      return EntryKind::submodule;
    default:
      return EntryKind::file;
  }
}

inline unsigned mode_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::directory:
      return GIT_FILEMODE_TREE;
    case EntryKind::executable:
      return GIT_FILEMODE_BLOB_EXECUTABLE;
    case EntryKind::symlink:
      return GIT_FILEMODE_LINK;
    case EntryKind::submodule:
      return GIT_FILEMODE_COMMIT;
    case EntryKind::file:
      break;
  }
  return GIT_FILEMODE_BLOB;
}

}  // namespace reqs
