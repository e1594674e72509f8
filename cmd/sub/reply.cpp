// reqs reply: record what was said to the customer.
#include "cmd/plain_acts.hpp"

namespace reqs::cmd {

Command reply_command() {
  return customer_message(
      {.name = "reply",
       .group = Group::file,
       .summary = "record what was said to the customer",
       .details = "Only what the customer hears is an answer. reqs records it; it does not send anything.",
       .examples = R"(reqs reply 7k3f9q "配件明天上午到,下午可以提车" --via phone
)"},
      Direction::to_customer);
}

}  // namespace reqs::cmd
