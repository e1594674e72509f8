// reqs search: full text.
#include "service/search.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/listing.hpp"
#include "cmd/query_words.hpp"
#include "core/text.hpp"
#include "report/request_style.hpp"
#include "report/snippet.hpp"
#include "report/text.hpp"

namespace reqs::cmd {
namespace {

struct SearchOptions {
  QueryWords query;
  std::optional<int> limit;
};

/// A request that was found, and where its words stand; `best` is the passage that has the most of them.
struct Shown {
  const Request& request;
  MarkedLine title;
  std::vector<Passage> passages;
  const Passage* best = nullptr;
};

Query read_search(Env& env, const Session& session, const QueryWords& words) {
  auto query = read_query(env, session, words, DefaultState::any);
  if (query.words().empty())
    throw Error(ErrorKind::usage, "search needs a word to look for",
                {"like: reqs search 客户 print*", "`reqs list QUERY` does without"});
  return query;
}

Shown shown_of(const Request& request, const Sought& sought) {
  Shown shown{request, mark_words(request.header.title, sought), passages(request, sought)};
  const auto best = std::ranges::max_element(shown.passages, {}, &Passage::words);
  if (best != shown.passages.end()) shown.best = &*best;
  return shown;
}

Doc shown_doc(const Shown& shown, Instant now) {
  Doc::List found;
  for (const auto& passage : shown.passages) found.push_back(passage_doc(passage));
  auto item = item_doc(shown.request, now);
  item.set("passages", std::move(found));
  return item;
}

/// `id title where line`: what a script can go on with.
void print_search_lines(Env& env, const Shown& shown) {
  Table line;
  line.rows = {{{shown.request.id.text()},
                {shown.request.header.title},
                {shown.best ? shown.best->where : ""},
                {shown.best ? plain_text(shown.best->line) : ""}}};
  line.columns.resize(line.rows.front().size());
  env.out << render_tsv(line);
}

/// The request in one line, and below it the text that has the most of the words, unless that is the title.
void print_search_page(Env& env, const Shown& shown) {
  constexpr std::size_t least_title = 16, state_width = 10, indent = 8, unlimited = 1'000'000;
  const auto view = terminal_view(env);
  const auto width = view.columns == 0 ? unlimited : view.columns;
  const std::string handle(shown.request.id.handle());
  auto used = handle.size() + 2;
  env.out << paint(handle, Style::strong, view.colour) << "  ";
  if (used + state_width + least_title <= width) {
    env.out << paint(pad_right(name_of(shown.request.header.state), state_width), state_style(shown.request.header),
                     view.colour);
    used += state_width;
  }
  const auto print = [&](const MarkedLine& line, std::size_t before) {
    const auto room = width > before + least_title / 2 ? width - before : least_title / 2;
    env.out << paint_matches(fit_around_match(line, room), Style::match, view.colour) << '\n';
  };
  print(shown.title, used);
  if (!shown.best || shown.best->where == "title") return;
  const auto label = shown.best->where + ": ";
  const auto margin = width < 2 * least_title + indent ? 2 : indent;
  env.out << std::string(margin, ' ') << label;
  print(shown.best->line, margin + display_width(label));
}

/// Hits as they come. Only in JSON does what is said first depend on the last one, so that a limited answer is held.
class SearchPrinter {
 public:
  SearchPrinter(Env& env, bool limited) : env_(env), limited_(limited) {}

  void begin(const std::vector<Unreadable>& files, const std::vector<Problem>& problems) {
    if (!env_.common.json) return;
    problems_ = problems;
    for (const auto& file : files) held_.push_back(unreadable_doc(file.path, file.problems));
    if (!limited_) begin_json(false);
  }

  void add(const Shown& shown) {
    if (json_)
      json_->add(shown_doc(shown, env_.now));
    else if (env_.common.json)
      held_.push_back(shown_doc(shown, env_.now));
    else
      env_.terminal.out ? print_search_page(env_, shown) : print_search_lines(env_, shown);
  }

  void finish(bool more) {
    if (!env_.common.json) return;
    if (!json_) begin_json(more);
    json_->finish();
  }

