#include "service/import_requests.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "codec/calendars_reader.hpp"
#include "codec/event_codec.hpp"
#include "codec/json_reader.hpp"
#include "codec/request_codec.hpp"
#include "core/replay.hpp"
#include "core/targets.hpp"
#include "report/document.hpp"
#include "service/clock_book.hpp"

namespace reqs {
namespace {

// What a listing adds to the header; true when it was printed, and of no consequence now.
constexpr std::array<std::string_view, 8> passing_keys = {"format",  "id",    "events",  "due",
                                                          "overdue", "light", "on_time", "calendars"};

std::string scalar_of(const Doc& doc) {
  if (const auto* truth = std::get_if<bool>(&doc.data)) return *truth ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&doc.data)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&doc.data);
  return text ? *text : std::string();
}

/// Does what was read say what the document says?
bool says(const YamlNode& node, const Doc& doc) {
  if (const auto* list = std::get_if<Doc::List>(&doc.data))
    return node.is_sequence() && std::equal(node.items.begin(), node.items.end(), list->begin(), list->end(), says);
  if (const auto* map = std::get_if<Doc::Map>(&doc.data)) {
    if (!node.is_mapping() || node.entries.size() != map->size()) return false;
    return std::all_of(node.entries.begin(), node.entries.end(), [&](const YamlEntry& entry) {
      const auto* value = doc.get(entry.key);
      return value && says(entry.value, *value);
    });
  }
  return node.is_scalar() && node.scalar == scalar_of(doc);
}

/// Calendars that come along with requests, each into the ledger once.
class CalendarsTaken {
 public:
  CalendarsTaken(Draft& draft, const std::string& path) : draft_(draft), path_(path) {}

  /// Those that an object holds.
  void take(const YamlNode& object, std::vector<Problem>& problems) {
    const auto* calendars = object.find("calendars");
    if (!calendars) return;
    for (const auto& entry : calendars->value.entries)
      if (const auto wrong = take_one(entry); !wrong.empty())
        problems.push_back({path_, entry.line, entry.column, "calendar '" + entry.key + "' " + wrong});
  }
  void needed_by(const Request& request) { needed_.merge(calendars_named(request.events)); }
  /// Of those that are needed, how many are not in the ledger.
  std::size_t missing() const {
    return static_cast<std::size_t>(std::count_if(needed_.begin(), needed_.end(), [&](const std::string& hash) {
      const auto path = pinned_path(hash);
      return !taken_.contains(path) && !is_in_ledger(path);
    }));
  }

 private:
  Draft& draft_;
  const std::string& path_;
  std::set<std::string> needed_, taken_;

  bool is_in_ledger(const std::string& path) const {
    return draft_.view().store().read(draft_.view().commit(), path).has_value();
  }

  /// What is wrong with it; empty when nothing is.
  std::string take_one(const YamlEntry& entry) {
    const auto& bytes = entry.value.scalar;
    const auto path = pinned_path(entry.key);
    if (pinned_path_of(bytes) != path) return "is not what its name says (SHA-256): somebody changed it";
    const auto read = read_calendars(bytes, path);
    if (!read.problems.empty() || read.calendars.all.size() != 1) return "cannot be read as a calendar";
    if (taken_.insert(path).second && !is_in_ledger(path)) draft_.write(path, bytes);
    return {};
  }
};

/// One object of the file as a request; empty, with every reason in `problems`, when it is none.
class ObjectReader {
 public:
  ObjectReader(const YamlNode& object, const std::string& path, std::vector<Problem>& problems)
      : object_(object), path_(path), problems_(problems) {}

  std::optional<Request> read() {
    const auto before = problems_.size();
    check_format();
    const auto id = read_id();
    auto events = read_events();
    if (problems_.size() > before || !id) return std::nullopt;
    auto request = make_request(*id, std::move(events));
    check_header(request);
    check_file(request);
    return problems_.size() > before ? std::nullopt : std::optional(std::move(request));
  }

 private:
  const YamlNode& object_;
  const std::string& path_;
  std::vector<Problem>& problems_;

  template <class At>
  void report(const At& at, std::string what) {
    problems_.push_back({path_, at.line, at.column, std::move(what)});
  }

  void check_format() {
    const auto* format = object_.find("format");
    if (format && format->value.scalar != std::to_string(request_format))
      report(format->value, "is written in a format that this version of reqs does not know");
  }

