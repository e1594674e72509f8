#include "store/git_log.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "store/object_errors.hpp"

namespace reqs {

namespace {

constexpr std::int64_t plausible_clock_error = 24 * 60 * 60;  // seconds, as commits count them

/// Those that git knows, by how they begin.
constexpr std::pair<std::string_view, std::string_view> signature_kinds[] = {
    {"-----BEGIN PGP SIGNATURE-----", "gpg"},
    {"-----BEGIN PGP MESSAGE-----", "gpg"},
    {"-----BEGIN SIGNED MESSAGE-----", "x509"},
    {"-----BEGIN SSH SIGNATURE-----", "ssh"},
};

Signature signature_from(const git_signature* who) {
  return {who->name, who->email, Instant(std::chrono::seconds(who->when.time)), who->when.offset};
}

std::string signature_kind_of(const git_commit* commit) {
  git_buf text = GIT_BUF_INIT;
  const int code = git_commit_header_field(&text, commit, "gpgsig");
  const std::string begin = code == 0 ? std::string(text.ptr, text.size) : std::string();
  git_buf_dispose(&text);
  if (!found_git(code, "cannot read a commit's signature")) return {};
  for (const auto& [words, kind] : signature_kinds)
    if (begin.starts_with(words)) return std::string(kind);
  return std::string(unknown_signature);
}

GitCommit commit_at(git_repository* repository, const git_oid& id) {
  git_commit* raw = nullptr;
  check_object(repository, git_commit_lookup(&raw, repository, &id), fmt::format("cannot read commit {}", hex_of(id)));
  return GitCommit(raw);
}

}  // namespace

HistoryWalk::HistoryWalk(git_repository* repository, const git_oid& tip)
    : repository_(repository), shallow_(git_repository_is_shallow(repository) == 1) {
  Node* node = discover(tip);
  if (node == nullptr) throw object_error(repository, GIT_ENOTFOUND, fmt::format("cannot read commit {}", hex_of(tip)));
  make_ready(*node);
}

/// The node of a commit, read if it is new; null when a shallow clone does not have it.
HistoryWalk::Node* HistoryWalk::discover(const git_oid& id) {
  const auto [position, is_new] = nodes_.try_emplace(id);
  Node& node = position->second;
  if (!is_new) return &node;
  const BulkReads each_once;
  git_commit* raw = nullptr;
  const int code = git_commit_lookup(&raw, repository_, &id);
  if (code == GIT_ENOTFOUND && shallow_) {
    nodes_.erase(position);
    return nullptr;
  }
  check_object(repository_, code, fmt::format("cannot read commit {}", hex_of(id)));
  node.step.commit.reset(raw);
  node.id = id;
  node.time = git_commit_time(raw);
  unexplored_.push(&node);
  ++sources_;
  return &node;
}

void HistoryWalk::explore_next() {
  Node& node = *unexplored_.top();
  unexplored_.pop();
  const git_commit* commit = node.step.commit.get();
  for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
    const git_oid id = *git_commit_parent_id(commit, i);
    if (handed_out_.contains(id)) {
      node.step.misdated = true;
      node.step.parents.push_back(id);
      continue;
    }
    Node* parent = discover(id);
    if (parent == nullptr) continue;
    if (parent->children_waiting++ == 0) --sources_;
    node.step.parents.push_back(id);
  }
}

void HistoryWalk::make_ready(Node& node) {
  if (!node.queued) ready_.push(&node);
  node.queued = true;
}

/// A candidate may be handed out when no commit is left that could turn out to be its child: none as young as it, and
/// where it alone is unexplored, none at all, for everything still unknown is then its ancestor.
bool HistoryWalk::must_look_further(const Node& candidate) const {
  if (unexplored_.empty()) return false;
  if (unexplored_.size() == 1 && unexplored_.top() == &candidate) return false;
  return unexplored_.top()->time >= candidate.time - plausible_clock_error;
}

std::optional<HistoryWalk::Step> HistoryWalk::next() {
  while (!ready_.empty()) {
    Node& node = *ready_.top();
    while (must_look_further(node)) explore_next();
    if (!unexplored_.empty() && unexplored_.top() == &node) explore_next();
    ready_.pop();
    node.queued = false;
    // It has turned out to have a child: it comes back when that has been handed out.
    if (node.children_waiting > 0) continue;
    return hand_out(node);
  }
  return std::nullopt;
}

