#include "store/git_handles.hpp"

#include <array>
#include <cerrno>
#include <unistd.h>

#include <fmt/core.h>

#include "store/trust.hpp"

namespace reqs {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;
// Mapped pages of a pack count as memory, and a walk over a million requests passes by all of them.
constexpr std::size_t pack_window = 2 * mebibyte, most_mapped = 16 * mebibyte;
// Who reads everything once, to make an index, is quicker with more of them at hand.
constexpr std::size_t bulk_window = 16 * mebibyte, most_mapped_in_bulk = 128 * mebibyte;
// libgit2's own.
constexpr std::size_t default_window = 1024 * mebibyte, default_most_mapped = 8192 * mebibyte;
constexpr ssize_t most_cached = 8 * mebibyte;
// libgit2 keeps no tree above 4 KiB, and so reads a day of a thousand requests anew for each of them.
constexpr std::size_t largest_cached_tree = 4 * mebibyte;

void map_packs(std::size_t window, std::size_t most) {
  git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, window);
  git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, most);
}

/// Formats of a repository that libgit2 has not heard of but that change nothing for objects and refs: where part of
/// the configuration lies, and that objects may have to be fetched (a missing one is reported).
void accept_harmless_extensions() {
  std::array<const char*, 3> names = {"worktreeconfig", "partialclone", "preciousobjects"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names.data(), names.size());
}

/// libgit2 fails where it may not look at the settings of the user; git goes on without them, as a service or a
/// container does whose HOME is somebody else's.
void skip_closed_settings() {
  for (const int level : {GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG}) {
    git_buf directory = GIT_BUF_INIT;
    if (git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, level, &directory) == 0 && directory.size > 0 &&
        access(directory.ptr, X_OK) != 0 && errno == EACCES)
      git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
    git_buf_dispose(&directory);
  }
}

/// Was it refused because it belongs to somebody else? Where no safe.directory is configured at all, the refusal comes
/// as "that configuration value was not found".
bool is_foreign(int code) {
  return code == GIT_EOWNER || (code < 0 && git_message().find("safe.directory") != std::string::npos);
}

[[noreturn]] void throw_foreign(const std::string& directory) {
  throw Error(ErrorKind::storage, fmt::format("the repository at '{}' belongs to another user", directory),
              {fmt::format("if you trust it: git config --global --add safe.directory '{}'", directory)}, directory);
}

[[noreturn]] void throw_open_error(int code, const std::string& path) {
  const std::string message = git_message();
  const auto says = [&](std::string_view words) { return message.find(words) != std::string::npos; };
  if (says("extension name") || says("repository version"))
    throw Error(ErrorKind::storage,
                fmt::format("the repository at '{}' has a format that reqs cannot read: {}", path, message),
                {"a ledger needs SHA-1 objects and refs as files; make one of its own with `reqs init DIR`"}, path);
  throw_git_error(code, fmt::format("cannot open the repository at '{}'", path));
}

}  // namespace

GitLibrary::GitLibrary() {
  check_git(git_libgit2_init(), "cannot start libgit2");
  map_packs(pack_window, most_mapped);
  git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, most_cached);
  git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, largest_cached_tree);
  git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
  accept_harmless_extensions();
  skip_closed_settings();
}

GitLibrary::~GitLibrary() {
  git_libgit2_shutdown();
}

BulkReads::BulkReads() {
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  map_packs(bulk_window, most_mapped_in_bulk);
}

BulkReads::~BulkReads() {
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 1);
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1);
  map_packs(pack_window, most_mapped);
}

PackWriting::PackWriting() {
  map_packs(default_window, default_most_mapped);
}

PackWriting::~PackWriting() {
  map_packs(pack_window, most_mapped);
}

std::string objects_directory(git_repository* repository) {
  git_buf path = GIT_BUF_INIT;
  check_git(git_repository_item_path(&path, repository, GIT_REPOSITORY_ITEM_OBJECTS), "cannot find the objects");
  std::string directory(path.ptr, path.size);
  git_buf_dispose(&path);
  while (directory.ends_with('/')) directory.pop_back();
  return directory;
}

std::string git_message() {
  const git_error* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown error";
}

void throw_git_error(int code, std::string_view attempt) {
  throw Error(ErrorKind::storage, fmt::format("{}: {} (libgit2 error {})", attempt, git_message(), code));
}

git_oid oid_from_hex(std::string_view hex) {
  git_oid id;
  if (hex.size() != GIT_OID_HEXSZ || git_oid_fromstrn(&id, hex.data(), hex.size()) < 0)
    throw Error(ErrorKind::storage, fmt::format("'{}' is not the id of an object", hex));
  return id;
}

std::string hex_of(const git_oid& id) {
  std::array<char, GIT_OID_HEXSZ> text{};
  git_oid_fmt(text.data(), &id);
  return {text.begin(), text.end()};
}

std::optional<GitRepository> open_repository(const std::string& path, FindUpwards upwards) {
  git_repository* repository = nullptr;
  const unsigned flags = upwards == FindUpwards::yes ? 0U : static_cast<unsigned>(GIT_REPOSITORY_OPEN_NO_SEARCH);
  const auto open = [&] {
    git_error_clear();
    return git_repository_open_ext(&repository, path.c_str(), flags, nullptr);
  };
  int code = open();
  if (is_foreign(code)) {
    const auto directory = path_to_trust(path);
    if (!is_trusted(directory)) throw_foreign(directory);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    code = open();
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
  }
  if (code == GIT_ENOTFOUND) return std::nullopt;
  if (code < 0) throw_open_error(code, path);
  return GitRepository(repository);
}

GitConfig config_of(git_repository* repository) {
  git_config* snapshot = nullptr;
  check_git(git_repository_config_snapshot(&snapshot, repository), "cannot read git's configuration");
  return GitConfig(snapshot);
}

std::optional<std::string> config_string(git_config* snapshot, const char* key) {
  const char* value = nullptr;
  if (!found_git(git_config_get_string(&value, snapshot, key), "cannot read git's configuration")) return std::nullopt;
  return value != nullptr ? std::string(value) : std::string();
}

}  // namespace reqs
