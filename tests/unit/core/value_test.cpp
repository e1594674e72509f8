#include "core/value.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("a value is a text, a list or a map", "[value]") {
  const Value text("客户"), list(Value::List{"a", "b"}), map(Value::Map{{"name", "张先生"}});
  CHECK(*text.text() == "客户");
  CHECK(text.list() == nullptr);
  CHECK(list.list()->size() == 2);
  CHECK(list.text() == nullptr);
  REQUIRE(map.get("name") != nullptr);
  CHECK(*map.get("name")->text() == "张先生");
  CHECK(map.get("tier") == nullptr);
  CHECK(text.get("name") == nullptr);
  CHECK(*Value().text() == "");
}

TEST_CASE("values are equal by kind, content and order", "[value]") {
  CHECK(Value("a") == Value(std::string("a")));
  CHECK_FALSE(Value("") == Value(Value::List{}));
  CHECK_FALSE(Value(Value::List{}) == Value(Value::Map{}));
  CHECK_FALSE(Value(Value::List{"a", "b"}) == Value(Value::List{"b", "a"}));
  CHECK_FALSE(Value(Value::Map{{"a", "1"}, {"b", "2"}}) == Value(Value::Map{{"b", "2"}, {"a", "1"}}));
}

TEST_CASE("a copied value is its own", "[value]") {
  Value deep(Value::Map{{"options", Value::List{"换", "修"}}});
  Value copy = deep;
  std::get<Value::Map>(copy.data).front().value = "no";
  CHECK(deep.get("options")->list()->size() == 2);
  const Value moved = std::move(copy);
  CHECK(*moved.get("options")->text() == "no");
}
