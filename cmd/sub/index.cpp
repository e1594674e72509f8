// reqs index: the files that questions are answered from, and making them again.
#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "core/named.hpp"
#include "service/ledger_index.hpp"

namespace reqs::cmd {
namespace {

enum class IndexVerb : std::uint8_t { status, rebuild };
constexpr Named<IndexVerb> index_verbs[] = {
    {IndexVerb::status, "status", "what there is, and which commit it tells of"},
    {IndexVerb::rebuild, "rebuild", "make it again"},
};

struct IndexOptions {
  IndexVerb verb = IndexVerb::status;
  std::vector<IndexPart> parts;
};

/// `current`, `behind` (the next question brings it to the head), `none` (the next question makes it), `unusable` (so
/// does that).
std::string_view state_of(const IndexStatus& status, const ObjectId& head) {
  if (!status.bytes) return "none";
  if (!status.commit) return "unusable";
  return *status.commit == head ? "current" : "behind";
}

void print_index_json(Env& env, const std::vector<IndexStatus>& all, const ObjectId& head) {
  Doc::List items;
  for (const auto& status : all) {
    Doc item = Doc::Map{{"part", name_in(index_parts, status.part)}, {"state", state_of(status, head)}};
    if (status.commit) item.set("commit", *status.commit);
    if (status.bytes) item.set("bytes", static_cast<std::int64_t>(*status.bytes));
    item.set("path", status.path);
    items.push_back(std::move(item));
  }
  print_json(env, list_document("index", std::move(items), {{"head", head}}));
}

Table index_table(const Env& env, const std::vector<IndexStatus>& all, const ObjectId& head) {
  constexpr std::size_t short_id = 8;
  Table table;
  table.columns = {{"part", "PART", Align::left, Flex::no},
                   {"state", "STATE", Align::left, Flex::no},
                   {"commit", "COMMIT", Align::left, Flex::no, 2},
                   {"bytes", "BYTES", Align::right, Flex::no, 1},
                   {"path", "FILE", Align::left, Flex::yes, 3, 12}};
  for (const auto& status : all) {
    const auto commit = status.commit.value_or(std::string());
    table.rows.push_back({{std::string(name_in(index_parts, status.part)), Style::strong},
                          {std::string(state_of(status, head))},
                          {env.terminal.out ? commit.substr(0, short_id) : commit},
                          {status.bytes ? std::to_string(*status.bytes) : ""},
                          {status.path}});
  }
  return table;
}

/// Those named; else those that somebody has used, and the one that almost everything asks.
std::vector<IndexPart> parts_to_make(const Session& session, const IndexOptions& options) {
  if (!options.parts.empty()) return options.parts;
  std::vector<IndexPart> parts;
  for (const auto& status : index_status(*session.store, *session.view.clocks())) {
    const bool can_be = status.part != IndexPart::history || !session.store->is_cut_short();
    if (can_be && (status.bytes || status.part == IndexPart::requests)) parts.push_back(status.part);
  }
  return parts;
}

int run_index(Env& env, const IndexOptions& options) {
  if (options.verb == IndexVerb::status && !options.parts.empty())
    throw Error(ErrorKind::usage, "'status' shows all parts", {"`reqs index rebuild PART` makes one again"});
  const auto session = open_without_zone(env);
  if (options.verb == IndexVerb::rebuild)
    rebuild_index(
        *session.store, session.view.commit(), parts_to_make(session, options),
        [&](IndexPart part) { return session.view.begin_progress(part); }, *session.view.clocks());
  if (options.verb == IndexVerb::rebuild && env.common.quiet) return 0;
  const auto all = index_status(*session.store, *session.view.clocks());
  if (env.common.json)
    print_index_json(env, all, session.view.commit());
  else
    print_table(env, index_table(env, all, session.view.commit()));
  return 0;
}

}  // namespace

Command index_command() {
  auto o = std::make_shared<IndexOptions>();
  Option verb{.name = "verb",
              .kind = ValueKind::choice,
              .help = "status (the default) or rebuild",
              .placeholder = "status|rebuild",
              .count = Count::optional,
              .choices = choices_in(index_verbs),
              .set = [o](std::string_view word) { o->verb = *value_in(index_verbs, word); }};
  Option parts{.name = "part",
               .kind = ValueKind::choice,
               .help = "requests, texts or history: what to make again",
               .placeholder = "PART",
               .count = Count::many,
               .choices = choices_in(index_parts),
               .set = [o](std::string_view word) { o->parts.push_back(*value_in(index_parts, word)); }};
  return {
      .name = "index",
      .group = Group::start,
      .summary = "look at the index, or make it again",
      .details =
          "Questions are answered from files in the repository's directory that follow from the ledger: `requests` "
          "for lists, checks and handles, `texts` for words, `history` for the commits of a request or a person. "
          "Nobody has to look after them: each is made by the first question that needs it, follows whatever "
          "happens to the ledger, and is made again when it is damaged. They may be deleted at any time. Of a ledger "
          "that you may read but not write they lie in ~/.cache/reqs, unless somebody else's are up to date.\n\n"
          "A part is `current` when it tells of the ledger's head, `behind` when the next question brings it "
          "there, `none` when the next question makes it, and `unusable` when it is damaged, or of another "
          "version of reqs: then that makes it again.\n\n"
          "`rebuild` makes the named parts again at once; without names, those that there are, and `requests`.",
      .examples = "reqs index\nreqs index status --json\nreqs index rebuild\nreqs index rebuild texts\n",
      .needs = Needs::ledger,
      .positionals = {std::move(verb), std::move(parts)},
      .run = [o](Env& env) { return run_index(env, *o); }};
}

}  // namespace reqs::cmd
