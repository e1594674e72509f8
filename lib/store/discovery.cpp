// find_ledger: where a command's ledger is.
#include <filesystem>

#include <fmt/format.h>

#include "store/git_handles.hpp"
#include "store/ledger_refs.hpp"
#include "store/lost_ref.hpp"
#include "store/object_errors.hpp"
#include "store/repository.hpp"

namespace reqs {

namespace {

namespace fs = std::filesystem;

std::string absolute(const Search& search, const std::string& path) {
  return (fs::path(search.working_directory) / path).lexically_normal().string();
}

/// The command that brings the branch `reqs` into a clone made of one other branch only; empty elsewhere.
std::vector<std::string> fetch_hint(git_repository* repository) {
  const auto config = config_of(repository);
  if (!config_string(config.get(), "remote.origin.url")) return {};
  git_config_iterator* raw = nullptr;
  check_git(git_config_multivar_iterator_new(&raw, config.get(), "remote.origin.fetch", nullptr),
            "cannot read remote.origin.fetch");
  const GitConfigIterator lines(raw);
  for (git_config_entry* line = nullptr; git_config_next(&line, raw) == 0;) {
    git_refspec* parsed = nullptr;
    if (git_refspec_parse(&parsed, line->value, 1) < 0) continue;
    const GitRefspec refspec(parsed);
    if (git_refspec_src_matches(parsed, "refs/heads/reqs") == 1) return {};
  }
  return {
      fmt::format("this clone fetches only other branches; if the ledger is the branch `reqs`: "
                  "git -C '{}' fetch origin reqs:reqs",
                  place_of(repository))};
}

/// What somebody set is meant: another branch that happens to hold a ledger is not.
void require_configured_ref(git_repository* repository, const LedgerSearch& search) {
  if (search.useless.empty()) return;
  const auto place = place_of(repository);
  const bool there = has_ref(repository, search.useless);
  std::vector<std::string> hints;
  const auto name = short_name(search.useless);
  if (!there && has_ref(repository, fmt::format("refs/remotes/origin/{}", name)))
    hints.push_back(fmt::format("make a branch of the remote's: git -C '{}' branch {} origin/{}", place, name, name));
  hints.push_back(fmt::format("`git -C '{}' config --unset reqs.ref` looks at HEAD and the branch reqs again", place));
  throw Error(ErrorKind::not_found,
              fmt::format("'git config reqs.ref' names '{}' in '{}', which {}", search.useless, place,
                          there ? "holds no ledger.yaml" : "is not there"),
              std::move(hints), place);
}

constexpr const char* way_back = "`reqs doctor` names the last good state, `reqs doctor --fix` goes back to it";

bool has_head(git_repository* repository) {
  git_reference* raw = nullptr;
  const int code = git_reference_lookup(&raw, repository, "HEAD");
  const GitReference head(raw);
  return code == 0;
}

bool has_way_back(git_repository* repository) {
  const auto search = find_ledger_ref(repository, LostRefs::accepted);
  if (!search.found) return false;
  if (!has_head(repository)) return true;
  const auto lost = find_lost_ref(repository, search.found->ref);
  return lost && lost->last_good;
}

/// Says of a branch that leads nowhere how it can be brought back.
LedgerSearch look_in(git_repository* repository, LostRefs lost) {
  try {
    return find_ledger_ref(repository, lost);
  } catch (Error& error) {
    if (has_way_back(repository)) error.hints.emplace_back(way_back);
    throw;
  }
}

LostRefs lost_refs(const Search& search) {
  return search.also_lost ? LostRefs::accepted : LostRefs::refused;
}

GitLocation require_ledger_at(const std::string& path, const char* given_by, LostRefs lost) {
  const auto repository = open_repository(path, FindUpwards::no);
  if (!repository)
    throw Error(ErrorKind::not_found, fmt::format("'{}' ({}) is not a git repository", path, given_by),
                {fmt::format("make a ledger there with `reqs init '{}'`", path)}, path);
  auto search = look_in(repository->get(), lost);
  require_configured_ref(repository->get(), search);
  if (search.found) return *search.found;
  auto hints = fetch_hint(repository->get());
  if (has_way_back(repository->get()))
    hints.emplace_back(way_back);
  else
    hints.emplace_back("`reqs init` makes a ledger");
  throw Error(ErrorKind::not_found,
              fmt::format("'{}' ({}) holds no ledger; looked at {}", path, given_by, fmt::join(search.looked_at, ", ")),
              std::move(hints), path);
}

/// What was looked at so far, for the message at the end.
struct Trail {
  std::vector<std::string> places;
  std::vector<std::string> hints;
};

/// The repository around a directory whose files name this one's: whoever made those has made this, too.
std::optional<std::string> brought_by(const fs::path& git_directory) {
  git_repository* raw = nullptr;
  if (git_repository_open_ext(&raw, git_directory.parent_path().c_str(), 0, nullptr) != 0) return std::nullopt;
  const GitRepository around(raw);
  const char* work_tree = git_repository_workdir(raw);
  if (work_tree == nullptr) return std::nullopt;
  const auto inside = git_directory.lexically_relative(fs::path(work_tree).parent_path());
  git_index* raw_index = nullptr;
  if (git_repository_index(&raw_index, raw) != 0) return std::nullopt;
  const GitIndex index(raw_index);
  const bool tracked = git_index_get_bypath(raw_index, (inside / "HEAD").c_str(), 0) != nullptr;
  return tracked ? std::optional<std::string>(work_tree) : std::nullopt;
}

/// A directory that looks like a repository can come as files of another one, with a configuration that names programs.
/// Found by chance, around a working directory, it is not used.
void refuse_brought(git_repository* repository, const std::string& working_directory) {
  std::error_code failure;
  auto git_directory = fs::path(git_repository_path(repository));
  if (!git_directory.has_filename()) git_directory = git_directory.parent_path();
  const auto here = fs::canonical(working_directory, failure);
  const bool is_inside = !failure && (here / "").string().starts_with((git_directory / "").string());
  if (!is_inside || git_directory.filename() == ".git") return;
  if (const auto around = brought_by(git_directory))
    throw Error(ErrorKind::refused,
                fmt::format("the repository '{}' came as files of '{}', so its settings may be anybody's",
                            git_directory.string(), *around),
                {fmt::format("if you know what is in it: reqs --ledger '{}'", git_directory.string())},
                git_directory.string());
}

std::optional<GitLocation> try_repository(const std::string& path, FindUpwards upwards, LostRefs lost, Trail& trail) {
  std::error_code error;
  if (!fs::exists(path, error) && error) {
    trail.places.push_back(fmt::format("'{}' ({})", path, error.message()));
    return std::nullopt;
  }
  const auto repository = open_repository(path, upwards);
  if (!repository) {
    trail.places.push_back(fmt::format("'{}' (no git repository)", path));
    return std::nullopt;
  }
  if (upwards == FindUpwards::yes) refuse_brought(repository->get(), path);
  auto search = look_in(repository->get(), lost);
  require_configured_ref(repository->get(), search);
  if (search.found) return search.found;
  trail.places.push_back(fmt::format("'{}' ({})", place_of(repository->get()), fmt::join(search.looked_at, ", ")));
  for (auto& hint : fetch_hint(repository->get())) trail.hints.push_back(std::move(hint));
  return std::nullopt;
}

}  // namespace

GitLocation find_ledger(const Search& search) {
  const GitLibrary library;
  const auto lost = lost_refs(search);
  if (!search.explicit_path.empty()) return require_ledger_at(absolute(search, search.explicit_path), "--ledger", lost);
  if (!search.variable_path.empty())
    return require_ledger_at(absolute(search, search.variable_path), "REQS_LEDGER", lost);

  Trail trail;
  if (!search.git_dir.empty())
    if (auto found = try_repository(absolute(search, search.git_dir), FindUpwards::no, lost, trail)) return *found;
  if (auto found = try_repository(search.working_directory, FindUpwards::yes, lost, trail)) return *found;
  if (fs::path(search.data_home).is_absolute()) {
    const auto own = (fs::path(search.data_home) / "reqs" / "ledger").string();
    if (auto found = try_repository(own, FindUpwards::no, lost, trail)) return *found;
  }
  trail.hints.emplace_back("make one with `reqs init DIR`, or name one with --ledger or REQS_LEDGER");
  throw Error(ErrorKind::not_found, fmt::format("no ledger found; looked at {}", fmt::join(trail.places, ", ")),
              std::move(trail.hints), search.working_directory);
}

}  // namespace reqs
