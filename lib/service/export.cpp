#include "service/export.hpp"

#include <set>
#include <utility>

#include "core/targets.hpp"
#include "service/clock_book.hpp"

namespace reqs {
namespace {

/// Each calendar that requests pin, at the first that does.
class CalendarsOnce {
 public:
  explicit CalendarsOnce(const LedgerView& view) : view_(view) {}

  std::map<std::string, std::string> new_in(const Request& request) {
    std::map<std::string, std::string> calendars;
    for (const auto& hash : calendars_named(request.events)) {
      if (!seen_.insert(hash).second) continue;
      const auto path = pinned_path(hash);
      // One that is missing, or is not what its name says, helps nobody: `check` names it.
      if (auto bytes = view_.store().read(view_.commit(), path); bytes && pinned_path_of(*bytes) == path)
        calendars.emplace(hash, std::move(*bytes));
    }
    return calendars;
  }

 private:
  const LedgerView& view_;
  std::set<std::string> seen_;
};

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
                                     const std::function<bool(const ExportedRequest&)>& visit) {
  std::vector<Problem> left_out;
  CalendarsOnce calendars(view);
  bool wanted = true;
  view.each([&](const FoundRequest& found) {
    if (!wanted || (found.read.request && !query.matches(*found.read.request))) return;
    if (auto reasons = reasons_against(found); !reasons.empty())
      left_out.insert(left_out.end(), reasons.begin(), reasons.end());
    else
      wanted = visit({*found.read.request, calendars.new_in(*found.read.request)});
  });
  return left_out;
}

}  // namespace reqs
