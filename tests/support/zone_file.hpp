// Zones for tests, from the system's time zone files.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "core/zone.hpp"

namespace reqs::test {

inline std::string zone_bytes(const std::string& name) {
  std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Zone zone_named(const std::string& name) {
  auto zone = Zone::from_tzif(name, zone_bytes(name));
  if (!zone) throw std::runtime_error("no zone file for " + name + " (package tzdata)");
  return *zone;
}

}  // namespace reqs::test
