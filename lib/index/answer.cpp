#include "index/answer.hpp"

#include <algorithm>
#include <tuple>

#include "index/text_order.hpp"

namespace reqs {
namespace {

constexpr std::size_t spare_keys = 1'000;  // so that those beyond the limit are sorted out rarely

}  // namespace

std::vector<Problem> problems_of(const std::vector<Unreadable>& files) {
  std::vector<Problem> problems;
  for (const auto& file : files) problems.insert(problems.end(), file.problems.begin(), file.problems.end());
  return problems;
}

bool AnswerKey::operator<(const AnswerKey& other) const {
  return std::tie(rank, filed, id) < std::tie(other.rank, other.filed, other.id);
}

Request CatalogAnswer::request(std::size_t at) const {
  const auto held = held_.find(keys_[at].id);
  return held == held_.end() ? read_(keys_[at]) : held->second;
}

void CatalogAnswer::each(const std::function<bool(const Request&)>& visit) const {
  for (std::size_t at = 0; at < keys_.size(); ++at)
    if (!visit(request(at))) return;
}

void CatalogAnswer::cut(std::size_t most) {
  if (keys_.size() > most) keys_.resize(most);
}

void CatalogAnswer::sort_by(const std::function<std::string(const Request&)>& text, Direction direction) {
  const auto text_at = [&](std::size_t at) { return text(request(at)); };
  rearrange(order_by_text(keys_.size(), text_at, direction == Direction::down));
}

void CatalogAnswer::rearrange(std::vector<std::uint32_t> order) {
  // Round by round, so that no second set of keys is needed.
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    const auto first = keys_[start];
    auto to = start;
    for (auto from = order[to]; from != start; from = order[to]) {
      keys_[to] = keys_[from];
      order[to] = to;
      to = from;
    }
    keys_[to] = first;
    order[to] = to;
  }
}

void AnswerBuilder::add(const Request& request, std::uint64_t place) {
  const auto standing = ranking_(request);
  if (!standing) return;
  ++answer_.found_;
  const auto filed = request.header.filed.time_since_epoch().count();
  answer_.keys_.push_back({standing->rank, filed, request.id.number(), place << AnswerKey::tag_bits | standing->tag});
  hold(request);
  if (part_.limit && answer_.keys_.size() >= *part_.limit + spare_keys) keep_first();
}

void AnswerBuilder::hold(const Request& request) {
  if (answer_.found_ <= part_.held)
    answer_.held_.emplace(request.id.number(), Request{request.id, request.header, {}});
  else
    answer_.held_.clear();
}

void AnswerBuilder::keep_first() {
  auto& keys = answer_.keys_;
  if (keys.size() <= *part_.limit) return;
  std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(*part_.limit), keys.end());
  keys.resize(*part_.limit);
}

CatalogAnswer AnswerBuilder::finish(CatalogAnswer::Read read) && {
  if (part_.limit) keep_first();
  std::sort(answer_.keys_.begin(), answer_.keys_.end());
  answer_.read_ = std::move(read);
  return std::move(answer_);
}

}  // namespace reqs
