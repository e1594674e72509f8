// An open file that closes itself. For the .cpp files of this layer only.
#pragma once

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace reqs {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }

  /// Negative where opening failed; errno says why.
  int number() const { return number_; }

  /// The same open file, and with it its lock; negative where there are too many open.
  Descriptor duplicate() const { return Descriptor(fcntl(number_, F_DUPFD_CLOEXEC, 0)); }

 private:
  int number_;
};

}  // namespace reqs
