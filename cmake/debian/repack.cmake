# Runs inside cpack, on the finished packages: dpkg-deb writes them anew, compressed and with the times of
# SOURCE_DATE_EPOCH (set by shape.cmake) where cpack puts the current time.
foreach(package ${CPACK_PACKAGE_FILES})
  set(tree ${CPACK_TEMPORARY_DIRECTORY}/repack)
  execute_process(COMMAND dpkg-deb --raw-extract ${package} ${tree} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND chmod 755 ${tree} ${tree}/DEBIAN COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND dpkg-deb --root-owner-group -Zxz --build ${tree} ${package} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
