// A ledger's requests as a test gives them.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

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
    if (blob_name != blob(position(id))) throw Error(ErrorKind::internal, "another blob");
    return read(id);
  }
  Request read_again(const RequestId& id, const std::string& begin_of_blob) const override {
    if (!blob(position(id)).starts_with(begin_of_blob)) throw Error(ErrorKind::internal, "another blob");
    return read(id);
  }
  Request read(const RequestId& id) const override {
    ++reads;
    return requests_[position(id)];
  }

 private:
  std::vector<Request> requests_;
  std::vector<Unreadable> unreadable_;

  static std::string blob(std::size_t number) { return fmt::format("{:010x}{:030}", number, 0); }
  std::size_t position(const RequestId& id) const {
    return static_cast<std::size_t>(std::ranges::find(requests_, id, &Request::id) - requests_.begin());
  }
};

inline ScanCatalog catalog_with(std::vector<Request> requests, Instant now) {
  return {std::make_shared<GivenFiles>(std::move(requests)), now};
}

}  // namespace reqs::test
