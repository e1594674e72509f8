# A note for colleagues.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ reqs note bank4h '二号店还有一件'
20261122-bank4h
bank4h: noted
$ printf '第一行\n第二行\n' | reqs note bank4h -
20261122-bank4h
bank4h: noted
$ reqs note bank4h -F - <<'END'
> text: |
>   from a file
> END
20261122-bank4h
bank4h: noted
$ EDITOR='sed -i "s/^text:.*/text: from the editor/"' reqs note bank4h -e
20261122-bank4h
bank4h: noted
$ reqs show bank4h --events
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        noted: 二号店还有一件
2026-11-22 16:00  xiao.z        noted: 第一行
                                第二行
2026-11-22 16:00  xiao.z        noted: from a file
2026-11-22 16:00  xiao.z        noted: from the editor

# A note is possible on what is closed, too.
$ reqs close -q bank4h
20261122-bank4h
$ reqs note bank4h 'he sent a card'
20261122-bank4h
bank4h: noted

# Several at once.
$ reqs new -q 'The door sticks' --key t:2
20261122-2ra934
$ printf 'bank4h\n2ra934\n' | reqs note - 'moved to the new building'
20261122-bank4h
20261122-2ra934
bank4h: noted
2ra934: noted
$ reqs note bank4h ''
reqs: there is no text
hint: give it as an argument, or `-` to read it from standard input
[2]
$ reqs note bank4h
reqs: reqs note: missing: TEXT
hint: usage: reqs note [options] ID TEXT
[2]
$ reqs note
reqs: reqs note: missing: ID, TEXT
hint: usage: reqs note [options] ID TEXT
[2]
$ reqs note nosuch hello
reqs: 'nosuch' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ printf "bank4h\nhello\n" | reqs note - -
reqs: standard input cannot be read twice
[2]
$ reqs note bank4h hello -n
dry run: bank4h: noted
$ reqs note bank4h 'in JSON' --json | sed -E "s,[0-9a-f]{40},COMMIT," | head -n 8
{
  "schema": 1,
  "kind": "requests",
  "commit": "COMMIT",
  "items": [
    {
      "id": "20261122-bank4h",
      "key": "t:1",
