#include "service/git_in_ledger.hpp"

#include "store/git_program.hpp"
#include "store/transport.hpp"

namespace reqs {

GitCall git_in_ledger(const GitLocation& location, const std::vector<std::string>& arguments,
                      const std::vector<std::string>& environment) {
  GitCall call{{GitProgram(environment).path()}, without_repository(environment)};
  for (const auto& all : {arguments_at(location), arguments}) call.argv.insert(call.argv.end(), all.begin(), all.end());
  return call;
}

}  // namespace reqs
