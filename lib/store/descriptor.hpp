// An open file that closes itself. For the .cpp files of this layer only.
#pragma once

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

 private:
  int number_;
};

}  // namespace reqs
