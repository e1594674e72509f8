# Debian packages only; docs/dependencies.md gives the reason for each. Each library is wrapped in a target of ours,
# so version switches and link lines live here and nowhere else.
find_package(PkgConfig REQUIRED)

# fmt: Debian has no static archive of it; one file of ours (lib/fmt/fmt.cpp) compiles its source once, statically.
add_library(reqs_fmt STATIC ${CMAKE_SOURCE_DIR}/cmake/fmt.cpp)
find_path(FMT_INCLUDE fmt/core.h REQUIRED)
target_include_directories(reqs_fmt SYSTEM PUBLIC ${FMT_INCLUDE})
add_library(reqs::fmt ALIAS reqs_fmt)

# YAML: yaml-cpp reads, libyaml's event parser is the gate in front of it.
find_path(YAML_CPP_INCLUDE yaml-cpp/yaml.h REQUIRED)
find_library(YAML_CPP NAMES libyaml-cpp.a yaml-cpp REQUIRED)
find_library(LIBYAML NAMES libyaml.a yaml REQUIRED)
add_library(reqs_yaml INTERFACE)
target_include_directories(reqs_yaml SYSTEM INTERFACE ${YAML_CPP_INCLUDE})
target_link_libraries(reqs_yaml INTERFACE ${YAML_CPP} ${LIBYAML})
add_library(reqs::yaml ALIAS reqs_yaml)

find_path(NLOHMANN_INCLUDE nlohmann/json.hpp REQUIRED)
add_library(reqs_json INTERFACE)
target_include_directories(reqs_json SYSTEM INTERFACE ${NLOHMANN_INCLUDE})
add_library(reqs::json ALIAS reqs_json)

find_path(UTF8PROC_INCLUDE utf8proc.h REQUIRED)
find_library(UTF8PROC NAMES libutf8proc.a utf8proc REQUIRED)
add_library(reqs_utf8proc INTERFACE)
target_include_directories(reqs_utf8proc SYSTEM INTERFACE ${UTF8PROC_INCLUDE})
target_link_libraries(reqs_utf8proc INTERFACE ${UTF8PROC})
target_compile_definitions(reqs_utf8proc INTERFACE UTF8PROC_STATIC)
add_library(reqs::utf8proc ALIAS reqs_utf8proc)

find_path(CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
add_library(reqs_cli11 INTERFACE)
target_include_directories(reqs_cli11 SYSTEM INTERFACE ${CLI11_INCLUDE})
add_library(reqs::cli11 ALIAS reqs_cli11)

# Digests (attachments' names, pack checksums) and deflate (packs): both are libgit2's own dependencies already.
find_path(MBEDTLS_INCLUDE mbedtls/sha256.h REQUIRED)
find_library(MBEDCRYPTO NAMES libmbedcrypto.a mbedcrypto REQUIRED)
add_library(reqs_digest INTERFACE)
target_include_directories(reqs_digest SYSTEM INTERFACE ${MBEDTLS_INCLUDE})
target_link_libraries(reqs_digest INTERFACE ${MBEDCRYPTO})
add_library(reqs::digest ALIAS reqs_digest)

find_path(ZLIB_INCLUDE zlib.h REQUIRED)
find_library(ZLIB NAMES libz.a z REQUIRED)
add_library(reqs_zlib INTERFACE)
target_include_directories(reqs_zlib SYSTEM INTERFACE ${ZLIB_INCLUDE})
target_link_libraries(reqs_zlib INTERFACE ${ZLIB})
add_library(reqs::zlib ALIAS reqs_zlib)

# SQLite, with its full-text search; from its archive, since one more shared library costs every start.
find_path(SQLITE_INCLUDE sqlite3.h REQUIRED)
find_library(SQLITE NAMES libsqlite3.a sqlite3 REQUIRED)
add_library(reqs_sqlite INTERFACE)
target_include_directories(reqs_sqlite SYSTEM INTERFACE ${SQLITE_INCLUDE})
target_link_libraries(reqs_sqlite INTERFACE ${SQLITE} m)
add_library(reqs::sqlite ALIAS reqs_sqlite)

include(cmake/libgit2.cmake)
