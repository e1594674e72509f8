// yaml_samples DIR: prints requests and settings as reqs does, and beside each NAME.yaml what they say, as NAME.json,
// for readers in other languages to compare (tests/pyyaml.sh). The same files in every run.
#include <cstdio>
#include <fstream>
#include <string>

#include "codec/config_codec.hpp"
#include "codec/profiles.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "support/codec_generators.hpp"

namespace {

using reqs::Value;

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(byte));
    if (c == '"' || c == '\\' || byte < 0x20)
      out += escape;
    else
      out += c;
  }
  out += '"';
}

void append_json(std::string& out, const Value& value) {
  std::string_view separator;
  if (const auto* text = value.text()) return append_json_text(out, *text);
  if (const auto* list = value.list()) {
    out += '[';
    for (const auto& item : *list) {
      out += separator;
      append_json(out, item);
      separator = ",";
    }
    out += ']';
    return;
  }
  out += '{';
  for (const auto& entry : *value.map()) {
    out += separator;
    append_json_text(out, entry.key);
    out += ':';
    append_json(out, entry.value);
    separator = ",";
  }
  out += '}';
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class Samples {
 public:
  explicit Samples(std::string folder) : folder_(std::move(folder)) {}

  void add(const std::string& name, const std::string& yaml) {
    const auto read = reqs::read_yaml(yaml, name);
    if (!read.root) return;
    std::string json;
    append_json(json, reqs::to_value(*read.root));
    const auto path = folder_ + "/" + std::to_string(++count_) + "_" + name;
    write(path + ".yaml", yaml);
    write(path + ".json", json);
  }
  int count() const { return count_; }

 private:
  std::string folder_;
  int count_ = 0;
};

void add_settings(Samples& samples, const std::string& line) {
  for (const auto& row : reqs::profile_names)
    for (const auto& [name, text] : reqs::profile_files(row.value, {line, "Asia/Shanghai", "小张", line, line + "@x"}))
      if (name.ends_with(".yaml")) samples.add(name.substr(0, name.size() - 5), text);
  reqs::Team team;
  team.handle = "parts";
  team.name = line;
  team.aliases = {line + "x", "no"};
  team.intake = line + "\n" + line;
  samples.add("teams", reqs::add_teams("teams:\n", {team}));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  Samples samples(argv[1]);
  for (int seed = 0; seed < 150; ++seed) {
    const rc::Random random(static_cast<std::uint64_t>(seed));
    samples.add("request", reqs::print_request(reqs::testing::any_request()(random, 40).value()));
    samples.add("tree", reqs::emit_map({{"a", reqs::testing::any_value(5)(random, 40).value()}}, 0));
    if (seed % 10 != 0) continue;
    auto line = reqs::testing::any_text()(random, 40).value();
    std::erase(line, '\n');
    add_settings(samples, "s" + line);
  }
  return samples.count() > 400 ? 0 : 1;
}
