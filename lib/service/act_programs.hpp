// Programs of whoever acts, run around each act: asked before it is recorded, told afterwards. What they read is JSON
// under the keys of `show --json` (docs/on-act.md).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/request.hpp"
#include "report/document.hpp"
#include "store/act_program.hpp"
#include "store/limited_program.hpp"
#include "store/store.hpp"

namespace reqs {

/// Most people have none.
struct ActPrograms {
  std::vector<ActProgram> programs;
  std::vector<std::string> environment;  ///< of whoever acts
  std::string ledger;                    ///< the repository's directory: programs run there, and find the ledger by it
};

/// The act, told request by request; very many of them lie on the disk.
class ActNews {
 public:
  /// `programs` must outlive it.
  ActNews(const ActPrograms& programs, Instant now);

  void add(const std::optional<Request>& before, const Request& after, const std::vector<std::string>& added);
  /// What is said of the act as a whole.
  void set_head(Doc::Map head) { head_ = std::move(head); }

  /// What the programs said that let it pass. Throws Error(refused) when one does not, or has no answer in its time;
  /// Error(interrupted) when somebody cannot wait.
  std::vector<std::string> ask() const;
  /// What the programs said, and which of them failed; never throws, for the act stands.
  std::vector<std::string> tell(const ObjectId& commit) const;

 private:
  const ActPrograms& programs_;
  Instant now_;
  Doc::Map head_;
  GrowingJson json_;
  Spool items_;

  std::unique_ptr<Spool> input(std::string_view moment, const std::string& commit) const;
  LimitedEnd run(const ActProgram& program, std::string_view moment, const Spool& input) const;
};

}  // namespace reqs
