#include "service/merge_files.hpp"

#include <algorithm>

#include "codec/request_codec.hpp"
#include "codec/request_merge.hpp"
#include "codec/yaml_tree.hpp"
#include "store/digest.hpp"
#include "store/text_merge.hpp"

namespace reqs {
namespace {

constexpr std::string_view attachment_directory = "files/", pinned_directory = "pinned/";

FileMerge merge_request_file(const RequestId& id, std::string_view ours, std::string_view theirs) {
  auto merge = merge_request_files(ours, theirs, id);
  if (merge.bytes) return {std::move(merge.bytes), {}, false};
  if (merge.requests.empty())
    throw Error(ErrorKind::refused, id.text() + " was written by a newer reqs; this one cannot merge it",
                {"upgrade reqs"}, id.path());
  auto bytes = print_request(merge.requests.front());
  return {std::move(bytes), std::move(merge.requests), false};
}

/// Attachments have all of the sum of their bytes for a name, calendars its beginning.
bool is_named_after(std::string_view path, std::string_view bytes) {
  const auto name = path.substr(path.rfind('/') + 1);
  const auto sum = name.substr(0, name.find('.'));
  return !sum.empty() && sha256_hex(bytes).starts_with(sum);
}

/// The name says what is in it; where neither is that, any one will do, so it be the same on both sides.
std::string_view sounder(std::string_view path, std::string_view ours, std::string_view theirs) {
  const bool ours_is = is_named_after(path, ours), theirs_is = is_named_after(path, theirs);
  if (ours_is != theirs_is) return ours_is ? ours : theirs;
  return std::min(ours, theirs);
}

bool is_sound(std::string_view path, std::string_view text) {
  return !path.ends_with(".yaml") || read_yaml(text, path).problems.empty();
}

FileMerge merge_lines(std::string_view path, std::string_view base, std::string_view ours, std::string_view theirs) {
  auto merged = merge_texts(base, ours, theirs);
  // Lines that fit together one by one may still be no YAML together (a key twice).
  if (!is_sound(path, merged.bytes) && is_sound(path, ours)) return {std::string(ours), {}, true};
  return {std::move(merged.bytes), {}, merged.conflict};
}

std::optional<std::string> copy_of(const std::optional<std::string_view>& bytes) {
  return bytes ? std::optional(std::string(*bytes)) : std::nullopt;
}

}  // namespace

FileMerge merge_file(std::string_view path, const FileSides& sides) {
  const auto& [base, ours, theirs] = sides;
  if (ours == theirs || theirs == base) return {copy_of(ours), {}, false};
  if (ours == base) return {copy_of(theirs), {}, false};
  if (!ours || !theirs) return {copy_of(ours ? ours : theirs), {}, false};
  if (const auto id = RequestId::from_path(path)) return merge_request_file(*id, *ours, *theirs);
  if (path.starts_with(attachment_directory) || path.starts_with(pinned_directory))
    return {std::string(sounder(path, *ours, *theirs)), {}, false};
  return merge_lines(path, base.value_or(std::string_view()), *ours, *theirs);
}

std::string file_with_marks(const FileSides& sides) {
  const auto base = sides.base.value_or(""), ours = sides.ours.value_or(""), theirs = sides.theirs.value_or("");
  for (const auto text : {base, ours, theirs})
    if (text.find('\0') != std::string_view::npos) return std::string(ours);
  return merge_with_marks(base, ours, theirs);
}

}  // namespace reqs
