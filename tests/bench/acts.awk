# A history of N acts as `reqs` would have recorded them, as a stream for git-fast-import: awk -v n=N -f acts.awk | git
# fast-import. Every eighth act files a request, the others are notes on one of the last twenty. What verifying holds
# commits against is as it should be.

function time_of(i) {
  return sprintf("2026-%02d-%02dT%02d:%02d:%02d", int(i / 2419200) + 1, int(i / 86400) % 28 + 1, int(i / 3600) % 24,
    int(i / 60) % 60, i % 60)
}

function seconds_of(i) { # months of 28 days, as time_of has them
  return 1767225600 + month_start[int(i / 2419200) + 1] * 86400 + i % 2419200
}

function handle_of(i,  handle, digits) {
  for (digits = 0; digits < 5; digits++) {
    handle = substr(alphabet, i % 32 + 1, 1) handle
    i = int(i / 32)
  }
  return "k" handle # never all digits: those would be quoted
}

function commit(i, id, word, event, title) {
  printf "commit refs/heads/main\ncommitter Bench <bench@example.com> %.0f +0000\ndata <<END-OF-MESSAGE\n", seconds_of(i)
  printf "%s %s: %s\n\nReqs-Id: %s\nReqs-Do: %s\nReqs-Event: %s\nEND-OF-MESSAGE\n", substr(id, 10), word, title, id, word, event
  if (i == 0) print "from refs/heads/main^0"
}

function put(id, title) {
  printf "M 100644 inline requests/%s/%s/%s/%s.yaml\ndata <<END-OF-REQUEST\n%s%sEND-OF-REQUEST\n", substr(id, 1, 4),
    substr(id, 5, 2), substr(id, 7, 2), substr(id, 10), header[id], events[id]
}

BEGIN {
  alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
  split("0 31 59 90 120 151 181 212 243 273 304 334", month_start, " ")
  step = int(12 * 2419200 / n)
  for (i = 0; i < n; i++) {
    at = time_of(i * step)
    if (i % 8 == 0) {
      count++
      id = substr(at, 1, 4) substr(at, 6, 2) substr(at, 9, 2) "-" handle_of(count)
      recent[count % 20] = id
      title = "前保险杠更换,客户后天必须提车 " count
      titles[id] = title
      event = "3m9x." handle_of(i)
      header[id] = "format: 1\nid: " id "\ntitle: " title "\ntype: request\nstate: unowned\npriority: normal\nlevel: 1\n" \
        "filed_by: bench\nfiled: " at ".000Z\n"
      events[id] = "events:\n- id: " event "\n  at: " at ".000Z\n  by: bench\n  do: file\n  title: " title \
        "\n  type: request\n  priority: normal\n  voice: |-\n    说好三天,今天来提车才告诉我没有配件。\n    后天一早要出差,到底谁负责?\n"
      word = "file"
    } else {
      id = recent[(count - (i * 7) % (count < 20 ? count : 19)) % 20]
      title = titles[id]
      event = "3m9x." handle_of(i)
      events[id] = events[id] "- id: " event "\n  at: " at ".000Z\n  by: bench\n  do: note\n  text: 催了一次,第" i "次。\n"
      word = "note"
    }
    commit(i * step, id, word, event, title)
    put(id, title)
  }
}
