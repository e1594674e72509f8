// Finishing: resolve, ask whether the customer is content, rate, close, reopen. A low score reopens, a good one closes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/named.hpp"
#include "service/act.hpp"

namespace reqs {

/// Why it was needed at all (M41). Part of the file format.
enum class Cause { interest, information, ability, capacity };
inline constexpr Named<Cause> cause_names[] = {
    {Cause::interest, "interest", "teams wanted different things"},
    {Cause::information, "information", "somebody did not know"},
    {Cause::ability, "ability", "somebody could not"},
    {Cause::capacity, "capacity", "there was not enough of something"},
};

struct Resolution {
  std::string text;
  std::optional<Cause> cause;
  std::optional<int> cost;  ///< in the ledger's currency, whole units
  std::optional<Outcome> outcome;
};

/// What asking the customer came to.
enum class Answer { reached, no_answer, withdrawn };
inline constexpr Named<Answer> answer_names[] = {
    {Answer::reached, "reached", "the customer was asked"},
    {Answer::no_answer, "no-answer", "nobody answered"},
    {Answer::withdrawn, "withdrawn", "the question was dropped"},
};

struct Score {
  std::optional<int> csat;  ///< 1 to 5
  std::optional<int> ces;   ///< 1 to 7
  std::optional<int> nps;   ///< 0 to 10
  std::string comment;
  std::string rater;  ///< empty = the request's customer, or the actor where none is named
  std::string via;
};

enum class Mood { low, neutral, good };

/// Low: csat up to the policy's reopen_at, CES 1-3, NPS 0-6 (R43); good: csat from close_at, CES 5-7, NPS 9-10. Low
/// wins.
Mood judge(const Policy& policy, const Score& score);

ActResult resolve(const ActContext& context, const std::vector<std::string>& ids, const Resolution& resolution);
ActResult record_followup(const ActContext& context, const std::vector<std::string>& ids, Answer answer);
/// Adds a `reopen` after a low score and a `close` after a good one, in the same commit.
ActResult rate(const ActContext& context, const std::vector<std::string>& ids, const Score& score);
/// Without an outcome: satisfied, unanswered or done, as the request's own record says.
ActResult close(const ActContext& context, const std::vector<std::string>& ids, std::optional<Outcome> outcome);
/// The reason is the context's, and needed.
ActResult reopen(const ActContext& context, const std::vector<std::string>& ids);

}  // namespace reqs
