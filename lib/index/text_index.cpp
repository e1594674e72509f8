#include "index/text_index.hpp"

#include <algorithm>
#include <vector>

#include "index/formats.hpp"
#include "index/word_tokens.hpp"

namespace reqs {

// Contentless: the texts are in git. Without positions and sizes, which only phrases and other rankings need.
DerivedFile::Format text_index_format() {
  return {.application = 0x72657174,  // "reqt"
          .schema = 2,                // raise it when tokens are made otherwise, too
          .tables = R"sql(
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,  -- by the moment of filing: see number_of
  id TEXT NOT NULL,
  blob TEXT NOT NULL,          -- git's name for the file's bytes
  packed BLOB NOT NULL         -- these, compressed
);
CREATE VIRTUAL TABLE texts USING fts5(tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
)sql",
          .indexes = "CREATE UNIQUE INDEX document_by_id ON documents(id)"};
}

namespace {

constexpr unsigned handle_bits = 21, letter_bits = 5;
constexpr std::int64_t most_handles = std::int64_t{1} << handle_bits;
constexpr std::int64_t last_moment = (std::int64_t{1} << 42U) - 1;  // in the year 2109
constexpr std::size_t batch_bytes = std::size_t{32} << 20;          // of tokens and files

/// The moment of filing in ms above the beginning of the handle, turned round: from the highest number down, those
/// filed last come first, and of those the ones with the smaller handle.
std::int64_t number_of(const Request& request) {
  const auto filed = std::clamp<std::int64_t>(request.header.filed.time_since_epoch().count(), 0, last_moment);
  std::int64_t handle = 0;
  for (const char c : request.id.handle())
    handle = (handle << letter_bits) | static_cast<std::int64_t>(id_alphabet.find(c));
  handle >>= handle_length * letter_bits - handle_bits;
  return (filed << handle_bits) | (most_handles - 1 - handle);
}

/// Documents, one after the other. New ones wait for more of them, since FTS5 takes them quickly in their order only.
class SqliteTextWriter final : public TextWriter {
 public:
  SqliteTextWriter(const Database& database, const Fold& fold)
      : fold_(fold),
        put_(database.prepare("INSERT INTO documents VALUES (?, ?, ?, ?)")),
        is_taken_(database.prepare("SELECT 1 FROM documents WHERE number = ?")),
        put_tokens_(database.prepare("INSERT INTO texts(rowid, tokens) VALUES (?, ?)")),
        find_(database.prepare("SELECT number FROM documents WHERE id = ?")),
        remove_(database.prepare("DELETE FROM documents WHERE number = ?")),
        remove_tokens_(database.prepare("INSERT INTO texts(texts, rowid, tokens) VALUES ('delete', ?, ?)")) {}

  void put(const Request& request, const std::string& blob, std::string packed) override {
    waiting_.push_back({number_of(request), request.id.text(), blob, std::move(packed), word_tokens(request, fold_)});
    bytes_ += waiting_.back().tokens.size() + waiting_.back().packed.size();
    if (bytes_ >= batch_bytes) flush();
  }

  void remove(const Request& request) override {
    find_.bind(1, std::string_view(request.id.text()));
    if (!find_.step()) throw_damage("a document that is not there");
    const auto number = find_.integer(0);
    find_.run();
    remove_.bind(1, number);
    remove_.run();
    const auto tokens = word_tokens(request, fold_);
    remove_tokens_.bind(1, number);
    remove_tokens_.bind(2, std::string_view(tokens));
    remove_tokens_.run();
  }

  /// To be called at the end.
  void flush() {
    std::ranges::sort(waiting_, {}, [](const Document& document) { return std::pair(document.number, document.id); });
    for (auto& document : waiting_) write(document);
    waiting_.clear();
    bytes_ = 0;
  }

 private:
  struct Document {
    std::int64_t number;
    std::string id, blob, packed, tokens;
  };

  const Fold& fold_;
  Statement put_, is_taken_, put_tokens_, find_, remove_, remove_tokens_;
  std::vector<Document> waiting_;
  std::size_t bytes_ = 0;

  void write(const Document& document) {
    const auto number = free_number(document.number);
    put_.bind(1, number);
    put_.bind(2, std::string_view(document.id));
    put_.bind(3, std::string_view(document.blob));
    put_.bind_blob(4, document.packed);
    put_.run();
    put_tokens_.bind(1, number);
    put_tokens_.bind(2, std::string_view(document.tokens));
    put_tokens_.run();
  }

  /// The number itself, or another of the same moment.
  std::int64_t free_number(std::int64_t number) {
    const auto moment = number >> handle_bits << handle_bits;
    for (std::int64_t turn = 0; turn < most_handles; ++turn) {
      const auto candidate = moment | ((number + turn) & (most_handles - 1));
      is_taken_.bind(1, candidate);
      const bool taken = is_taken_.step();
      is_taken_.run();
      if (!taken) return candidate;
    }
    throw_damage("more documents of one moment than there is room for");
  }
};

class SqliteTextIndex final : public TextIndex {
 public:
  SqliteTextIndex(const std::string& path, std::chrono::milliseconds patience)
      : file_(path, text_index_format(), patience) {}

  bool attach(const std::string& commit, const Fold& fold, const Refresh& refresh) {
    return file_.attach(commit, [&](const std::optional<std::string>& from) {
      SqliteTextWriter writer(file_.database(), fold);
      refresh(from, writer);
      writer.flush();
    });
  }

  bool each(const std::string& condition, const std::function<bool(TextCandidate&&)>& visit) override {
    return file_.ask([&] {
      auto hits = file_.database().prepare("SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC");
      auto document = file_.database().prepare("SELECT id, blob, packed FROM documents WHERE number = ?");
      hits.bind(1, std::string_view(condition));
      while (hits.step()) {
        const auto number = hits.integer(0);
        document.bind(1, number);
        if (!document.step()) throw_damage("a text of no document");
        auto id = RequestId::parse(document.text(0));
        if (!id) throw_damage("an id that is none");
        TextCandidate candidate{std::move(*id), std::string(document.text(1)), std::string(document.text(2)),
                                number >> handle_bits};
        document.run();
        if (!visit(std::move(candidate))) return;
      }
    });
  }

 private:
  DerivedFile file_;
};

}  // namespace

std::unique_ptr<TextIndex> TextIndex::open(const std::string& path, const std::string& commit, const Fold& fold,
                                           const Refresh& refresh, std::chrono::milliseconds patience) {
  try {
    auto index = std::make_unique<SqliteTextIndex>(path, patience);
    if (index->attach(commit, fold, refresh)) return index;
  } catch (const SqliteError&) {
    // Out of reach: everything works without it.
  }
  return nullptr;
}

}  // namespace reqs
