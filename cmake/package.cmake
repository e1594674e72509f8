# The Debian package: `cpack --preset release`. It holds what `cmake --install` puts into place,
# brought into the shape of Debian's policy by debian/shape.cmake and repack.cmake.
set(REQS_MAINTAINER "reqs maintainers <maintainers@reqs.invalid>" CACHE STRING "Who answers for the Debian package")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME reqs)
set(CPACK_PACKAGE_CONTACT "${REQS_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "tickets as YAML files in a git repository")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"reqs keeps the requests of a team: complaints, tickets, wishes. Every request
is a YAML file in a git repository, every act on it is a commit; no server is
needed. Each request has one clear owner. There is routing by rules, asking
before handing over, deadlines, a way up through three levels, and asking the
customer afterwards.

It works in a terminal, in scripts (TSV, JSON, exit codes) and in continuous
integration (JUnit, TAP), with manual pages and completions for bash, zsh and
fish.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE none)  # repack.cmake does

# docs/dependencies.md says what each is needed for; the C library and its version are what dpkg-shlibdeps finds.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "git, tzdata")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS less)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, gnupg, openssh-client")

set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/debian/shape.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/debian/repack.cmake)
set(CPACK_REQS_SOURCE ${CMAKE_SOURCE_DIR})
set(CPACK_REQS_STRIP ${CMAKE_STRIP})
set(CPACK_VERBATIM_VARIABLES ON)
include(CPack)
