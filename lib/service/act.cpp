#include "service/act.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "codec/utf8.hpp"
#include "core/event_bodies.hpp"
#include "core/replay.hpp"
#include "core/roles.hpp"
#include "core/span.hpp"
#include "service/commit_message.hpp"
#include "service/key_ids.hpp"
#include "service/role_refusal.hpp"

namespace reqs {
namespace {

constexpr int attempts = 50;
constexpr std::size_t root_length = 4;
constexpr std::size_t random_length = 6;
constexpr auto late_limit = std::chrono::minutes(15);
constexpr auto skew_limit = std::chrono::minutes(5);
constexpr std::size_t text_limit = 64 * 1024;  // smaller than what is read, so that no merge becomes unreadable
constexpr std::size_t line_limit = 16 * 1024;

/// By which requests of one act are told apart that share a handle, which follows from the key as well.
std::uint64_t hash_of_key(std::string_view key) {
  return std::hash<std::string_view>()(key);
}

/// Everything an act wants to write must be readable again, here and by other tools.
void check_text(const std::string& key, const std::string& text) {
  // First of all: of a text that is far too long the rest may not have been read.
  if (text.size() > text_limit)
    throw Error(ErrorKind::refused,
                fmt::format("'{}' is longer than {} bytes, the limit for one text", key, text_limit),
                {"attach it as a file instead: reqs attach ID FILE"});
  if (const auto bad = first_invalid_utf8(text))
    throw Error(ErrorKind::refused,
                fmt::format("'{}' is not UTF-8: byte {} of it, in line {}", key, *bad + 1, line_of(text, *bad)),
                {"convert it first, for example with iconv -f GB18030 -t UTF-8"});
  std::size_t line = 0;
  for (char c : text) {
    line = c == '\n' ? 0 : line + 1;
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0)
      throw Error(
          ErrorKind::refused, fmt::format("'{}' has a NUL character in it, so it is no text", key),
          {"delete it, for example with tr -d '\\0'; a file that is no text can be attached: reqs attach ID FILE"});
    if (line > line_limit)
      throw Error(ErrorKind::refused, fmt::format("'{}' has a line of more than {} bytes", key, line_limit));
  }
}

void check_texts(const std::string& key, const Value& value) {
  if (const auto* text = value.text()) check_text(key, *text);
  if (const auto* list = value.list())
    for (const auto& item : *list) check_texts(key, item);
  if (const auto* map = value.map())
    for (const auto& entry : *map) check_texts(entry.key, entry.value);
}

/// The file with this event must be readable again.
void check_readable(const Event& event) {
  check_texts("text", Value(event.fields));
  if (const auto problems = check_event(event); !problems.empty())
    throw Error(ErrorKind::refused, fmt::format("cannot {}: {}", event.word, problems.front().second));
}

[[noreturn]] void refuse_event(const Request& request, const Event& event, const Verdict& verdict) {
  const auto handle = std::string(request.id.handle());
  const bool again = verdict.effect == Verdict::Effect::repeated;
  throw Error(ErrorKind::refused,
              fmt::format("cannot {} {}: {}", event.word, handle, again ? "it stands like that already" : verdict.why),
              {"see it with: reqs show " + handle});
}

/// Each event comes behind all that are there; behind the last instant there is no place.
[[noreturn]] void refuse_after_the_end(const Request& request) {
  const auto handle = std::string(request.id.handle());
  throw Error(ErrorKind::refused,
              fmt::format("{} has an event at the end of time ({}), and nothing can be recorded behind it", handle,
                          to_rfc3339(end_of_time)),
              {"whose clock that was: reqs show " + handle + " --events",
               "go on in a new request: reqs new, then reqs link NEW follows " + handle});
}

/// What goes into the commit, and not into an event.
void check_commit_texts(const ActContext& context) {
  check_text("message", context.message);
  check_text("reason", context.reason);
  for (const auto* who : {&context.actor.author, &context.caller}) {
    check_text("user.name", who->name);
    check_text("user.email", who->email);
  }
}

/// Settings that cannot be used bind nobody: mending them is an act, too.
const Directory& usable_directory(const LedgerView& view) {
  static const Directory open_to_all;
  try {
    return view.config().directory;
  } catch (const Error& error) {
    if (error.kind != ErrorKind::bad_data) throw;
    return open_to_all;
  }
}

/// Whoever records what somebody else does answers for it.
void check_caller(const ActContext& context, const Directory& directory) {
  if (directory.roles.empty()) return;
  const auto* known = directory.person_with_email(context.caller.email);
  const auto caller = known ? known->handle : context.caller.email;
  if (caller != context.actor.handle && !has_permission(directory, caller, Permission::for_others))
    refuse_permission(directory, caller, Permission::for_others, "act for " + context.actor.handle);
}

/// A version that does not know all of a format must not write it.
void check_format(const LedgerView& view) {
  if (const auto newer = view.newer_format())
    throw Error(ErrorKind::refused, to_text(*newer), {"upgrade reqs to record anything here"}, newer->path);
}

/// Two clones that know one request agree about every event that both have, but for texts that one of them redacted.
void check_same_request(const Request& here, const Request& there) {
  auto ours = here.events, theirs = there.events;
  const auto is_redaction = [](const Event& event) { return event.act == Act::redact; };
  std::copy_if(there.events.begin(), there.events.end(), std::back_inserter(ours), is_redaction);
  std::copy_if(here.events.begin(), here.events.end(), std::back_inserter(theirs), is_redaction);
  std::map<std::string_view, const Event*> by_id;
  ours = canonical_events(std::move(ours));
  theirs = canonical_events(std::move(theirs));
  for (const auto& event : ours) by_id.emplace(event.id, &event);
  if (theirs.empty() || !by_id.contains(theirs.front().id))
    throw Error(ErrorKind::refused, "another request has the id " + here.id.text() + " here");
  for (const auto& event : theirs)
    if (const auto found = by_id.find(event.id); found != by_id.end() && !(*found->second == event))
      throw Error(ErrorKind::refused, fmt::format("event {} of {} says something else here", event.id, here.id.text()));
}

/// A customer's word may be older than the request; its end may not.
void check_end_time(const Request& request, const Event& event) {
  const bool ends = event.act == Act::resolve || event.act == Act::close;
  if (ends && !request.events.empty() && event.at < request.header.filed)
    throw Error(ErrorKind::refused,
                fmt::format("--at is before {} was filed ({})", request.id.handle(), to_rfc3339(request.header.filed)));
}

}  // namespace

