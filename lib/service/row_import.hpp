// One row of an import on its way into the ledger: a request with the history that the row, or whoever reads it, knows.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "codec/import_map.hpp"
#include "core/routing.hpp"
#include "service/act.hpp"
#include "service/pin_targets.hpp"

namespace reqs {

/// What a row is read against.
struct RowContext {
  const std::string& path;  ///< of the file, for problems
  const ImportMap& map;
  const Zone& zone;
  const Directory& directory;
};

/// Files rows; collects what is wrong with them.
class RowImport {
 public:
  /// Adds what happened after the filing to the request; Error for what no event may hold.
  using History = std::function<void(const RequestId& id)>;
  enum class Outcome { filed, known, bad };

  /// Whether somebody still owes something at the end of the history: then the policy's targets apply from filing on.
  enum class Ending { open, over };

  /// What `context` and `problems` refer to must outlive the object.
  RowImport(Draft& draft, const RowContext& context, std::vector<Problem>& problems)
      : draft_(draft), context_(context), problems_(problems), pins_(draft) {}

  /// Nothing of a row remains with which something is wrong. Without a `history`, the row's own fields tell it.
  Outcome take(const MappedRow& row, const History& history = {}, Ending ending = Ending::open);

  /// The teams that rows were filed for.
  const std::set<std::string>& used_teams() const { return used_teams_; }
  void use_team(const std::string& handle) { used_teams_.insert(handle); }

 private:
  Outcome file_row(const History& history, Ending ending);
  bool is_over();
  void pin_first_targets(Event& event);
  void report(std::string what);
  std::string text(ImportField field) const { return std::string(row_->text(field)); }
  std::optional<Instant> time(ImportField field);
  std::string time_text(ImportField field);
  std::string team();
  std::string type();
  Value::Map customer();
  Event file_event();
  void check_lines();
  void check_state_times(Instant filed);
  void check_state();
  void check_person();
  void add_history(const RequestId& id, Instant filed);
  void assign(const RequestId& id, Instant filed);
  void rate(const RequestId& id, Instant when);
  void check_messages();
  void add_messages(const RequestId& id, Instant filed);

  Draft& draft_;
  const RowContext context_;
  std::vector<Problem>& problems_;
  const MappedRow* row_ = nullptr;
  std::optional<RequestId> filed_;
  std::set<std::string> used_teams_;
  TargetPins pins_;
};

}  // namespace reqs
