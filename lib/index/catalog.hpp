// Who answers questions about all requests: a plain scan, or the disposable index by the same promise: an answer from
// any catalog equals that of ScanCatalog (law: tests/property/service/index_laws.cpp).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/query.hpp"
#include "core/request.hpp"
#include "index/answer.hpp"
#include "index/request_index.hpp"
#include "index/text_index.hpp"

namespace reqs {

/// What was due, as things stood at a moment.
struct DueQuestion {
  Instant as_of;
  Instant until;                      ///< a clock that ran then is due at this moment or earlier
  Instant known_at = Instant::max();  ///< what was recorded later is left out
};

struct Question {
  Query query;
  std::optional<DueQuestion> due = std::nullopt;  ///< unset = as things stand
};

class Catalog {
 public:
  explicit Catalog(Instant now) : now_(now) {}
  virtual ~Catalog() = default;

  /// Every request that matches and that the ranking lets through (what needs attention first where there is none), and
  /// every file that could not be read.
  CatalogAnswer find(const Query& query, const Ranking& ranking = {}, const AnswerPart& part = {}) {
    return answer({query}, {ranking ? ranking : by_attention(now_), part});
  }
  /// Every request that, as its events up to `as_of` make it, matches and has such a clock; as it was then.
  CatalogAnswer find_due(const Query& query, const DueQuestion& due, const AnswerPart& part = {}) {
    return answer({query, due}, {by_attention(now_), part});
  }

 private:
  Instant now_;

  virtual CatalogAnswer answer(const Question& question, const AnswerBuilder& empty) = 0;
};

/// The request as its events up to `moment` (by when they happened) make it, those left out that were recorded after
/// `known_at`; empty when it was not filed yet.
std::optional<Request> request_as_of(const Request& request, Instant moment, Instant known_at = Instant::max());
/// From when on request_as_of() is the request itself, by both moments; Instant::max() where that never is certain.
Instant settled_since(const Request& request);

/// A file below requests/, read.
struct ScannedFile {
  std::string path;
  std::string blob;                  ///< names its bytes in the store
  const Request* request = nullptr;  ///< nullptr = unreadable
  const std::vector<Problem>* problems = nullptr;
};

/// The files of one state of a ledger.
class RequestFiles {
 public:
  virtual ~RequestFiles() = default;
  /// One by one, everything that the ledger holds.
  virtual void each(const std::function<void(const ScannedFile&)>& visit) const = 0;
  // Each throws Error when the request cannot be had any more.

  /// By what names its bytes.
  virtual Request read(const RequestId& id, const std::string& blob) const = 0;
  /// The same by the beginning of that, as far as it is enough.
  virtual Request read_again(const RequestId& id, const std::string& begin_of_blob) const = 0;
  /// By its path.
  virtual Request read(const RequestId& id) const = 0;

  /// A request made of some of its events, with the clocks that follow from them.
  virtual Request with_clocks(Request request) const { return request; }
};

/// Reads every request, each time: what an answer has to be.
class ScanCatalog final : public Catalog {
 public:
  ScanCatalog(std::shared_ptr<const RequestFiles> files, Instant now) : Catalog(now), files_(std::move(files)) {}

 private:
  std::shared_ptr<const RequestFiles> files_;

  CatalogAnswer answer(const Question& question, const AnswerBuilder& empty) override;
};

/// The full text, looked for only when a question has words; null when there is none to be had.
using FindTexts = std::function<TextIndex*()>;

/// Asks the index; where that cannot answer, the files.
class IndexCatalog final : public Catalog {
 public:
  /// `index` must outlive the catalog and its answers.
  IndexCatalog(RequestIndex& index, FindTexts texts, std::shared_ptr<const RequestFiles> files, Instant now)
      : Catalog(now), index_(index), texts_(std::move(texts)), files_(std::move(files)) {}

 private:
  RequestIndex& index_;
  FindTexts texts_;
  std::shared_ptr<const RequestFiles> files_;

  CatalogAnswer answer(const Question& question, const AnswerBuilder& empty) override;
  bool ask(const Question& question, AnswerBuilder& found);
  std::optional<std::vector<std::uint64_t>> with_words(const Question& question) const;
  bool each_row(const Question& question, const std::function<void(IndexedRequest&&)>& visit);
};

}  // namespace reqs
