// The rows of one case as events of its request, each legal where it stands: a row that works on what was done already
// reopens it, one that goes on while the customer was being waited for ends the waiting, and a step that would change
// nothing is a note.
#pragma once

#include <set>
#include <string>

#include "core/routing.hpp"
#include "service/act.hpp"
#include "service/import_log.hpp"

namespace reqs {

class LogHistory {
 public:
  /// All must outlive the object.
  LogHistory(Draft& draft, const Directory& directory, const LogCase& one)
      : draft_(draft), directory_(directory), case_(one) {}

  /// The handle of who did the first row; empty when the log does not say.
  std::string first_person() const;
  /// Whether the request is resolved or closed at the end of the log.
  bool is_over() const;
  /// Adds every row to the request that was filed for the case.
  void add_to(const RequestId& id);
  /// The handles of the teams in the rows.
  std::set<std::string> teams() const;

 private:
  struct Hands {
    std::string person, team;  ///< handles
  };

  Hands hands_of(const LogRow& row) const;
  void add(const RequestId& id, const LogRow& row);
  void prepare(const RequestId& id, const LogRow& row, const std::string& by);
  Event event_for(const Request& request, const LogRow& row) const;
  Event taking(const Request& request, const LogRow& row) const;
  Event offering(const Request& request, const LogRow& row) const;
  Event escalating(const Request& request, const LogRow& row) const;
  void put(const RequestId& id, Event event, const LogRow& row, const std::string& by);

  Draft& draft_;
  const Directory& directory_;
  const LogCase& case_;
};

}  // namespace reqs
