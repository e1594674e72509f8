#include "store/git_transfer.hpp"

namespace reqs {

namespace {

constexpr std::string_view of_remote = "remote: ", clear_line = "\x1b[K", done = ", done.";

std::string_view without_drawing(std::string_view state) {
  if (state.starts_with(of_remote)) state.remove_prefix(of_remote.size());
  if (state.ends_with(clear_line)) state.remove_suffix(clear_line.size());
  while (state.ends_with(' ')) state.remove_suffix(1);
  return state;
}

bool is_progress(std::string_view line) {
  return line.find('\r') != std::string_view::npos || without_drawing(line).ends_with(done);
}

}  // namespace

std::string progress_option(const GitOptions& options) {
  return options.transfer_progress ? "--progress" : "--quiet";
}

ProgramResult run_transfer(const GitOptions& options, const std::vector<std::string>& arguments) {
  const auto& tell = options.transfer_progress;
  ProgramInput input{{}, {"LC_ALL=C", "LANGUAGE="}, {}};
  if (tell)
    input.watch = [&tell](std::string_view drawn) {
      if (const auto state = last_state(drawn); !state.empty()) tell(state);
    };
  auto result = GitProgram(options.environment).run(arguments, input);
  if (tell) {
    tell({});
    result.err = without_progress(result.err);
  }
  return result;
}

std::string_view last_state(std::string_view drawn) {
  while (!drawn.empty()) {
    const auto begin = drawn.find_last_of("\r\n") + 1;  // 0 where there is none
    if (const auto state = without_drawing(drawn.substr(begin)); !state.empty()) return state;
    drawn = drawn.substr(0, begin == 0 ? 0 : begin - 1);
  }
  return {};
}

std::string without_progress(std::string_view err) {
  std::string kept;
  while (!err.empty()) {
    const auto end = err.find('\n');
    const auto line = err.substr(0, end);
    if (!is_progress(line)) kept.append(line).append(1, '\n');
    err.remove_prefix(end == std::string_view::npos ? err.size() : end + 1);
  }
  return kept;
}

}  // namespace reqs
