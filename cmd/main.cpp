// The program reqs: hands its arguments to run_process().
#include "cmd/run.hpp"

int main(int argc, char** argv) {
  return reqs::cmd::run_process({argv + 1, argv + argc});
}
