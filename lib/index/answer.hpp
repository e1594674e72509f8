// The answer to a question about all requests: which they are, in order, in 32 bytes each. The requests themselves are
// read when they are looked at, one by one, so that an answer of a million needs little memory.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "core/request.hpp"
#include "index/attention.hpp"

namespace reqs {

/// A file that should be a request and cannot be read. It never disappears from an answer and never stops the others.
struct Unreadable {
  std::string path;
  std::vector<Problem> problems;
};

/// What is wrong with all of them, in their order.
std::vector<Problem> problems_of(const std::vector<Unreadable>& files);

struct AnswerKey {
  std::uint64_t rank;
  std::int64_t filed;
  std::uint64_t id;
  std::uint64_t tagged_place;

  /// Where it is read from, as who gave the answer counts.
  std::uint64_t place() const { return tagged_place >> tag_bits; }
  std::uint32_t tag() const { return static_cast<std::uint32_t>(tagged_place & ((1U << tag_bits) - 1)); }
  static constexpr unsigned tag_bits = 24;

  bool operator<(const AnswerKey& other) const;
};

/// A part of what is asked for.
struct AnswerPart {
  std::optional<std::size_t> limit = std::nullopt;  ///< only so many, the first
  std::size_t held = 256;                           ///< as many requests are held, and need not be read again
};

/// Must not outlive the catalog's view. Requests come without their events.
class CatalogAnswer {
 public:
  using Read = std::function<Request(const AnswerKey&)>;

  std::vector<Unreadable> unreadable;

  std::size_t size() const { return keys_.size(); }
  /// How many there are, those beyond the limit included.
  std::size_t found() const { return found_; }

  RequestId id(std::size_t at) const { return RequestId::from_number(keys_[at].id); }
  std::uint32_t tag(std::size_t at) const { return keys_[at].tag(); }
  /// Throws Error where it cannot be had any more.
  Request request(std::size_t at) const;
  /// In order, until the visitor returns false.
  void each(const std::function<bool(const Request&)>& visit) const;

  /// Lets all but the first ones go.
  void cut(std::size_t most);
  /// Stably by a text that each request has; empty ones come last.
  enum class Direction { up, down };
  void sort_by(const std::function<std::string(const Request&)>& text, Direction direction);

 private:
  friend class AnswerBuilder;
  std::vector<AnswerKey> keys_;
  std::map<std::uint64_t, Request> held_;  ///< by id; all or none
  std::size_t found_ = 0;
  Read read_;

  /// Key `order[i]` comes to stand at `i`.
  void rearrange(std::vector<std::uint32_t> order);
};

/// Takes up what belongs to an answer, in any order.
class AnswerBuilder {
 public:
  AnswerBuilder(Ranking ranking, AnswerPart part) : ranking_(std::move(ranking)), part_(part) {}

  void add(const Request& request, std::uint64_t place);
  void add(Unreadable file) { answer_.unreadable.push_back(std::move(file)); }
  CatalogAnswer finish(CatalogAnswer::Read read) &&;

 private:
  Ranking ranking_;
  AnswerPart part_;
  CatalogAnswer answer_;

  void hold(const Request& request);
  void keep_first();
};

}  // namespace reqs
