# A ledger of N requests from 2016 to 2025, none of them of the future, as a stream for git-fast-import: awk -v n=N -f ledger.awk | git fast-import.
# The bytes are canonical ones. Nine in ten are closed; of the open ones twenty are late, at any size. Texts are of forty
# Chinese words, drawn by a generator of its own (awk's differ): the same N gives the same ledger everywhere.
# All of them in one commit; with -v commits=1 day by day, each in its own, by one of twenty people. With -v clocks=1 all of
# them have targets of business time, and their calendar is pinned; with -v open=1 none is closed.

function draw(limit) { # 0 … limit-1; Lehmer's generator fits awk's doubles
  seed = (seed * 16807) % 2147483647
  return seed % limit
}

function some_words(count,  text) {
  while (count-- > 0) text = text words[draw(word_count) + 1]
  return text
}

function handle_of(i,  handle, digits) {
  for (digits = 0; digits < 5; digits++) {
    handle = substr(alphabet, i % 32 + 1, 1) handle
    i = int(i / 32)
  }
  return "k" handle # never all digits: those would be quoted
}

function request(i,  day, date, handle, closed, at, due, header, events, title) {
  day = commits ? int(i * 3360 / n) : i % 3360
  date = sprintf("%d-%02d-%02d", 2016 + int(day / 336), int(day % 336 / 28) + 1, day % 28 + 1)
  handle = handle_of(i)
  at = date "T08:00:00.000Z"
  closed = !open && i % 10 != 0
  due = sprintf("needed_by: %d-01-01T00:00:00.000Z\n", i < 200 ? 2020 : 2099)
  title = some_words(3) "第" i "号"

  header = "format: 1\nid: " substr(date, 1, 4) substr(date, 6, 2) substr(date, 9, 2) "-" handle "\ntitle: " title \
    "\ntype: request\nstate: " (closed ? "closed\noutcome: done\nowner: {team: desk, person: li}" : "unowned") \
    "\npriority: normal\nlevel: 1\nfiled_by: bench\nfiled: " at "\n"
  events = "events:\n- id: 3m9x." handle "\n  at: " at "\n  by: bench\n  do: file\n  title: " title \
    "\n  type: request\n  priority: normal\n" (closed ? "" : "  " due) \
    "  voice: |\n    " some_words(8) "\n    " some_words(8) "\n" targets
  if (closed) {
    header = header "resolved: " date "T10:00:00.000Z\nclosed: " date "T11:00:00.000Z\n"
    events = events "- id: 3m9x.a" handle "\n  at: " date "T09:00:00.000Z\n  by: li\n  do: accept\n  team: desk\n" \
      "- id: 3m9x.r" handle "\n  at: " date "T10:00:00.000Z\n  by: li\n  do: resolve\n  text: " some_words(4) "\n" \
      "- id: 3m9x.c" handle "\n  at: " date "T11:00:00.000Z\n  by: li\n  do: close\n  outcome: done\n"
  } else
    header = header due
  printf "M 100644 inline requests/%s/%s/%s/%s.yaml\ndata <<END-OF-REQUEST\n%s%sEND-OF-REQUEST\n", substr(date, 1, 4),
    substr(date, 6, 2), substr(date, 9, 2), handle, header, events
}

function pin_calendar() {
  printf "M 100644 inline pinned/%s.yaml\ndata <<END-OF-CALENDAR\n", calendar
  print "calendars:\n  office:\n    zone: Europe/Berlin\n    week:"
  split("mon tue wed thu fri sat sun", weekdays, " ")
  for (day = 1; day <= 4; day++) print "      " weekdays[day] ": [\"09:00-12:00\", \"13:00-18:00\"]"
  print "      fri: [\"09:00-12:00\", \"13:00-17:00\"]\n      sat: []\n      sun: []"
  print "    holidays: [\"01-01\", \"05-01\", \"10-03\", \"12-25\", \"12-26\"]"
  print "    replacements:\n      \"2026-10-10\": [\"09:00-18:00\"]\nEND-OF-CALENDAR"
}

function commit_by(who, email, seconds) {
  printf "commit refs/heads/main\ncommitter %s <%s@example.com> %.0f +0000\ndata 5\nbench\n", who, email, seconds
}

BEGIN {
  seed = 20261122
  alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
  word_count = split("客户 投诉 合同 发票 配件 维修 安装 退货 换货 付款 交货 延期 质量 售后 电话 邮件 上门 检查 更换 升级 " \
    "系统 账号 密码 登录 打印 网络 故障 设备 仓库 物流 保险 车辆 前台 经理 部门 报价 订单 培训 会议 审批", words, " ")
  calendar = "13b05ba83f655775" # of the bytes that pin_calendar writes
  if (clocks)
    targets = "  targets:\n    rule: everything else\n    line: \"2\"\n    calendar: " calendar \
      "\n    own: 4bh\n    respond: 8bh\n    resolve: 5bd\n"
  for (i = 0; i < n; i++) {
    if (commits)
      commit_by("P" i % 20, "p" i % 20, 1451606400 + int(i * 315360000 / n))
    else if (i == 0)
      commit_by("Bench", "bench", 1700000000)
    if (i == 0) print "from refs/heads/main^0"
    if (i == 0 && clocks) pin_calendar()
    request(i)
  }
}
