// The manual pages of section 1, in mdoc, made from the same tables as the help on the terminal. The pages are
// committed; a test holds them against this.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.hpp"

namespace reqs::cmd {

struct ManPage {
  std::string file;  ///< `reqs-offer.1`
  std::string text;
};

/// The page of one command.
ManPage man_page(const Command& command);

/// reqs.1 and the page of each command that people see. The same bytes wherever and whenever it runs.
std::vector<ManPage> man_pages();

}  // namespace reqs::cmd
