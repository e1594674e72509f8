// The words of a command line before anything of them is understood: where the command's own word stands, and how many
// words an option takes. Shared by run and completion.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/command.hpp"

namespace reqs::cmd {

/// The option that a word such as `--state`, `--state=open`, `-s`, `-sopen` or `-qs` names, if it takes a value;
/// nullptr when it names none, or flags only. `options` outlives the result.
const Option* valued_option_in(std::string_view word, std::span<const Option> options);

/// Are all characters behind the `-` letters of options, up to one that takes a value?
bool is_letters(std::string_view word, std::span<const Option> options);

/// Does the value of that option stand in the word that follows?
bool is_value_next(std::string_view word, std::span<const Option> options);

/// The position of the first word that is neither an option nor an option's value; empty when there is none.
std::optional<std::size_t> find_word(std::span<const std::string> words, std::span<const Option> options);

}  // namespace reqs::cmd
