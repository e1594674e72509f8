# How requests are named: whole ids, handles, beginnings, keys, and - for standard input.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ for i in $(seq 40); do reqs new -q "request $i" --key n:$i; done | sort | sed -n '6,8p'
20261122-6hj866
20261122-6pcxv8
20261122-6yd7pj

# The whole id, its last part, the beginning of that: as long as one request fits; case and look-alikes do not matter.
$ reqs show 20261122-6hj866 | head -n 2
request 14
20261122-6hj866 · request · unowned · normal · level 1
$ reqs show 6hj866 | head -n 1
request 14
$ reqs show 6h | head -n 1
request 14
$ reqs show 6HJ866 | head -n 1
request 14
$ reqs show 20261122-6h | head -n 1
request 14
$ reqs show 6p 6y | grep '^request'
request 39
request 26

# An ambiguous one lists its candidates, and nothing is done.
$ git -C desk.git rev-parse HEAD >before
$ reqs close 6
reqs: '6' fits 3 requests
hint: 20261122-6hj866  request 14
hint: 20261122-6pcxv8  request 39
hint: 20261122-6yd7pj  request 26
hint: type one more character, or the whole id
[3]
$ reqs close 6h 6
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: '6' fits 3 requests
hint: 20261122-6hj866  request 14
hint: 20261122-6pcxv8  request 39
hint: 20261122-6yd7pj  request 26
hint: type one more character, or the whole id
[3]
$ reqs close 20261122-6
reqs: '20261122-6' fits 3 requests
hint: 20261122-6hj866  request 14
hint: 20261122-6pcxv8  request 39
hint: 20261122-6yd7pj  request 26
hint: type one more character, or the whole id
[3]
$ reqs show 20261122- 2>&1 | cut -c1-60
reqs: '20261122-' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the b
hint: `reqs list` shows the open ones
$ reqs show ''
reqs: ID is empty
[2]
$ reqs show 202611
reqs: no request begins with '202611'
hint: `reqs list --all` shows all
[3]

# What cannot be an id, and what fits nothing.
$ reqs show hello
reqs: no request begins with 'hello'
hint: `reqs list --all` shows all
[3]
$ reqs show 6hj866x
reqs: '6hj866x' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs show zzz
reqs: no request begins with 'zzz'
hint: `reqs list --all` shows all
[3]
$ reqs show 20261123-6hj866
reqs: no request 20261123-6hj866
[3]
$ reqs show 20261199-6hj866
reqs: '20261199-6hj866' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ reqs show requests/2026/11/22/6hj866.yaml
reqs: 'requests/2026/11/22/6hj866.yaml' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]
$ git -C desk.git rev-parse HEAD | cmp - before

# The key it was filed under.
$ reqs show @key:n:7 | head -n 1
request 7
$ reqs show @key:n:77
reqs: no request was filed under the key 'n:77'
[3]
$ reqs show @key:
reqs: no request was filed under the key ''
[3]
$ reqs show @n:7
reqs: '@n:7' is no id
hint: an id is like 20261122-7k3f9q; its last part, or the beginning of that, is enough
hint: `reqs list` shows the open ones
[3]

# - reads ids from standard input, one a line; what follows an id on its line is not looked at; the act is one commit.
$ printf '6hj866\n\n20261122-6pcxv8 some more\r\n@key:n:7\n' | reqs close -
20261122-6hj866
20261122-6pcxv8
20261122-vcwa80
6hj866: closed: done
6pcxv8: closed: done
vcwa80: closed: done
$ reqs log --limit 1 | cut -f5
3 requests close: request 14 …
$ git -C desk.git log -1 --format=%b
Reqs-Id: 20261122-6hj866
Reqs-Do: close
Reqs-Event: x4kw.97e62x
Reqs-Id: 20261122-6pcxv8
Reqs-Do: close
Reqs-Event: 04ym.406ze9
Reqs-Id: 20261122-vcwa80
Reqs-Do: close
Reqs-Event: amgv.p66zzd
\

# The same request twice is one.
$ printf '6yd7pj\n20261122-6yd7pj\n6y\n' | reqs note - 'once'
20261122-6yd7pj
6yd7pj: noted
$ reqs show 6yd7pj --events | grep -c once
1

# All or nothing: one that is unknown, one that cannot be, and the rest stays as it was.
$ git -C desk.git rev-parse HEAD >before
$ printf '6yd7pj\nzzzzzz\n' | reqs close -
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: no request begins with 'zzzzzz'
hint: `reqs list --all` shows all
[3]
$ printf '6yd7pj\n6hj866\n6pcxv8\n' | reqs close -
reqs: 2 of 3 requests cannot be changed so; nothing was written
hint: cannot close 6hj866: it stands like that already
hint: cannot close 6pcxv8: it stands like that already
hint: see it with: reqs show 6hj866
[1]
$ printf '6yd7pj\n6\n' | reqs close -
reqs: 1 of 2 requests cannot be changed so; nothing was written
hint: '6' fits 3 requests
hint: 20261122-6hj866  request 14
hint: 20261122-6pcxv8  request 39
hint: 20261122-6yd7pj  request 26
hint: type one more character, or the whole id
[3]
$ printf '' | reqs close -
reqs: no request was named
hint: give ids, or - to read them from standard input
[2]
$ git -C desk.git rev-parse HEAD | cmp - before
