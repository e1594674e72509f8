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

  /// What `context` and `problems` refer to must outlive the object.
  RowImport(Draft& draft, const RowContext& context, std::vector<Problem>& problems)
      : draft_(draft), context_(context), problems_(problems) {}

  /// Nothing of a row remains with which something is wrong. Without a `history`, the row's own fields tell it.
  Outcome take(const MappedRow& row, const History& history = {});

  /// The teams that rows were filed for.
  const std::set<std::string>& used_teams() const { return used_teams_; }
  void use_team(const std::string& handle) { used_teams_.insert(handle); }

 private:
  Outcome file_row(const History& history);
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
};

}  // namespace reqs
