// What `key:value` and plain words mean: tests on a request. For query*.cpp only.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/query.hpp"
#include "core/query_lexer.hpp"
#include "core/words.hpp"

namespace reqs {

using QueryTest = std::function<bool(const Request&)>;

class QueryTerms {
 public:
  /// Both must outlive this value, not its tests.
  QueryTerms(std::string_view query, const QueryContext& context) : query_(query), context_(context) {}

  /// A word that is looked for in all texts. Error(usage) where nothing is left of it to look for.
  SoughtWord word(const Token& token) const;
  /// One alternative of `key:value`. Error(usage) for a value that the key does not take.
  QueryTest test(QueryKey key, const std::string& value, const Token& token) const;
  /// What all that passes that test has in common; asked for values that the key takes.
  QueryBounds bounds(QueryKey key, const std::string& value) const;

 private:
  std::string_view query_;
  const QueryContext& context_;

  [[noreturn]] void bad_value(const Token& token, const std::string& value,
                              const std::vector<std::string>& words) const;
  /// Error(usage) for a name that nobody has: a misspelled one would find nothing, and look like good news.
  void check_name(QueryKey key, const std::string& value, const Token& token) const;
  NameBound names(const std::string& value, const std::string& mine, const std::vector<std::string>& my) const;
  std::optional<Instant> latest(const std::string& value) const;
  QueryTest state(const std::string& value, const Token& token) const;
  QueryTest outcome(const std::string& value, const Token& token) const;
  QueryTest light(const std::string& value, const Token& token) const;
  QueryTest owner(const std::string& value) const;
  /// `me` is nobody where it is not known who asks.
  QueryTest person(const std::string& value, std::function<std::string(const Request&)> get) const;
  QueryTest team(const std::string& value) const;
  QueryTest priority(const std::string& value, const Token& token) const;
  QueryTest number(const std::string& value, const Token& token,
                   std::function<std::optional<int>(const Request&)> get) const;
  QueryTest name(const std::string& value, std::function<std::string(const Request&)> get) const;
  QueryTest id(const std::string& value, const Token& token) const;
  QueryTest time(const std::string& value, const Token& token,
                 std::function<std::optional<Instant>(const Request&)> get) const;
  QueryTest is(const std::string& value, const Token& token) const;
  QueryTest has(const std::string& value, const Token& token) const;
};

}  // namespace reqs
