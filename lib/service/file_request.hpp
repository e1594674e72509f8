// `new`: files a request, routes it at once, offers it to whoever was named, with its attachments: one act.
#pragma once

#include <string>
#include <vector>

#include "service/act.hpp"
#include "service/fields.hpp"

namespace reqs {

enum class Routing { at_once, later };

/// A file to attach, read already.
struct Attachment {
  std::string name;  ///< without folders
  std::string bytes;
};

struct NewRequest {
  GivenFields fields;  ///< title and whatever else was given
  std::string to;      ///< WHO to offer it to instead of routing; empty = route
  std::string key;     ///< `SRC:ID`; empty = none
  Routing routing = Routing::at_once;
  std::vector<Attachment> attachments;
};

/// Files it. With a key that was used before nothing happens: the result then holds the request as it is, and no
/// commit.
ActResult file_request(const ActContext& context, const NewRequest& request);

/// All that a new request of the type lacks, at once (M14), as the guard says it; null: nothing is required.
std::vector<std::string> missing_fields(const RequestType* type, const Value::Map& fields);

/// Routes a request by routes.yaml and says where it went. For `new`, `route` and imports.
void route_request(Draft& draft, const RequestId& id);

/// What a routing rule sees of a request.
RoutingFacts routing_facts(const Request& request);

/// Adds attachments; Error(refused) above the ledger's limit.
void attach_files(Draft& draft, const RequestId& id, const std::vector<Attachment>& attachments);

}  // namespace reqs
