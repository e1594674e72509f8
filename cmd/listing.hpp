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

/// What of an answer is needed for it.
AnswerPart part_for(const Listing& listing);

struct Found {
  CatalogAnswer answer;
  std::vector<Problem> problems;  ///< with the settings
};

/// Prints what was found, what cannot be read first, and on a terminal `nothing` where nothing was. Returns the exit
/// code: 4 where there are problems, else 0.
int print_listing(Env& env, const Session& session, Found found, const Listing& listing,
                  std::string_view nothing = "no request matches");

/// Prints the requests alone as a table.
void print_requests(Env& env, const CatalogAnswer& answer, const RequestRows& rows);

/// A document with `problems`, if there are any.
Doc judging_document(std::string_view kind, Doc::List items, const std::vector<Problem>& problems, Doc::Map extra = {});

/// Prints such a document item by item, as this command's whole output.
class JsonPrinter {
 public:
  JsonPrinter(Env& env, std::string_view kind, const std::vector<Problem>& problems, Doc::Map extra = {});
  void add(const Doc& item);
  /// The files that cannot be read: the first of whatever is listed.
  void add(const std::vector<Unreadable>& files);
  void add(const CatalogAnswer& answer);
  void finish();

 private:
  Env& env_;
  GrowingJson json_;
};

}  // namespace reqs::cmd
