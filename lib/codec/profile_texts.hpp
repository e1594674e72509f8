// The two profiles' files as people will read them; `@me@` and the like are filled in by profile_files. Only for
// profiles.cpp.
#pragma once

#include <array>
#include <string_view>

namespace reqs {

struct ProfileText {
  std::string_view name;
  std::string_view text;
};

/// What both say about calendars, where they have `@calendars@`.
extern const std::string_view calendars_comment;
extern const std::array<ProfileText, 7> light_profile;
extern const std::array<ProfileText, 7> service_profile;

}  // namespace reqs
