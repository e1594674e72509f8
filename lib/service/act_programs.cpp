#include "service/act_programs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/error.hpp"
#include "store/git_program.hpp"

namespace reqs {
namespace {

constexpr std::string_view before = "before", after = "after";

std::string trimmed(std::string text) {
  while (text.ends_with('\n') || text.ends_with('\r') || text.ends_with(' ')) text.pop_back();
  return text;
}

/// `ended with code 3`, or why it did not come to that.
std::string fate_of(const LimitedEnd& end, const ActProgram& program) {
  switch (end.how) {
    case LimitedEnd::How::out_of_time:
      return fmt::format("had no answer within {} s and was ended",
                         std::chrono::ceil<std::chrono::seconds>(program.limit).count());
    case LimitedEnd::How::interrupted:
      return "was interrupted";
    case LimitedEnd::How::exited:
      break;
  }
  return fmt::format("ended with code {}", end.exit_code);
}

bool went_well(const LimitedEnd& end) {
  return end.how == LimitedEnd::How::exited && end.exit_code == 0;
}

[[noreturn]] void throw_veto(const ActProgram& program, const LimitedEnd& end) {
  const auto said = trimmed(end.said);
  const bool says_why = end.how == LimitedEnd::How::exited && !said.empty();
  throw Error(
      end.how == LimitedEnd::How::interrupted ? ErrorKind::interrupted : ErrorKind::refused,
      says_why ? fmt::format("the program '{}' does not let this pass: {}", program.name, said)
               : fmt::format("the program '{}' {}{}; nothing was recorded", program.name, fate_of(end, program),
                             said.empty() ? "" : ": " + said),
      {fmt::format("it is asked before each act: git config --show-origin reqs.on-act.{}.before", program.name)});
}

Doc added_events(const Request& request, const std::vector<std::string>& added) {
  Doc::List events;
  for (const auto& event : request.events)
    if (std::find(added.begin(), added.end(), event.id) != added.end()) events.push_back(event_doc(event));
  return events;
}

}  // namespace

ActNews::ActNews(const ActPrograms& programs, Instant now) : programs_(programs), now_(now), items_(programs.ledger) {
  json_.open(list_document("act", {}));
}

void ActNews::add(const std::optional<Request>& before_it, const Request& after_it,
                  const std::vector<std::string>& added) {
  items_.append(json_.item(Doc::Map{{"id", after_it.id.text()},
                                    {"before", before_it ? item_doc(*before_it, now_) : Doc()},
                                    {"after", item_doc(after_it, now_)},
                                    {"events", added_events(after_it, added)}}));
}

std::unique_ptr<Spool> ActNews::input(std::string_view moment, const std::string& commit) const {
  Doc::Map head = {{"moment", moment}};
  if (!commit.empty()) head.push_back({"commit", commit});
  head.insert(head.end(), head_.begin(), head_.end());
  auto spool = std::make_unique<Spool>(programs_.ledger);
  spool->append(GrowingJson().open(list_document("act", {}, std::move(head))));
  spool->append(items_);
  spool->append(GrowingJson(json_).close());
  return spool;
}

LimitedEnd ActNews::run(const ActProgram& program, std::string_view moment, const Spool& input) const {
  auto environment = without_repository(programs_.environment);
  std::erase_if(environment, [](const std::string& variable) {
    return variable.starts_with("REQS_LEDGER=") || variable.starts_with("REQS_ON_ACT=");
  });
  environment.push_back("REQS_LEDGER=" + programs_.ledger);
  environment.push_back(fmt::format("REQS_ON_ACT={}", moment));
  const auto& command = moment == before ? program.before : program.after;
  return run_limited({command, programs_.ledger, std::move(environment), program.limit}, input);
}

std::vector<std::string> ActNews::ask() const {
  std::vector<std::string> said;
  std::unique_ptr<Spool> spool;
  for (const auto& program : programs_.programs) {
    if (program.before.empty()) continue;
    if (!spool) spool = input(before, {});
    const auto end = run(program, before, *spool);
    if (!went_well(end)) throw_veto(program, end);
    if (const auto text = trimmed(end.said); !text.empty()) said.push_back(program.name + ": " + text);
  }
  return said;
}

std::vector<std::string> ActNews::tell(const ObjectId& commit) const {
  std::vector<std::string> said;
  try {
    std::unique_ptr<Spool> spool;
    for (const auto& program : programs_.programs) {
      if (program.after.empty()) continue;
      if (!spool) spool = input(after, commit);
      const auto end = run(program, after, *spool);
      const auto text = trimmed(end.said);
      const auto colon = text.empty() ? std::string() : ": " + text;
      if (!went_well(end))
        said.push_back(
            fmt::format("the act is recorded, but the program '{}' {}{}", program.name, fate_of(end, program), colon));
      else if (!text.empty())
        said.push_back(program.name + colon);
      if (end.how == LimitedEnd::How::interrupted) return said;
    }
  } catch (const Error& error) {
    said.push_back(fmt::format("the act is recorded, but no program could be told: {}", error.what()));
  }
  return said;
}

}  // namespace reqs
