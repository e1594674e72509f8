# What every target of ours is compiled with. Warnings live in an INTERFACE target that is linked privately,
# so they never reach other people's headers.
add_library(reqs_warnings INTERFACE)
target_compile_options(reqs_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wextra-semi -Wformat=2)
# C++ only, and only where the compiler knows them. -Wnull-dereference needs optimisation to mean anything and then
# reports libstdc++'s own headers; it is left to clang-tidy's analyzer.
target_compile_options(reqs_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast>
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>)
# Where several files are one unit, a file's own function is "shadowed" by the next file's parameter, and its types are
# taken for a header's. The dev build sees each file by itself.
if(CMAKE_UNITY_BUILD)
  target_compile_options(reqs_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-shadow -Wno-subobject-linkage>)
endif()
if(REQS_WERROR)
  target_compile_options(reqs_warnings INTERFACE -Werror)
endif()

if(REQS_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(REQS_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)  # the libraries too tell the fuzzer which way they went
endif()
if(REQS_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# A position-independent program of this size has twenty thousand places to relocate at every start; packed, they take a
# tenth of the bytes to be read.
include(CheckLinkerFlag)
check_linker_flag(CXX -Wl,-z,pack-relative-relocs REQS_PACKS_RELOCATIONS)
if(REQS_PACKS_RELOCATIONS)
  add_link_options(-Wl,-z,pack-relative-relocs)
endif()
