#include "cmd/progress.hpp"

#include <sstream>

#include <catch2/catch.hpp>

using namespace reqs;
using cmd::ProgressLine;

TEST_CASE("a line says how far it has come, and is gone in the end", "[progress]") {
  std::ostringstream err;
  Millis now{0};
  {
    ProgressLine line(err, 80, [&] { return now; });
    now = Millis(400);
    line.show(1, 0.1);
    CHECK(err.str().empty());
    now = Millis(2000);
    line.show(500, 0.25);
    CHECK(err.str() == "\r\x1b[Kimporting: 25 %, 500 rows, 250 a second, 6 s left");
    now = Millis(2050);
    line.show(510, 0.26);
    now = Millis(2060);
    line.show(2000, 1);
    line.show(2000, 1);
    CHECK(err.str().ends_with("6 s left\r\x1b[Kimporting: 2000 rows, 971 a second; writing"));
  }
  CHECK(err.str().ends_with("writing\r\x1b[K"));
}

TEST_CASE("what is done at once shows nothing, and a narrow terminal gets what fits", "[progress]") {
  std::ostringstream err;
  Millis now{10};
  {
    ProgressLine(err, 80, [&] { return now; }).show(5, 1);
  }
  CHECK(err.str().empty());
  now = Millis(1000);
  {
    ProgressLine(err, 13, [&] { return now; }).show(5, 0.5);
  }
  CHECK(err.str() == "\r\x1b[Kimporting: …\r\x1b[K");
}

TEST_CASE("where nobody knows how much is left, it counts", "[progress]") {
  std::ostringstream err;
  Millis now{400};
  ProgressLine line(err, 80, [&] { return now; });
  line.count("reading history", 100, "commits");
  CHECK(err.str().empty());
  now = Millis(600);
  line.count("reading history", 200, "commits");
  now = Millis(620);
  line.count("reading history", 210, "commits");
  CHECK(err.str() == "\r\x1b[Kreading history: 200 commits");
}

TEST_CASE("what others say of how far they are steers no terminal", "[progress]") {
  std::ostringstream err;
  ProgressLine(err, 30, [] { return Millis(600); }).tell("Receiving \x1b]0;x\x07对象对象对象对象对象");
  CHECK(err.str().find("\x1b]") == std::string::npos);
  CHECK(err.str().find('\x07') == std::string::npos);
  CHECK(err.str().ends_with("…\r\x1b[K"));
}
