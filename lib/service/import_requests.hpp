// `import json` of what `export` wrote: requests with their events as they were recorded, every one held against the
// rules that a file from a fetch is held against. What is there already gets the events that it lacks.
#pragma once

#include <string>

#include "service/import.hpp"

namespace reqs {

struct RequestsImport {
  ImportTask task;
  std::string text;  ///< JSON in UTF-8, in any of the forms that JsonReader takes
};

/// Error(usage) with every problem (at most 50); nothing is written then.
ImportAnswer import_requests(const ActContext& context, const RequestsImport& import);

}  // namespace reqs
