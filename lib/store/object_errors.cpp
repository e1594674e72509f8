#include "store/object_errors.hpp"

#include <filesystem>
#include <fstream>

#include <fmt/core.h>

namespace reqs {

namespace {

namespace fs = std::filesystem;

/// The remote that a clone made with --filter fetches from when something is missing; empty for a full one.
std::string promising_remote(git_repository* repository) {
  const auto config = config_of(repository);
  if (const auto remote = config_string(config.get(), "extensions.partialclone")) return *remote;
  return config_string(config.get(), "remote.origin.partialclonefilter") ? "origin" : "";
}

/// A repository whose objects this one borrows, and that is gone; empty when all are there.
std::string missing_alternate(git_repository* repository) {
  const auto objects = fs::path(git_repository_commondir(repository)) / "objects";
  std::ifstream file(objects / "info" / "alternates");
  std::error_code ignored;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && !line.starts_with('#') && !fs::exists(objects / line, ignored)) return line;
  return {};
}

Error missing_object(git_repository* repository, std::string_view attempt) {
  const auto place = place_of(repository);
  const auto error = [&](const std::string& why, std::string hint) {
    return Error(ErrorKind::storage, fmt::format("{}: {}", attempt, why), {std::move(hint)}, place);
  };
  if (const auto remote = promising_remote(repository); !remote.empty())
    return error("it was left out of this partial clone",
                 fmt::format("bring what was left out: git -C '{}' fetch --refetch --no-filter {}", place, remote));
  if (const auto gone = missing_alternate(repository); !gone.empty())
    return error(fmt::format("this repository borrows objects from '{}', which is not there", gone),
                 fmt::format("bring that directory back, or correct '{}objects/info/alternates'",
                             git_repository_commondir(repository)));
  if (git_repository_is_shallow(repository) == 1)
    return error("it is not in this shallow clone",
                 fmt::format("bring the rest: git -C '{}' fetch --unshallow", place));
  return error("it is missing from the repository",
               fmt::format("`git -C '{}' fsck` names all that is missing; `git fetch --refetch` brings back what a "
                           "remote has",
                           place));
}

}  // namespace

std::string place_of(git_repository* repository) {
  const char* tree = git_repository_workdir(repository);
  std::string place = tree != nullptr ? tree : git_repository_path(repository);
  while (place.size() > 1 && place.ends_with('/')) place.pop_back();
  return place;
}

Error object_error(git_repository* repository, int code, std::string_view attempt) {
  const auto message = git_message();
  if (code == GIT_ENOTFOUND) return missing_object(repository, attempt);
  const auto place = place_of(repository);
  return {ErrorKind::storage,
          fmt::format("{}: it is damaged: {}", attempt, message),
          {fmt::format("`git -C '{}' fsck` names all that is damaged; take the files of its object from another clone",
                       place)},
          place};
}

}  // namespace reqs
