// What a ledger offers for completion: its requests, people, teams and other names. Opens the ledger when it is first
// asked, and reads no more than the question needs.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "cmd/context.hpp"
#include "cmd/dynamic_values.hpp"
#include "core/config.hpp"

namespace reqs::cmd {

class LedgerValues {
 public:
  /// `env` must outlive this value.
  explicit LedgerValues(Env& env) : env_(env) {}

  /// Requests by their handles, by whole ids or by `@key:SRC:ID` once one of those was begun, with their titles. Those
  /// in one of `states`, or where none of these goes on from what is typed, any other; the newest, and not all.
  std::vector<Candidate> ids(std::string_view typed, const std::vector<State>& states);
  /// Handles, with names; names, too, once one was begun.
  std::vector<Candidate> people(std::string_view typed);
  std::vector<Candidate> teams(std::string_view typed);
  std::vector<Candidate> types();
  std::vector<Candidate> themes();
  std::vector<Candidate> levels();
  /// What the newest requests have in a field and goes on from what is typed, each value once.
  std::vector<Candidate> seen(std::string_view typed, const std::function<std::string(const Header&)>& get);
  /// The ledger's; UTC where it is not known.
  Zone zone();

 private:
  const Session& session();
  const Config& config();
  void each_recent(const std::function<bool(const RequestId&)>& is_wanted,
                   const std::function<bool(const RequestId&, const RequestRead&)>& visit);

  Env& env_;
  std::optional<Session> session_;
  std::optional<Config> config_;
};

}  // namespace reqs::cmd
