#include "codec/yaml_record.hpp"

#include "core/record.hpp"

namespace reqs {

template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, YamlNode>
void each_member(T& v, Visit& visit) {
  visit(v.scalar), visit(v.items), visit(v.entries), visit(v.line), visit(v.column), visit(v.kind), visit(v.plain);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, YamlEntry>
void each_member(T& v, Visit& visit) {
  visit(v.key), visit(v.line), visit(v.column), visit(v.value);
}
template <class T, class Visit>
requires std::is_same_v<std::remove_const_t<T>, YamlRead>
void each_member(T& v, Visit& visit) {
  visit(v.root), visit(v.problems);
}

std::string pack_yaml(const YamlRead& read) {
  return pack_record(read);
}
std::optional<YamlRead> unpack_yaml(std::string_view bytes) {
  return unpack_record<YamlRead>(bytes);
}

}  // namespace reqs
