#include "store/signed_commit.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "store/deflate.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_commit = std::size_t{64} << 20;

/// An objects directory for one commit, of the name that git prunes when it is left behind.
class ScratchObjects {
 public:
  explicit ScratchObjects(const std::string& objects) : path_(objects + "/tmp_objdir-reqs-XXXXXX") {
    if (mkdtemp(path_.data()) == nullptr) throw_write_error(path_, errno);
  }
  ~ScratchObjects() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchObjects(const ScratchObjects&) = delete;
  ScratchObjects& operator=(const ScratchObjects&) = delete;

  const std::string& path() const { return path_; }

  void write(const git_oid& id, std::string_view type, std::string_view bytes) const {
    const auto file = file_of(hex_of(id));
    std::error_code failure;
    fs::create_directory(file.parent_path(), failure);
    std::string content = fmt::format("{} {}", type, bytes.size());
    content += '\0';
    content += bytes;
    std::ofstream out(file, std::ios::binary);
    out << deflated(content);
    if (!out.flush()) throw_write_error(file.string(), errno);
  }

  /// Without what an object begins with: `commit 234` and NUL.
  std::string read(const std::string& hex) const {
    std::ifstream in(file_of(hex), std::ios::binary);
    const std::string packed{std::istreambuf_iterator<char>(in), {}};
    const auto content = inflated(packed, largest_commit);
    return content.substr(content.find('\0') + 1);
  }

 private:
  std::string path_;

  fs::path file_of(const std::string& hex) const { return fs::path(path_) / hex.substr(0, 2) / hex.substr(2); }
};

std::string git_date(const Signature& who) {
  const int minutes = who.offset_minutes < 0 ? -who.offset_minutes : who.offset_minutes;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(who.time).time_since_epoch().count();
  return fmt::format("@{} {}{:02}{:02}", seconds, who.offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/// git takes an alternate in quotes as C has them; without, a colon would end it.
std::string quoted(const std::string& path) {
  std::string text = "\"";
  for (const char c : path) text += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return text + '"';
}

std::vector<std::string> variables_for(const CommitParts& parts, const ScratchObjects& scratch,
                                       const std::string& objects) {
  std::vector<std::string> variables = {"GIT_OBJECT_DIRECTORY=" + scratch.path(),
                                        "GIT_ALTERNATE_OBJECT_DIRECTORIES=" + quoted(objects)};
  for (const auto& [role, who] : {std::pair{"AUTHOR", &parts.author}, std::pair{"COMMITTER", &parts.committer}}) {
    variables.push_back(fmt::format("GIT_{}_NAME={}", role, who->name));
    variables.push_back(fmt::format("GIT_{}_EMAIL={}", role, who->email));
    variables.push_back(fmt::format("GIT_{}_DATE={}", role, git_date(*who)));
  }
  return variables;
}

[[noreturn]] void throw_unsigned(git_repository* repository, const ProgramResult& result) {
  auto complaint = result.complaint();
  for (auto at = complaint.find('\n'); at != std::string::npos; at = complaint.find('\n', at))
    complaint.replace(at, 1, "; ");
  const auto format = config_string(config_of(repository).get(), "gpg.format").value_or("openpgp");
  throw Error(
      ErrorKind::refused, fmt::format("the commit could not be signed, nothing was written: {}", complaint),
      {format == "ssh" ? "is the key there, or in the agent? git config user.signingkey; ssh-add -L"
                       : "is the key there? git config user.signingkey; gpg --list-secret-keys; where it has to "
                         "ask for a passphrase: export GPG_TTY=$(tty)",
       "commit.gpgsign is set; `git config --show-origin commit.gpgsign` tells where"});
}

}  // namespace

bool wants_signature(git_repository* repository) {
  const auto config = config_of(repository);
  int value = 0;
  return found_git(git_config_get_bool(&value, config.get(), "commit.gpgsign"), "cannot read commit.gpgsign") &&
         value != 0;
}

std::string signed_commit(git_repository* repository, const CommitParts& parts, const ObjectBatch& batch,
                          const GitProgram& program) {
  const auto objects = objects_directory(repository);
  const ScratchObjects scratch(objects);
  if (const auto* tree = batch.bytes_of(parts.tree)) scratch.write(parts.tree, "tree", *tree);
  std::vector<std::string> arguments = {fmt::format("--git-dir={}", git_repository_path(repository)),
                                        "-c",
                                        "i18n.commitEncoding=UTF-8",
                                        "commit-tree",
                                        "-S",
                                        hex_of(parts.tree)};
  for (const auto& parent : parts.parents) arguments.insert(arguments.end(), {"-p", hex_of(parent)});
  const auto result = program.run(arguments, {parts.message, variables_for(parts, scratch, objects)});
  if (!result.ok()) throw_unsigned(repository, result);
  return scratch.read(hex_of(oid_from_hex(std::string_view(result.out).substr(0, result.out.find('\n')))));
}

}  // namespace reqs
