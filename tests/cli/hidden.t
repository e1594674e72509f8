# What stands where the directory of all requests belongs hides every one of them, and no verdict may be green for that.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ git clone -q desk.git copy 2>&1

# A symbolic link.
$ cd copy && git mv requests moved && ln -s moved requests && git add requests && git commit -qm link && git push -q
$ reqs list
requests	unreadable					is a link or a submodule, not a directory
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs list --json
{
  "schema": 1,
  "kind": "requests",
  "problems": [
    {
      "path": "requests",
      "what": "is a link or a submodule, not a directory"
    }
  ],
  "items": [
    {
      "path": "requests",
      "title": "is a link or a submodule, not a directory",
      "state": "unreadable",
      "problems": [
        {
          "path": "requests",
          "what": "is a link or a submodule, not a directory"
        }
      ]
    }
  ]
}
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs overdue
0 clocks late; refs/heads/main at debceac7, 0m old
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs followup
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs next
nothing to do: nothing is late, offered to you, yours or in your teams' pool
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs board
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs status
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs search 前保险杠
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs check
requests: is a link or a submodule, not a directory
[4]
$ reqs check requests
requests: is a link or a submodule, not a directory
[4]
$ reqs doctor | grep -v '^ok'
problem requests   requests: is a link or a submodule, not a directory: it hides all requests
        -> `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
$ reqs show bank4h
reqs: 'requests' is a link or a submodule, not a directory: no request can be read
hint: `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
[4]
$ reqs note bank4h x
reqs: 'requests' is a link or a submodule, not a directory: no request can be read
hint: `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
[4]
$ reqs new 'another one'
reqs: cannot write 'requests/2026/11/22/smd5ha.yaml': the symbolic link or submodule 'requests' is in the way
hint: `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
[4]
$ git -C desk.git log --format=%s -1
link

# A plain file, and a submodule.
$ cd copy && git rm -q requests && echo none >requests && git add requests && git commit -qm file && git push -q
$ reqs list
requests	unreadable					is a file, not a directory
reqs: requests: is a file, not a directory
[4]
$ reqs check
requests: is a file, not a directory
[4]
$ reqs new 'another one'
reqs: cannot write 'requests/2026/11/22/yc0vq7.yaml': the file 'requests' is in the way
hint: `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
[4]
$ cd copy && git rm -q requests && git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),requests && git commit -qm submodule && git push -q
$ reqs overdue
0 clocks late; refs/heads/main at 86bb0fd0, 0m old
reqs: requests: is a link or a submodule, not a directory
[4]
$ reqs new 'another one'
reqs: cannot write 'requests/2026/11/22/qyv0ef.yaml': the symbolic link or submodule 'requests' is in the way
hint: `git log -- requests` names the commit that put it there; `git revert COMMIT` takes it back
[4]

# The same for the directory of attachments.
$ cd copy && git rm -q --cached requests && git mv moved requests && ln -s requests files && git add files && git commit -qm files && git push -q
$ reqs check
files: stands where the directory of attachments belongs
[4]
$ reqs list
20261122-bank4h	unowned	normal		desk		前保险杠更换
