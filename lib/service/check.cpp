#include "service/check.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "codec/calendars_reader.hpp"
#include "codec/config_codec.hpp"
#include "core/targets.hpp"
#include "service/clock_book.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

bool is_config(std::string_view path) {
  return std::find(std::begin(config_file_names), std::end(config_file_names), path) != std::end(config_file_names);
}

void append(std::vector<Problem>& to, const std::vector<Problem>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// The acts in a request that this version does not know.
std::string unknown_acts(const Request& request) {
  std::set<std::string> words;
  for (const auto& event : request.events)
    if (!event.act) words.insert("'" + event.word + "'");
  return fmt::format("{}", fmt::join(words, ", "));
}

void judge_request(CheckAnswer& answer, const std::string& path, const RequestRead& read) {
  append(answer.unreadable, read.problems);
  if (!read.request) return;
  if (read.newer_format)
    answer.findings.push_back({path, 0, 0, "was written by a newer reqs; this one can only show it"});
  else if (const auto words = unknown_acts(*read.request); !words.empty())
    answer.findings.push_back({path, 0, 0, "has acts of a newer reqs (" + words + "); this one can only show it"});
  else if (read.hand_edit)
    answer.findings.push_back({path, 0, 0, "was edited by hand: " + *read.hand_edit + " (`reqs adopt` records it)"});
  else if (!read.canonical)
    answer.findings.push_back({path, 0, 0, "is not in canonical form; the next act on it will write it so"});
  for (const auto& contested : read.request->header.contested)
    answer.findings.push_back(
        {path, 0, 0, fmt::format("event {} ({}) has no effect: {}", contested.event, contested.act, contested.why)});
}

class Checker {
 public:
  Checker(const LedgerView& view, const std::vector<std::string>& paths) : view_(view), paths_(paths) {}

  CheckAnswer run() {
    check_settings();
    check_requests();
    check_attachments();
    check_pinned();
    for (const auto& path : paths_)
      if (!seen_.contains(path)) throw Error(ErrorKind::not_found, fmt::format("no file '{}' in the ledger", path));
    return std::move(answer_);
  }

 private:
  const LedgerView& view_;
  const std::vector<std::string>& paths_;
  std::set<std::string, std::less<>> seen_;
  std::set<std::string, std::less<>> needed_files_;
  std::map<std::string, std::string> needed_calendars_;  // paths, each with a request that pins it
  CheckAnswer answer_;

  bool wanted(std::string_view path) {
    if (paths_.empty()) return true;
    bool found = false;
    for (const auto& prefix : paths_) {
      const bool below =
          path == prefix || (path.starts_with(prefix) && (prefix.ends_with('/') || path[prefix.size()] == '/'));
      if (below) seen_.insert(prefix);
      found = found || below;
    }
    return found;
  }

  void check_settings() {
    bool any = false;
    const auto files = view_.config_files();
    for (const auto& [name, bytes] : files) {
      const bool want = wanted(name);
      any = any || want;
      answer_.files += want ? 1 : 0;
    }
    if (!any) return;
    const auto read = read_config(files);
    append(answer_.unreadable, read.problems);
    if (read.newer_format) answer_.findings.push_back(*read.newer_format);
  }

  void take_needs(const Request& request) {
    for (const auto& file : request.header.files) needed_files_.insert(file.sha256);
    need_calendars(request);
  }

  void check_requests() {
    view_.each([&](const FoundRequest& found) {
      if (found.read.request) take_needs(*found.read.request);
      if (!wanted(found.path)) return;
      ++answer_.files;
      judge_request(answer_, found.path, found.read);
      if (found.kind == EntryKind::executable && found.read.request)
        answer_.findings.push_back({found.path, 0, 0,
                                    "is executable, which means nothing for a request; acts leave it so (git "
                                    "update-index --chmod=-x takes it away in a checkout)"});
    });
  }

  /// Calendars that requests are counted by: what their names say, and readable.
  void check_pinned() {
    std::set<std::string, std::less<>> found;
    view_.store().walk(view_.commit(), "pinned", [&](const FileRef& file) {
      found.insert(file.path);
      if (!wanted(file.path)) return true;
      ++answer_.files;
      judge_pinned(file);
      return true;
    });
    for (const auto& [path, request] : needed_calendars_)
      if (!found.contains(path) && wanted(path))
        answer_.findings.push_back(
            {path, 0, 0, "is missing: " + request + " counts business time by it, and is due at once without"});
  }

  void judge_pinned(const FileRef& file) {
    if (file.kind != EntryKind::file && file.kind != EntryKind::executable) {
      answer_.unreadable.push_back({file.path, 0, 0, "is a link or a submodule, not a file"});
      return;
    }
    const auto bytes = view_.store().read_blob(file.id);
    if (pinned_path_of(bytes) != file.path)
      answer_.findings.push_back({file.path, 0, 0, "does not hold what its name says (SHA-256)"});
    append(answer_.unreadable, read_calendars(bytes, file.path).problems);
  }

  void need_calendars(const Request& request) {
    for (const auto& hash : calendars_named(request.events))
      needed_calendars_.emplace(pinned_path(hash), request.id.text());
  }

  void check_attachments() {
    view_.store().walk(view_.commit(), "files", [&](const FileRef& file) {
      const auto name = file.path.substr(file.path.find('/') + 1);
      const bool plain = file.kind == EntryKind::file || file.kind == EntryKind::executable;
      if (plain) needed_files_.erase(name);
      if (!wanted(file.path)) return true;
      ++answer_.files;
      if (!plain || name == file.path) {
        answer_.unreadable.push_back({file.path, 0, 0,
                                      name == file.path ? "stands where the directory of attachments belongs"
                                                        : "is a link or a submodule, not a file"});
        return true;
      }
      if (sha256_hex(view_.store().read_blob(file.id)) != name)
        answer_.findings.push_back({file.path, 0, 0, "does not hold what its name says (SHA-256)"});
      return true;
    });
    if (!paths_.empty()) return;
    for (const auto& missing : needed_files_)
      answer_.findings.push_back({"files/" + missing, 0, 0, "is missing, though a request has it attached"});
  }
};

}  // namespace

CheckAnswer check_ledger(const LedgerView& view, const std::vector<std::string>& paths) {
  return Checker(view, paths).run();
}

CheckAnswer check_bytes(const std::string& path, const std::string& bytes,
                        std::map<std::string, std::string> settings) {
  CheckAnswer answer;
  answer.files = 1;
  if (const auto id = RequestId::from_path(path)) {
    judge_request(answer, path, read_request(bytes, path, *id));
  } else if (is_config(path)) {
    settings[path] = bytes;
    auto read = read_config(settings);
    for (auto& problem : read.problems)
      if (problem.path == path) answer.unreadable.push_back(std::move(problem));
    if (read.newer_format && path == "ledger.yaml") answer.findings.push_back(*read.newer_format);
  } else {
    answer.unreadable.push_back(
        {path, 0, 0, "is no path of a ledger: requests/YYYY/MM/DD/HANDLE.yaml, or a settings file"});
  }
  return answer;
}

}  // namespace reqs
