// What verifying reads again and again: the settings of a commit, and requests by the ids of their blobs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "codec/request_codec.hpp"
#include "core/config.hpp"
#include "store/store.hpp"

namespace reqs {

/// The settings of one moment, as far as they decide who may do what.
struct RulesThen {
  Directory directory;  ///< open to all where the settings cannot be used, as for acts
  Filing filing = Filing::anyone;
  Signing signing = Signing::optional;
  std::vector<RequestType> types{};
  Policy policy{};
  std::vector<Problem> problems;
};

/// A request's file. What cannot be read as a whole has the events that can be read by themselves.
struct RequestThen {
  RequestRead read;
  std::vector<Event> events;
};

class VerifySources {
 public:
  explicit VerifySources(const Store& store) : store_(store) {}

  std::shared_ptr<const RulesThen> rules(const ObjectId& commit);
  /// Those that held when a commit was made: its parent's, or its own if it is the first. `unchanged`: it has touched
  /// no settings.
  std::shared_ptr<const RulesThen> rules_before(const CommitInfo& commit, bool unchanged);
  std::shared_ptr<const RequestThen> request(const RequestId& id, const FileVersion& version);
  /// The same of the file in a commit; null where there is none.
  std::shared_ptr<const RequestThen> request_in(const ObjectId& commit, const RequestId& id);

 private:
  std::shared_ptr<const RulesThen> rules_in(const ObjectId& commit);
  void remember(const ObjectId& commit, std::shared_ptr<const RulesThen> rules);

  const Store& store_;
  std::map<std::string, std::shared_ptr<const RulesThen>> rules_;  // by the files they are made of
  std::unordered_map<ObjectId, std::shared_ptr<const RulesThen>> rules_of_;
  std::unordered_map<std::string, std::shared_ptr<const RequestThen>> requests_;
  std::size_t remembered_ = 0;  // bytes of files that requests_ is made of
};

}  // namespace reqs
