// Small files beside the ledger that follow from it and can be made again. Nothing fails for their sake.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace reqs {

/// Below `home`, for the ledger in the directory `ledger`, made when it is not there; nobody else can read it. Empty
/// where it cannot be made, or `home` is empty.
std::optional<std::string> own_cache_directory(const std::string& home, const std::string& ledger);

/// What write_cache_file() put there under that name; empty when there is none, or when its bytes have changed since.
std::optional<std::string> read_cache_file(const Store& store, const std::string& name);

/// In one step for all who read it. Does nothing where the store has no place for it, or it cannot be written.
void write_cache_file(const Store& store, const std::string& name, std::string_view bytes);

}  // namespace reqs
