// reqs resume: wait for the customer no longer.
#include "cmd/plain_acts.hpp"
#include "service/talk.hpp"

namespace reqs::cmd {

Command resume_command() {
  return act_on_ids({.name = "resume",
                     .group = Group::hand_over,
                     .summary = "wait for the customer no longer",
                     .details = "Ends what `reqs ask` began, without a word of the customer's: clocks go on. What they "
                                "said is recorded with `reqs heard`, which ends it too.",
                     .examples = R"(reqs resume 7k3f9q --reason "we found it in the old file"
)"},
                    resume, {State::waiting});
}

}  // namespace reqs::cmd
