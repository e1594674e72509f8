// The QUERY of list and overdue: its words, and the options that say the same where that is handy.
#pragma once

#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "core/query.hpp"

namespace reqs::cmd {

struct QueryWords {
  std::vector<std::string> words;
  std::string team;
  bool mine = false;
  bool overdue = false;
  bool all = false;
};

/// Which requests are meant where the query names no state.
enum class DefaultState { open, any };

/// --mine --team --overdue --all.
std::vector<Option> query_options(QueryWords& target);

Query read_query(Env& env, const Session& session, const QueryWords& words, DefaultState default_state);

/// The query language in a paragraph, its keys from core's table.
std::string query_help();

}  // namespace reqs::cmd
