#include "codec/json_reader.hpp"

#include <catch2/catch.hpp>

#include "codec/json_columns.hpp"
#include "codec/yaml_emit.hpp"

using namespace reqs;

namespace {

struct Read {
  std::vector<std::string> objects;  ///< in YAML's flow form
  std::vector<std::string> problems;
};

Read read_all(std::string_view text) {
  JsonReader reader(text, "x.json");
  Read read;
  YamlNode object;
  while (reader.next(object)) read.objects.push_back(emit_flow(to_value(object)));
  for (const auto& problem : reader.problems()) read.problems.push_back(to_text(problem));
  return read;
}

using Texts = std::vector<std::string>;

std::string problem_of(std::string_view text) {
  const auto read = read_all(text);
  return read.problems.size() == 1 ? read.problems.front() : "none, or many";
}

JsonCell cell_of(std::string_view text, std::string_view path) {
  JsonReader reader(text, "x.json", JsonReader::Nulls::kept);
  YamlNode object;
  REQUIRE(reader.next(object));
  return json_cell(object, path);
}

}  // namespace

TEST_CASE("objects come one after another, in an array, or in the document that --json prints", "[json]") {
  const Texts two = {"{a: \"1\"}", "{b: 张}"};
  for (const auto* text :
       {"{\"a\":1}\n{\"b\":\"张\"}\n", "{\"a\":1}{\"b\":\"张\"}", " [ {\"a\" : 1} , {\"b\":\"张\"} ] \n",
        "\xEF\xBB\xBF{\"a\":1}\r\n\r\n{\"b\":\"张\"}",
        R"({"schema": 1, "kind": "requests", "truncated": false, "items": [{"a":1},{"b":"张"}], "x": 1})"}) {
    const auto read = read_all(text);
    CAPTURE(text);
    CHECK(read.objects == two);
    CHECK(read.problems.empty());
  }
  CHECK(read_all("").objects.empty());
  CHECK(read_all(" [ ] ").problems.empty());
  CHECK(read_all(R"({"schema": 1})").objects.size() == 1);
}

TEST_CASE("values become texts, and nothing is rounded", "[json]") {
  CHECK(read_all(R"({"n":-1.50e+3,"big":123456789012345678901234567890,"t":true,"f":false,"no":null,"l":[1,null,"x"]})")
            .objects ==
        Texts{"{\"n\": \"-1.50e+3\", big: \"123456789012345678901234567890\", t: \"yes\", f: \"no\", l: [\"1\", "
              "\"\", x]}"});
  CHECK(read_all("{\"e\":\"\\u5f20 \\ud83d\\ude00 \\\\ \\/ \\\" \\u00e9\"}").objects == Texts{R"({e: 张 😀 \ / " é})"});
}

TEST_CASE("an object that is not sound is named with its place, and the lines behind it are read", "[json]") {
  const auto read = read_all("{\"a\":1}\n{\"a\":}\nnonsense\n{\"张\":1,\"张\":2}\n{\"b\":2}\n");
  CHECK(read.objects == Texts{"{a: \"1\"}", "{b: \"2\"}"});
  CHECK(read.problems == Texts{"x.json:2:6: a value is expected here", "x.json:3:1: an object { … } is expected here",
                               "x.json:4:11: the key '张' is there twice"});
}

TEST_CASE("what is no JSON is said to be none", "[json]") {
  CHECK(problem_of("{\"a\":01}") == "x.json:1:7: is not a number as JSON has them");
  CHECK(problem_of("{\"a\":1.}") == "x.json:1:8: is not a number as JSON has them");
  CHECK(problem_of("{\"a\" 1}") == "x.json:1:6: ':' is expected behind a key");
  CHECK(problem_of("{\"a\":1") == "x.json:1:7: '}' is expected behind the entries of an object");
  CHECK(problem_of("[{\"a\":1} {\"b\":2}]") ==
        "x.json:1:10: ',' is expected behind an object; nothing behind this was read");
  CHECK(problem_of("[{\"a\":1}] {") == "x.json:1:11: something follows the end of the list");
  CHECK(problem_of("[{\"a\":\"x\n\"}]") ==
        "x.json:1:8: a text is not closed on its line; nothing behind this was read");
  CHECK(problem_of("{\"a\":\"\\ud83d\"}").find("the second half is missing") != std::string::npos);
  CHECK(problem_of("{\"a\":\"\\ude00\"}").find("the first half is missing") != std::string::npos);
  CHECK(problem_of("{\"a\":\"\\u00").find("no escape that JSON has") != std::string::npos);
  CHECK(problem_of("{\"a\":\"\\").find("no escape that JSON has") != std::string::npos);
  CHECK(problem_of("{\"a\":" + std::string(100'000, '[')).find("nested too deeply") != std::string::npos);
}

TEST_CASE("a column is the path of a value", "[json]") {
  const auto* object =
      R"({"user":{"login":"li","mail":null},"labels":[{"name":"bug"},{"name":"急"}],"a.b":"dot","none":null,"empty":[],"t":"1\r\n2\r"})";
  CHECK(cell_of(object, "user.login").text == "li");
  CHECK(cell_of(object, "labels.name").text == "bug, 急");
  CHECK(cell_of(object, "a.b").text == "dot");
  CHECK(cell_of(object, "t").text == "1\n2\r");
  CHECK(cell_of(object, "user").is_object);
  for (const auto* path : {"user.mail", "none", "none.deep.er", "empty.name", "user.mail.x"}) {
    CAPTURE(path);
    CHECK(cell_of(object, path).found);
    CHECK(cell_of(object, path).text.empty());
  }
  CHECK_FALSE(cell_of(object, "user.name").found);
  CHECK_FALSE(cell_of(object, "labels.colour").found);
  CHECK_FALSE(cell_of(object, "nothing").found);
}
