// SQLite notices a page that makes no sense, but not one that says something else than what was written: a flipped bit
// in an index finds too little, for ever. So each page of a file ends with a sum of itself, which is looked at whenever
// the page comes from the disk. For the .cpp files of this layer only.
#pragma once

#include <sqlite3.h>

namespace reqs {

/// So many bytes at the end of a page are the sum's: for SQLITE_FCNTL_RESERVE_BYTES, before the first table is made.
inline constexpr int sum_size = 8;

/// The name of the file system (VFS) to open databases with. A read of a page that is not as it was written gives
/// SQLITE_IOERR_DATA. Registered with SQLite at the first call, which has no other way to be told.
const char* summed_pages();

/// For the connection's main file: whether sums are looked at, as they are unless somebody is about to empty the file.
void trust_pages(sqlite3* database, bool trusted);

}  // namespace reqs
