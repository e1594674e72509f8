// A list of requests as a command's output: --columns, --sort and --limit, the table or JSON, and what is said with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "service/find.hpp"

namespace reqs::cmd {

struct Listing {
  std::string columns;
  std::string sort;
  std::optional<int> limit;
};

/// --columns --sort --limit.
std::vector<Option> listing_options(Listing& target);

/// Error(usage) for a column that is none: to be said before the work.
void check_listing(const Env& env, const Session& session, const Listing& listing);

struct Found {
  CatalogAnswer answer;
  std::vector<Problem> problems;  ///< with the settings
};

/// Prints what was found, what cannot be read first, and on a terminal `nothing` where nothing was. Returns the exit
/// code: 4 where there are problems, else 0.
int print_listing(Env& env, const Session& session, Found found, const Listing& listing,
                  std::string_view nothing = "no request matches");

/// The files that cannot be read as items: the first of whatever is listed.
Doc::List unreadable_items(const std::vector<Unreadable>& files);
/// A document with `problems`, if there are any.
Doc judging_document(std::string_view kind, Doc::List items, const std::vector<Problem>& problems, Doc::Map extra = {});

}  // namespace reqs::cmd
