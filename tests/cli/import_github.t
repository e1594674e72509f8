# Issues of GitHub's become requests, by a map that is built in.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git >/dev/null
$ cat >issues.json <<'END'
> [{"url": "https://api.github.com/repos/octo/hello/issues/1", "repository_url": "https://api.github.com/repos/octo/hello",
>   "html_url": "https://github.com/octo/hello/issues/1", "number": 1, "title": "Spelling error in the README file",
>   "user": {"login": "ann", "html_url": "https://github.com/ann"}, "labels": [{"name": "bug"}, {"name": "文档"}], "state": "open",
>   "assignees": [{"login": "bob"}], "milestone": {"title": "v1.0"}, "comments": 0, "created_at": "2026-05-15T15:20:18Z",
>   "closed_at": null, "body": "It looks like you accidently spelled 'commit' with two 't's.\r\nSee line 3."},
>  {"url": "https://api.github.com/repos/octo/hello/issues/2", "repository_url": "https://api.github.com/repos/octo/hello",
>   "html_url": "https://github.com/octo/hello/issues/2", "number": 2, "title": "打不开", "user": {"login": "li", "html_url": "https://github.com/li"},
>   "labels": [], "state": "closed", "state_reason": "completed", "assignees": [], "milestone": null, "comments": 2,
>   "created_at": "2026-05-16T08:00:00Z", "closed_at": "2026-05-17T08:00:00Z", "body": null}]
> END
$ reqs import github issues.json
2 filed, 0 known already
$ reqs show @key:github:octo/hello#1
Spelling error in the README file
20260515-dk7b9h · request · unowned · normal · level 1

owner       nobody
customer    ann, external, https://github.com/ann
via         github
key         github:octo/hello#1

filed       2026-05-15 15:20  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Voice of the customer
  It looks like you accidently spelled 'commit' with two 't's.
  See line 3.

Background
  https://github.com/octo/hello/issues/1
  Labels: bug, 文档
  Assigned to: bob
  Milestone: v1.0

Timeline
2026-05-15 15:20  xiao.z        filed [recorded 2026-11-22 08:00]
$ reqs list --all --columns key,state,customer,via,filed,closed
github:octo/hello#1	unowned	ann	github	2026-05-15T15:20:18.000Z	
github:octo/hello#2	closed	li	github	2026-05-16T08:00:00.000Z	2026-05-17T08:00:00.000Z
$ reqs import github issues.json
0 filed, 2 known already
$ reqs check
9 files, no problem

# As gh writes them, with their comments: the customer's words and ours.
$ cat >gh.json <<'END'
> [{"number": 3, "title": "Paper jam", "author": {"login": "ann"}, "body": "It jams.", "labels": [{"name": "printer"}], "assignees": [],
>   "milestone": null, "state": "CLOSED", "createdAt": "2026-05-18T08:00:00Z", "closedAt": "2026-05-19T08:00:00Z", "url": "https://github.com/octo/hello/issues/3",
>   "comments": [{"author": {"login": "bob"}, "body": "Which tray?", "createdAt": "2026-05-18T09:00:00Z"},
>                {"author": {"login": "ann"}, "body": "第二个纸盒", "createdAt": "2026-05-18T10:00:00Z"}]},
>  {"number": 4, "title": "Still open", "author": {"login": "ann"}, "body": "", "labels": [], "assignees": [], "milestone": null, "state": "OPEN",
>   "createdAt": "2026-05-18T08:00:00Z", "closedAt": null, "url": "https://github.com/octo/hello/issues/4", "comments": []}]
> END
$ reqs import github gh.json
2 filed, 0 known already
$ reqs show @key:github:octo/hello#3 --events
2026-05-18 08:00  xiao.z        filed [recorded 2026-11-22 08:00]
2026-05-18 09:00  bob           wrote to customer (via github): Which tray?
                                [recorded 2026-11-22 08:00]
2026-05-18 10:00  ann           wrote (from customer, via github): 第二个纸盒
                                [recorded 2026-11-22 08:00]
2026-05-19 08:00  xiao.z        closed [recorded 2026-11-22 08:00]

# What is no issue, and a map of one's own.
$ echo '{"title": "x"}' | reqs import github -
reqs: stdin cannot be imported; nothing was written
hint: stdin:1:1: a row needs a key, and this one has none
hint: stdin:1:1: names no repository and number: is it an issue of GitHub's?
[2]
$ cat >own.yaml <<'END'
> source: gh
> time_formats: [rfc3339]
> fields:
>   key: {text: "{repository}#{number}"}
>   title: title
>   filed: created_at
>   theme: labels.name
>   priority: {column: milestone.title, values: {v1.0: high}, default: low}
> END
$ reqs import github issues.json --map own.yaml
2 filed, 0 known already
$ reqs list --all key:'gh:*' --columns key,theme,priority --sort key
gh:octo/hello#1	bug, 文档	high
gh:octo/hello#2		low