void check_act_time(const ActContext& context) {
  if (!context.at) return;
  if (*context.at > context.now)
    throw Error(ErrorKind::refused, fmt::format("--at {} is in the future", context.zone.format_minute(*context.at)),
                {"--at says when it happened; leave it out for now"});
  if (context.now - *context.at > late_limit && context.reason.empty())
    throw Error(ErrorKind::refused, "--at is more than 15 minutes ago, and no --reason says why it is recorded late",
                {"add --reason TEXT"});
}

Draft::Draft(const ActContext& context, const LedgerView& view) : context_(context), view_(view), ids_(view) {
  if (!context.programs.programs.empty() && context.dry_run == DryRun::no)
    news_ = std::make_unique<ActNews>(context.programs, context.now);
}

const Request& Draft::request(const RequestId& id) {
  return touch(id).request;
}

Draft::Touched& Draft::touch(const RequestId& id) {
  if (const auto found = touched_.find(id); found != touched_.end()) return found->second;
  auto read = read_for_writing(id);
  if (read.hand_edit)
    throw Error(ErrorKind::refused, fmt::format("{} was edited by hand: {}", id.text(), *read.hand_edit),
                {fmt::format("`reqs adopt {}` makes of that the events it means", id.handle()),
                 "or put the header back as the events say, then record the change with `reqs edit`"});
  if (!read.canonical)
    warn(id.path() + " was formatted by hand; it is written in canonical form now, and comments in it are gone");
  return begin_with(id, std::move(read));
}

