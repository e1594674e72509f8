// Keys that people sign their commits with, as teams.yaml names them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reqs {

/// `ssh-ed25519 AAAA…` without the comment behind it; empty for what is no public key of ssh.
std::optional<std::string> ssh_key(std::string_view text);
/// 40 hexadecimal digits in upper case, whatever blanks are between them; empty for what is no fingerprint of gpg.
std::optional<std::string> gpg_fingerprint(std::string_view text);

}  // namespace reqs
