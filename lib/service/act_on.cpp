#include "service/act_on.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace reqs {
namespace {

/// Each once; what fits no request goes to `errors`.
std::vector<RequestId> resolve_all(const LedgerView& view, const std::vector<std::string>& typed,
                                   std::vector<Error>& errors) {
  std::vector<RequestId> ids;
  for (const auto& text : typed) {
    try {
      auto id = view.resolve(text);
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    } catch (const Error& error) {
      errors.push_back(error);
    }
  }
  return ids;
}

void throw_all(const std::vector<Error>& errors, std::size_t asked) {
  if (errors.empty()) return;
  if (asked == 1) throw errors.front();
  std::vector<std::string> hints;
  for (const auto& error : errors) hints.emplace_back(error.what());
  hints.insert(hints.end(), errors.front().hints.begin(), errors.front().hints.end());
  throw Error(errors.front().kind,
              fmt::format("{} of {} requests cannot be changed so; nothing was written", errors.size(), asked),
              std::move(hints));
}

}  // namespace

ActResult act_on(const ActContext& context, const std::vector<std::string>& typed,
                 const std::function<void(Draft&, const RequestId&)>& change) {
  if (typed.empty()) throw Error(ErrorKind::usage, "no request was named");
  return run_act(context, [&](Draft& draft) {
    std::vector<Error> errors;
    const auto ids = resolve_all(draft.view(), typed, errors);
    const auto asked = ids.size() + errors.size();
    for (const auto& id : ids) {
      try {
        change(draft, id);
      } catch (const Error& error) {
        errors.push_back(error);
      }
    }
    throw_all(errors, asked);
  });
}

std::string number_text(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}

}  // namespace reqs