 private:
  Env& env_;
  bool limited_;
  std::vector<Problem> problems_;
  Doc::List held_;
  std::optional<JsonPrinter> json_;

  void begin_json(bool truncated) {
    Doc::Map extra;
    if (truncated) extra.push_back({"truncated", true});
    json_.emplace(env_, "requests", problems_, std::move(extra));
    for (const auto& item : std::exchange(held_, {})) json_->add(item);
  }
};

/// Who is used to finding parts of words should know that these are whole ones.
void say_nothing_found(Env& env, const Query& query) {
  if (!env.terminal.out || env.common.json || env.common.quiet) return;
  env.err << "no request matches\n";
  for (const auto& word : query.words()) {
    const bool ends_in_letters = is_digit(word.text.back()) || (word.text.back() >= 'a' && word.text.back() <= 'z');
    if (word.open_end || !ends_in_letters) continue;
    env.err << "hint: words are whole ones: '" << safe_line(word.text) << "*' finds longer ones, too\n";
    return;
  }
}

int run_search(Env& env, const SearchOptions& options) {
  auto judging = open_judging_session(env);
  const auto& session = judging.session;
  auto& problems = judging.problems;
  const auto query = read_search(env, session, options.query);
  const auto limit = options.limit ? std::optional(static_cast<std::size_t>(*options.limit)) : std::nullopt;
  const Fold fold = fold_accents;
  const Sought sought{query.words(), fold};
  SearchPrinter printer(env, limit.has_value());
  bool any = false;
  SearchVisitor visitor;
  visitor.unreadable = [&](const std::vector<Unreadable>& files) {
    append(problems, problems_of(files));
    printer.begin(files, problems);
  };
  visitor.hit = [&](const Request& request) {
    any = true;
    printer.add(shown_of(request, sought));
  };
  const auto answer = search(session.view, query, limit, visitor);
  printer.finish(answer.more);
  if (answer.more) env.err << fmt::format("{} shown; there are more\n", *limit);
  if (!any && !answer.more && problems.empty()) say_nothing_found(env, query);
  return report_unreadable(env, problems, 0);
}

}  // namespace

Command search_command() {
  auto o = std::make_shared<SearchOptions>();
  auto options = query_options(o->query, {"mine", "team", "overdue"});
  options.push_back(option("limit", no_letter, ValueKind::number, "show so many at most", o->limit)
                        .called("N")
                        .between({0, 1'000'000'000}));
  return {
      .name = "search",
      .group = Group::look,
      .summary = "look for words in all texts",
      .details =
          "Looks into titles, into all that was ever written about a request, earlier titles included, and into the "
          "names of customers and of who took part; in all requests, closed ones too (state:open leaves them out). "
          "All words must be there, each in any of the texts. The same words find the same "
          "with reqs list, which shows open ones only.\n\n"
          "A word is a whole one: card does not find cards, card* does, and *card* finds discarded. Case and "
          "accents do not count: cafe finds Café. Chinese characters are found wherever they stand, one or more of "
          "them, as they are written: 客户 is not 客戶. \"two words\", in quotes of its own for the shell, finds them "
          "side by side, also across the end of a line. All other signs are taken literally.\n\n"
          "First come those with the most of the words in the title; of equals the one filed last.\n\n"
          "On a terminal each request shows its title and the line of the text that has the most of the words. "
          "Elsewhere a line is id, title, where (title, voice, note, ...) and that line. With --json items have "
          "passages: a line of each text that has any of the words, in pieces, those that match marked.\n\n" +
          query_help(),
      .examples =
          "reqs search 客户 投诉\nreqs search 'print*' '\"out of toner\"' team:desk\n"
          "reqs search 保险杠 -is:closed --limit 20\nreqs search refund filed:'>=2026-11-01' --json\n",
      .needs = Needs::ledger,
      .options = std::move(options),
      .positionals = {query_positional(o->query)},
      .run = [o](Env& env) { return run_search(env, *o); }};
}

}  // namespace reqs::cmd
