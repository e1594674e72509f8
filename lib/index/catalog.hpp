// Who answers questions about all requests: a plain scan, or the disposable index by the same promise: an answer from
// any catalog equals that of ScanCatalog (law: tests/property/service/index_laws.cpp).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/query.hpp"
#include "core/request.hpp"
#include "index/request_index.hpp"

namespace reqs {

/// A file that should be a request and cannot be read. It never disappears from an answer and never stops the others.
struct Unreadable {
  std::string path;
  std::vector<Problem> problems;
};

/// What is wrong with all of them, in their order.
std::vector<Problem> problems_of(const std::vector<Unreadable>& files);

struct CatalogAnswer {
  std::vector<Request> requests;  ///< in `attention order`: see sort_by_attention
  std::vector<Unreadable> unreadable;
};

/// What of each request is asked for: lists need no events, and an index answers without opening a file.
enum class Detail { header, whole };

/// What was due, as things stood at a moment.
struct DueQuestion {
  Instant as_of;
  Instant until;  ///< a clock that ran then is due at this moment or earlier
};

class Catalog {
 public:
  virtual ~Catalog() = default;
  /// Every request that matches, and every file that could not be read. With Detail::header the requests come without
  /// their events.
  CatalogAnswer find(const Query& query, Detail detail = Detail::whole) { return answer(query, detail); }
  /// Every request that, as its events up to `as_of` make it, matches and has such a clock; without events, as it was.
  virtual CatalogAnswer find_due(const Query& query, const DueQuestion& question) = 0;

 private:
  virtual CatalogAnswer answer(const Query& query, Detail detail) = 0;
};

/// The request as its events up to `moment` (by when they happened) make it; empty when it was not filed yet.
std::optional<Request> request_as_of(const Request& request, Instant moment);
/// From when on request_as_of() is the request itself; Instant::max() where that never is certain.
Instant settled_since(const Request& request);

/// One by one, everything that the ledger holds.
struct Scanned {
  const Request* request = nullptr;  ///< nullptr = unreadable
  std::string path;
  const std::vector<Problem>* problems = nullptr;
};
using Scan = std::function<void(const std::function<void(const Scanned&)>& visit)>;

/// Reads every request, each time: what an answer has to be.
class ScanCatalog final : public Catalog {
 public:
  ScanCatalog(Scan scan, Instant now) : scan_(std::move(scan)), now_(now) {}
  CatalogAnswer find_due(const Query& query, const DueQuestion& question) override;

 private:
  CatalogAnswer answer(const Query& query, Detail detail) override;
  Scan scan_;
  Instant now_;
};

/// Reads one request's file, by what names its bytes in the store; empty when it cannot be had any more.
using LoadRequest = std::function<std::optional<Request>(const RequestId& id, const std::string& blob)>;

/// Asks the index; where that cannot answer, the scan.
class IndexCatalog final : public Catalog {
 public:
  /// `index` must outlive the catalog.
  IndexCatalog(RequestIndex& index, LoadRequest load, ScanCatalog scan, Instant now)
      : index_(index), load_(std::move(load)), scan_(std::move(scan)), now_(now) {}
  CatalogAnswer find_due(const Query& query, const DueQuestion& question) override;

 private:
  CatalogAnswer answer(const Query& query, Detail detail) override;
  RequestIndex& index_;
  LoadRequest load_;
  ScanCatalog scan_;
  Instant now_;

  bool add_unreadable(CatalogAnswer& answer);
};

/// What needs attention first: late ones by how long, then urgent before low priority, then what is due next, then what
/// waits longest. Documented in reqs-list(1); stable.
void sort_by_attention(std::vector<Request>& requests, Instant now);

}  // namespace reqs
