#include "store/known_remote.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "store/digest.hpp"
#include "store/ledger_refs.hpp"
#include "store/ref_update.hpp"

namespace reqs {

namespace {

constexpr std::string_view tracking = "refs/remotes/";

/// One repository has many spellings; the common ones come out alike.
std::string spelled_alike(git_repository* repository, const Remote& remote) {
  const auto known = configured_remote(repository, remote.name);
  const char* url = known ? git_remote_url(known.get()) : nullptr;
  std::string place = url != nullptr ? url : remote.name;
  constexpr std::string_view file = "file://";
  if (place.starts_with(file)) place.erase(0, file.size());
  if (place.find(':') == std::string::npos) {
    const char* work_tree = git_repository_workdir(repository);
    const std::filesystem::path home = work_tree != nullptr ? work_tree : git_repository_path(repository);
    place = (home / place).lexically_normal().string();
  }
  for (const std::string_view end : {"/", "/.git", "/", ".git"})
    while (place.ends_with(end) && place.size() > end.size()) place.resize(place.size() - end.size());
  return place;
}

/// The branch of our own in which git keeps what the remote's branch was; empty where there is none.
std::string tracking_ref(git_remote* remote, const std::string& branch) {
  for (std::size_t i = 0; i < git_remote_refspec_count(remote); ++i) {
    const auto* spec = git_remote_get_refspec(remote, i);
    if (git_refspec_direction(spec) != GIT_DIRECTION_FETCH || git_refspec_src_matches(spec, branch.c_str()) == 0)
      continue;
    git_buf name = GIT_BUF_INIT_CONST(nullptr, 0);
    if (git_refspec_transform(&name, spec, branch.c_str()) != 0) continue;
    std::string ref(name.ptr, name.size);
    git_buf_dispose(&name);
    if (ref.starts_with(tracking)) return ref;
  }
  return {};
}

std::optional<ObjectId> commit_at(git_repository* repository, const std::string& ref) {
  git_oid id;
  if (!found_git(git_reference_name_to_id(&id, repository, ref.c_str()), fmt::format("cannot read '{}'", ref)))
    return std::nullopt;
  return hex_of(id);
}

}  // namespace

GitRemote configured_remote(git_repository* repository, const std::string& name) {
  git_remote* raw = nullptr;
  const int code = git_remote_lookup(&raw, repository, name.c_str());
  if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC) return nullptr;
  check_git(code, fmt::format("cannot read what is configured of '{}'", name));
  return GitRemote(raw);
}

std::vector<std::string> tracking_refspecs(git_remote* remote) {
  std::vector<std::string> specs;
  for (std::size_t i = 0; i < git_remote_refspec_count(remote); ++i) {
    const auto* spec = git_remote_get_refspec(remote, i);
    const char* to = git_refspec_dst(spec);
    if (git_refspec_direction(spec) == GIT_DIRECTION_FETCH && to != nullptr &&
        std::string_view(to).starts_with(tracking))
      specs.emplace_back(git_refspec_string(spec));
  }
  return specs;
}

std::string seen_ref(git_repository* repository, const Remote& remote) {
  constexpr std::size_t enough_of_digest = 16;
  return fmt::format("refs/reqs/seen/{}/{}", sha256_hex(spelled_alike(repository, remote)).substr(0, enough_of_digest),
                     short_name(remote.branch));
}

bool pushes_elsewhere(git_remote* remote) {
  const char* to = git_remote_pushurl(remote);
  return to != nullptr && std::string_view(to) != git_remote_url(remote);
}

std::vector<ObjectId> last_seen(const GitLocation& location, const Remote& remote) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  std::vector<ObjectId> seen;
  const auto add = [&](const std::string& ref) {
    const auto commit = ref.empty() ? std::nullopt : commit_at(repository.get(), ref);
    if (commit && std::find(seen.begin(), seen.end(), *commit) == seen.end()) seen.push_back(*commit);
  };
  add(seen_ref(repository.get(), remote));
  // git moves it with each push, too.
  if (const auto known = configured_remote(repository.get(), remote.name); known && !pushes_elsewhere(known.get()))
    add(tracking_ref(known.get(), remote.branch));
  return seen;
}

void remember_seen(const GitLocation& location, const GitOptions& options, const Remote& remote,
                   const std::optional<ObjectId>& fetched, const ObjectId& pushed, const Signature& who) {
  const GitLibrary library;
  const auto repository = repository_at(location);
  const auto known = configured_remote(repository.get(), remote.name);
  const auto commit = known && pushes_elsewhere(known.get()) ? fetched : std::optional(pushed);
  const auto ref = seen_ref(repository.get(), remote);
  if (!commit || commit_at(repository.get(), ref) == commit) return;
  // Not libgit2's way: a lock that a killed process left behind would stop every sync after it.
  const CommitDraft for_reflog{{}, "sync: seen at the remote", who, who};
  replace_ref(repository.get(), {ref, std::nullopt, oid_from_hex(*commit), options.ref_lock_wait}, for_reflog);
}

}  // namespace reqs