HandEdit Draft::set_hand_edit_aside(const RequestId& id) {
  auto read = read_for_writing(id);
  if (!read.hand_edit || touched_.contains(id))
    throw Error(ErrorKind::refused, id.text() + " was not edited by hand: its header is what its events say",
                {"what somebody edited in a checkout counts once it is committed with git"});
  auto edit = std::move(read.by_hand);
  begin_with(id, std::move(read));
  return edit;
}

RequestRead Draft::read_for_writing(const RequestId& id) const {
  auto read = view_.find(id);
  if (!read) throw Error(ErrorKind::not_found, "no request " + id.text());
  if (!read->request) throw problems_error(id.text() + " cannot be read, so nothing was done", read->problems);
  const bool newer = read->newer_format || std::any_of(read->request->events.begin(), read->request->events.end(),
                                                       [](const Event& event) { return !event.act; });
  if (newer)
    throw Error(ErrorKind::refused, id.text() + " was written by a newer reqs; this one can only read it",
                {"upgrade reqs: this one writes format " + std::to_string(request_format)});
  return std::move(*read);
}

Draft::Touched& Draft::begin_with(const RequestId& id, RequestRead read) {
  Touched touched{std::move(*read.request), {}, {}, nullptr};
  for (const auto& event : touched.request.events) touched.ids.insert(event.id);
  order_.push_back(id);
  return touched_.emplace(id, std::move(touched)).first->second;
}

const Request& Draft::add(const RequestId& id, Event event) {
  return append(touch(id), std::move(event), std::nullopt);
}

const Request& Draft::add_at(const RequestId& id, Event event, Instant at) {
  return append(touch(id), std::move(event), at);
}

const Request& Draft::append(Touched& touched, Event event, std::optional<Instant> at) {
  check_readable(event);
  auto& request = touched.request;
  auto& ids = touched.key_ids ? *touched.key_ids : context_.ids;
  const auto root = request.events.empty() ? ids.draw(root_length) : filing_root(request.events);
  do event.id = root + "." + ids.draw(random_length);
  while (!touched.ids.insert(event.id).second);
  if (event.by.empty()) event.by = context_.actor.handle;

  // Events of one act follow each other by a millisecond, so that their order is theirs and not their ids'.
  const auto step = Millis(static_cast<Millis::rep>(touched.added.size()));
  const auto given = at ? at : context_.at;
  event.at = given ? *given + (at ? Millis(0) : step) : context_.now + step;
  auto order = given ? context_.now + (at ? Millis(stamped_++) : step) : event.at;
  if (!request.events.empty()) {
    const auto newest = request.events.back().order();
    if (touched.added.empty() && newest > context_.now + skew_limit)
      warn(fmt::format("{}: its newest event is {} ahead of this clock: one of the two clocks is wrong",
                       request.id.handle(), short_duration(newest - context_.now)));
    order = std::max(order, newest + Millis(1));
    if (order > end_of_time) refuse_after_the_end(request);
  }
  if (order != event.at) event.recorded = order;
  check_end_time(request, event);
  check_role(touched, event);
  touched.added.push_back(event.id);
  auto events = request.events;
  events.push_back(std::move(event));
  const auto replayed = replay_explained(events);
  if (replayed.verdicts.back().effect != Verdict::Effect::applied)
    refuse_event(request, events.back(), replayed.verdicts.back());
  request = make_request(request.id, std::move(events));
  return request;
}

