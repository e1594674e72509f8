// Fields from elsewhere than the command line: a YAML file (-F) or the editor (-e). A field is an option or positional
// marked Field::yes; its key is its name, `needed-by` or `needed_by`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/env.hpp"
#include "cmd/given.hpp"

namespace reqs::cmd {

/// Adds what -F and -e say to what the command line gave. The command line wins over a file; the editor starts from
/// both and wins over them. Throws Error(usage) with `path:line:column` for every key that is not a field and every
/// value that its field does not accept.
void fill_fields(const Command& command, std::vector<Given>& given, Env& env);

/// The text that the editor starts from: each field with its comment and what is given for it so far.
std::string field_template(const Command& command, const std::vector<Given>& given, Env& env);

/// What the editor shows above a field: what it is, and what it may be, the ledger's own types and themes included.
std::string field_comment(const Option& option, Env& env);

}  // namespace reqs::cmd
