// Drawing from the whole of a range at any size: RapidCheck's own inRange keeps to its beginning for small sizes, which
// is right for amounts and wrong for choices.
#pragma once

#include <rapidcheck.h>

namespace reqs::test {

template <class T>
rc::Gen<T> uniform(T least, T end) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<T>(least, end));
}

}  // namespace reqs::test
