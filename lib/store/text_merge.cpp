#include "store/text_merge.hpp"

#include "store/git_handles.hpp"

namespace reqs {

namespace {

using MergeFileResult = Handle<git_merge_file_result, [](git_merge_file_result* result) {
  git_merge_file_result_free(result);
  delete result;
}>;

git_merge_file_input input_of(std::string_view text) {
  git_merge_file_input input;
  check_git(git_merge_file_input_init(&input, GIT_MERGE_FILE_INPUT_VERSION), "cannot merge texts");
  input.ptr = text.data();
  input.size = text.size();
  return input;
}

/// The merge, and whether it needed no choice.
TextMerge merge_favouring(git_merge_file_favor_t favour, std::string_view base, std::string_view ours,
                          std::string_view theirs) {
  git_merge_file_options options;
  check_git(git_merge_file_options_init(&options, GIT_MERGE_FILE_OPTIONS_VERSION), "cannot merge texts");
  options.favor = favour;
  options.our_label = "as it stands";
  options.their_label = "not taken";
  const auto ancestor = input_of(base), one = input_of(ours), other = input_of(theirs);
  const MergeFileResult result(new git_merge_file_result{});
  check_git(git_merge_file(result.get(), &ancestor, &one, &other, &options), "cannot merge texts");
  return {std::string(result->ptr != nullptr ? result->ptr : "", result->len), result->automergeable == 0};
}

}  // namespace

TextMerge merge_texts(std::string_view base, std::string_view ours, std::string_view theirs) {
  for (const auto text : {base, ours, theirs})
    if (text.find('\0') != std::string_view::npos) return {std::string(ours), true};
  const GitLibrary library;
  auto merged = merge_favouring(GIT_MERGE_FILE_FAVOR_NORMAL, base, ours, theirs);
  if (!merged.conflict) return merged;
  return {merge_favouring(GIT_MERGE_FILE_FAVOR_OURS, base, ours, theirs).bytes, true};
}

std::string merge_with_marks(std::string_view base, std::string_view ours, std::string_view theirs) {
  const GitLibrary library;
  return merge_favouring(GIT_MERGE_FILE_FAVOR_NORMAL, base, ours, theirs).bytes;
}

}  // namespace reqs
