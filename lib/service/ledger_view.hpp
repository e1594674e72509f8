// One state of a ledger: the requests and settings in the tree of one commit. Reads only what is asked for; what it has
// read it keeps. All that a command reads comes from one view, so it never mixes two states.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/config_codec.hpp"
#include "codec/request_codec.hpp"
#include "core/config.hpp"
#include "core/request.hpp"
#include "index/request_index.hpp"
#include "index/text_index.hpp"
#include "service/clock_book.hpp"
#include "service/ledger_index.hpp"
#include "store/store.hpp"

namespace reqs {

/// A request's file as it was found, readable or not.
struct FoundRequest {
  std::string path;
  EntryKind kind = EntryKind::file;
  ObjectId blob;
  RequestRead read;
  std::string bytes{};  ///< empty where there were none to be read
};

/// Reads what may be a request's file; a path or kind that is none is a problem.
FoundRequest read_file(const Store& store, const FileRef& file);

class LedgerView {
 public:
  /// `store` must outlive the view.
  LedgerView(const Store& store, ObjectId commit) : store_(store), commit_(std::move(commit)) {}

  /// The ledger at another commit, told the same; at this one, a copy of this view.
  LedgerView at(const ObjectId& commit) const;

  const ObjectId& commit() const { return commit_; }
  const Store& store() const { return store_; }

  /// ledger.yaml alone: all that showing a request needs. Error(bad_data) lists what is wrong.
  const LedgerSettings& settings() const;
  /// All settings files. Error(bad_data) lists what is wrong.
  const Config& config() const;
  /// All settings as they are, with what is wrong with them.
  ConfigRead read_settings() const;
  /// All settings, sound or not: from here on config() is what could be read of them. What is wrong with them.
  std::vector<Problem> settle_for_unsound_config();
  /// What ledger.yaml says, where it is of a format that only a newer reqs may write.
  std::optional<Problem> newer_format() const;
  /// The settings files' bytes by name; those that exist.
  std::map<std::string, std::string> config_files() const;

  /// The request, whatever state its file is in; empty when there is no such file.
  std::optional<RequestRead> find(const RequestId& id) const;
  /// The request; Error(not_found) or Error(bad_data).
  Request request(const RequestId& id) const;

  /// The request in a blob that the index names; empty when it cannot be had any more.
  std::optional<Request> load(const RequestId& id, const ObjectId& blob) const;

  /// The title of a request, for lists of candidates; says so when it cannot be read.
  std::string title_of(const RequestId& id) const;

  /// What somebody typed - an id, a handle, a unique beginning of one, `@key:SRC:ID` - as an id. Error(not_found) when
  /// it fits none, or several (which it lists).
  RequestId resolve(std::string_view typed) const;

  /// What stands where the directory of all requests belongs, and hides them: a link, a file, a submodule.
  std::optional<Problem> hiding_requests() const;
  /// Every file below `requests/`, in path order, read. What hides them all is reported in their stead. A path that is
  /// no request's is reported as a problem.
  void each(const std::function<void(const FoundRequest&)>& visit) const;
  /// Where time zones are to be had: from here on requests come with the clocks of their targets.
  void tell_zones(ZoneData zones) { zones_ = std::move(zones); }
  /// nullptr where no zones are to be had.
  const ClockBook* clocks() const;
  /// A request that was read elsewhere, with its clocks.
  Request with_clocks(Request request) const;

  /// Who is told while an index reads; copies of the view tell the same.
  void tell_progress(BeginIndexProgress begin) { begin_progress_ = std::move(begin); }
  IndexProgress begin_progress(IndexPart part) const {
    return begin_progress_ ? begin_progress_(part) : IndexProgress();
  }
  /// The index at this view's commit, opened when it is asked for first; null when there is none to be had, or no
  /// zones: without them it would hold requests without their clocks.
  RequestIndex* index() const;
  /// The full text at this view's commit, likewise.
  TextIndex* texts() const;
  /// The ids that begin so, in path order.
  std::vector<RequestId> ids(const IdPrefix& prefix) const;
  /// Every request id, in path order, without reading a file.
  std::vector<RequestId> ids() const;
  /// The same from the newest day back, until the visitor returns false; days behind that are not looked at.
  void each_id_from_newest(const std::function<bool(const RequestId&)>& visit) const;

 private:
  /// Of a request that was looked for in vain: not_found, or bad_data when something hides them all.
  Error not_found(const std::string& what, std::vector<std::string> hints = {}) const;
  FoundRequest read_file(const FileRef& file) const;
  const ConfigTrees& trees() const;
  int yellow_percent() const;
  /// What was read, with its clocks.
  RequestRead known(RequestRead read) const;

  const Store& store_;
  ObjectId commit_;
  BeginIndexProgress begin_progress_;
  std::optional<ZoneData> zones_;
  mutable std::shared_ptr<const ClockBook> clocks_;
  mutable std::optional<ConfigTrees> trees_;
  mutable std::optional<LedgerSettings> settings_;
  mutable std::optional<Config> config_;
  mutable std::optional<Problem> newer_format_;  ///< known once one of the two above is
  mutable std::optional<std::shared_ptr<RequestIndex>> index_;
  mutable std::optional<std::shared_ptr<TextIndex>> texts_;
};

/// The view of the ledger's present state; a copy of `seen`, with all it has read, where that still is the head, else
/// one that was told the same.
/// Error(storage) when the ledger has no commit.
LedgerView view_head(const Store& store, const LedgerView* seen = nullptr);

/// One Error(bad_data) for a list of problems, all of them in its hints. `what` says what could not be done.
Error problems_error(const std::string& what, const std::vector<Problem>& problems);

/// The handle that `--key SRC:ID` leads to; `turn` counts up where other requests of that day have it.
std::string handle_of_key(std::string_view key, int turn);

}  // namespace reqs
