#include "store/ref_update.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/core.h>

#include "core/error.hpp"
#include "store/descriptor.hpp"
#include "store/git_lock.hpp"
#include "store/temporary_file.hpp"
#include "store/waiting.hpp"
#include "store/write_error.hpp"

namespace reqs {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view no_commit = "0000000000000000000000000000000000000000";

/// git's own lock on a ref, held while it exists. It is a second name (a hard link) of a file that is complete and on
/// the disk before, and locked by its maker's process: so one that a killed process left behind is told from a live
/// one, and from git's, whatever its age (git_lock.hpp). Removed unless it became the ref.
class HeldRef {
 public:
  HeldRef(fs::path target, const TemporaryFile& next)
      : target_(std::move(target)), path_(target_.string() + ".lock"), next_(next) {}
  HeldRef(const HeldRef&) = delete;
  HeldRef& operator=(const HeldRef&) = delete;
  ~HeldRef() {
    if (held_) unlink(path_.c_str());
  }

  /// False while another program holds it.
  bool take() {
    std::error_code error;
    fs::create_directories(target_.parent_path(), error);
    if (error) throw_write_error(target_.parent_path().string(), error.value());
    if (link(next_.path().c_str(), path_.c_str()) == 0) return held_ = true;
    // Where a file cannot have two names (FAT), one that is left behind looks like git's; that is all.
    const bool one_name_only = errno == EPERM || errno == EOPNOTSUPP;
    if (one_name_only && renameat2(AT_FDCWD, next_.path().c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) == 0)
      return held_ = true;
    switch (errno) {
      case EEXIST:
        remove_if_abandoned(path_);
        return false;
      case ENOENT:  // git removes a directory of refs that it has emptied: made again at the next attempt
        return false;
      default:
        throw_write_error(path_.string(), errno);
    }
  }

  void become_the_ref() {
    if (rename(path_.c_str(), target_.c_str()) != 0) throw_write_error(target_.string(), errno);
    held_ = false;
  }

 private:
  fs::path target_;
  fs::path path_;
  const TemporaryFile& next_;
  bool held_ = false;
};

/// Where files cannot be locked, ours cannot be told from git's when it is left behind; that is all.
void lock_for_our_life(const TemporaryFile& next) {
  flock(next.descriptor().number(), LOCK_EX | LOCK_NB);
}

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

/// Says, should the disk fail here, that the act is recorded all the same: it is not to be done a second time.
void sync_name(const fs::path& ref, PendingSync& sync) {
  try {
    sync.add_directory(ref.parent_path().string());
    sync.wait();
  } catch (const Error& error) {
    throw Error(error.kind, fmt::format("the act is recorded, but a loss of power may undo it: {}", error.what()),
                {"look at the disk; `reqs log` shows the act"}, error.where);
  }
}

/// The ref's next bytes under git's lock on the ref, from the moment they are on the disk with all that they point to.
class PreparedMove {
 public:
  PreparedMove(git_repository* repository, const RefMove& move, PendingSync& sync)
      : target_(fs::path(git_repository_commondir(repository)) / move.ref),
        next_(std::string(git_repository_commondir(repository)) + "objects", 0666),
        held_(target_, next_),
        sync_(sync) {
    lock_for_our_life(next_);
    next_.write(hex_of(move.to) + "\n");
    sync.add(next_.descriptor().duplicate(), next_.path());
    sync.wait();
    if (!try_until(move.lock_wait, [&] { return held_.take(); }))
      throw_ref_locked(git_repository_commondir(repository), move.ref);
  }

  void carry_out() {
    held_.become_the_ref();
    sync_name(target_, sync_);
  }

 private:
  fs::path target_;
  TemporaryFile next_;
  HeldRef held_;
  PendingSync& sync_;
};

void append_reflogs(git_repository* repository, const RefMove& move, const CommitDraft& draft) {
  const auto line = reflog_line(move, draft);
  append_reflog(repository, fs::path(git_repository_commondir(repository)) / "logs" / move.ref, line);
  if (head_follows(repository, move.ref))
    append_reflog(repository, fs::path(git_repository_path(repository)) / "logs" / "HEAD", line);
}

}  // namespace

bool move_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft, PendingSync& sync) {
  // Nobody is kept waiting for the ref while the disk is.
  PreparedMove prepared(repository, move, sync);
  // Moved, created or deleted meanwhile: all the same to the caller, who reads the head again.
  if (!is_expected(present_target(repository, move.ref), move.from)) return false;
  prepared.carry_out();
  append_reflogs(repository, move, draft);
  return true;
}

void replace_ref(git_repository* repository, const RefMove& move, const CommitDraft& draft) {
  PendingSync sync;
  PreparedMove(repository, move, sync).carry_out();
  append_reflogs(repository, move, draft);
}

}  // namespace reqs