std::optional<RequestId> Draft::filed_under(std::string_view key, std::string_view handle) {
  for (const auto& id : ids_.with_handle(handle)) {
    if (const auto here = touched_.find(id); here != touched_.end()) {
      if (here->second.request.header.key == key) return id;
      continue;
    }
    if (const auto sealed = sealed_.find(id.number()); sealed != sealed_.end()) {
      if (sealed->second == hash_of_key(key)) return id;
      continue;
    }
    const auto read = view_.find(id);
    // Filing it a second time would be what the key is there to prevent.
    if (read && !read->request)
      throw problems_error(
          fmt::format("{} cannot be read, and may be what was filed under the key '{}'", id.text(), key),
          read->problems);
    if (read && read->request->header.key == key) return id;
  }
  return std::nullopt;
}

RequestId Draft::new_id(std::string_view day, std::string_view key) {
  for (int turn = 0;; ++turn) {
    const auto id = RequestId::make(day, key.empty() ? context_.ids.draw(handle_length) : handle_of_key(key, turn));
    if (ids_.add(id)) return id;
  }
}

std::optional<RequestId> Draft::file(Event file_event, std::string_view key, std::optional<Instant> at) {
  if (!key.empty())
    for (int turn = 0; turn < 2; ++turn)
      if (filed_under(key, handle_of_key(key, turn))) return std::nullopt;
  const auto filed = at ? *at : context_.at.value_or(context_.now);
  const auto id = new_id(context_.zone.day_stamp(filed), key);
  Touched touched{Request{id, {}, {}}, {}, {}, nullptr};
  if (!key.empty()) touched.key_ids = std::make_unique<KeyIds>(std::string(key) + "\nevents");
  order_.push_back(id);
  append(touched_.emplace(id, std::move(touched)).first->second, std::move(file_event), at);
  return id;
}

void Draft::check_role(const Touched& touched, const Event& event) const {
  const auto& directory = usable_directory(view_);
  if (directory.roles.empty() || imports_ || !event.act) return;
  std::vector<Act> done;
  for (const auto& earlier : touched.request.events)
    if (earlier.act && std::find(touched.added.begin(), touched.added.end(), earlier.id) != touched.added.end())
      done.push_back(*earlier.act);
  const auto& request = touched.request;
  const auto header = request.events.empty() ? Header{} : request.header;
  // In whose name it stands: usually the actor's.
  if (event.by != context_.actor.handle) check_permission(Permission::for_others, "act for " + event.by);
  if (!may_act(directory, event.by, *event.act, header, done))
    refuse_act(directory, event.by, {request.id, *event.act, header});
}

void Draft::check_permission(Permission permission, std::string_view what) const {
  const auto& directory = usable_directory(view_);
  if (!has_permission(directory, context_.actor.handle, permission))
    refuse_permission(directory, context_.actor.handle, permission, what);
}

void Draft::begin_import() {
  check_permission(Permission::import_, "import requests");
  imports_ = true;
}

void Draft::write(std::string path, std::string bytes) {
  if (path.find('/') == std::string::npos) check_permission(Permission::settings, "change " + path);
  // A commit has a path once: two requests may well get the same attachment.
  std::erase_if(files_, [&](const Change& change) { return change.path == path; });
  files_.push_back({std::move(path), std::move(bytes)});
}

void Draft::say(const RequestId& id, std::string text) {
  said_.push_back(fmt::format("{}: {}", id.handle(), text));
}

std::optional<Event> Draft::guard_before(Guard guard, std::string_view type, const std::vector<std::string>& missing) {
  const auto mode = config().policy.mode(guard, type);
  if (missing.empty() || mode == GuardMode::off) return std::nullopt;
  std::string what;
  for (const auto& item : missing) what += (what.empty() ? "" : "; ") + item;
  const auto& waived = context_.waived;
  if (std::find(waived.begin(), waived.end(), guard) != waived.end()) {
    if (context_.reason.empty())
      throw Error(ErrorKind::usage, fmt::format("--waive {} needs --reason", name_of(guard)));
    return make_event(Act::waive, {{"guard", std::string(name_of(guard))}, {"reason", context_.reason}});
  }
  if (mode == GuardMode::refuse)
    throw Error(ErrorKind::refused, what,
                {fmt::format("if it must be so: --waive {} --reason TEXT (it is recorded)", name_of(guard))});
  warn(what);
  return std::nullopt;
}

