// The YAML test suite (tests/data/yaml-test-suite): what is inside the part of YAML that we accept is read as the suite
// says, everything else is refused with its place. What is inside follows from the suite's own events and from what
// libyaml and yaml-cpp read; no list of ours decides it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch.hpp>
#include <yaml-cpp/yaml.h>

#include "codec/config_codec.hpp"
#include "codec/import_map.hpp"
#include "codec/request_codec.hpp"
#include "codec/yaml_tree.hpp"
#include "support/libyaml_value.hpp"
#include "support/measured_child.hpp"

namespace reqs {
namespace {

namespace fs = std::filesystem;

struct SuiteCase {
  std::string id;
  std::string yaml;
  std::vector<std::string> events;  ///< the lines of test.event
  bool error;                       ///< the suite says: this is not YAML
};

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SuiteCase> suite() {
  std::vector<SuiteCase> cases;
  const fs::path root = fs::path(REQS_TEST_DATA) / "yaml-test-suite";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().filename() != "in.yaml") continue;
    const auto folder = entry.path().parent_path();
    SuiteCase test{fs::relative(folder, root), bytes_of(entry.path()), {}, fs::exists(folder / "error")};
    std::ifstream events(folder / "test.event");
    for (std::string line; std::getline(events, line);) test.events.push_back(line);
    cases.push_back(std::move(test));
  }
  std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return cases;
}

/// The tree that the suite's events describe, and whether it is one that the gate lets in.
class SuiteTree {
 public:
  explicit SuiteTree(const SuiteCase& test) : lines_(test.events) {
    const auto documents =
        std::count_if(lines_.begin(), lines_.end(), [](const auto& line) { return line.starts_with("+DOC"); });
    if (test.error || documents != 1 || !lines_[2].starts_with("+MAP")) return;
    next_ = 2;
    plain_ = true;
    root = node(0);
  }

  bool is_plain() const { return plain_; }
  Value root;

 private:
  const std::vector<std::string>& lines_;
  std::size_t next_ = 0;
  bool plain_ = false;

  Value node(int depth) {
    const auto line = lines_[next_++];
    if (line.starts_with("+SEQ") || line.starts_with("+MAP")) {
      if (depth == YamlLimits{}.depth || line.find_first_of("&<") != std::string::npos) plain_ = false;
      return line.starts_with("+SEQ") ? sequence(depth + 1) : mapping(depth + 1);
    }
    if (!line.starts_with("=VAL ") || line[5] == '&' || line[5] == '<') {
      plain_ = false;
      return {};
    }
    return unescaped(line.substr(6));
  }

  Value sequence(int depth) {
    Value::List list;
    while (lines_[next_] != "-SEQ") list.push_back(node(depth));
    ++next_;
    return list;
  }

  Value mapping(int depth) {
    Value::Map map;
    std::set<std::string> keys;
    while (lines_[next_] != "-MAP") {
      const auto line = lines_[next_];
      const auto key = node(depth);
      if (!key.text() || line == "=VAL :" || line == "=VAL :<<" || !keys.insert(*key.text()).second) plain_ = false;
      map.push_back({key.text() ? *key.text() : "", node(depth)});
    }
    ++next_;
    return map;
  }

  static std::string unescaped(std::string_view text) {
    constexpr std::string_view names = "\\bnrt";
    constexpr std::string_view values = "\\\b\n\r\t";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '\\')
        out += text[i];
      else
        out += values[names.find(text[++i])];
    }
    return out;
  }
};

/// No byte order mark, no control character but tab and line feed, no directive before the document.
bool is_plain_text(const std::string& yaml) {
  if (yaml.starts_with('%') || yaml.find("\n%YAML") != std::string::npos) return false;
  if (yaml.find("\xEF\xBB\xBF") != std::string::npos) return false;
  return std::all_of(yaml.begin(), yaml.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F);
  });
}

bool same_as_yaml_cpp(const Value& value, const YAML::Node& node) {
  if (const auto* text = value.text()) return node.IsNull() ? text->empty() || *text == "null" : node.Scalar() == *text;
  if (const auto* list = value.list()) {
    return node.IsSequence() && std::equal(list->begin(), list->end(), node.begin(), node.end(), same_as_yaml_cpp);
  }
  return node.IsMap() && std::equal(value.map()->begin(), value.map()->end(), node.begin(), node.end(),
                                    [](const Entry& entry, const auto& pair) {
                                      return pair.first.Scalar() == entry.key &&
                                             same_as_yaml_cpp(entry.value, pair.second);
                                    });
}

/// Whether both libraries read the text as the suite says, once it ends with a line feed.
bool readers_agree(std::string yaml, const Value& root) {
  if (!yaml.ends_with('\n')) yaml += '\n';
  const auto libyaml = testing::libyaml_value(yaml);
  if (!libyaml || !(*libyaml == root)) return false;
  try {
    return same_as_yaml_cpp(root, YAML::Load(yaml));
  } catch (const YAML::Exception&) {
    return false;
  }
}

