// Who answers questions about all requests. Today a plain scan; a disposable index will answer the same questions by
// the same promise: an answer from any catalog equals that of ScanCatalog (law: tests/unit/index).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/query.hpp"
#include "core/request.hpp"

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

class Catalog {
 public:
  virtual ~Catalog() = default;
  /// Every request that matches, and every file that could not be read.
  virtual CatalogAnswer find(const Query& query) = 0;
};

/// One by one, everything that the ledger holds.
struct Scanned {
  const Request* request = nullptr;  ///< nullptr = unreadable
  std::string path;
  const std::vector<Problem>* problems = nullptr;
};
using Scan = std::function<void(const std::function<void(const Scanned&)>& visit)>;

/// Reads every request, each time.
class ScanCatalog final : public Catalog {
 public:
  ScanCatalog(Scan scan, Instant now) : scan_(std::move(scan)), now_(now) {}
  CatalogAnswer find(const Query& query) override;

 private:
  Scan scan_;
  Instant now_;
};

/// What needs attention first: late ones by how long, then urgent before low priority, then what is due next, then what
/// waits longest. Documented in reqs-list(1); stable.
void sort_by_attention(std::vector<Request>& requests, Instant now);

}  // namespace reqs
