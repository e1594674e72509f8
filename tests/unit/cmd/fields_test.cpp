#include "cmd/fields.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "cmd/parse.hpp"
#include "cmd/run.hpp"
#include "core/error.hpp"
#include "support/sample_command.hpp"
#include "support/test_env.hpp"

namespace reqs::cmd {
namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// A directory for files of a test, with an Env whose temporary files go there.
class Workshop {
 public:
  explicit Workshop(const std::string& input = {}) : test(input) {
    std::string name = (fs::temp_directory_path() / "reqs-fields-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    root = name;
    test.env.cwd = root;
    test.env.environment.push_back("TMPDIR=" + root.string());
  }
  ~Workshop() { fs::remove_all(root); }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  void write(const std::string& name, const std::string& text) { std::ofstream(root / name, std::ios::binary) << text; }
  std::string read(const fs::path& path) const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// An editor that does this to the file "$1".
  void use_editor(const std::string& script) {
    write("editor.sh", script);
    test.env.environment.push_back("EDITOR=sh " + (root / "editor.sh").string());
  }
  SampleOptions parse_sample(const Words& args) {
    SampleOptions options;
    parse(sample_command(options), args, test.env);
    return options;
  }
  Error error_of(const Words& args) {
    try {
      parse_sample(args);
    } catch (const Error& error) {
      return error;
    }
    FAIL("no error");
    throw std::logic_error("unreachable");
  }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(root), fs::directory_iterator()));
  }

  fs::path root;
  TestEnv test;
};

constexpr const char* complete_file = R"(# a request
title: 前保险杠更换
voice: |
  说好三天,
  没有配件。
needed_by: 2026-11-30
priority: urgent
internal: yes
score: 4
option:
- 等
- 换
)";

TEST_CASE("a file gives the fields") {
  Workshop shop;
  shop.write("f.yaml", complete_file);
  const auto o = shop.parse_sample({"7k", "-F", "f.yaml"});
  CHECK(o.id == "7k");
  CHECK(o.title == "前保险杠更换");
  CHECK(o.voice == "说好三天,\n没有配件。");
  CHECK(o.needed_by == "2026-11-30");
  CHECK(o.priority == Priority::urgent);
  CHECK(o.internal);
  CHECK(o.score == 4);
  CHECK(o.options == Words{"等", "换"});
}

TEST_CASE("stdin is a file, too") {
  Workshop shop("title: 从标准输入\n");
  CHECK(shop.parse_sample({"7k", "-F", "-"}).title == "从标准输入");
}

TEST_CASE("what the command line says wins over the file") {
  Workshop shop;
  shop.write("f.yaml", complete_file);
  const auto o = shop.parse_sample({"7k", "another title", "-F", "f.yaml", "-p", "low", "--option", "x"});
  CHECK(o.title == "another title");
  CHECK(o.priority == Priority::low);
  CHECK(o.options == Words{"x"});
  CHECK(o.score == 4);
}

TEST_CASE("a field without a value and a flag that is no are not given") {
  Workshop shop;
  shop.write("f.yaml", "title:\npriority:\ninternal: no\noption: one\nvoice: |\n\n# end\n");
  const auto o = shop.parse_sample({"7k", "-F", "f.yaml"});
  CHECK(o.title == std::nullopt);
  CHECK(o.priority == Priority::normal);
  CHECK_FALSE(o.internal);
  CHECK(o.options == Words{"one"});
  CHECK(o.voice.empty());
}

TEST_CASE("all that is wrong with a file is said at once, with its place") {
  Workshop shop;
  shop.write("f.yaml",
             "titel: x\npriority: hihg\nvoice: [a]\nscore: 9\ninternal: perhaps\nto: parts\nneeded-by: {a: b}\n");
  const Error error = shop.error_of({"7k", "-F", "f.yaml"});
  CHECK(error.kind == ErrorKind::usage);
  CHECK(error.where == "f.yaml");
  CHECK(std::string(error.what()) ==
        "f.yaml:1:1: 'titel' is not a field of reqs sample\n"
        "f.yaml:2:11: priority is 'hihg', not one of low, normal, high or urgent\n"
        "f.yaml:3:8: voice is one text\n"
        "f.yaml:4:8: score is '9', not a whole number from 1 to 5\n"
        "f.yaml:5:11: internal is 'perhaps', not yes or no\n"
        "f.yaml:6:1: 'to' is not a field of reqs sample\n"
        "f.yaml:7:12: needed-by is one text");
  CHECK(error.hints.at(0) == "did you mean 'title'?");
  CHECK(error.hints.at(1) == "did you mean 'high'?");
}

TEST_CASE("a file that is no YAML, or not there, is a usage error") {
  Workshop shop;
  shop.write("f.yaml", "title: \"open\nx: 1\n");
  const Error broken = shop.error_of({"7k", "-F", "f.yaml"});
  CHECK(broken.kind == ErrorKind::usage);
  CHECK(std::string(broken.what()).starts_with("f.yaml:"));
  CHECK(shop.error_of({"7k", "-F", "none.yaml"}).kind == ErrorKind::usage);
  CHECK(std::string(shop.error_of({"7k", "-F", "."}).what()).find("directory") != std::string::npos);
}

TEST_CASE("relative files are looked for where -C says") {
  Workshop shop;
  fs::create_directory(shop.root / "sub");
  shop.write("sub/f.yaml", "title: there\n");
  CHECK(shop.parse_sample({"7k", "-C", "sub", "-F", "f.yaml"}).title == "there");
}

