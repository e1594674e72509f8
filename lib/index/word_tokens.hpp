// Texts as the tokens that the index keeps of them, and words as conditions on those tokens. Chinese runs become pairs
// of neighbouring characters, and the last character alone: 客户群 is 客户 户群 群. So two characters are one token,
// more are all of their pairs, and one is the beginning of a token. SQLite's own tokenizers find nothing for 客户.
#pragma once

#include <string>

#include "core/query_bounds.hpp"
#include "core/request.hpp"
#include "core/routing.hpp"
#include "core/words.hpp"

namespace reqs {

/// The tokens of all texts of a request, separated by blanks, for FTS5's tokenizer `ascii`. Those of the title come a
/// second time with a mark. The same request gives the same text always: it is needed again to take it out.
std::string word_tokens(const Request& request, const Fold& fold);

enum class TokensOf { all_texts, title };

/// A condition in FTS5's language that is true wherever has_word() is, and sometimes elsewhere. Empty where tokens say
/// nothing about the word: signs alone, or the end of longer words.
std::string token_condition(const SoughtWord& word, TokensOf which);
/// The same for what all matches of a query have in common.
std::string token_condition(const WordBound& words);

}  // namespace reqs
