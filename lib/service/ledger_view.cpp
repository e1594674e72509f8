#include "service/ledger_view.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codec/config_codec.hpp"
#include "service/key_ids.hpp"
#include "service/ledger_index.hpp"
#include "service/settings_trees.hpp"

namespace reqs {
namespace {

constexpr std::string_view key_prefix = "@key:";
constexpr int key_turns = 8;  // how many requests of one day may share a key's first handle

constexpr std::size_t most_candidates = 10;

Error ambiguous(const LedgerView& view, std::string_view typed, const std::vector<RequestId>& fitting) {
  std::vector<std::string> hints;
  for (const auto& id : fitting) {
    if (hints.size() == most_candidates) break;
    hints.push_back(fmt::format("{}  {}", id.text(), view.title_of(id)));
  }
  if (fitting.size() > most_candidates) hints.push_back(fmt::format("and {} more", fitting.size() - most_candidates));
  const bool whole_handle = typed.ends_with(fitting.front().handle());
  hints.emplace_back(whole_handle ? "type the whole id" : "type one more character, or the whole id");
  return {ErrorKind::not_found, fmt::format("'{}' fits {} requests", typed, fitting.size()), std::move(hints)};
}

constexpr std::string_view requests_root = "requests";

/// What is wrong with something that stands where the directory of all requests should.
std::string no_directory(EntryKind kind) {
  const bool plain = kind == EntryKind::file || kind == EntryKind::executable;
  return plain ? "is a file, not a directory" : "is a link or a submodule, not a directory";
}

/// What is wrong with a path that no request has.
std::string misplaced(const std::string& path) {
  std::string plain;
  for (const char c : path) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (plain.ends_with(".yml")) plain.replace(plain.size() - 4, 4, ".yaml");
  if (RequestId::from_path(plain)) return "is not where a request belongs: it would be read as '" + plain + "'";
  return "is not where a request belongs (requests/YYYY/MM/DD/HANDLE.yaml): move it, or remove it";
}

/// Directories of years, months and days, the latest first; false when the visitor had enough.
bool visit_newest_first(const Store& store, const ObjectId& commit, const std::string& directory,
                        const std::function<bool(const RequestId&)>& visit) {
  auto entries = store.list(commit, directory);
  std::reverse(entries.begin(), entries.end());
  for (const auto& entry : entries) {
    const auto path = directory + "/" + entry.name;
    if (entry.kind == EntryKind::directory) {
      if (!visit_newest_first(store, commit, path, visit)) return false;
    } else if (const auto id = RequestId::from_path(path)) {
      if (!visit(*id)) return false;
    }
  }
  return true;
}

}  // namespace

Error problems_error(const std::string& what, const std::vector<Problem>& problems) {
  std::vector<std::string> hints;
  for (const auto& problem : problems) hints.push_back(to_text(problem));
  return {ErrorKind::bad_data, what, std::move(hints)};
}

std::string handle_of_key(std::string_view key, int turn) {
  KeyIds ids(std::string(key) + (turn == 0 ? std::string() : "\n" + std::to_string(turn)));
  return ids.draw(handle_length);
}

std::map<std::string, std::string> LedgerView::config_files() const {
  std::map<std::string, std::string> files;
  for (const auto name : config_file_names)
    if (auto bytes = store_.read(commit_, name)) files.emplace(name, std::move(*bytes));
  return files;
}

const ConfigTrees& LedgerView::trees() const {
  if (!trees_) trees_ = settings_trees(store_, commit_);
  return *trees_;
}

const LedgerSettings& LedgerView::settings() const {
  if (config_) return config_->ledger;
  if (settings_) return *settings_;
  const auto& all = trees();
  const auto ledger = all.find(config_file_names[0]);
  if (ledger == all.end())
    throw Error(ErrorKind::not_found, "no ledger.yaml in " + store_.ref_name(), {}, store_.location());
  auto read = config_of({*ledger});
  if (!read.problems.empty()) throw problems_error("ledger.yaml cannot be read", read.problems);
  newer_format_ = std::move(read.newer_format);
  settings_ = std::move(read.config.ledger);
  return *settings_;
}

ConfigRead LedgerView::read_settings() const {
  return config_of(trees());
}

const Config& LedgerView::config() const {
  if (config_) return *config_;
  auto read = read_settings();
  if (!read.problems.empty()) throw problems_error("the ledger's settings cannot be used", read.problems);
  newer_format_ = std::move(read.newer_format);
  config_ = std::move(read.config);
  return *config_;
}

std::vector<Problem> LedgerView::settle_for_unsound_config() {
  auto read = read_settings();
  newer_format_ = std::move(read.newer_format);
  config_ = std::move(read.config);
  return std::move(read.problems);
}

std::optional<Problem> LedgerView::newer_format() const {
  if (newer_format_ || settings_ || config_) return newer_format_;
  const auto ledger = trees().find(config_file_names[0]);
  if (ledger != trees().end()) newer_format_ = config_of({*ledger}).newer_format;
  return newer_format_;
}

std::optional<RequestRead> LedgerView::find(const RequestId& id) const {
  const auto path = id.path();
  const auto bytes = store_.read(commit_, path);
  if (!bytes) return std::nullopt;
  return known(read_request(*bytes, path, id));
}

const ClockBook* LedgerView::clocks() const {
  if (zones_ && !clocks_) clocks_ = std::make_shared<ClockBook>(store_, *zones_, yellow_percent());
  return clocks_.get();
}

int LedgerView::yellow_percent() const {
  try {
    return settings().yellow_percent;
  } catch (const Error&) {
    return usual_yellow_percent;  // who needs the settings is told what is wrong with them
  }
}

RequestRead LedgerView::known(RequestRead read) const {
  if (read.request && !read.newer_format)
    if (const auto* book = clocks()) book->set_clocks(*read.request);
  return read;
}

Request LedgerView::with_clocks(Request request) const {
  if (const auto* book = clocks()) book->set_clocks(request);
  return request;
}

Request LedgerView::request(const RequestId& id) const {
  auto read = find(id);
  if (!read) throw Error(ErrorKind::not_found, "no request " + id.text());
  if (!read->request) throw problems_error(id.text() + " cannot be read", read->problems);
  return std::move(*read->request);
}

Error LedgerView::not_found(const std::string& what, std::vector<std::string> hints) const {
  if (const auto hiding = hiding_requests())
    return {ErrorKind::bad_data,
            fmt::format("'{}' {}: no request can be read", hiding->path, hiding->what),
            {"`git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back"},
            hiding->path};
  return {ErrorKind::not_found, what, std::move(hints)};
}

RequestId LedgerView::resolve(std::string_view typed) const {
  if (typed.starts_with(key_prefix)) {
    const auto key = typed.substr(key_prefix.size());
    for (int turn = 0; turn < key_turns; ++turn) {
      const auto handle = handle_of_key(key, turn);
      for (const auto& id : ids({{}, handle}))
        if (request(id).header.key == key) return id;
    }
    throw not_found(fmt::format("no request was filed under the key '{}'", key));
  }
  if (const auto id = RequestId::parse(typed)) {
    // The whole id names the file: no search.
    if (store_.read(commit_, id->path())) return *id;
    throw not_found("no request " + id->text());
  }
  const auto prefix = parse_id_prefix(typed);
  if (!prefix)
    throw not_found(fmt::format("'{}' is no id", typed),
                    {"an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough",
                     "`reqs list` shows the open ones"});
  const auto found = ids(*prefix);
  if (found.size() == 1) return found.front();
  if (found.empty())
    throw not_found(fmt::format("no request begins with '{}'", typed), {"`reqs list --all` shows all"});
  throw ambiguous(*this, typed, found);
}

std::optional<Request> LedgerView::load(const RequestId& id, const ObjectId& blob) const {
  try {
    return known(reqs::read_file(store_, {id.path(), EntryKind::file, blob}).read).request;
  } catch (const Error&) {
    return std::nullopt;  // gone from the repository: who reads all of it is told
  }
}

std::string LedgerView::title_of(const RequestId& id) const {
  try {
    const auto read = find(id);
    if (read && read->request) return read->request->header.title;
  } catch (const Error&) {  // NOLINT(bugprone-empty-catch): a link or a missing object, as `show` will say
  }
  return "cannot be read";
}

FoundRequest read_file(const Store& store, const FileRef& file) {
  FoundRequest found{file.path, file.kind, file.id, {}};
  const auto id = RequestId::from_path(file.path);
  if (file.path == requests_root)
    found.read.problems.push_back({file.path, 0, 0, no_directory(file.kind)});
  else if (!id)
    found.read.problems.push_back({file.path, 0, 0, misplaced(file.path)});
  else if (file.kind != EntryKind::file && file.kind != EntryKind::executable)
    found.read.problems.push_back({file.path, 0, 0, "is a link or a submodule, not a file"});
  else {
    found.bytes = store.read_blob(file.id);
    found.read = read_request(found.bytes, file.path, *id);
  }
  return found;
}

/// One file that cannot be had from git does not stop the others.
FoundRequest LedgerView::read_file(const FileRef& file) const {
  try {
    auto found = reqs::read_file(store_, file);
    found.read = known(std::move(found.read));
    return found;
  } catch (const Error& error) {
    FoundRequest found{file.path, file.kind, file.id, {}};
    const auto hint = error.hints.empty() ? "" : "; " + error.hints.front();
    found.read.problems.push_back({file.path, 0, 0, error.what() + hint});
    return found;
  }
}

std::optional<Problem> LedgerView::hiding_requests() const {
  for (const auto& entry : store_.list(commit_, ""))
    if (entry.name == requests_root && entry.kind != EntryKind::directory)
      return Problem{entry.name, 0, 0, no_directory(entry.kind)};
  return std::nullopt;
}

void LedgerView::each(const std::function<void(const FoundRequest&)>& visit) const {
  store_.walk(commit_, requests_root, [&](const FileRef& file) {
    visit(read_file(file));
    return true;
  });
}

RequestIndex* LedgerView::index() const {
  const auto* book = clocks();
  if (!book) return nullptr;
  if (!index_) index_ = open_ledger_index(store_, commit_, begin_progress(IndexPart::requests), *book);
  return index_->get();
}

TextIndex* LedgerView::texts() const {
  if (!texts_) texts_ = open_ledger_texts(store_, commit_, begin_progress(IndexPart::texts));
  return texts_->get();
}

std::vector<RequestId> LedgerView::ids(const IdPrefix& prefix) const {
  if (auto* known = index())
    if (auto found = known->ids(prefix)) return std::move(*found);
  auto all = ids();
  std::erase_if(all, [&](const RequestId& id) {
    return !id.handle().starts_with(prefix.handle) || (!prefix.day.empty() && id.day() != prefix.day);
  });
  return all;
}

std::vector<RequestId> LedgerView::ids() const {
  std::vector<RequestId> ids;
  store_.walk(commit_, requests_root, [&](const FileRef& file) {
    if (auto id = RequestId::from_path(file.path)) ids.push_back(std::move(*id));
    return true;
  });
  return ids;
}

LedgerView LedgerView::at(const ObjectId& commit) const {
  if (commit == commit_) return *this;
  LedgerView view(store_, commit);
  view.zones_ = zones_;
  view.begin_progress_ = begin_progress_;
  return view;
}

void LedgerView::each_id_from_newest(const std::function<bool(const RequestId&)>& visit) const {
  visit_newest_first(store_, commit_, std::string(requests_root), visit);
}

LedgerView view_head(const Store& store, const LedgerView* seen) {
  const auto head = store.head();
  if (!head) throw Error(ErrorKind::storage, "the ledger has no commit yet", {}, store.location());
  return seen ? seen->at(*head) : LedgerView(store, *head);
}

}  // namespace reqs
