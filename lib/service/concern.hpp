// How a request concerns somebody: a person with the teams they are in, or a team.
#pragma once

#include <string>
#include <vector>

#include "core/config.hpp"
#include "core/request.hpp"

namespace reqs {

struct Whose {
  std::string person;              ///< handle; empty = the teams themselves are meant
  std::vector<std::string> teams;  ///< the person's
};

Whose whose_work(const Directory& directory, const std::string& person);

/// They are the owner, in whatever state it is.
bool has_it(const Header& header, const Whose& whose);
/// It is offered to the person by name.
bool is_asked_by_name(const Header& header, const Whose& whose);
/// It is offered to them by name, or to a team of theirs.
bool is_asked(const Header& header, const Whose& whose);
/// Nobody has it, and a team of theirs answers for it.
bool is_in_their_pool(const Header& header, const Whose& whose);
/// It was escalated, and the person is in charge of deciding.
bool is_to_decide(const Header& header, const Whose& whose);

}  // namespace reqs
