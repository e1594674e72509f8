# Files are kept under their digest.
@export REQS_LEDGER=$T/work/desk.git
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs config edit -q teams.yaml -F $S/data/teams.yaml
$ reqs config edit -q routes.yaml -F $S/data/routes.yaml

$ reqs new -q 前保险杠更换 --key t:1
20261122-bank4h
$ echo 'a photo' >photo.jpg
$ echo '报价' >报价单.pdf
$ reqs attach bank4h photo.jpg
20261122-bank4h
bank4h: photo.jpg attached
$ reqs attach bank4h 报价单.pdf photo.jpg
reqs: 'photo.jpg' is attached to bank4h already
[1]
$ mkdir scans && echo page >scans/page.png && echo more >scans/more.png
$ reqs attach bank4h 报价单.pdf scans/page.png
20261122-bank4h
bank4h: 2 files attached
$ reqs show bank4h
前保险杠更换
20261122-bank4h · request · unowned · normal · level 1

owner       team parts
key         t:1
file        photo.jpg, 8 bytes
file        报价单.pdf, 7 bytes
file        page.png, 5 bytes

filed       2026-11-22 16:00  xiao.z
assigned    not yet
worked      not yet
fed back    not yet

Timeline
2026-11-22 16:00  xiao.z        filed
2026-11-22 16:00  xiao.z        routed to parts (rule parts)
2026-11-22 16:00  xiao.z        attached (name photo.jpg, bytes 8)
2026-11-22 16:00  xiao.z        attached (name 报价单.pdf, bytes 7)
2026-11-22 16:00  xiao.z        attached (name page.png, bytes 5)
$ reqs show bank4h --json | grep -A12 '"files"'
      "files": [
        {
          "name": "photo.jpg",
          "sha256": "159c2bcab485d298ba138cc2c9ed83decf52125d4773f985b8aae42cb9c6522e",
          "bytes": 8
        },
        {
          "name": "报价单.pdf",
          "sha256": "f417477f841b2a3e166076bd201c49c8eb2c27b7d944ed40f7e1ada87c503981",
          "bytes": 7
        },
        {
          "name": "page.png",
$ git -C desk.git ls-tree -r --name-only HEAD files
files/159c2bcab485d298ba138cc2c9ed83decf52125d4773f985b8aae42cb9c6522e
files/362a07bbb5c74b982bed644b9f7e298837d7a3a232c964d039bb7e49ebea825f
files/f417477f841b2a3e166076bd201c49c8eb2c27b7d944ed40f7e1ada87c503981
$ reqs check
11 files, no problem

# A missing file, a folder, one that is too large.
$ reqs attach bank4h nothing.png
reqs: cannot read '$T/work/nothing.png': No such file or directory
[2]
$ reqs attach bank4h scans
reqs: cannot read '$T/work/scans': Is a directory
[2]
$ reqs config show ledger | sed 's/10M/4/' | reqs config edit -q ledger -F -
$ reqs attach bank4h scans/more.png
reqs: 'more.png' is larger than 4 bytes, this ledger's limit
hint: put it somewhere else and note the address, or raise attachments.limit in ledger.yaml
[1]
$ reqs attach bank4h
reqs: reqs attach: missing: FILE
hint: usage: reqs attach [options] ID FILE...
[2]

# A file whose name has control characters cannot be printed raw.
$ touch "$(printf 'a\033[31m\nb')"
$ reqs attach bank4h a*
reqs: cannot attach: 'name' has more than one line
[1]
$ reqs attach bank4h scans/more.png -n
reqs: 'more.png' is larger than 4 bytes, this ledger's limit
hint: put it somewhere else and note the address, or raise attachments.limit in ledger.yaml
[1]
