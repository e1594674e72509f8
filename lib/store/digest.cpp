#include "store/digest.hpp"

#include <array>

#include <mbedtls/sha1.h>
#include <mbedtls/sha256.h>
#include <mbedtls/version.h>

// Version 3 gave these functions the plain names (and a result), which in version 2 are deprecated.
#if MBEDTLS_VERSION_NUMBER < 0x03000000
#define mbedtls_sha256 mbedtls_sha256_ret
#define mbedtls_sha1_starts mbedtls_sha1_starts_ret
#define mbedtls_sha1_update mbedtls_sha1_update_ret
#define mbedtls_sha1_finish mbedtls_sha1_finish_ret
#endif

#include "core/error.hpp"

namespace reqs {

namespace {

const unsigned char* data_of(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void check(int result) {
  if (result != 0) throw Error(ErrorKind::internal, "the digest library failed");
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  check(mbedtls_sha256(data_of(bytes), bytes.size(), digest.data(), 0));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (const unsigned char byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha1_raw(std::string_view bytes) {
  RunningSha1 sum;
  sum.add(bytes);
  return sum.finish();
}

struct RunningSha1::State {
  mbedtls_sha1_context context{};
};

RunningSha1::RunningSha1() : state_(std::make_unique<State>()) {
  mbedtls_sha1_init(&state_->context);
  check(mbedtls_sha1_starts(&state_->context));
}

RunningSha1::~RunningSha1() {
  mbedtls_sha1_free(&state_->context);
}

void RunningSha1::add(std::string_view bytes) {
  check(mbedtls_sha1_update(&state_->context, data_of(bytes), bytes.size()));
}

std::string RunningSha1::finish() {
  std::array<unsigned char, 20> digest{};
  check(mbedtls_sha1_finish(&state_->context, digest.data()));
  return {digest.begin(), digest.end()};
}

}  // namespace reqs
