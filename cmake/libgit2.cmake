# libgit2. Linked as Debian links it, it costs 10 ms and more before any work: 3 ms to load its network libraries, 5 ms to
# parse the system's certificates. Its static archive, with what belongs to the network answered by libgit2_unused.c and
# only libc dynamic, costs about as much as `git rev-parse HEAD`. The stubs know the archive of one version (Debian 12);
# anything else is linked as pkg-config says: slower to start, otherwise the same.
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2)
add_library(reqs_git2 INTERFACE)
add_library(reqs::git2 ALIAS reqs_git2)

set(archives_found TRUE)
foreach(archive git2 mbedtls mbedx509 mbedcrypto http_parser pcre2-8 z)
  find_library(ARCHIVE_${archive} NAMES lib${archive}.a)
  mark_as_advanced(ARCHIVE_${archive})
  list(APPEND archives ${ARCHIVE_${archive}})
  if(NOT ARCHIVE_${archive})
    set(archives_found FALSE)
  endif()
endforeach()

if(archives_found AND LIBGIT2_VERSION VERSION_GREATER_EQUAL 1.5 AND LIBGIT2_VERSION VERSION_LESS 1.6)
  add_library(reqs_libgit2_unused STATIC ${CMAKE_SOURCE_DIR}/cmake/libgit2_unused.c)
  target_include_directories(reqs_git2 SYSTEM INTERFACE ${LIBGIT2_INCLUDE_DIRS})
  # The stubs come last: they answer what the archives before them leave open.
  target_link_libraries(reqs_git2 INTERFACE ${archives} reqs_libgit2_unused)
  target_link_options(reqs_git2 INTERFACE -Wl,--wrap=git_mbedtls_stream_global_init -Wl,--gc-sections)
  if(NOT REQS_SANITIZE)
    target_link_options(reqs_git2 INTERFACE -static-libgcc -static-libstdc++)
  endif()
  message(STATUS "libgit2 ${LIBGIT2_VERSION}: static archive")
else()
  target_link_libraries(reqs_git2 INTERFACE PkgConfig::LIBGIT2)
  message(STATUS "libgit2 ${LIBGIT2_VERSION}: shared library (no archive of a known version; the program starts slower)")
endif()
