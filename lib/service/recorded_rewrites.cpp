#include "service/recorded_rewrites.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace reqs {
namespace {

constexpr std::string_view rewrite_trailer = "Reqs-Rewrite: ";
constexpr std::size_t hex_length = 40;

bool is_hex(std::string_view text) {
  return text.size() == hex_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What stands between the subject and the trailers.
std::string body_of_message(std::string_view message) {
  const auto begin = message.find("\n\n");
  const auto end = message.rfind(rewrite_trailer);
  if (begin == std::string_view::npos || end < begin) return {};
  auto body = message.substr(begin, end - begin);
  while (body.starts_with('\n')) body.remove_prefix(1);
  while (body.ends_with('\n')) body.remove_suffix(1);
  return std::string(body);
}

std::optional<RecordedRewrite> rewrite_in(const CommitInfo& commit) {
  const auto at = commit.message.rfind("\n" + std::string(rewrite_trailer));
  if (at == std::string::npos || commit.parents.size() != 1) return std::nullopt;
  std::string_view line = commit.message;
  line.remove_prefix(at + 1 + rewrite_trailer.size());
  line = line.substr(0, line.find('\n'));
  const auto old_tip = line.substr(0, hex_length), new_tip = line.substr(std::min(line.size(), hex_length + 1));
  if (!is_hex(old_tip) || new_tip != commit.parents.front()) return std::nullopt;
  return RecordedRewrite{commit.id, std::string(old_tip), std::string(new_tip), commit.author,
                         body_of_message(commit.message)};
}

}  // namespace

std::vector<RecordedRewrite> recorded_rewrites(const Store& store, const ObjectId& from) {
  std::vector<RecordedRewrite> found;
  store.log(from, [&](const CommitInfo& commit) {
    auto rewrite = rewrite_in(commit);
    if (rewrite && store.tree_id(rewrite->commit) == store.tree_id(rewrite->new_tip))
      found.push_back(std::move(*rewrite));
    return true;
  });
  return found;
}

bool covers(const Store& store, const RecordedRewrite& rewrite, const ObjectId& commit) {
  if (commit == rewrite.old_tip) return true;
  try {
    const auto bases = store.merge_bases(commit, rewrite.old_tip);
    return std::find(bases.begin(), bases.end(), commit) != bases.end();
  } catch (const Error&) {
    return false;  // one of them is not here
  }
}

}  // namespace reqs