void expect_places(const std::vector<Problem>& problems, const std::string& text, const std::string& path) {
  REQUIRE_FALSE(problems.empty());
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  for (const auto& problem : problems) {
    INFO(to_text(problem));
    CHECK(problem.path == path);
    CHECK(problem.line >= 1);
    CHECK(problem.line <= lines);
    CHECK(problem.column >= 1);
    CHECK_FALSE(problem.what.empty());
  }
}

TEST_CASE("the YAML test suite is read as it says, or refused with a place") {
  std::vector<std::string> inside;
  std::vector<std::string> plain_but_not_for_all_readers;
  for (const auto& test : suite()) {
    INFO(test.id << "\n" << test.yaml);
    const SuiteTree tree(test);
    const bool plain = tree.is_plain() && is_plain_text(test.yaml);
    const auto read = read_yaml(test.yaml, "in.yaml");
    if (plain && readers_agree(test.yaml, tree.root)) {
      inside.push_back(test.id);
      for (const auto& problem : read.problems) UNSCOPED_INFO(to_text(problem));
      REQUIRE(read.root);
      CHECK(to_value(*read.root) == tree.root);
      continue;
    }
    if (plain) plain_but_not_for_all_readers.push_back(test.id);
    CHECK_FALSE(read.root);
    expect_places(read.problems, test.yaml, "in.yaml");
  }
  CHECK(suite().size() == 204);
  CHECK(inside.size() == 37);
  // Keys and their colons on different lines, keys without a colon in braces, tabs before a key, folded blanks.
  CHECK(plain_but_not_for_all_readers == std::vector<std::string>{"4ABK", "4MUZ/00", "4MUZ/01", "4MUZ/02", "DK95/00",
                                                                  "DK95/03", "DK95/04", "K3WX", "NAT4", "VJP3/01"});
}

TEST_CASE("the suite means the same in the files of a ledger") {
  const auto id = *RequestId::parse("20261122-7k3f9q");
  for (const auto& test : suite()) {
    INFO(test.id << "\n" << test.yaml);
    const auto yaml = read_yaml(test.yaml, "f");
    auto refusals = yaml.problems;
    const auto as_file = [&](const std::string& path) {
      for (auto& problem : refusals) problem.path = path;
      return refusals;
    };
    const auto request = read_request(test.yaml, "r.yaml", id);
    CHECK_FALSE(request.request);
    const auto map = read_import_map(test.yaml, "m.yaml");
    CHECK_FALSE(map.map);
    for (const auto name : config_file_names) {
      const std::string path(name);
      std::map<std::string, std::string> files = {{"ledger.yaml", "format: 1\n"}};
      files[path] = test.yaml;
      const auto problems = read_config(files).problems;
      const bool nothing = !yaml.root && refusals.front().what == "is empty" && path != "ledger.yaml";
      if (yaml.root || !nothing) expect_places(problems, test.yaml, path);
      if (!yaml.root) CHECK(problems == (nothing ? std::vector<Problem>{} : as_file(path)));
    }
    if (!yaml.root) {
      CHECK(request.problems == as_file("r.yaml"));
      CHECK(map.problems == as_file("m.yaml"));
    } else {
      // No word of the suite is a key of ours, so that each is named at its place.
      CHECK(request.problems.front().what.starts_with("has no 'format'"));
      CHECK(map.problems.size() >= yaml.root->entries.size());
    }
  }
}

/// The text as the value of a key at column `indent - 2`.
std::string indented(const std::string& text, std::size_t indent) {
  std::string out;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size() - 1);
    const auto line = text.substr(start, end + 1 - start);
    out += line == "\n" ? line : std::string(indent, ' ') + line;
    start = end + 1;
  }
  return out;
}

TEST_CASE("the suite means the same inside a request's event") {
  const auto id = *RequestId::parse("20261122-7k3f9q");
  int read = 0;
  for (const auto& test : suite()) {
    const auto alone = read_yaml(test.yaml, "f");
    const bool has_marks = test.yaml.find("---") != std::string::npos || test.yaml.find("...") != std::string::npos;
    if (!alone.root || has_marks) continue;
    INFO(test.id << "\n" << test.yaml);
    const auto whole = read_request(
        "format: 1\nid: 20261122-7k3f9q\nevents:\n- id: a.1\n  at: 2026-11-22T00:00:00Z\n  by: x\n"
        "  do: file\n  title: t\n  suite:\n" +
            indented(test.yaml, 4),
        id.path(), id);
    for (const auto& problem : whole.problems) UNSCOPED_INFO(to_text(problem));
    REQUIRE(whole.request);
    CHECK(*whole.request->events.front().get("suite") == to_value(*alone.root));
    ++read;
  }
  CHECK(read == 31);
}

TEST_CASE("the suite takes neither long nor much memory") {
  const auto measured = testing::in_child([] {
    for (const auto& test : suite()) read_yaml(test.yaml, "f");
  });
  CHECK(measured.done);
  if (testing::memory_can_be_measured) CHECK(measured.mebibytes < 20);
}

}  // namespace
}  // namespace reqs
