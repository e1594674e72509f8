#include "store/commit_signatures.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <future>
#include <iterator>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>

#include <fmt/format.h>

#include "store/descriptor.hpp"
#include "store/git_handles.hpp"
#include "store/git_program.hpp"

namespace reqs {

namespace {

/// A list of signers without a name in any directory, readable for what git calls as long as this lives.
class SignersFile {
 public:
  explicit SignersFile(std::string_view text) : file_(memfd_create("signers", MFD_CLOEXEC)) {
    while (!text.empty()) {
      const auto written = write(file_.number(), text.data(), text.size());
      if (written < 0)
        throw Error(ErrorKind::storage, fmt::format("cannot write a list of signers: {}", std::strerror(errno)));
      text.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  std::string path() const { return fmt::format("/proc/{}/fd/{}", getpid(), file_.number()); }

 private:
  Descriptor file_;
};

/// What `git log --format=%G?` answers with one letter.
SignatureWorth worth_of(std::string_view letter) {
  if (letter == "G") return SignatureWorth::vouched;
  if (letter == "U" || letter == "X" || letter == "Y") return SignatureWorth::right;
  if (letter == "B" || letter == "R") return SignatureWorth::bad;
  return SignatureWorth::unchecked;  // E, and N where a program is missing
}

std::string own_signers(const GitProgram& git, const GitLocation& location) {
  const auto configured = git.run({fmt::format("--git-dir={}", location.git_directory), "config", "--type=path",
                                   "--get", "gpg.ssh.allowedSignersFile"});
  if (!configured.ok()) return {};
  std::ifstream file(configured.out.substr(0, configured.out.find('\n')), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Takes what is before the next `end` off the text.
std::string_view take_up_to(std::string_view& text, char end) {
  const auto length = std::min(text.find(end), text.size());
  const auto part = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return part;
}

/// For each signature git runs programs of its own, one after the other: several gits do that at once.
constexpr std::size_t most_gits = 8, fewest_for_one = 16;

std::size_t gits_for(std::size_t commits) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  return std::clamp(commits / fewest_for_one, std::size_t{1}, std::min(processors, most_gits));
}

struct SignatureQuestion {
  const GitProgram& git;
  const GitLocation& location;
  const GitOptions& options;
  std::string signers_path;

  /// What git says, a line for each commit.
  ProgramResult ask(std::span<const ObjectId> commits) const {
    std::string ids;
    for (const auto& id : commits) ids += hex_of(oid_from_hex(id)) + "\n";
    auto result = git.run({"--no-replace-objects", fmt::format("--git-dir={}", location.git_directory), "-c",
                           "gpg.ssh.allowedSignersFile=" + signers_path, "log", "--no-show-signature",
                           "--no-walk=unsorted", "--format=%H%x01%G?%x01%GS%x01%GF%x01%GP", "--stdin"},
                          {ids, object_variables(options)});
    if (!result.ok())
      throw Error(ErrorKind::storage, fmt::format("cannot ask git about signatures: {}", result.complaint()));
    return result;
  }

  std::vector<ProgramResult> ask_at_once(std::span<const ObjectId> commits) const {
    const auto gits = gits_for(commits.size());
    const auto share = (commits.size() + gits - 1) / gits;
    std::vector<std::future<ProgramResult>> answers;
    for (std::size_t i = 0; i < commits.size(); i += share) {
      const auto part = commits.subspan(i, std::min(share, commits.size() - i));
      answers.push_back(std::async(std::launch::async, [this, part] { return ask(part); }));
    }
    std::vector<ProgramResult> results;
    for (auto& answer : answers) results.push_back(answer.get());
    return results;
  }
};

using JudgedById = std::unordered_map<std::string_view, JudgedSignature>;

/// What cannot be checked for want of ssh-keygen is bad in git's eyes; it says so beside.
void read_judged(const ProgramResult& result, JudgedById& judged) {
  const bool lacks_program = result.err.find("cannot run ") != std::string::npos;
  for (std::string_view out = result.out; !out.empty();) {
    auto line = take_up_to(out, '\n');
    const auto id = take_up_to(line, '\x01');
    JudgedSignature one{worth_of(take_up_to(line, '\x01')), {}, {}};
    if (lacks_program && one.worth == SignatureWorth::bad) one.worth = SignatureWorth::unchecked;
    one.signer = take_up_to(line, '\x01');
    one.key = take_up_to(line, '\x01');
    one.primary_key = line;
    judged.emplace(id, std::move(one));
  }
}

}  // namespace

std::vector<JudgedSignature> judge_signatures(const GitLocation& location, const GitOptions& options,
                                              std::span<const ObjectId> commits, const std::string& signers) {
  if (commits.empty()) return {};
  const GitProgram git(options.environment);
  const SignersFile file(signers + own_signers(git, location));
  const auto results = SignatureQuestion{git, location, options, file.path()}.ask_at_once(commits);
  JudgedById judged;
  for (const auto& result : results) read_judged(result, judged);
  std::vector<JudgedSignature> answer;
  for (const auto& id : commits) {
    const auto found = judged.find(id);
    answer.push_back(found == judged.end() ? JudgedSignature{SignatureWorth::unchecked, {}, {}} : found->second);
  }
  return answer;
}

}  // namespace reqs
