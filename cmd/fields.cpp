#include "cmd/fields.hpp"

#include <algorithm>

#include "cmd/dynamic_values.hpp"
#include "cmd/editor.hpp"
#include "cmd/files.hpp"
#include "codec/yaml_emit.hpp"
#include "codec/yaml_tree.hpp"
#include "core/error.hpp"
#include "core/suggest.hpp"

namespace reqs::cmd {
namespace {

/// One reading of a file with fields: what is wrong with it, and what to do about that.
struct Findings {
  std::string path;
  std::vector<Problem> problems;
  std::vector<std::string> hints;

  void add(int line, int column, std::string what) { problems.push_back({path, line, column, std::move(what)}); }
  /// Two problems may have the same remedy.
  void add_hint(std::string hint) {
    if (std::ranges::find(hints, hint) == hints.end()) hints.push_back(std::move(hint));
  }
  void throw_if_any() const {
    if (problems.empty()) return;
    std::string message;
    for (const auto& problem : problems) message += (message.empty() ? "" : "\n") + to_text(problem);
    throw Error(ErrorKind::usage, message, hints, path);
  }
};

bool is_field(const Given& given) {
  return given.option->field == Field::yes;
}

std::vector<std::string> field_names(const std::vector<Given>& given) {
  std::vector<std::string> names;
  for (const auto& one : given)
    if (is_field(one)) names.push_back(one.option->name);
  return names;
}

Given* find_field(std::vector<Given>& given, std::string key) {
  std::ranges::replace(key, '_', '-');
  const auto found = std::ranges::find_if(given, [&](const Given& g) { return is_field(g) && g.option->name == key; });
  return found == given.end() ? nullptr : &*found;
}

/// Literal blocks end with a line feed that nobody meant.
std::string without_line_feeds(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

/// `yes` gives the flag, `no` or nothing does not.
void add_flag(const YamlNode& node, const Option& option, std::vector<std::string>& values, Findings& findings) {
  const std::string& word = node.scalar;
  if (word == "yes" || word == "true") values.emplace_back();
  if (word.empty() || word == "yes" || word == "true" || word == "no" || word == "false") return;
  findings.add(node.line, node.column, option.name + " is '" + word + "', not yes or no");
}

void add_scalar(const YamlNode& node, const Option& option, std::vector<std::string>& values, Findings& findings) {
  if (option.is_flag()) return add_flag(node, option, values, findings);
  std::string value = without_line_feeds(node.scalar);
  if (value.empty()) return;
  if (auto complaint = complaint_about(option, value, option.name)) {
    findings.add(node.line, node.column, complaint->what);
    for (auto& hint : complaint->hints) findings.add_hint(std::move(hint));
  }
  values.push_back(std::move(value));
}

std::vector<std::string> values_in(const YamlNode& node, const Option& option, Findings& findings) {
  std::vector<std::string> values;
  const bool list = node.is_sequence() && option.repeat == Repeat::yes;
  const bool scalars = std::ranges::all_of(node.items, &YamlNode::is_scalar);
  if (node.is_scalar()) {
    add_scalar(node, option, values, findings);
  } else if (list && scalars) {
    for (const auto& item : node.items) add_scalar(item, option, values, findings);
  } else {
    findings.add(node.line, node.column,
                 option.name + (option.repeat == Repeat::yes ? " is a text or a list of texts" : " is one text"));
  }
  return values;
}

void add_unknown_key(const YamlEntry& entry, const Command& command, const std::vector<Given>& given,
                     Findings& findings) {
  findings.add(entry.line, entry.column, "'" + entry.key + "' is not a field of reqs " + command.name);
  const auto names = field_names(given);
  if (const auto near = nearest(entry.key, names)) {
    findings.add_hint("did you mean '" + *near + "'?");
  } else {
    findings.add_hint("its fields are " + join_or(names));
  }
}

/// The fields of a text, in the order of `given`; the others are without values.
std::vector<Given> read_fields(const Command& command, std::vector<Given> given, std::string_view text,
                               const std::string& path) {
  for (auto& one : given) one.values.clear();
  const YamlRead read = read_yaml(text, path);
  Findings findings{path, read.problems, {}};
  findings.throw_if_any();
  for (const auto& entry : read.root->entries) {
    if (Given* field = find_field(given, entry.key)) {
      field->values = values_in(entry.value, *field->option, findings);
    } else {
      add_unknown_key(entry, command, given, findings);
    }
  }
  findings.throw_if_any();
  return given;
}

void fill_from_file(const Command& command, std::vector<Given>& given, Env& env) {
  const std::string& typed = env.common.file;
  const auto read = read_fields(command, given, read_input(env, typed), typed == "-" ? "stdin" : typed);
  for (std::size_t i = 0; i < given.size(); ++i)
    if (given[i].values.empty()) given[i].values = read[i].values;
}

void fill_from_editor(const Command& command, std::vector<Given>& given, Env& env) {
  const std::string initial = field_template(command, given, env);
  const std::string text = edit_text(env, command.name + ".yaml", initial);
  const auto read = read_fields(command, given, text, env.draft->file.string());
  for (std::size_t i = 0; i < given.size(); ++i)
    if (is_field(given[i])) given[i].values = read[i].values;
}

/// What the ledger has for a kind; nothing where that is too much to be read.
std::string known_words(ValueKind kind, Env& env) {
  constexpr std::size_t most_words = 16;
  if (kind != ValueKind::type && kind != ValueKind::theme && kind != ValueKind::team) return {};
  std::vector<std::string> words;
  for (auto& candidate : dynamic_values({kind}, env)) words.push_back(std::move(candidate.word));
  if (words.empty() || words.size() > most_words) return {};
  return words.size() == 1 ? words.front() : "one of " + join_or(words);
}

/// What a value may be.
std::string allowed_values(const Option& option, Env& env) {
  if (option.is_flag()) return "yes or no";
  if (auto words = one_of_text(option); !words.empty()) return words;
  if (auto words = known_words(option.kind, env); !words.empty()) return words;
  if (option.range) return std::to_string(option.range->low) + " to " + std::to_string(option.range->high);
  return std::string(info_of(option.kind).help);
}

std::string entry_of(const Given& given) {
  const Option& option = *given.option;
  if (given.values.empty())
    return option.name + (option.kind == ValueKind::text && option.repeat == Repeat::no ? ": |\n" : ":\n");
  if (option.is_flag()) return option.name + ": yes\n";
  if (option.repeat == Repeat::no) return emit_map({{option.name, given.values.back()}}, 0);
  Value::List list(given.values.begin(), given.values.end());
  return emit_map({{option.name, std::move(list)}}, 0);
}

}  // namespace

std::string field_comment(const Option& option, Env& env) {
  std::string more = allowed_values(option, env);
  const auto add = [&](const std::string& note) { more += (more.empty() ? "" : "; ") + note; };
  if (option.repeat == Repeat::yes) add("several as a list: - … on a line each");
  if (option.required == Required::yes) add("needed");
  return "# " + option.help + (more.empty() ? "" : " (" + more + ")") + "\n";
}

void fill_fields(const Command& command, std::vector<Given>& given, Env& env) {
  if (!env.common.file.empty()) fill_from_file(command, given, env);
  if (env.common.edit) fill_from_editor(command, given, env);
}

std::string field_template(const Command& command, const std::vector<Given>& given, Env& env) {
  std::string text = "# reqs " + command.name + ": " + command.summary +
                     ".\n# Fill in, save and leave the editor. Fields without a value are left out,\n"
                     "# and so are comments like these. Left as it is, or empty, nothing is done.\n";
  for (const auto& one : given)
    if (is_field(one)) text += "\n" + field_comment(*one.option, env) + entry_of(one);
  return text;
}

}  // namespace reqs::cmd
