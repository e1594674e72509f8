// The overdue list for CI systems, one function a format. Only for write_overdue's use.
#pragma once

#include <string>

#include "report/overdue.hpp"

namespace reqs {

void write_junit(const OverdueRows& rows, const OverdueContext& context, const WriteText& write);
void write_tap(const OverdueRows& rows, const OverdueContext& context, const WriteText& write);
void write_github(const OverdueRows& rows, const OverdueContext& context, const WriteText& write);

/// `main at 3f2a9c1d, as of 2026-11-22T00:31:07.120Z`
std::string state_text(const OverdueContext& context);

}  // namespace reqs
