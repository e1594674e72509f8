#include "service/export.hpp"

namespace reqs {
namespace {

/// Why the request cannot be exported; empty when it can.
std::vector<Problem> reasons_against(const FoundRequest& found) {
  if (!found.read.request) return found.read.problems;
  if (found.read.newer_format)
    return {{found.path, 0, 0, "was written by a newer reqs, whose events this one may lose"}};
  if (found.read.hand_edit)
    return {{found.path, 0, 0, "was edited by hand, and its events do not say so: " + *found.read.hand_edit}};
  return {};
}

}  // namespace

std::vector<Problem> export_requests(const LedgerView& view, const Query& query,
                                     const std::function<bool(const Request&)>& visit) {
  std::vector<Problem> left_out;
  bool wanted = true;
  view.each([&](const FoundRequest& found) {
    if (!wanted || (found.read.request && !query.matches(*found.read.request))) return;
    if (auto reasons = reasons_against(found); !reasons.empty())
      left_out.insert(left_out.end(), reasons.begin(), reasons.end());
    else
      wanted = visit(*found.read.request);
  });
  return left_out;
}

}  // namespace reqs
