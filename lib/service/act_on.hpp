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

/// As people name a request in a sentence: its handle.
std::string handle_of(const RequestId& id);

}  // namespace reqs