void Draft::guard(const RequestId& id, Guard guard, std::string_view type, const std::vector<std::string>& missing) {
  if (auto waive = guard_before(guard, type, missing)) add(id, std::move(*waive));
}

Draft::Taken Draft::take_in(Request request) {
  const auto id = request.id;
  if (sealed_.contains(id.number())) throw Error(ErrorKind::refused, id.text() + " is there twice");
  if (ids_.add(id)) {
    Touched touched{std::move(request), {}, {}, nullptr};
    for (const auto& event : touched.request.events) touched.added.push_back(event.id);
    touched.ids.insert(touched.added.begin(), touched.added.end());
    order_.push_back(id);
    touched_.emplace(id, std::move(touched));
    return Taken::filed;
  }
  if (has_all_of(id, request)) return Taken::known;
  auto& touched = touch(id);
  auto events = touched.request.events;
  const auto before = events.size();
  for (auto& event : request.events) {
    if (!touched.ids.insert(event.id).second) continue;
    touched.added.push_back(event.id);
    events.push_back(std::move(event));
  }
  if (events.size() == before) return Taken::known;
  touched.request = make_request(id, std::move(events));
  return Taken::changed;
}

/// Nothing is to be changed then, so it may be a request that only can be read here.
bool Draft::has_all_of(const RequestId& id, const Request& request) const {
  const auto touched = touched_.find(id);
  const auto read = touched == touched_.end() ? view_.find(id) : std::nullopt;
  if (read && !read->request) return false;
  const auto& here = read ? *read->request : touched->second.request;
  check_same_request(here, request);
  std::set<std::string_view> ids;
  for (const auto& event : here.events) ids.insert(event.id);
  return std::all_of(request.events.begin(), request.events.end(),
                     [&](const Event& event) { return ids.contains(event.id); });
}

void Draft::drop(const RequestId& id) {
  if (touched_.erase(id) == 0) return;
  std::erase(order_, id);
  std::erase_if(said_, [&](const std::string& text) { return text.starts_with(id.handle()); });
  if (!view_.find(id)) ids_.remove(id);
}

void Draft::seal() {
  if (touched_.size() <= max_listed_requests) return;
  for (auto& [id, touched] : touched_) {
    if (touched.added.empty()) continue;
    tell(touched);
    if (!staged_) staged_ = context_.store.stage();
    staged_->add(id.path(), print_request(touched.request));
    sealed_.emplace(id.number(), hash_of_key(touched.request.header.key));
    for (const auto& event : touched.added) sealed_events_ += event + "\n";
  }
  touched_.clear();
  order_.clear();
}

void Draft::tell(const Touched& touched) {
  if (!news_) return;
  const auto before = view_.find(touched.request.id);
  news_->add(before ? before->request : std::nullopt, view_.with_clocks(touched.request), touched.added);
}

Doc::Map Draft::news_head() const {
  const auto text = message();
  const auto& [handle, author] = context_.actor;
  Doc::List settings;
  for (const auto& file : files_)
    if (file.path.find('/') == std::string::npos)
      settings.push_back(Doc::Map{{"file", file.path}, {"text", file.bytes}});
  return {{"ledger", context_.store.location()},
          {"ref", context_.store.ref_name()},
          {"parent", view_.commit()},
          {"subject", text.substr(0, text.find('\n'))},
          {"actor", Doc::Map{{"handle", handle}, {"name", author.name}, {"email", author.email}}},
          {"committer", Doc::Map{{"name", context_.caller.name}, {"email", context_.caller.email}}},
          {"time", to_rfc3339(context_.now)},
          {"message", context_.message},
          {"reason", context_.reason},
          {"settings", std::move(settings)}};
}

