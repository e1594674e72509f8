// Who held a request, as tables for people and scripts, and as a document.
#pragma once

#include <string>

#include "core/custody.hpp"
#include "report/document.hpp"
#include "report/request_table.hpp"
#include "report/table.hpp"

namespace reqs {

/// A row for each stint and for each offer, with the request's id in front for scripts.
Table custody_table(const Request& request, const Custody& custody, const RequestView& view);

/// For people: the stints, who was asked, how long each holder had it in all, and its way from hand to hand.
std::string render_custody(const Request& request, const Custody& custody, const RequestView& view,
                           const TerminalView& terminal);

Doc custody_doc(const Request& request, const Custody& custody, Instant now);

}  // namespace reqs
