// The SQL of schema.sql and schema_indexes.sql, compiled in.
#pragma once

namespace reqs {

extern const char* const schema_tables;
extern const char* const schema_indexes;

}  // namespace reqs
