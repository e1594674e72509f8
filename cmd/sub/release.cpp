// reqs release: let go of a request.
#include "cmd/plain_acts.hpp"
#include "service/hand_over.hpp"

namespace reqs::cmd {

Command release_command() {
  return act_on_ids({.name = "release",
                     .group = Group::hand_over,
                     .summary = "let go of a request",
                     .details = "Its team keeps answering for it; it is unowned until somebody takes it.",
                     .examples = R"(reqs release 7k3f9q --reason "on leave from Monday"
)"},
                    release);
}

}  // namespace reqs::cmd
