#include "codec/csv.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "codec/utf8.hpp"

namespace reqs {
namespace {

constexpr std::size_t longest_field = std::size_t{1} << 20;

/// The candidate that the first row has most of outside quotes; a tie goes to the earlier one.
char sniff(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::size_t counts[candidates.size()] = {};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (const auto which = candidates.find(c); which != std::string_view::npos) ++counts[which];
  }
  return candidates[static_cast<std::size_t>(std::max_element(std::begin(counts), std::end(counts)) - counts)];
}

bool is_blank(const std::vector<std::string>& fields) {
  return fields.size() == 1 && fields.front().empty();
}

std::string count_of(std::size_t n, std::string_view noun) {
  return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

std::string not_in(const std::string& encoding) {
  if (encoding.empty()) return "is not UTF-8: --encoding GB18030, cp1252 … says what it is";
  return fmt::format("has bytes that do not belong to a text in {}", encoding);
}

bool are_utf8(const std::vector<std::string>& fields) {
  return std::none_of(fields.begin(), fields.end(), [](const auto& field) { return first_invalid_utf8(field); });
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvOptions options)
    : text_(without_bom(text)), options_(std::move(options)), delimiter_(options_.delimiter.value_or(sniff(text_))) {
  while (read_record(columns_) && is_blank(columns_)) columns_.clear();
  if (broken_.empty() && !are_utf8(columns_)) broken_ = not_in(options_.encoding);
  if (!broken_.empty()) report(record_line_, broken_);
}

bool CsvReader::next(CsvRow& row) {
  while (read_record(row.fields)) {
    if (is_blank(row.fields) && broken_.empty()) continue;
    row.number = ++number_;
    row.line = record_line_;
    if (is_sound(row.fields)) return true;
  }
  return false;
}

bool CsvReader::is_sound(const std::vector<std::string>& fields) {
  if (broken_.empty() && fields.size() != columns_.size())
    broken_ = fmt::format("{} where the header has {}", count_of(fields.size(), "field"), columns_.size());
  if (broken_.empty() && !are_utf8(fields)) broken_ = not_in(options_.encoding);
  if (broken_.empty()) return true;
  report(record_line_, broken_ + lines_left_out());
  return false;
}

/// Quotes that do not close where they should take the lines behind them along.
std::string CsvReader::lines_left_out() const {
  const int last = text_.substr(0, at_).ends_with('\n') ? line_ - 1 : line_;
  return last > record_line_ ? fmt::format("; lines {} to {} are left out", record_line_, last) : std::string();
}

bool CsvReader::read_record(std::vector<std::string>& fields) {
  if (at_ == text_.size()) return false;
  record_line_ = line_;
  broken_.clear();
  std::size_t count = 0;
  do {
    if (count == fields.size()) fields.emplace_back();
    read_field(fields[count++]);
  } while (!end_record());
  fields.resize(count);
  return true;
}

/// Passes the delimiter (false) or the end of the line or file (true) that stands behind a field.
bool CsvReader::end_record() {
  if (at_ == text_.size()) return true;
  if (text_[at_] == delimiter_) {
    ++at_;
    return false;
  }
  if (text_[at_] == '\r') ++at_;
  if (at_ < text_.size()) ++at_;
  ++line_;
  return true;
}

void CsvReader::read_field(std::string& field) {
  field.clear();
  if (at_ < text_.size() && text_[at_] == '"')
    read_quoted(field);
  else
    read_plain(field);
}

void CsvReader::read_plain(std::string& field) {
  const std::size_t start = at_;
  while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
  const bool at_line_end = at_ == text_.size() || text_[at_] == '\n';
  if (at_line_end && at_ > start && text_[at_ - 1] == '\r') --at_;
  take_text(field, text_.substr(start, at_ - start));
}

/// What is too long for any text is not even copied.
void CsvReader::take_text(std::string& field, std::string_view part) {
  if (field.size() + part.size() <= longest_field)
    field.append(part);
  else
    broken_ = fmt::format("a field of more than {} bytes; attach such a text as a file", longest_field);
}

void CsvReader::read_quoted(std::string& field) {
  const int opened = line_;
  ++at_;
  for (;;) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos) {
      broken_ = fmt::format("a quote opened on line {} is never closed", opened);
      line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), '\n'));
      at_ = text_.size();
      return;
    }
    const std::string_view part = text_.substr(at_, quote - at_);
    take_text(field, part);
    line_ += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"') break;
    field += '"';
    ++at_;
  }
  std::string behind;
  read_plain(behind);
  if (!behind.empty()) broken_ = "text behind a closing quote: a quote inside a quoted field is written twice";
}

void CsvReader::report(int line, std::string what) {
  problems_.push_back({options_.path, line, 1, std::move(what)});
}

}  // namespace reqs