HistoryWalk::Step HistoryWalk::hand_out(Node& node) {
  Step step = std::move(node.step);
  step.narrow = sources_ == 1;
  if (oldest_ != std::numeric_limits<std::int64_t>::max() && node.time - plausible_clock_error > oldest_)
    step.misdated = true;
  oldest_ = std::min(oldest_, node.time);
  --sources_;
  for (const git_oid& id : step.parents) {
    const auto parent = nodes_.find(id);
    if (parent == nodes_.end()) {
      step.parent_trees.push_back(*git_commit_tree_id(commit_at(repository_, id).get()));
      continue;
    }
    step.parent_trees.push_back(*git_commit_tree_id(parent->second.step.commit.get()));
    if (--parent->second.children_waiting > 0) continue;
    ++sources_;
    make_ready(parent->second);
  }
  handed_out_.insert(node.id);
  nodes_.erase(git_oid(node.id));
  return step;
}

CommitInfo info_of(const HistoryWalk::Step& step) {
  const git_commit* commit = step.commit.get();
  CommitInfo info;
  info.id = hex_of(*git_commit_id(commit));
  for (const git_oid& parent : step.parents) info.parents.push_back(hex_of(parent));
  info.author = signature_from(git_commit_author(commit));
  info.committer = signature_from(git_commit_committer(commit));
  info.message = git_commit_message_raw(commit);
  info.signature_kind = signature_kind_of(commit);
  info.narrow = step.narrow;
  info.misdated = step.misdated;
  info.cut = step.parents.size() < git_commit_parentcount(commit);
  return info;
}

PathTracer::PathTracer(git_repository* repository, std::string_view path) : repository_(repository) {
  for (;;) {
    const auto slash = path.find('/');
    parts_.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  known_.resize(parts_.size());
}

std::optional<git_oid> PathTracer::trace_tree(const git_oid& tree_id, std::size_t depth) {
  const auto [position, is_new] = known_[depth].try_emplace(tree_id);
  if (!is_new) return position->second;
  git_tree* raw = nullptr;
  check_object(repository_, git_tree_lookup(&raw, repository_, &tree_id),
               fmt::format("cannot read tree {}", hex_of(tree_id)));
  const GitTree tree(raw);
  const git_tree_entry* entry = git_tree_entry_byname(tree.get(), parts_[depth].c_str());
  if (entry == nullptr) return std::nullopt;
  const bool is_directory = git_tree_entry_type(entry) == GIT_OBJECT_TREE;
  const bool is_last = depth + 1 == parts_.size();
  if (is_directory == is_last) return std::nullopt;
  return position->second = is_last ? *git_tree_entry_id(entry) : trace_tree(*git_tree_entry_id(entry), depth + 1);
}

CommitInfo commit_info(git_repository* repository, bool shallow, GitCommit handle) {
  HistoryWalk::Step step{std::move(handle), {}, {}, false, false};
  const git_commit* commit = step.commit.get();
  for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
    const git_oid parent = *git_commit_parent_id(commit, i);
    git_commit* raw = nullptr;
    const int code = shallow ? git_commit_lookup(&raw, repository, &parent) : GIT_OK;
    const GitCommit found(raw);
    if (code == GIT_ENOTFOUND) continue;
    check_object(repository, code, fmt::format("cannot read commit {}", hex_of(parent)));
    step.parents.push_back(parent);
  }
  return info_of(step);
}

std::string signature_kind(git_repository* repository, const git_oid& commit) {
  return signature_kind_of(commit_at(repository, commit).get());
}

void walk_log(git_repository* repository, const git_oid& from, const std::function<bool(const CommitInfo&)>& visit) {
  HistoryWalk walk(repository, from);
  while (const auto step = walk.next())
    if (!visit(info_of(*step))) return;
}

void walk_log_of_path(git_repository* repository, const git_oid& from, std::string_view path,
                      const std::function<bool(const CommitInfo&)>& visit) {
  const auto same = [](const std::optional<git_oid>& a, const std::optional<git_oid>& b) {
    return a.has_value() == b.has_value() && (!a || git_oid_equal(&*a, &*b) != 0);
  };
  HistoryWalk walk(repository, from);
  PathTracer tracer(repository, path);
  while (const auto step = walk.next()) {
    const auto here = tracer.trace(*git_commit_tree_id(step->commit.get()));
    const auto& before = step->parent_trees;
    const bool unchanged =
        before.empty() ? !here.has_value() : std::any_of(before.begin(), before.end(), [&](const git_oid& tree) {
          return same(tracer.trace(tree), here);
        });
    if (!unchanged && !visit(info_of(*step))) return;
  }
}

}  // namespace reqs
