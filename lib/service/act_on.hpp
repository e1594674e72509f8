// Acts on requests that somebody named: one commit for all of them, or nothing at all.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "service/act.hpp"

namespace reqs {

/// Does `change` to each of the requests named by `typed` (see LedgerView::resolve), each once, in one commit. When
/// some cannot be done, nothing is; the Error then names every one of them, with the kind of the first.
ActResult act_on(const ActContext& context, const std::vector<std::string>& typed,
                 const std::function<void(Draft&, const RequestId&)>& change);

/// A number as the value of an event's key; empty when there is none, which leaves the key out.
std::string number_text(const std::optional<int>& number);

}  // namespace reqs
