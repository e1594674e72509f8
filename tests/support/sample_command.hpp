// A command with every kind of option, for tests of parsing, fields, help and completion.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/command.hpp"
#include "core/request.hpp"

namespace reqs::cmd {

enum class Answer { none, reached, silent };

struct SampleOptions {
  std::string id;
  std::optional<std::string> title;
  std::string voice, needed_by, cause;
  std::optional<std::string> to;
  std::vector<std::string> options;
  Priority priority = Priority::normal;
  std::optional<int> score;
  Answer answer = Answer::none;
  bool internal = false;
};

/// `reqs sample ID [TITLE]`
inline Command sample_command(SampleOptions& o) {
  return {
      .name = "sample",
      .group = Group::file,
      .summary = "try things",
      .details = "First paragraph.\n\n  as it stands\n\nLast one.",
      .examples = "reqs sample 7k3f9q -p high\n",
      .needs = Needs::act,
      .options =
          {option("voice", no_letter, ValueKind::text, "their words", o.voice).as_field(),
           option("needed-by", no_letter, ValueKind::time, "when it is needed", o.needed_by).as_field(),
           option("cause", no_letter, ValueKind::choice, "why", o.cause).one_of({"interest", "ability"}).as_field(),
           option("to", no_letter, ValueKind::who, "for whom", o.to),
           option("option", no_letter, ValueKind::text, "a way out", o.options).as_field(),
           option("priority", 'p', priority_names, "how soon", o.priority).as_field(),
           option("score", 's', ValueKind::number, "how good", o.score).between({1, 5}).as_field(),
           flag("reached", no_letter, "somebody answered", o.answer, Answer::reached),
           flag("internal", 'i', "for a colleague", o.internal).as_field()},
      .positionals = {positional("id", ValueKind::id, "the request", o.id),
                      positional("title", ValueKind::line, "what it is about", o.title).as_field()},
      .run = [](Env&) { return 0; },
  };
}

struct QueryOptions {
  std::vector<std::string> words;
  std::string team;
  bool all = false;
};

/// `reqs look [QUERY...]`
inline Command query_command(QueryOptions& o) {
  return {.name = "look",
          .needs = Needs::ledger,
          .options = {option("team", 't', ValueKind::team, "of this team", o.team),
                      flag("all", 'a', "closed ones, too", o.all)},
          .positionals = {positional("query", ValueKind::query, "which ones", o.words)},
          .run = [](Env&) { return 0; }};
}

/// `reqs through [ARGS...]`
inline Command rest_command(std::vector<std::string>& words) {
  return {.name = "through",
          .positionals = {positional("args", ValueKind::word, "for another program", words, Count::rest)},
          .run = [](Env&) { return 0; }};
}

}  // namespace reqs::cmd
