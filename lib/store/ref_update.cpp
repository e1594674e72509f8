#include "store/ref_update.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/descriptor.hpp"
#include "store/ref_lock.hpp"
#include "store/waiting.hpp"

namespace reqs {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view no_commit = "0000000000000000000000000000000000000000";

[[noreturn]] void throw_ref_error(const fs::path& path, int error) {
  throw Error(ErrorKind::storage, fmt::format("cannot write '{}': {}", path.string(), std::strerror(error)), {},
              path.string());
}

/// `refs/….lock`, held while it exists; removed unless it became the ref.
class HeldRef {
 public:
  explicit HeldRef(fs::path target) : target_(std::move(target)), path_(target_.string() + ".lock") {}
  HeldRef(const HeldRef&) = delete;
  HeldRef& operator=(const HeldRef&) = delete;
  ~HeldRef() {
    if (held_) unlink(path_.c_str());
  }

  /// False while another program holds it.
  bool take() {
    fs::create_directories(target_.parent_path());
    descriptor_.emplace(open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
    if (descriptor_->number() >= 0) return held_ = true;
    if (errno != EEXIST) throw_ref_error(path_, errno);
    return false;
  }

  /// The bytes, and all that `sync` gathered, reach the disk before the name does: a loss of power leaves the old ref
  /// or the new one, and what it points to.
  void become(const std::string& bytes, PendingSync& sync) {
    if (write(descriptor_->number(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      throw_ref_error(path_, errno);
    sync.add(std::move(*descriptor_), path_.string());
    sync.wait();
    if (rename(path_.c_str(), target_.c_str()) != 0) throw_ref_error(path_, errno);
    held_ = false;
    sync.add_directory(target_.parent_path().string());
    sync.wait();
  }

 private:
  fs::path target_;
  fs::path path_;
  std::optional<Descriptor> descriptor_;
  bool held_ = false;
};

std::optional<git_oid> present_target(git_repository* repository, const std::string& ref) {
  git_oid id;
  if (!found_git(git_reference_name_to_id(&id, repository, ref.c_str()), fmt::format("cannot read '{}'", ref)))
    return std::nullopt;
  return id;
}

bool is_expected(const std::optional<git_oid>& present, const std::optional<git_oid>& from) {
  if (!present || !from) return !present && !from;
  return git_oid_equal(&*present, &*from) != 0;
}

// --- the reflog: for people who look for an older state; losing its last line loses nothing that was recorded

bool keeps_reflog(git_repository* repository, const fs::path& log) {
  const auto config = config_of(repository);
  const char* value = nullptr;
  if (!found_git(git_config_get_string(&value, config.get(), "core.logallrefupdates"), "cannot read the configuration"))
    return git_repository_is_bare(repository) == 0 || fs::exists(log);
  const std::string_view word = value == nullptr ? "true" : value;
  return (word != "false" && word != "no" && word != "off" && word != "0") || fs::exists(log);
}

std::string reflog_line(const RefMove& move, const CommitDraft& draft) {
  const auto& who = draft.committer;
  const int minutes = std::abs(who.offset_minutes);
  return fmt::format("{} {} {} <{}> {} {}{:02}{:02}\tcommit{}: {}\n", move.from ? hex_of(*move.from) : no_commit,
                     hex_of(move.to), who.name, who.email,
                     std::chrono::floor<std::chrono::seconds>(who.time).time_since_epoch().count(),
                     who.offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60, move.from ? "" : " (initial)",
                     draft.message.substr(0, draft.message.find('\n')));
}

/// Best effort: the ref has moved by now, and nothing here may make the act look undone.
void append_reflog(git_repository* repository, const fs::path& log, const std::string& line) {
  if (!keeps_reflog(repository, log)) return;
  std::error_code ignored;
  fs::create_directories(log.parent_path(), ignored);
  const Descriptor file(open(log.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0666));
  if (file.number() >= 0) [[maybe_unused]]
    const auto written = write(file.number(), line.data(), line.size());
}

bool head_follows(git_repository* repository, const std::string& ref) {
  git_reference* raw = nullptr;
  if (git_reference_lookup(&raw, repository, "HEAD") != 0) return false;
  const GitReference head(raw);
  const char* target = git_reference_symbolic_target(head.get());
  return target != nullptr && ref == target;
}

}  // namespace

bool move_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft, PendingSync& sync) {
  const fs::path common = git_repository_commondir(repository);
  HeldRef held(common / move.ref);
  if (!try_until(move.lock_wait, [&] { return held.take(); })) throw_ref_locked(common.string(), move.ref);
  // Moved, created or deleted meanwhile: all the same to the caller, who reads the head again.
  if (!is_expected(present_target(repository, move.ref), move.from)) return false;
  held.become(hex_of(move.to) + "\n", sync);

  const auto line = reflog_line(move, draft);
  append_reflog(repository, common / "logs" / move.ref, line);
  if (head_follows(repository, move.ref))
    append_reflog(repository, fs::path(git_repository_path(repository)) / "logs" / "HEAD", line);
  return true;
}

}  // namespace reqs
