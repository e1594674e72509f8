// The disposable index of one repository: SQLite, in a file that may be deleted at any time. It knows requests, and the
// commit whose tree they come from; whoever opens it brings it there. Whatever is wrong with the file, it is made again
// or done without: nothing here fails for its sake.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/query_bounds.hpp"
#include "core/request.hpp"

namespace reqs {

/// A request as the index keeps it.
struct IndexedRequest {
  RequestId id;
  std::string blob;  ///< names the file's bytes in the store
  Header header;
  /// From this moment on it was as it is now; Instant::max() where that cannot be told from the events' times.
  Instant settled;
  std::int64_t number = 0;  ///< of its row, once it has one
};

/// A file that should be a request and cannot be read.
struct IndexedProblems {
  std::string path;
  std::vector<Problem> problems;
};

/// Takes up what has changed between two commits.
class IndexWriter {
 public:
  virtual ~IndexWriter() = default;
  /// What was known of that path has been removed before.
  virtual void put(const IndexedRequest& request) = 0;
  /// The same where something was known of that path: a request, which keeps its number, or a file that was unreadable.
  virtual void replace(const IndexedRequest& request) = 0;
  virtual void put(const IndexedProblems& file) = 0;
  /// Forgets what was at this path: a request or a file that could not be read.
  virtual void remove(std::string_view path) = 0;
};

/// Tells the writer how the requests at the commit that was asked for differ from those at `from`; all of them when it
/// is empty. May throw Error, for instance where `from` is no longer in the repository.
using Refresh = std::function<void(const std::optional<std::string>& from, IndexWriter& writer)>;

class RequestIndex {
 public:
  /// The index in the file `path`, at `commit`: brought there by `refresh` if it is elsewhere, made again if it cannot
  /// be used, or was made on another `basis`: a text that stands for all that headers follow from besides their files.
  /// Null when it is not to be had now: another process writes it for longer than `patience`, the directory cannot be
  /// written, the disk is full.
  static std::unique_ptr<RequestIndex> open(const std::string& path, const std::string& commit,
                                            const std::string& basis, const Refresh& refresh,
                                            std::chrono::milliseconds patience);
  virtual ~RequestIndex() = default;

  // Each answer is empty (nullopt, false) when the file turns out to be damaged; it will be made again next time.

  /// Every request within the bounds, in no particular order; perhaps others, too.
  virtual bool each(const QueryBounds& bounds, const std::function<void(IndexedRequest&&)>& visit) = 0;
  /// Every request with a clock due by `until` or not settled at `as_of`; perhaps others, too.
  virtual bool each_due(Instant until, Instant as_of, const std::function<void(IndexedRequest&&)>& visit) = 0;
  /// The one in a row whose number was given before; empty also where there is none.
  virtual std::optional<IndexedRequest> request(std::int64_t number) = 0;
  /// By path.
  virtual std::optional<std::vector<IndexedProblems>> unreadable() = 0;
  /// The ids that begin so, in order, readable or not.
  virtual std::optional<std::vector<RequestId>> ids(const IdPrefix& prefix) = 0;
};

}  // namespace reqs
