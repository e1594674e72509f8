// QUERY as every command that looks takes it: its words, and the options that say the same where that is handy.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
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

/// Of --mine --team --overdue --all those that are named, in this order.
std::vector<Option> query_options(QueryWords& target, std::initializer_list<std::string_view> names);
Option query_positional(QueryWords& target);

/// `within` are terms that hold besides, whatever was typed: `state:unowned,offered`.
Query read_query(Env& env, const Session& session, const QueryWords& words, DefaultState default_state,
                 std::string_view within = {});

/// The query language in a paragraph, its keys from core's table.
std::string query_help();

}  // namespace reqs::cmd
