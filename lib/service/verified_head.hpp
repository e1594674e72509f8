// Up to which commit nothing was found, kept beside the ledger (`reqs.verified`): the next time begins there. Answers
// are the same without it, but for one: that a history was rewritten can be seen only by who has seen the other one.
#pragma once

#include <optional>

#include "store/store.hpp"

namespace reqs {

/// With every signature demanded it is another question, and has a file of its own.
enum class Signatures { as_ledger_says, all };
const char* verified_file(Signatures signatures);

std::optional<ObjectId> verified_head(const Store& store, Signatures signatures);
/// Does nothing where it is known already, or there is no place for it.
void remember_verified(const Store& store, Signatures signatures, const ObjectId& head);

}  // namespace reqs
