// Ctrl-C (SIGINT), SIGTERM and SIGHUP end the process as they always do, so that whoever started it sees why; before
// that it may say on stderr where something was kept. The one place with a signal handler.
#pragma once

#include <string_view>

namespace reqs::cmd {

/// From now on. A signal that is ignored (nohup, a job in the background) stays ignored.
void speak_when_interrupted();

/// What is said; empty = nothing. Longer texts than a few thousand bytes are cut.
void set_last_words(std::string_view text);

}  // namespace reqs::cmd
