// reqs reopen: begin again.
#include "cmd/plain_acts.hpp"
#include "service/finish.hpp"

namespace reqs::cmd {

Command reopen_command() {
  return act_on_ids({.name = "reopen",
                     .group = Group::finish,
                     .summary = "begin again",
                     .details = "A new cycle begins: level 1, and the customer will be asked anew. --reason is needed.",
                     .examples = R"(reqs reopen 7k3f9q --reason "the colour is wrong"
)"},
                    reopen, {State::resolved, State::closed});
}

}  // namespace reqs::cmd
