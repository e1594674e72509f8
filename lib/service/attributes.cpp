#include "service/attributes.hpp"

#include <algorithm>
#include <sstream>

#include "codec/profiles.hpp"

namespace reqs {
namespace {

constexpr const char* attributes_file = ".gitattributes";

std::vector<std::string> rules_in(std::string_view text) {
  std::vector<std::string> rules;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && !line.starts_with('#')) rules.push_back(line);
  return rules;
}

std::string present_text(const LedgerView& view) {
  return view.store().read(view.commit(), attributes_file).value_or("");
}

}  // namespace

std::vector<std::string> missing_attributes(const LedgerView& view) {
  const auto present = rules_in(present_text(view));
  auto missing = rules_in(ledger_attributes());
  std::erase_if(missing, [&](const std::string& rule) { return std::ranges::find(present, rule) != present.end(); });
  return missing;
}

ActResult restore_attributes(const ActContext& context) {
  return run_act(context, [&](Draft& draft) {
    const auto missing = missing_attributes(draft.view());
    if (missing.empty()) throw Error(ErrorKind::refused, ".gitattributes lacks nothing");
    auto text = present_text(draft.view());
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    for (const auto& rule : missing) text += rule + "\n";
    draft.write(attributes_file, text);
    draft.set_subject("ledger: restore .gitattributes");
  });
}

}  // namespace reqs
