# The files that questions are answered from.
@export REQS_LEDGER=$T/work/desk.git
@export REQS_PAGER=
$ reqs init -q desk.git --zone Asia/Shanghai >/dev/null
$ reqs new -q 客户要发票 --key t:1
20261122-bank4h
$ reqs index | cut -f1,2
requests	none
texts	none
history	none

# Each is made by the first question that needs it, and follows the ledger.
$ state() { reqs index "$@" | awk -F'\t' -v head="$(git -C desk.git rev-parse HEAD)" '{ print $1, $2, ($3 == head ? "HEAD" : $3 ? "older" : "-") }'; }; reqs list --columns title; state; reqs search 发票 --json | grep -c '"match": true'; reqs log @key:t:1 | wc -l; state; reqs note -q @key:t:1 '税号在附件里'; state; reqs search 税号 | cut -f3; state
客户要发票
requests current HEAD
texts none -
history none -
1
1
requests current HEAD
texts current HEAD
history current HEAD
20261122-bank4h
requests behind older
texts behind older
history behind older
note
requests current HEAD
texts current HEAD
history behind older

# Deleted, damaged, another ledger's, of a newer version: made again, and never a wrong answer.
$ rm desk.git/reqs.index* desk.git/reqs.texts*; reqs list --columns title; reqs search 税号 --json | grep -c '"match": true'
客户要发票
1
$ for part in index texts history; do printf 'no database' >desk.git/reqs.$part; done; reqs index | cut -f1,2; reqs list --columns title; reqs search 发票 | cut -f2; reqs log @key:t:1 | wc -l; reqs index | cut -f1,2
requests	unusable
texts	unusable
history	unusable
客户要发票
客户要发票
2
requests	current
texts	current
history	current
$ for part in index texts history; do head -c 5000 desk.git/reqs.$part >cut; cat cut >desk.git/reqs.$part; done; reqs list --columns title; reqs search 发票 | cut -f2; reqs log @key:t:1 | wc -l
客户要发票
客户要发票
2
$ reqs init -q other.git --zone UTC >/dev/null; REQS_LEDGER=$T/work/other.git reqs new -q 'of another ledger'; REQS_LEDGER=$T/work/other.git reqs list --columns title; rm desk.git/reqs.*; cp other.git/reqs.index* desk.git/; reqs list --columns title
20261122-1pk3ac
of another ledger
客户要发票

# Plain git moves the ledger, forth and back: the next answer is that of the head.
$ before=$(git -C desk.git rev-parse HEAD); reqs edit -q @key:t:1 title=客户要收据; reqs list --columns title; git -C desk.git update-ref refs/heads/main $before; reqs list --columns title; reqs search 收据; reqs search 发票 | cut -f2
20261122-bank4h
客户要收据
客户要发票
客户要发票

# In a directory where nothing can be written everything works without them.
$ rm desk.git/reqs.*; test $(id -u) = 0 && mkdir desk.git/reqs.index desk.git/reqs.texts desk.git/reqs.history || chmod a-w desk.git; reqs list --columns title; reqs search 发票 | cut -f2; reqs log @key:t:1 | wc -l; chmod u+w desk.git; rmdir desk.git/reqs.* 2>/dev/null; ls desk.git | grep reqs
客户要发票
客户要发票
2
reqs.settings

# Several processes at once make it once or make it again, and all have the same answer.
$ for i in 1 2 3 4 5 6 7 8; do (reqs list --columns title; reqs search 发票 | cut -f2) >out$i & done; wait; cat out? | sort | uniq -c | awk '{ print $1, $2 }'
16 客户要发票

# On demand.
$ reqs index rebuild | cut -f1,2
requests	current
texts	current
history	none
$ reqs index rebuild history -q
$ reqs index rebuild requests texts --json | grep '"state"'
      "state": "current",
      "state": "current",
      "state": "current",
$ reqs index rebuild everything
reqs: PART is 'everything', not one of requests, texts or history
[2]
$ reqs index status texts
reqs: 'status' shows all parts
hint: `reqs index rebuild PART` makes one again
[2]
$ git clone -q --depth 1 file://$PWD/desk.git shallow.git --bare; REQS_LEDGER=$T/work/shallow.git reqs index rebuild history
reqs: the index 'history' cannot be made: in a shallow clone there is no whole history
hint: everything works without it, only slower
[1]
$ rm -f desk.git/reqs.texts*; mkdir desk.git/reqs.texts; reqs index rebuild texts
reqs: the index 'texts' cannot be made: its file is busy, or cannot be written
hint: everything works without it, only slower
[6]