std::unique_ptr<ActNews> Draft::take_news() {
  if (!news_) return nullptr;
  for (const auto& id : order_)
    if (const auto& touched = touched_.at(id); !touched.added.empty()) tell(touched);
  news_->set_head(news_head());
  return std::move(news_);
}

CommitDraft Draft::take_commit_draft() {
  CommitDraft draft;
  draft.changes = std::move(files_);
  draft.staged = std::move(staged_);
  for (const auto& [id, touched] : touched_)
    if (!touched.added.empty()) draft.changes.push_back({id.path(), print_request(touched.request)});
  draft.message = message();
  draft.author = context_.actor.author;
  draft.author.time = context_.at.value_or(context_.now);
  draft.committer = context_.caller;
  draft.committer.time = context_.now;
  const int offset = context_.zone.offset_seconds(context_.now) / 60;
  draft.author.offset_minutes = draft.committer.offset_minutes = offset;
  return draft;
}

std::string Draft::message() const {
  CommitMessage message;
  message.subject = subject_;
  message.more_requests = sealed_.size();
  message.more_events = sealed_events_;
  message.resolved = resolved_;
  message.imported = imports_;
  if (!context_.message.empty()) message.body.push_back(context_.message);
  if (context_.at && !context_.reason.empty()) message.body.push_back("Recorded late: " + context_.reason);
  message.body.insert(message.body.end(), body_.begin(), body_.end());
  for (const auto& id : order_) {
    const auto& touched = touched_.at(id);
    RecordedRequest recorded{id, touched.request.header.title, {}};
    for (const auto& event : touched.request.events)
      if (std::find(touched.added.begin(), touched.added.end(), event.id) != touched.added.end())
        recorded.events.push_back(&event);
    if (!recorded.events.empty()) message.requests.push_back(std::move(recorded));
  }
  return to_text(message);
}

ActResult Draft::result() const {
  ActResult result;
  for (const auto& id : order_)
    if (!touched_.at(id).added.empty()) result.requests.push_back(touched_.at(id).request);
  result.said = said_;
  result.warnings = warnings_;
  return result;
}

namespace {

void append_to(std::vector<std::string>& to, std::vector<std::string> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The lock keeps writers of this tool in a queue; the compare-and-swap inside holds against git itself. `news` gets
/// what the programs are to be told once the lock is gone.
ActResult record(const ActContext& context, const std::function<void(Draft&)>& change, std::unique_ptr<ActNews>& news) {
  const auto lock = context.dry_run == DryRun::yes ? nullptr : context.store.lock();
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const auto view = view_head(context.store, context.seen);
    check_format(view);
    check_caller(context, usable_directory(view));
    auto draft = std::make_unique<Draft>(context, view);
    change(*draft);
    auto result = draft->result();
    if (draft->empty() || context.dry_run == DryRun::yes) return result;
    news = draft->take_news();
    const auto commit_draft = draft->take_commit_draft();
    draft.reset();  // of a million requests, its books take as much room as the commit is going to need
    if (commit_draft.changes.empty() && !commit_draft.staged) return result;
    if (news) append_to(result.warnings, news->ask());
    result.commit = context.store.commit(view.commit(), commit_draft);
    if (result.commit) return result;
  }
  throw Error(ErrorKind::conflict, "the ledger kept changing while this was being recorded; nothing was written",
              {"try again"});
}

}  // namespace

ActResult run_act(const ActContext& context, const std::function<void(Draft&)>& change) {
  check_act_time(context);
  check_commit_texts(context);
  std::unique_ptr<ActNews> news;
  auto result = record(context, change, news);
  if (news && result.commit) append_to(result.warnings, news->tell(*result.commit));
  return result;
}

}  // namespace reqs
