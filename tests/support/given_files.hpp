// A ledger's requests as a test gives them.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "index/catalog.hpp"

namespace reqs::test {

class GivenFiles final : public RequestFiles {
 public:
  explicit GivenFiles(std::vector<Request> requests, std::vector<Unreadable> unreadable = {})
      : requests_(std::move(requests)), unreadable_(std::move(unreadable)) {}

  mutable int reads = 0;  ///< how many single ones were asked for

  void each(const std::function<void(const ScannedFile&)>& visit) const override {
    for (std::size_t i = 0; i < requests_.size(); ++i) visit({requests_[i].id.path(), blob(i), &requests_[i], nullptr});
    for (const auto& file : unreadable_) visit({file.path, "ff", nullptr, &file.problems});
  }
  Request read(const RequestId& id, const std::string& blob_name) const override {
    const auto& request = one(id);
    if (blob_name != blob(static_cast<std::size_t>(&request - requests_.data()))) throw Error(ErrorKind::internal, "?");
    ++reads;
    return request;
  }
  Request read(const RequestId& id) const override { return ++reads, one(id); }

 private:
  std::vector<Request> requests_;
  std::vector<Unreadable> unreadable_;

  static std::string blob(std::size_t number) { return {"0f"[number / 16 % 2], "0123456789abcdef"[number % 16]}; }
  const Request& one(const RequestId& id) const { return *std::ranges::find(requests_, id, &Request::id); }
};

inline ScanCatalog catalog_with(std::vector<Request> requests, Instant now) {
  return {std::make_shared<GivenFiles>(std::move(requests)), now};
}

}  // namespace reqs::test
