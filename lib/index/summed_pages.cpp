#include "index/summed_pages.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace reqs {
namespace {

// As SQLite makes files unless it is told otherwise.
constexpr int page_size = 4096;

// Of the write-ahead log: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr int log_header = 32, frame_header = 24, sums_in_log_header = 24, sums_in_frame_header = 16;
constexpr int summed_of_frame_header = 8;
constexpr unsigned char big_endian_bit = 1;

constexpr int trust_pages_control = 20'261'122;  // no number of SQLite's own, which are small

/// SQLite's own file follows it in memory.
struct SummedFile {
  sqlite3_file base;
  SummedFile* main;  ///< of a log: the database's file
  bool trusted;      ///< sums are not looked at
};

SummedFile* ours(sqlite3_file* file) {
  return reinterpret_cast<SummedFile*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(ours(file) + 1);
}

struct Sums {
  std::uint32_t a = 0, b = 0;
  bool operator==(const Sums&) const = default;
};

std::uint32_t word_at(const unsigned char* bytes, bool big_endian) {
  constexpr int byte = 8;
  std::uint32_t word = 0;
  for (int i = 0; i < 4; ++i) word |= std::uint32_t{bytes[i]} << (byte * (big_endian ? 3 - i : i));
  return word;
}

/// The sum that SQLite has for its log.
Sums sum(Sums sums, const unsigned char* bytes, int size, bool big_endian) {
  for (int at = 0; at < size; at += 8) {
    sums.a += word_at(bytes + at, big_endian) + sums.b;
    sums.b += word_at(bytes + at + 4, big_endian) + sums.a;
  }
  return sums;
}

Sums sums_at(const unsigned char* bytes) {
  return {word_at(bytes, true), word_at(bytes + 4, true)};
}

/// The place is part of it: a page in the place of another is damage, too.
Sums sum_of_page(const unsigned char* page, sqlite3_int64 offset) {
  const auto number = static_cast<std::uint32_t>(offset / page_size);
  return sum({number, ~number}, page, page_size - sum_size, false);
}

void write_sums(unsigned char* bytes, Sums sums) {
  constexpr int byte = 8;
  for (int i = 0; i < 4; ++i) {
    bytes[i] = static_cast<unsigned char>(sums.a >> (byte * (3 - i)));
    bytes[4 + i] = static_cast<unsigned char>(sums.b >> (byte * (3 - i)));
  }
}

bool is_page(int size, sqlite3_int64 offset) {
  return size == page_size && offset % page_size == 0;
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods->xClose(real(file));
}

int read_database(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  const int code = real(file)->pMethods->xRead(real(file), bytes, size, offset);
  if (code != SQLITE_OK || !is_page(size, offset) || ours(file)->trusted) return code;
  const auto* page = static_cast<const unsigned char*>(bytes);
  return sum_of_page(page, offset) == sums_at(page + page_size - sum_size) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/// SQLite has left the place for the sum, and does not look at it.
int write_database(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  if (is_page(size, offset)) {
    auto* page =
        static_cast<unsigned char*>(const_cast<void*>(bytes));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    write_sums(page + page_size - sum_size, sum_of_page(page, offset));
  }
  return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}

/// Each frame has a sum that goes on from the one before it; SQLite looks at them only when it opens a log that
/// somebody left behind.
bool is_sound_frame(sqlite3_file* log, const unsigned char* page, sqlite3_int64 offset) {
  std::array<unsigned char, log_header> head{};
  std::array<unsigned char, frame_header> frame{}, before{};
  const auto read = [&](auto& bytes, sqlite3_int64 from) {
    return log->pMethods->xRead(log, bytes.data(), static_cast<int>(bytes.size()), from) == SQLITE_OK;
  };
  const bool first = offset == log_header + frame_header;
  if (!read(head, 0) || !read(frame, offset - frame_header)) return false;
  if (!first && !read(before, offset - frame_header - page_size - frame_header)) return false;
  const bool big_endian = (head[3] & big_endian_bit) != 0;
  auto sums = first ? sums_at(head.data() + sums_in_log_header) : sums_at(before.data() + sums_in_frame_header);
  sums = sum(sums, frame.data(), summed_of_frame_header, big_endian);
  return sum(sums, page, page_size, big_endian) == sums_at(frame.data() + sums_in_frame_header);
}

int read_log(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  const int code = real(file)->pMethods->xRead(real(file), bytes, size, offset);
  const bool is_frame = size == page_size && (offset - log_header) % (frame_header + page_size) == frame_header;
  const auto* main = ours(file)->main;
  if (code != SQLITE_OK || !is_frame || ours(file)->trusted || (main && main->trusted)) return code;
  return is_sound_frame(real(file), static_cast<const unsigned char*>(bytes), offset) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/// Until it commits, the sums of what a writer writes twice are not those of the pages.
int write_log(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  ours(file)->trusted = true;
  return real(file)->pMethods->xWrite(real(file), bytes, size, offset);
}

int control(sqlite3_file* file, int operation, void* argument) {
  if (operation != trust_pages_control) return real(file)->pMethods->xFileControl(real(file), operation, argument);
  ours(file)->trusted = *static_cast<const bool*>(argument);
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
  return real(file)->pMethods->xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved_lock(sqlite3_file* file, int* held) {
  return real(file)->pMethods->xCheckReservedLock(real(file), held);
}
int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int device_characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shared_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

using Read = int (*)(sqlite3_file*, void*, int, sqlite3_int64);
using Write = int (*)(sqlite3_file*, const void*, int, sqlite3_int64);

/// Version 2 of SQLite's methods: without mapped pages, which nobody could look at.
constexpr sqlite3_io_methods methods(Read read, Write write) {
  return {2,
          close_file,
          read,
          write,
          truncate_file,
          sync_file,
          file_size,
          lock_file,
          unlock_file,
          check_reserved_lock,
          control,
          sector_size,
          device_characteristics,
          map_shared,
          lock_shared,
          shared_barrier,
          unmap_shared,
          nullptr,
          nullptr};
}

constexpr sqlite3_io_methods database_methods = methods(read_database, write_database);
constexpr sqlite3_io_methods log_methods = methods(read_log, write_log);

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
  auto* system = sqlite3_vfs_find(nullptr);
  const bool is_log = (flags & SQLITE_OPEN_WAL) != 0;
  if (!is_log && (flags & SQLITE_OPEN_MAIN_DB) == 0) return system->xOpen(system, name, file, flags, given);
  std::memset(static_cast<void*>(file), 0, static_cast<std::size_t>(vfs->szOsFile));
  const int code = system->xOpen(system, name, real(file), flags, given);
  if (real(file)->pMethods == nullptr) return code;
  file->pMethods = is_log ? &log_methods : &database_methods;
  if (is_log) ours(file)->main = ours(sqlite3_database_file_object(name));
  return code;
}

sqlite3_vfs make_vfs() {
  auto vfs = *sqlite3_vfs_find(nullptr);
  vfs.zName = "reqs-summed-pages";
  vfs.szOsFile += static_cast<int>(sizeof(SummedFile));
  vfs.xOpen = open_file;
  vfs.pNext = nullptr;
  return vfs;
}

}  // namespace

const char* summed_pages() {
  static sqlite3_vfs vfs = make_vfs();
  static const int registered = sqlite3_vfs_register(&vfs, 0);
  return registered == SQLITE_OK ? vfs.zName : nullptr;
}

void trust_pages(sqlite3* database, bool trusted) {
  sqlite3_file_control(database, "main", trust_pages_control, &trusted);
}

}  // namespace reqs