  std::optional<RequestId> read_id() {
    const auto* entry = object_.find("id");
    const auto id = entry ? RequestId::parse(entry->value.scalar) : std::nullopt;
    if (!entry)
      report(object_, "has no 'id'; objects of another program need a map: --map MAP.yaml");
    else if (!id)
      report(entry->value, "'id' is not a request's id such as 20261122-7k3f9q");
    return id;
  }

  std::vector<Event> read_events() {
    std::vector<Event> events;
    const auto* entry = object_.find("events");
    if (!entry || !entry->value.is_sequence() || entry->value.items.empty()) {
      report(entry ? entry->value : object_, "has no list of 'events'; `reqs export` writes them");
      return events;
    }
    for (const auto& item : entry->value.items)
      if (auto event = read_event(item, path_, problems_)) events.push_back(std::move(*event));
    return events;
  }

  /// The header follows from the events. Whoever changed it here wants something that would be lost.
  void check_header(const Request& request) {
    const auto header = header_doc(request);
    for (const auto& entry : object_.entries) {
      if (std::find(passing_keys.begin(), passing_keys.end(), entry.key) != passing_keys.end()) continue;
      const auto* derived = header.get(entry.key);
      if (derived && says(entry.value, *derived)) continue;
      report(entry, fmt::format("'{}' is not what the events say{}; leave it out, or change the events", entry.key,
                                derived ? ": " + to_json(*derived, JsonForm::one_line) : ""));
    }
  }

  /// What is written must be readable, here and by other tools.
  void check_file(const Request& request) {
    const auto read = read_request(print_request(request), request.id.path(), request.id);
    for (const auto& problem : read.problems) report(object_, "cannot be written: " + problem.what);
  }
};

class RequestsImporter {
 public:
  RequestsImporter(Draft& draft, const RequestsImport& import)
      : draft_(draft), import_(import), calendars_(draft, import.task.path) {}

  ImportAnswer run() {
    JsonReader reader(import_.text, import_.task.path);
    YamlNode object;
    while (reader.next(object)) {
      const auto before = problems_.size();
      calendars_.take(object, problems_);
      ObjectReader in_object(object, import_.task.path, problems_);
      if (auto request = in_object.read()) take(std::move(*request), object.line);
      if (problems_.size() > before) ++answer_.left_out;
      draft_.seal();
      if (import_.task.progress) import_.task.progress(++objects_, share_of(reader.at(), import_.text.size()));
    }
    answer_.left_out += reader.problems().size();
    problems_.insert(problems_.end(), reader.problems().begin(), reader.problems().end());
    answer_.skipped = settle_problems(import_.task, std::move(problems_));
    warn_of_missing_files();
    if (const auto missing = calendars_.missing(); missing > 0)
      draft_.warn(fmt::format("{} pinned calendar{} not in this ledger: what {} due at once; `reqs check` lists them",
                              missing, missing == 1 ? " is" : "s are",
                              missing == 1 ? "it counts is" : "they count is"));
    const auto count = answer_.filed + answer_.changed;
    draft_.set_subject(fmt::format("import json: {} request{}", count, count == 1 ? "" : "s"));
    return std::move(answer_);
  }

 private:
  Draft& draft_;
  const RequestsImport& import_;
  ImportAnswer answer_;
  std::vector<Problem> problems_;
  std::set<std::string> files_;  // that requests have attached
  CalendarsTaken calendars_;
  std::size_t objects_ = 0;

  void take(Request request, int line) {
    for (const auto& file : request.header.files) files_.insert(file.sha256);
    calendars_.needed_by(request);
    try {
      const auto taken = draft_.take_in(std::move(request));
      ++(taken == Draft::Taken::filed     ? answer_.filed
         : taken == Draft::Taken::changed ? answer_.changed
                                          : answer_.known);
    } catch (const Error& error) {
      problems_.push_back({import_.task.path, line, 1, error.what()});
    }
  }

  /// An export names attachments and does not hold them.
  void warn_of_missing_files() {
    if (files_.empty()) return;
    for (const auto& entry : draft_.view().store().list(draft_.view().commit(), "files")) files_.erase(entry.name);
    if (!files_.empty())
      draft_.warn(fmt::format("{} attached file{} not in this ledger; `reqs check` lists them", files_.size(),
                              files_.size() == 1 ? " is" : "s are"));
  }
};

}  // namespace

ImportAnswer import_requests(const ActContext& context, const RequestsImport& import) {
  ImportAnswer answer;
  auto act = run_act(context, [&](Draft& draft) {
    draft.begin_import();
    answer = RequestsImporter(draft, import).run();
  });
  act.requests.clear();
  answer.act = std::move(act);
  return answer;
}

}  // namespace reqs
