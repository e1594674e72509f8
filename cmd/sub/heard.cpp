// reqs heard: record the customer's own words.
#include "cmd/plain_acts.hpp"

namespace reqs::cmd {

Command heard_command() {
  return customer_message(
      {.name = "heard",
       .group = Group::file,
       .summary = "record the customer's own words",
       .details = "Their words as they were, not a summary. A word of the customer ends the waiting for it.",
       .examples = R"(reqs heard 7k3f9q "说好三天,到底谁负责?" --via phone
)"},
      Direction::from_customer);
}

}  // namespace reqs::cmd
