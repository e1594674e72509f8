// What people say of a history that they have rewritten, to take a text out for good: commits that name the end of the
// old history (docs/privacy.md).
#pragma once

#include <string>
#include <vector>

#include "store/store.hpp"

namespace reqs {

struct RecordedRewrite {
  ObjectId commit;   ///< the one that says so: changes no file
  ObjectId old_tip;  ///< the last commit of the old history; usually not there any more
  ObjectId new_tip;  ///< the last one of the new history, the only parent of `commit`
  Signature by;      ///< its author, and when
  std::string why;   ///< the body of its message; may be empty
};

/// Those among `from` and what comes before it, newest first; each is of the form that the page asks for. Goes through
/// the whole history.
std::vector<RecordedRewrite> recorded_rewrites(const Store& store, const ObjectId& from);

/// Whether `commit` belonged to the history that was rewritten: it is the old tip or, where both are here, leads to it.
bool covers(const Store& store, const RecordedRewrite& rewrite, const ObjectId& commit);

}  // namespace reqs
