#include "service/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/suggest.hpp"
#include "core/time_text.hpp"

namespace reqs {
namespace {

constexpr FieldInfo fields[] = {
    {"title", "title", FieldKind::line, "what it is about, in one line"},
    {"type", "type", FieldKind::type, "the type of request"},
    {"priority", "priority", FieldKind::priority, "how urgent"},
    {"customer", "name", FieldKind::customer, "whom it is for: the customer's name"},
    {"kind", "kind", FieldKind::customer, "what the customer is: external, or internal for a colleague"},
    {"contact", "contact", FieldKind::customer, "how to reach them"},
    {"tier", "tier", FieldKind::customer, "the customer's standing"},
    {"via", "via", FieldKind::line, "the channel it came by: phone, mail, counter"},
    {"theme", "theme", FieldKind::theme, "what it is about"},
    {"needed-by", "needed_by", FieldKind::time, "when it is needed; a day means its end"},
    {"because", "because", FieldKind::line, "why then"},
    {"voice", "voice", FieldKind::text, "their own words"},
    {"background", "background", FieldKind::text, "what one must know"},
    {"guess", "guess", FieldKind::text, "where you think the cause lies"},
    {"evidence", "evidence", FieldKind::text, "what you base that on"},
    {"impact", "impact", FieldKind::text, "what it means for the customer, in numbers"},
    {"ask", "ask", FieldKind::text, "what exactly is needed"},
    {"return", "return", FieldKind::text, "what you offer in return"},
};

const FieldInfo& field_called(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  if (name == "for") name = "customer";
  for (const auto& field : fields)
    if (field.name == name) return field;
  std::vector<std::string> hints;
  if (const auto near = nearest(name, field_names())) hints.push_back("did you mean '" + *near + "'?");
  if (name == "state" || name == "owner" || name == "team" || name == "level")
    hints.push_back("the " + name + " follows from acts: assign, accept, escalate, resolve, close, reopen …");
  else
    hints.push_back("fields are " + join_or(field_names()));
  throw Error(ErrorKind::usage, "no field '" + name + "'", std::move(hints));
}

/// Fields that an edit may take away again.
bool can_clear(const FieldInfo& field) {
  return field.key == "needed_by" || field.key == "theme" || field.key == "via" || field.name == "customer";
}

/// Taking the last one silently would drop what somebody wrote.
void refuse_doubles(const GivenFields& given) {
  for (auto one = given.begin(); one != given.end(); ++one) {
    const auto& field = field_called(one->first);
    const auto same = [&](const auto& other) { return &field_called(other.first) == &field; };
    const auto again = std::find_if(std::next(one), given.end(), same);
    if (again == given.end()) continue;
    throw Error(ErrorKind::usage,
                fmt::format("'{}' is given twice: '{}' and '{}'", field.name, one->second, again->second),
                {"say it once: as FIELD=VALUE, as an option, or in the file"});
  }
}

std::string one_line(const FieldInfo& field, const std::string& text) {
  if (text.find('\n') != std::string::npos)
    throw Error(ErrorKind::refused, fmt::format("'{}' has more than one line", field.name),
                {"put the long text into --voice or --background"});
  return text;
}

std::string read_type(const Config& config, const std::string& text) {
  if (config.types.empty() || config.type(text)) return text;
  std::vector<std::string> known;
  for (const auto& type : config.types) known.push_back(type.name);
  std::vector<std::string> hints;
  if (const auto near = nearest(text, known)) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("types are " + join_or(known));
  throw Error(ErrorKind::not_found, "no type '" + text + "' in types.yaml", std::move(hints));
}

std::string read_theme(const Config& config, const std::string& text) {
  if (config.themes.empty() || config.theme(text)) return text;
  std::vector<std::string> known;
  for (const auto& theme : config.themes) known.push_back(theme.name);
  std::vector<std::string> hints;
  if (const auto near = nearest(text, known)) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("themes are " + join_or(known));
  throw Error(ErrorKind::not_found, "no theme '" + text + "' in themes.yaml", std::move(hints));
}

std::string read_priority(const std::string& text) {
  if (value_in(priority_names, text)) return text;
  std::vector<std::string> hints;
  if (const auto near = nearest(text, words_of(priority_names))) hints.push_back("did you mean '" + *near + "'?");
  hints.push_back("priorities are " + join_or(words_of(priority_names)));
  throw Error(ErrorKind::usage, "no priority '" + text + "'", std::move(hints));
}

std::string read_deadline(const TimeContext& time, const FieldInfo& field, const std::string& text) {
  const auto read = parse_time(text, time);
  if (!read.instant) throw Error(ErrorKind::usage, fmt::format("{}: {}", field.name, read.error));
  return to_rfc3339(*read.instant);
}

std::string read_customer_part(const FieldInfo& field, const std::string& text) {
  if (field.key == "kind" && text != "external" && text != "internal")
    throw Error(ErrorKind::usage, "no kind of customer '" + text + "'", {"a customer is external or internal"});
  return one_line(field, text);
}

std::string read_one(const Draft& draft, Instant now, const FieldInfo& field, const std::string& text) {
  switch (field.kind) {
    case FieldKind::line:
      return one_line(field, text);
    case FieldKind::text:
      return text;
    case FieldKind::time:
      return read_deadline({draft.context().zone, now, DateMeans::end_of_day}, field, text);
    case FieldKind::priority:
      return read_priority(text);
    case FieldKind::type:
      return read_type(draft.config(), text);
    case FieldKind::theme:
      return read_theme(draft.config(), text);
    case FieldKind::customer:
      return read_customer_part(field, text);
  }
  return text;
}

}  // namespace

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void need_text(std::string_view text) {
  if (is_blank(text))
    throw Error(ErrorKind::usage, "there is no text",
                {"give it as an argument, or `-` to read it from standard input"});
}

std::vector<FieldInfo> request_fields() {
  return {std::begin(fields), std::end(fields)};
}

std::vector<std::string> field_names() {
  std::vector<std::string> names;
  for (const auto& field : fields) names.emplace_back(field.name);
  return names;
}

Value::Map read_fields(const Draft& draft, const GivenFields& given, std::optional<Instant> said) {
  const auto now = said.value_or(draft.context().now);
  Value::Map read, customer;
  Value::List clear;
  refuse_doubles(given);
  for (const auto& [name, text] : given) {
    const auto& field = field_called(name);
    if (is_blank(text)) {
      if (!can_clear(field))
        throw Error(ErrorKind::refused, fmt::format("'{}' cannot be taken away, only changed", field.name));
      clear.emplace_back(std::string(field.kind == FieldKind::customer ? "customer" : field.key));
      continue;
    }
    auto& target = field.kind == FieldKind::customer ? customer : read;
    target.push_back({std::string(field.key), Value(read_one(draft, now, field, text))});
  }
  if (!customer.empty()) read.push_back({"customer", Value(std::move(customer))});
  if (!clear.empty()) read.push_back({"clear", Value(std::move(clear))});
  return read;
}

bool has_field(const Value::Map& given, std::string_view name) {
  for (const auto& entry : given) {
    if (entry.key != "customer") {
      if (entry.key == name) return true;
    } else if (entry.value.get(name == "customer" ? "name" : name)) {
      return true;  // a way to reach somebody is not yet a customer
    }
  }
  return false;
}

}  // namespace reqs
