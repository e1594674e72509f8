// The full text of a ledger's requests: which of them have certain tokens (word_tokens.hpp), those filed last first. A
// derived file of its own: whoever never searches never pays for it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/request.hpp"
#include "core/routing.hpp"

namespace reqs {

/// A request that may have the words.
struct TextCandidate {
  RequestId id;
  std::string blob;    ///< names the file's bytes in the store
  std::string packed;  ///< the file's bytes, as they were put
  /// When it was filed, as far as the order of candidates tells: of equal ones the order is not that of the ids.
  std::int64_t moment;
};

/// Takes up what has changed between two commits.
class TextWriter {
 public:
  virtual ~TextWriter() = default;
  /// `packed` is kept as it is, so that whoever finds the request need not look for it in long chains of differences.
  virtual void put(const Request& request, const std::string& blob, std::string packed) = 0;
  /// The request exactly as it was put.
  virtual void remove(const Request& request) = 0;
};

class TextIndex {
 public:
  /// Tells the writer what readable requests differ between the commit that was asked for and `from`; all of them when
  /// that is empty. May throw Error.
  using Refresh = std::function<void(const std::optional<std::string>& from, TextWriter& writer)>;

  /// As RequestIndex::open. `fold` must be the same always: what it gives is kept.
  static std::unique_ptr<TextIndex> open(const std::string& path, const std::string& commit, const Fold& fold,
                                         const Refresh& refresh, std::chrono::milliseconds patience);
  virtual ~TextIndex() = default;

  /// Each request that fits the condition (token_condition()), by moment, the latest first, until the visitor returns
  /// false. False when the file turns out to be damaged; what was visited until then is right all the same.
  virtual bool each(const std::string& condition, const std::function<bool(TextCandidate&&)>& visit) = 0;
};

}  // namespace reqs
