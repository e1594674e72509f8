// How the columns of a spreadsheet become requests: MAP.yaml of `reqs import csv FILE --map MAP.yaml`, and one row
// taken through it. Yields texts by field; making events of them, teams and people included, is for the import itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "codec/csv.hpp"
#include "core/error.hpp"
#include "core/instant.hpp"
#include "core/named.hpp"
#include "core/time_text.hpp"
#include "core/zone.hpp"

namespace reqs {

/// What of a request a column can fill. The words stand in people's map files: never change.
enum class ImportField {
  key,
  filed,
  by,
  title,
  type,
  priority,
  voice,
  background,
  customer,
  contact,
  tier,
  kind,
  via,
  theme,
  team,
  person,
  needed_by,
  state,
  resolved,
  closed,
  resolution,
  csat,
  ces,
  nps,
  comment,
  note
};
inline constexpr Named<ImportField> import_field_names[] = {
    {ImportField::key, "key", "what names the row at its source; with the source it makes importing twice harmless"},
    {ImportField::filed, "filed", "when it was filed (time)"},
    {ImportField::by, "by", "who filed it"},
    {ImportField::title, "title", "one line"},
    {ImportField::type, "type", "a type of types.yaml"},
    {ImportField::priority, "priority", "low, normal, high or urgent"},
    {ImportField::voice, "voice", "the customer's own words"},
    {ImportField::background, "background", "what one must know"},
    {ImportField::customer, "customer", "name of the customer"},
    {ImportField::contact, "contact", "how the customer is reached"},
    {ImportField::tier, "tier", "the customer's standing"},
    {ImportField::kind, "kind", "external or internal"},
    {ImportField::via, "via", "the channel it came through"},
    {ImportField::theme, "theme", "a theme of themes.yaml"},
    {ImportField::team, "team", "who answers for it: handle, name or alias of a team"},
    {ImportField::person, "person", "who works on it: handle or name of a person"},
    {ImportField::needed_by, "needed_by", "the requester's own deadline (time)"},
    {ImportField::state, "state", "open, doing, resolved or closed"},
    {ImportField::resolved, "resolved", "when it was done (time)"},
    {ImportField::closed, "closed", "when it was over (time)"},
    {ImportField::resolution, "resolution", "what was done"},
    {ImportField::csat, "csat", "satisfaction, 1 to 5"},
    {ImportField::ces, "ces", "effort, 1 to 7"},
    {ImportField::nps, "nps", "would recommend, 0 to 10"},
    {ImportField::comment, "comment", "what the customer said with the rating"},
    {ImportField::note, "note", "a note of ours"},
};
inline std::string_view name_of(ImportField v) {
  return name_in(import_field_names, v);
}

/// What becomes of a team that teams.yaml does not have.
enum class UnknownTeams { refuse, add };
inline constexpr Named<UnknownTeams> unknown_teams_names[] = {
    {UnknownTeams::refuse, "known", "rows of unknown teams are refused"},
    {UnknownTeams::add, "add", "the import adds the team under team_handle(name)"},
};

/// A piece of `text: "…{column}…"`: words of the map's own, or the name of a column.
struct TemplatePart {
  enum class Kind { literal, column };
  Kind kind = Kind::literal;
  std::string text;

  bool operator==(const TemplatePart&) const = default;
};
using TemplateLine = std::vector<TemplatePart>;

/// Where one field comes from: a column, or a text that may name several.
struct ImportRule {
  ImportField field = ImportField::key;
  std::string column;                                       ///< empty when `text` is used
  std::vector<TemplateLine> text;                           ///< a line whose columns are all empty is left out
  std::vector<std::pair<std::string, std::string>> values;  ///< the source's word, ours; empty = taken as it is
  std::optional<std::string> fallback;  ///< `default`: for an empty value, and for one that `values` does not have
  int line = 0;                         ///< where it stands in the map
  int position = 0;                     ///< its column there
};

struct ImportMap {
  std::string path;                 ///< of the map, for problems
  std::string source;               ///< the SRC of keys
  std::optional<std::string> zone;  ///< IANA name; empty = the ledger's
  std::string encoding = "UTF-8";
  std::optional<char> delimiter;
  std::vector<std::string> empty;         ///< values that mean nothing, besides the empty text
  std::vector<std::string> time_formats;  ///< in the order tried; never empty (time_text.hpp)
  UnknownTeams teams = UnknownTeams::refuse;
  std::vector<ImportRule> rules;  ///< a field at most once; `key` and `title` are among them
};

struct ImportMapRead {
  std::optional<ImportMap> map;  ///< empty exactly when there are problems
  std::vector<Problem> problems;
};

/// `also` is a key of the map that somebody else reads.
ImportMapRead read_import_map(std::string_view text, std::string_view path, std::string_view also = {});

/// The columns that the map names, each once, in the order of the map.
std::vector<std::string> columns_of(const ImportMap& map);

/// What the map asks of the file's columns and does not get: columns that are missing, or that the file has twice.
std::vector<Problem> bind(const ImportMap& map, const std::vector<std::string>& columns);

/// What was said in the course of a row's request.
struct RowMessage {
  bool from_customer = false;
  std::string by;  ///< who said it, as the source calls them
  std::string text;
  std::string at;  ///< as the source writes it, in one of the map's formats
};

struct MappedRow {
  int line = 0;                                             ///< of the file
  int column = 1;                                           ///< of that line: JSON may be all on one
  std::vector<std::pair<ImportField, std::string>> values;  ///< by field; what is empty is left out; texts are trimmed
  std::vector<RowMessage> messages;                         ///< in their order; only few sources have them
  std::vector<Problem> problems;                            ///< in the file

  /// The value of a field, or the empty text.
  std::string_view text(ImportField field) const;
};

/// `columns` have passed bind(); `csv_path` is only for the problems: a value that `values` does not have, a word
/// outside a closed set, a score outside its scale, a row without key or title.
MappedRow map_row(const ImportMap& map, const std::vector<std::string>& columns, const CsvRow& row,
                  std::string_view csv_path);

/// A time of a row, by the first of the map's formats that fits; a date alone is the end of the day for `needed_by`,
/// the start for the others. Empty when no format fits.
std::optional<Instant> import_time(const ImportMap& map, ImportField field, std::string_view text, const Zone& zone);

/// A handle for a team of that name: lower case, everything in ASCII but letters and digits as single dashes, Chinese
/// and the like kept: `ISD_Housing (INTERNAL)` → `isd-housing-internal`. Empty when nothing is left.
std::string team_handle(std::string_view name);

}  // namespace reqs
