// The settings files that a new ledger begins with. Their comments are a newcomer's documentation of every key.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/named.hpp"

namespace reqs {

enum class Profile { light, service };
inline constexpr Named<Profile> profile_names[] = {
    {Profile::light, "light", "one team, few types, rules that warn"},
    {Profile::service, "service", "teams, types with required fields, three levels, rules that refuse"},
};

/// Who makes the ledger and what it is called. Every text may hold anything but invalid UTF-8; the handle is one
/// (is_handle).
struct ProfileInput {
  std::string name;  ///< of the ledger
  std::string zone;  ///< IANA name
  std::string handle;
  std::string person;  ///< the caller's name
  std::string email;
};

/// The files of a new ledger by their name, `.gitattributes` among them. read_config finds nothing wrong with them.
std::map<std::string, std::string> profile_files(Profile profile, const ProfileInput& input);

/// What keeps git from changing a byte of the ledger's files.
std::string_view ledger_attributes();

}  // namespace reqs
