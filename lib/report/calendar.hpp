// What people and scripts see of a calendar: its rules, and the hours of a month's days.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "core/calendar.hpp"
#include "report/document.hpp"
#include "report/page.hpp"
#include "report/request_table.hpp"
#include "report/table.hpp"

namespace reqs {

/// `09:00-12:00 13:00-18:00`; empty when closed.
std::string to_text(const DayHours& hours);

/// Its zone, its week, and its special days.
std::string render_rules(const CalendarRules& rules, Page page);
Doc rules_doc(const CalendarRules& rules);

/// Every day of a month: when it is open, for how long (in seconds for scripts), and what is special about it. On a day
/// on which the clocks change, hours and length need not agree.
Table month_table(const Calendar& calendar, std::chrono::year_month month, Reader reader);
Doc::List month_docs(const Calendar& calendar, std::chrono::year_month month);

}  // namespace reqs
