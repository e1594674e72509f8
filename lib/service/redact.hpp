// `redact`: takes a text out of a request's file, whatever clone it comes back from; what was there can still be proven
// by whoever knows it (a salted digest stays).
#pragma once

#include <string>

#include "service/act.hpp"

namespace reqs {

/// `field` is a key of the request's events (`voice`, `customer.contact`, `text`), alone = wherever it occurs, or
/// behind an event's id: `3m9x.8kd0ab:text`. The reason is the context's, and needed.
ActResult redact(const ActContext& context, const std::string& id, const std::string& field);

/// What the digest of a redaction is taken of: the salt, a line break, the texts.
std::string redaction_digest(std::string_view salt, const Value& value);

}  // namespace reqs
