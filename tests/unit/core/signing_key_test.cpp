#include "core/signing_key.hpp"

#include <catch2/catch.hpp>

using namespace reqs;

TEST_CASE("a public key of ssh is its type and its bytes, without the comment", "[keys]") {
  CHECK(ssh_key("ssh-ed25519 AAAAC3Nza+/x= 张三@desk") == "ssh-ed25519 AAAAC3Nza+/x=");
  CHECK(ssh_key("sk-ssh-ed25519@openssh.com AAAAGnNr") == "sk-ssh-ed25519@openssh.com AAAAGnNr");
  for (const auto* text : {"", "ssh-ed25519", "ssh-ed25519 ", "ssh-ed25519 BBBB", "cert-authority AAAA",
                           "ssh-rsa\nx AAAA", "ssh-rsa AAAA\nx", "ssh-rsa AAAA*"})
    CHECK_FALSE(ssh_key(text));
}

TEST_CASE("a fingerprint of gpg may have blanks, and small letters", "[keys]") {
  const std::string forty = "0123456789ABCDEF0123456789ABCDEF01234567";
  CHECK(gpg_fingerprint(forty) == forty);
  CHECK(gpg_fingerprint("0123 4567 89ab cdef 0123  4567 89ab cdef 0123 4567") == forty);
  CHECK_FALSE(gpg_fingerprint(forty + "8"));
  CHECK_FALSE(gpg_fingerprint("89ABCDEF01234567"));
  CHECK_FALSE(gpg_fingerprint("张123456789ABCDEF0123456789ABCDEF01234567"));
}