TEST_CASE("the editor starts from what was given and has the last word") {
  Workshop shop;
  shop.use_editor("cp \"$1\" seen; sed -i 's/^title: .*/title: 改过的标题/' \"$1\"");
  const auto o = shop.parse_sample({"7k", "旧标题", "-p", "high", "--option", "a", "--option", "b", "-i", "-e"});
  CHECK(o.title == "改过的标题");
  CHECK(o.priority == Priority::high);
  CHECK(o.options == Words{"a", "b"});
  CHECK(o.internal);
  CHECK(shop.read(shop.root / "seen") == R"(# reqs sample: try things.
# Fill in, save and leave the editor. Fields without a value are left out,
# and so are comments like these. Left as it is, or empty, nothing is done.

# what it is about
title: 旧标题

# their words
voice: |

# when it is needed (2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339)
needed-by:

# why (one of interest or ability)
cause:

# a way out (several as a list: - … on a line each)
option:
- a
- b

# how soon (one of low, normal, high or urgent)
priority: high

# how good (1 to 5)
score:

# for a colleague (yes or no)
internal: yes

# when it happened, if that was earlier (2026-11-30, '2026-11-30 17:00', 17:00, tomorrow, 'friday 09:30', 明天, 周五, +4h, -2d, now or RFC 3339)
at:

# why
reason: |

# a note on the act, kept in the history
message: |
)");
}

TEST_CASE("what is taken out in the editor is gone") {
  Workshop shop;
  shop.use_editor("printf 'title: new\\n' > \"$1\"");
  const auto o = shop.parse_sample({"7k", "old", "--voice", "v", "-i", "-e"});
  CHECK(o.title == "new");
  CHECK(o.voice.empty());
  CHECK_FALSE(o.internal);
}

TEST_CASE("an editor that changes nothing, empties the file or fails does nothing") {
  const auto refused_with = [](const std::string& script) {
    Workshop shop;
    shop.use_editor(script);
    const Error error = shop.error_of({"7k", "-e"});
    CHECK(error.kind == ErrorKind::refused);
    CHECK(shop.files() == 1);  // the editor's script
    return std::string(error.what());
  };
  CHECK(refused_with("true") == "nothing changed in the editor; nothing done");
  CHECK(refused_with(": > \"$1\"") == "nothing was left in the editor; nothing done");
  CHECK(refused_with("echo '# only this' > \"$1\"") == "nothing was left in the editor; nothing done");
  CHECK(refused_with("exit 3").find("failed; nothing done") != std::string::npos);
}

TEST_CASE("fields that the command line gave make no act of an unchanged text") {
  Workshop shop;
  shop.use_editor("true");
  const Error error = shop.error_of({"7k", "a title", "-i", "-e"});
  CHECK(error.kind == ErrorKind::refused);
  CHECK(std::string(error.what()) == "nothing changed in the editor; nothing done");
  CHECK_FALSE(shop.test.env.draft);
  CHECK(shop.files() == 1);  // the editor's script
}

TEST_CASE("two problems with one remedy have one hint") {
  Workshop shop;
  shop.write("f.yaml", "abcdefgh: x\nzzzzzzzzzz: y\n");
  CHECK(shop.error_of({"7k", "-F", "f.yaml"}).hints.size() == 1);
}

TEST_CASE("a blank time is refused as an empty one") {
  Workshop shop;
  CHECK(std::string(shop.error_of({"7k", "--needed-by", " "}).what()) == "--needed-by is empty");
  CHECK(std::string(shop.error_of({"7k", "--needed-by", ""}).what()) == "--needed-by is empty");
}

TEST_CASE("what was typed into an editor survives an error") {
  Workshop shop;
  shop.use_editor("echo 'titel: 写了很久' > \"$1\"");
  CHECK(shop.error_of({"7k", "-e"}).kind == ErrorKind::usage);
  REQUIRE(shop.test.env.draft);
  CHECK(shop.read(shop.test.env.draft->file) == "titel: 写了很久\n");
  CHECK((fs::status(shop.test.env.draft->file).permissions() & fs::perms::group_all) == fs::perms::none);
  CHECK((fs::status(shop.test.env.draft->file).permissions() & fs::perms::others_all) == fs::perms::none);
  drop_draft(shop.test.env);
  CHECK(shop.files() == 1);
}

TEST_CASE("without a terminal only an editor named in a variable is opened") {
  Workshop shop;
  const Error error = shop.error_of({"7k", "-e"});
  CHECK(error.kind == ErrorKind::usage);
  CHECK(std::string(error.what()) == "there is no terminal to open an editor on");
  CHECK(shop.files() == 0);
}

TEST_CASE("any fields come back from the template as they went in") {
  REQUIRE(rc::check("template", [] {
    const auto text = rc::gen::nonEmpty(rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::inRange<char>(' ', '~'), rc::gen::element('\n', '#', ':', '-', '|', '"', '\''))));
    auto voice = *text;
    voice.erase(voice.find_last_not_of('\n') + 1);
    if (voice.empty()) voice = "x";
    SampleOptions options;
    const Command command = sample_command(options);
    std::vector<Given> given;
    for (const auto& option : command.options)
      given.push_back({&option, option.name == "voice" ? Words{voice} : Words{}});
    TestEnv other;
    Workshop shop(field_template(command, given, other.env));
    RC_ASSERT(shop.parse_sample({"7k", "-F", "-"}).voice == voice);
  }));
}

}  // namespace
}  // namespace reqs::cmd
