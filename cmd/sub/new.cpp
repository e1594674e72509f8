// reqs new: file a request.
#include <memory>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/context.hpp"
#include "cmd/files.hpp"
#include "service/fields.hpp"
#include "service/file_request.hpp"

namespace reqs::cmd {
namespace {

struct NewOptions {
  GivenFields fields;
  std::vector<std::string> attach;
  NewRequest request;
};

int run_new(Env& env, const NewOptions& options) {
  if (!options.request.to.empty() && options.request.routing == Routing::later)
    throw Error(ErrorKind::usage, "--to and --no-route do not go together");
  auto session = open_session(env);
  auto request = options.request;
  for (const auto& [name, text] : options.fields)
    request.fields.emplace_back(name, name == "voice" ? read_text(env, text) : text);
  request.attachments = read_attachments(env, session, options.attach);
  return report_act(env, session, file_request(act_context(env, session), request));
}

std::string help_of(std::string_view field) {
  for (const auto& one : request_fields())
    if (one.name == field) return std::string(one.help);
  return {};
}

/// An option that fills the field of its name.
Option field(NewOptions& target, const char* name, ValueKind kind, std::string help, char letter = no_letter) {
  return Option{
      .name = name,
      .letter = letter,
      .kind = kind,
      .help = std::move(help),
      .field = Field::yes,
      .set = [&target, key = std::string(name)](std::string_view text) { target.fields.emplace_back(key, text); }};
}

std::vector<Option> new_options(NewOptions& o) {
  return {field(o, "type", ValueKind::type, help_of("type"), 't'),
          field(o, "priority", ValueKind::priority, help_of("priority"), 'p'),
          field(o, "for", ValueKind::text, help_of("customer")).called("NAME"),
          Option{.name = "internal",
                 .kind = ValueKind::flag,
                 .help = "the customer is a colleague",
                 .field = Field::yes,
                 .set = [&o](std::string_view) { o.fields.emplace_back("kind", "internal"); }},
          field(o, "contact", ValueKind::text, help_of("contact")),
          field(o, "tier", ValueKind::word, help_of("tier")),
          field(o, "voice", ValueKind::text, "their own words; - reads them from standard input"),
          field(o, "background", ValueKind::text, help_of("background")),
          field(o, "guess", ValueKind::text, help_of("guess")),
          field(o, "evidence", ValueKind::text, help_of("evidence")),
          field(o, "impact", ValueKind::text, help_of("impact")),
          field(o, "ask", ValueKind::text, help_of("ask")),
          field(o, "return", ValueKind::text, help_of("return")),
          field(o, "needed-by", ValueKind::time, help_of("needed-by")),
          field(o, "because", ValueKind::text, help_of("because")),
          field(o, "theme", ValueKind::theme, help_of("theme")),
          field(o, "via", ValueKind::word, help_of("via")).called("CHANNEL"),
          option("to", no_letter, ValueKind::who, "offer it to them instead of routing it", o.request.to).as_field(),
          option("key", no_letter, ValueKind::key, "file it once only, whoever runs this how often", o.request.key)
              .called("SRC:ID"),
          option("attach", no_letter, ValueKind::file, "a file to keep with it", o.attach),
          flag("no-route", no_letter, "leave it without a team for now", o.request.routing, Routing::later)};
}

}  // namespace

Command new_command() {
  auto o = std::make_shared<NewOptions>();
  auto title = Option{.name = "title",
                      .kind = ValueKind::text,
                      .help = help_of("title"),
                      .field = Field::yes,
                      .count = Count::optional,
                      .set = [o](std::string_view text) { o->fields.emplace_back("title", text); }};
  return {.name = "new",
          .group = Group::file,
          .summary = "file a request",
          .details =
              "Prints the id. The request goes at once to the team that routes.yaml names; --to asks somebody "
              "instead. What its type requires and is missing is said all at once.",
          .examples =
              "reqs new \"printer on floor 3 is out of toner\"\n"
              "reqs new 前保险杠更换 -t complaint -p high --for 张先生 --contact 138… --needed-by friday\n"
              "id=$(reqs new -q \"disk full on db2\" --key monitor:db2-disk)\n"
              "reqs new -e\n",
          .needs = Needs::act,
          .options = new_options(*o),
          .positionals = {std::move(title)},
          .run = [o](Env& env) { return run_new(env, *o); }};
}

}  // namespace reqs::cmd
