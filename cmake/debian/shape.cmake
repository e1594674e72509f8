# Runs inside cpack, on the staged files, before they are packed: what Debian's policy asks for beyond `cmake --install`
# (stripped binaries; chapter 12: copyright, changelog, compressed manual pages). Times come from SOURCE_DATE_EPOCH, or else from the last
# commit, so that the same source gives the same package.
# Without these cpack would silently leave out the C library.
foreach(tool dpkg-shlibdeps file)
  find_program(found_${tool} ${tool})
  if(NOT found_${tool})
    message(FATAL_ERROR "${tool} is missing: apt-get install dpkg-dev file")
  endif()
endforeach()

set(stage ${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX})
set(doc ${stage}/share/doc/${CPACK_PACKAGE_NAME})

if("$ENV{SOURCE_DATE_EPOCH}" STREQUAL "")
  execute_process(COMMAND git -C ${CPACK_REQS_SOURCE} log -1 --format=%ct
    OUTPUT_VARIABLE seconds OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    file(TIMESTAMP ${CPACK_REQS_SOURCE}/CHANGELOG.md seconds %s UTC)
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${seconds})
endif()

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CPACK_REQS_STRIP} --remove-section=.comment --remove-section=.note ${stage}/bin/reqs)

file(REMOVE ${doc}/LICENSE)  # /usr/share/common-licenses has the text
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/copyright ${doc}/copyright)

# No revision of a distribution in the version, so this is the one changelog that tools look for; what is new is said in
# CHANGELOG.md beside it.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # of SOURCE_DATE_EPOCH
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${doc}/changelog @ONLY)

file(GLOB pages ${stage}/share/man/man*/*)
run(gzip -9n ${pages} ${doc}/changelog)

file(MAKE_DIRECTORY ${stage}/share/lintian/overrides)
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/lintian-overrides ${stage}/share/lintian/overrides/${CPACK_PACKAGE_NAME})

run(chmod -R u=rwX,go=rX ${CPACK_TEMPORARY_INSTALL_DIRECTORY})
run(find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +)
