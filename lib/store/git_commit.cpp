#include "store/git_commit.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <fmt/core.h>

#include "store/object_batch.hpp"
#include "store/object_errors.hpp"
#include "store/signed_commit.hpp"
#include "store/tree_builder.hpp"
#include "store/tree_merge.hpp"

namespace reqs {

namespace {

std::int64_t seconds_of(Instant time) {
  return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

[[noreturn]] void refuse_identity(const Signature& who, std::string_view reason) {
  throw Error(ErrorKind::refused, fmt::format("'{} <{}>' cannot stand in a commit: {}", who.name, who.email, reason),
              {"set it with `git config user.name` and `git config user.email`"});
}

GitSignature signature_of(const Signature& who) {
  // libgit2 would write a line break as it is, and what follows it would be a header of the commit.
  for (const std::string* text : {&who.name, &who.email})
    if (std::any_of(text->begin(), text->end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
      refuse_identity(who, "it holds a control character");
  git_signature* raw = nullptr;
  const int code =
      git_signature_new(&raw, who.name.c_str(), who.email.c_str(), seconds_of(who.time), who.offset_minutes);
  if (code < 0) refuse_identity(who, git_message());
  return GitSignature(raw);
}

struct People {
  GitSignature author;
  GitSignature committer;
};

/// `Name <e-mail> 1795326421 +0800`, as libgit2 cleaned name and address.
std::string header_line(const GitSignature& who) {
  const int minutes = std::abs(who->when.offset);
  return fmt::format("{} <{}> {} {}{:02}{:02}\n", who->name, who->email, who->when.time,
                     who->when.offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/// The commit's bytes join the batch, so that all of an act reaches the disk together.
git_oid add_unsigned(const std::vector<git_oid>& parents, const git_oid& tree, const People& people,
                     const std::string& message, ObjectBatch& batch) {
  std::string bytes = "tree " + hex_of(tree) + "\n";
  for (const auto& parent : parents) bytes += "parent " + hex_of(parent) + "\n";
  bytes += "author " + header_line(people.author) + "committer " + header_line(people.committer) + "\n" + message;
  return batch.add(GIT_OBJECT_COMMIT, std::move(bytes));
}

/// Blobs of the changes go into the batch; those of staged files are written already.
std::vector<TreeLeaf> leaves_of(const CommitDraft& draft, ObjectBatch& batch) {
  std::vector<TreeLeaf> leaves;
  leaves.reserve(draft.changes.size());
  for (const Change& change : draft.changes) leaves.push_back({change.path, batch.add(GIT_OBJECT_BLOB, change.bytes)});
  if (draft.staged)
    draft.staged->each([&](std::string_view path, const ObjectId& blob) {
      leaves.push_back({path, oid_from_hex(blob)});
    });
  return leaves;
}

/// Of an act's draft or a merge's: both say who, when and what.
template <class Draft>
People people_of(const Draft& draft) {
  if (draft.message.find('\0') != std::string::npos)
    throw Error(ErrorKind::bad_data, "the message of a commit cannot hold a NUL");
  return {signature_of(draft.author), signature_of(draft.committer)};
}

/// The commit, in the batch: whoever cannot sign has written nothing yet.
template <class Draft>
git_oid add_commit(git_repository* repository, const std::vector<git_oid>& parents, const git_oid& tree,
                   const Draft& draft, const People& people, ObjectBatch& batch, const GitProgram& program) {
  if (!wants_signature(repository)) return add_unsigned(parents, tree, people, draft.message, batch);
  const CommitParts parts{parents, tree, draft.message, draft.author, draft.committer};
  return batch.add(GIT_OBJECT_COMMIT, signed_commit(repository, parts, batch, program));
}

}  // namespace

git_oid tree_of_commit(git_repository* repository, const git_oid& commit) {
  git_commit* raw = nullptr;
  check_object(repository, git_commit_lookup(&raw, repository, &commit),
               fmt::format("cannot read commit {}", hex_of(commit)));
  const GitCommit handle(raw);
  return *git_commit_tree_id(handle.get());
}

git_oid write_commit(git_repository* repository, const std::optional<git_oid>& parent, const CommitDraft& draft,
                     const GitProgram& program, PendingSync& sync) {
  const auto people = people_of(draft);
  ObjectBatch batch;
  std::optional<git_oid> base;
  std::vector<git_oid> parents;
  if (parent) {
    base = tree_of_commit(repository, *parent);
    parents.push_back(*parent);
  }
  const git_oid tree = build_tree(repository, base, leaves_of(draft, batch), batch);
  const git_oid commit = add_commit(repository, parents, tree, draft, people, batch, program);
  if (draft.staged) draft.staged->publish();
  batch.write_to(repository, sync);
  return commit;
}

git_oid write_merge_commit(git_repository* repository, const MergeDraft& draft, const GitProgram& program,
                           PendingSync& sync) {
  const auto people = people_of(draft);
  const auto ours = oid_from_hex(draft.sides.ours), theirs = oid_from_hex(draft.sides.theirs);
  TreeSides trees{std::nullopt, tree_of_commit(repository, ours), tree_of_commit(repository, theirs)};
  if (draft.sides.base) trees.base = tree_of_commit(repository, oid_from_hex(*draft.sides.base));
  ObjectBatch batch;
  const git_oid tree = merge_trees(repository, trees, draft.files, batch);
  const git_oid commit = add_commit(repository, {ours, theirs}, tree, draft, people, batch, program);
  batch.write_to(repository, sync);
  return commit;
}

}  // namespace reqs
