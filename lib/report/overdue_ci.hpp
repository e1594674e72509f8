// The overdue list for CI systems, one function a format. Only for render_overdue's use.
#pragma once

#include <span>
#include <string>

#include "report/overdue.hpp"

namespace reqs {

std::string render_junit(std::span<const OverdueRow> rows, const OverdueContext& context);
std::string render_tap(std::span<const OverdueRow> rows, const OverdueContext& context);
std::string render_github(std::span<const OverdueRow> rows, const OverdueContext& context);

/// `main at 3f2a9c1d, as of 2026-11-22T00:31:07.120Z`
std::string state_text(const OverdueContext& context);

}  // namespace reqs
