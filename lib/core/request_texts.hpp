// What a request holds in words: the texts that queries and searches look into, and no word of the format.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/request.hpp"
#include "core/routing.hpp"
#include "core/words.hpp"

namespace reqs {

/// One text of a request; it points into the request.
struct RequestText {
  std::string_view key;  ///< `title`, `customer`, `who`, or the key of the event it stands in: `voice`, `note`
  std::string_view text;
  const Event* event = nullptr;  ///< nullptr for what the header says
};

/// The title first, the customer's name, all that the events say in the order in which it was said (earlier titles and
/// names, too), and who took part: whoever has the request or did anything to it. Nothing twice in a row of those.
void each_text(const Request& request, const std::function<void(const RequestText&)>& visit);

/// A request's texts, folded once for as many words as are looked for. The request must outlive it.
class FoldedTexts {
 public:
  FoldedTexts(const Request& request, const Fold& fold);

  bool has(const SoughtWord& word) const;

 private:
  std::vector<std::string> texts_;
};

}  // namespace reqs
