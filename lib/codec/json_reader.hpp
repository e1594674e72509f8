// Reads JSON (RFC 8259) object by object into the tree that YAML is read into, with positions, so that one schema reads
// both: what reqs exports, and what other programs do. Texts and numbers are texts, true is `yes`, false is `no`. Knows
// nothing of what the objects mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/yaml_tree.hpp"
#include "core/error.hpp"

namespace reqs {

/// Accepts objects one after another (a line each, or not), an array of them, and the document that `--json` prints:
/// {"schema": …, "items": [objects]}.
class JsonReader {
 public:
  /// What becomes of an entry that is null.
  enum class Nulls { left_out, kept };  ///< kept as an empty text that is plain, which no other value is

  /// UTF-8; `text` must outlive the reader. `path` is for the problems.
  JsonReader(std::string_view text, std::string path, Nulls nulls = Nulls::left_out);

  /// The next object, into `object`; false at the end. Where objects stand one a line, one that is not sound becomes a
  /// problem and is passed over; elsewhere nothing behind it can be trusted, so it ends the reading.
  bool next(YamlNode& object);

  /// What was wrong so far.
  const std::vector<Problem>& problems() const { return problems_; }
  /// How many bytes were read.
  std::size_t at() const { return at_; }

 private:
  enum class Form { stream, list, document };

  void open();
  bool open_document();
  bool next_in_list(YamlNode& object);
  bool next_in_stream(YamlNode& object);
  void finish_list();
  bool read_object_at_top(YamlNode& object);

  bool read_value(YamlNode& node, int depth);
  bool read_entries(YamlNode& node, int depth);
  bool read_entry(YamlNode& node, int depth);
  bool read_items(YamlNode& node, int depth);
  bool read_word(YamlNode& node);
  bool read_number(YamlNode& node);
  bool read_text(std::string& text);
  bool read_escape(std::string& text);
  std::optional<unsigned> read_code_unit();

  char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c);
  bool expect(char c, std::string_view after);
  void pass_blanks();
  void pass_line();
  void mark(YamlNode& node);
  int column();
  void say_end();
  bool fail(std::string what);

  std::string_view text_;
  std::string path_;
  Nulls nulls_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::size_t counted_at_ = 0;  // columns are counted on from the last place that was asked for
  int counted_ = 1;
  std::size_t nodes_ = 0;  // of the object that is being read
  Form form_ = Form::stream;
  bool opened_ = false;
  bool ended_ = false;
  bool first_ = true;
  bool null_ = false;  // the value just read was null
  std::vector<Problem> problems_;
};

}  // namespace reqs
