# One CMake target a layer; its sources are the .cpp files of its folder. A layer sees only what it links:
# the include root is lib/, and tests/layering.sh holds the #include lines to the same picture.
function(reqs_layer name)
  cmake_parse_arguments(arg "" "" "USES;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.c)
  if(NOT sources)
    add_library(reqs_${name} INTERFACE)
    target_include_directories(reqs_${name} INTERFACE ${CMAKE_CURRENT_SOURCE_DIR})
    return()
  endif()
  add_library(reqs_${name} STATIC ${sources})
  target_include_directories(reqs_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(reqs_${name} PUBLIC ${arg_USES} PRIVATE reqs_warnings ${arg_PRIVATE})
endfunction()
