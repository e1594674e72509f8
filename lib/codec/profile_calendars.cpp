#include "codec/profile_texts.hpp"

namespace reqs {

const std::string_view calendars_comment =
    R"(# When people are at work, for lengths of time such as 8bh (business hours), 2bd (business days) and eod (the end of the
# day). Change it with: reqs config edit calendars.yaml
# Of each calendar:
#   zone          a time zone of the IANA list
#   week          the hours of each day: mon tue wed thu fri sat sun, each a list of parts up to 24:00; a day that is
#                 left out is closed
#   holidays      days that are closed: 2026-10-01, or 12-25 for every year
#   replacements  other hours on single days, such as a Saturday that is worked on (调休)
#   breaks        what is cut out of single days
# A holiday counts before a replacement, that before the week; breaks are cut out of all. `default` says which calendar
# is meant where nobody names one. `reqs calendar show NAME --month` shows what comes of it.)";

}  // namespace reqs
