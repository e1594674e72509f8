// A request's file: bytes ↔ values. There is one canonical form; whatever reqs writes is in it, and print and read are
// each other's inverse on it (laws in tests/property/codec). A file in another form, edited by hand, is read all the
// same; what its header says beyond its events is told, never taken over.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/error.hpp"
#include "core/merge.hpp"
#include "core/request.hpp"

namespace reqs {

/// The canonical bytes. `request` comes from make_request, so that its header follows from its events. Throws
/// Error(refused) for a text that is not UTF-8.
std::string print_request(const Request& request);

struct RequestRead {
  std::optional<Request> request;  ///< empty exactly when there are problems; its header follows from its events
  bool canonical = false;          ///< the bytes are what print_request gives
  /// Where the file's header is not what its events say: `state: the header says closed, the events say doing`.
  std::optional<std::string> hand_edit;
  HandEdit by_hand;  ///< the same for a merge; empty exactly when hand_edit is
  /// Written by a later version: to be shown, not acted on. The header is the file's own as far as it is understood,
  /// and events that are not understood are missing.
  bool newer_format = false;
  std::vector<Problem> problems;
};

/// Reads the file of the request `id`, found at `path`.
RequestRead read_request(std::string_view bytes, std::string_view path, const RequestId& id);

}  // namespace reqs
