// `edit`: changes fields of requests.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"
#include "service/fields.hpp"

namespace reqs {

/// Only what really changes is recorded; Error(refused) when nothing does.
ActResult edit_requests(const ActContext& context, const std::vector<std::string>& ids, const GivenFields& fields);

/// The event alone, within a larger act, with the targets that come with it; `said` is when somebody said that. Throws
/// the same.
Event make_edit(Draft& draft, const RequestId& id, const GivenFields& given, Instant said);

/// The present value of every field that people edit, as they would type it (instants in RFC 3339); empty when not set.
GivenFields present_fields(const Request& request);

}  // namespace reqs
