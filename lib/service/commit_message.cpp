#include "service/commit_message.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "report/text.hpp"
#include "store/digest.hpp"

namespace reqs {
namespace {

/// What the act is called after: the last event that people would name (a waiver or a settlement only goes with it).
std::string_view act_of(const RecordedRequest& request) {
  for (const auto* event : request.events)
    if (event->act != Act::waive) return event->word;
  return request.events.front()->word;
}

/// One line: a title with line breaks or control characters must not forge a trailer, nor steer a terminal that git
/// prints it on.
std::string one_line(std::string_view text) {
  std::string line;
  for (char c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  return safe_line(line);
}

/// A line that looks like one of our trailers, in whatever case: git does not mind the case.
bool looks_like_trailer(std::string_view line) {
  constexpr std::string_view beginning = "reqs-";
  return line.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), line.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
}

/// Of one request, behind its id.
bool is_of_request(std::string_view line) {
  return line.starts_with("Reqs-Do: ") || line.starts_with("Reqs-Event: ") || line.starts_with("Reqs-Level: ");
}

/// As git reads it: a word, perhaps blanks, a colon.
bool could_be_trailer(std::string_view line) {
  if (!looks_like_trailer(line)) return false;
  const auto end = std::find_if_not(line.begin(), line.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  const auto mark = std::find_if_not(end, line.end(), [](char c) { return c == ' ' || c == '\t'; });
  return mark != line.end() && *mark == ':';
}

std::string subject_of(const CommitMessage& message) {
  if (!message.subject.empty()) return one_line(message.subject);
  if (message.requests.empty()) return "ledger: change";
  const auto& first = message.requests.front();
  if (message.requests.size() == 1)
    return one_line(fmt::format("{} {}: {}", first.id.handle(), act_of(first), first.title));
  return one_line(fmt::format("{} requests {}: {} …", message.requests.size(), act_of(first), first.title));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = 0; !text.empty(); text.remove_prefix(end + 1)) {
    end = text.find('\n');
    lines.push_back(text.substr(0, end));
  }
  return lines;
}

void append_trailers(std::string& out, const CommitMessage& message) {
  for (const auto& each : message.resolved) out += "Reqs-Resolved: " + one_line(each) + "\n";
  if (message.imported) out += "Reqs-Import: yes\n";
  const auto requests = message.requests.size() + message.more_requests;
  if (requests > max_listed_requests) {
    auto ids = lines_of(message.more_events);
    for (const auto& request : message.requests)
      for (const auto* event : request.events) ids.push_back(event->id);
    std::sort(ids.begin(), ids.end());
    std::string all;
    for (const auto id : ids) all.append(id) += '\n';
    out += fmt::format("Reqs-Requests: {}\nReqs-Events: {} sha256:{}\n", requests, ids.size(), sha256_hex(all));
    return;
  }
  for (const auto& request : message.requests) {
    out += "Reqs-Id: " + request.id.text() + "\n";
    for (const auto* event : request.events) {
      out += "Reqs-Do: " + one_line(event->word) + "\nReqs-Event: " + event->id + "\n";
      if (event->act == Act::escalate) out += "Reqs-Level: " + one_line(event->text_or_empty("level")) + "\n";
    }
  }
}

}  // namespace

std::string to_text(const CommitMessage& message) {
  std::string out = subject_of(message) + "\n\n";
  for (const auto& paragraph : message.body) {
    if (paragraph.empty()) continue;
    // A paragraph that looks like a trailer would be read as one: an indent keeps it prose.
    std::string_view rest = paragraph;
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      out += (looks_like_trailer(line) ? " " : "") + one_line(line) + "\n";
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    out += "\n";
  }
  append_trailers(out, message);
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

Trailers parse_trailers(std::string_view message) {
  Trailers trailers;
  while (!message.empty()) {
    const auto line = message.substr(0, message.find('\n'));
    message.remove_prefix(std::min(message.size(), line.size() + 1));
    if (line.starts_with("Reqs-Id: ")) trailers.ids.emplace_back(line.substr(9));
    if (line.starts_with("Reqs-Do: ")) trailers.acts.emplace_back(line.substr(9));
    if (line.starts_with("Reqs-Event: ")) trailers.events.emplace_back(line.substr(12));
    if (line.starts_with("Reqs-Kept: ")) trailers.kept.emplace_back(line.substr(11));
    if (line.starts_with("Reqs-Resolved: ")) trailers.resolved.emplace_back(line.substr(15));
  }
  return trailers;
}

TrailerBlock read_trailers(std::string_view message) {
  TrailerBlock block;
  for (const auto line : lines_of(message)) {
    if (line.starts_with("Reqs-Id: "))
      block.requests.emplace_back(line) += '\n';
    else if (is_of_request(line) && !block.requests.empty())
      block.requests.back().append(line) += '\n';
    else if (line.starts_with("Reqs-Requests: ") || line.starts_with("Reqs-Events: "))
      block.digest.emplace_back(line);
    else if (line == "Reqs-Import: yes" && !block.imported)
      block.imported = true;
    else if (line.starts_with("Reqs-Merge: ") && !block.merge_base)
      block.merge_base = line.substr(line.find(' ') + 1);
    else if (line.starts_with("Reqs-Kept: "))
      block.kept.emplace_back(line.substr(line.find(' ') + 1));
    else if (line.starts_with("Reqs-Rewrite: ") && !block.rewrite)
      block.rewrite = line.substr(line.find(' ') + 1);
    else if (line.starts_with("Reqs-Resolved: "))
      block.resolved.emplace_back(line.substr(line.find(' ') + 1));
    else if (could_be_trailer(line))
      block.strange.emplace_back(line);
  }
  std::sort(block.requests.begin(), block.requests.end());
  return block;
}

}  // namespace reqs
