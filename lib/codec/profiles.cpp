#include "codec/profiles.hpp"

#include <utility>
#include <vector>

#include "codec/profile_texts.hpp"
#include "codec/yaml_emit.hpp"

namespace reqs {
namespace {

using Slots = std::vector<std::pair<std::string_view, std::string>>;

/// The text with each `@slot@` replaced by its value.
std::string filled(std::string_view text, const Slots& slots) {
  std::string out;
  while (!text.empty()) {
    const auto start = text.find('@');
    out += text.substr(0, start);
    if (start == std::string_view::npos) break;
    text.remove_prefix(start);
    bool replaced = false;
    for (const auto& [slot, value] : slots) {
      if (!text.starts_with(slot)) continue;
      out += value;
      text.remove_prefix(slot.size());
      replaced = true;
      break;
    }
    if (!replaced) {
      out += '@';
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace

std::map<std::string, std::string> profile_files(Profile profile, const ProfileInput& input) {
  const Slots slots = {{"@calendars@", std::string(calendars_comment)},
                       {"@name@", emit_inline(input.name)},
                       {"@zone@", emit_inline(input.zone)},
                       {"@me@", emit_inline(input.handle, YamlPlace::flow)},
                       {"@person@", emit_inline(input.person)},
                       {"@email@", emit_inline(input.email, YamlPlace::flow)}};
  const auto& texts = profile == Profile::light ? light_profile : service_profile;
  std::map<std::string, std::string> files;
  for (const auto& file : texts) files[std::string(file.name)] = filled(file.text, slots);
  files[".gitattributes"] = ledger_attributes();
  return files;
}

std::string_view ledger_attributes() {
  return R"(# The files are stored byte for byte: git is not to convert line ends, nor to guess what is text.
*.yaml -text
files/** -text
# Two histories of a request are merged by their events, not line by line; settings as `reqs sync` merges them.
requests/** merge=reqs
/*.yaml merge=reqs
)";
}

}  // namespace reqs
