#!/bin/bash
# on_act_examples.sh REQS EXAMPLES: the programs of docs/examples/on-act do what docs/on-act.md says: a mail whose Chinese
# subject other programs can read, a message in a chat. Mail goes to a stand-in for sendmail, the message to a web server
# on loopback.
set -eu -o pipefail
reqs=$1 examples=$2
command -v python3 >/dev/null || {
  echo "skipped: there is no python3"
  exit 77
}
scratch=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT
fail() {
  echo "on_act_examples.sh: $1"
  exit 1
}
export HOME=$scratch GIT_CONFIG_NOSYSTEM=1 REQS_SEED=1 LC_ALL=C.UTF-8 REQS_NOW=2026-11-22T08:00:00Z
export REQS_USER='张三 <zhang@example.com>' REQS_LEDGER=$scratch/desk.git
unset GIT_DIR XDG_CONFIG_HOME http_proxy HTTP_PROXY
export no_proxy=127.0.0.1
cd "$scratch"
"$reqs" init -q desk.git --zone Asia/Shanghai >/dev/null

# --- mail
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >%s/arguments\ncat >%s/mail\n' "$scratch" "$scratch" >sendmail
chmod +x sendmail
git -C desk.git config reqs.on-act.mail.after \
  "$examples/mail.py --sendmail $scratch/sendmail --from reqs@example.com desk@example.com 'boss@example.com'"
title='前保险杠更换,客户后天必须提车,投诉三次了,请各位同事尽快处理'
"$reqs" new -q "$title" -m $'电话里说的\n.\n第二行' >/dev/null 2>err || fail "an act with a mail: $(cat err)"
[ ! -s err ] || fail "the mail program complains: $(cat err)"
printf '%s\n' -oi -f reqs@example.com -- desk@example.com boss@example.com | cmp - arguments || fail "other arguments for sendmail"
LC_ALL=C grep -q '^Subject: .*=?utf-8?' mail || fail "the subject is not encoded: $(grep Subject mail)"
[ "$(LC_ALL=C awk '/^\r?$/ { exit } /[^ -~\t\r]/' mail | wc -l)" -eq 0 ] || fail "a header is not ASCII"
[ "$(awk '/^\r?$/ { exit } { sub(/\r$/, "") } length > 76' mail | wc -l)" -eq 0 ] || fail "a header line is too long"
python3 - mail "$title" <<'END' || fail "the mail does not say what it should"
import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
assert mail["Subject"].endswith(" file: " + sys.argv[2]), mail["Subject"]
assert mail["To"] == "desk@example.com, boss@example.com", mail["To"]
assert mail["Reply-To"].addresses[0].display_name == "张三", mail["Reply-To"]
assert mail["Reply-To"].addresses[0].addr_spec == "zhang@example.com"
text = mail.get_content().replace("\r\n", "\n")
assert sys.argv[2] + " (unowned, desk)" in text, text
assert "\n电话里说的\n.\n第二行\n" in text, text
END
"$reqs" new -q $'Subject\r\nBcc: evil@example.com' >/dev/null 2>err || true
! grep -qi '^bcc' mail || fail "a title makes a header"
printf '#!/bin/sh\necho "queue is full" >&2; exit 75\n' >sendmail
"$reqs" new -q 'mail server down' 2>err >/dev/null || fail "a mail that fails spoils the act"
grep -q "^warning: the act is recorded, but the program 'mail' ended with code 75: queue is full" err || fail "no warning: $(cat err)"
git -C desk.git config --remove-section reqs.on-act.mail

# --- chat
cat >server.py <<'END'
import http.server, sys
class Hook(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        open(sys.argv[1], "ab").write(self.path.encode() + b" " + self.rfile.read(int(self.headers["Content-Length"])) + b"\n")
        self.send_response(200 if self.path == "/hook/geheim" else 403)
        self.end_headers()
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Hook)
print(server.server_address[1], flush=True)
server.serve_forever()
END
coproc SERVER { exec python3 server.py got; }
# shellcheck disable=SC2153 # coproc sets it
server=$SERVER_PID
read -r port <&"${SERVER[0]}"
echo "http://127.0.0.1:$port/hook/geheim" >chat.url
git -C desk.git config reqs.on-act.chat.after "$examples/chat.py --token-file $scratch/chat.url"
id=$("$reqs" new -q 座椅加热)
"$reqs" accept -q "$id" 2>err >/dev/null
[ ! -s err ] || fail "the chat program complains: $(cat err)"
python3 - got <<'END' || fail "the chat was not told: $(cat got)"
import json, sys
lines = [line.split(b" ", 1) for line in open(sys.argv[1], "rb").read().splitlines()]
assert all(path == b"/hook/geheim" for path, _ in lines)
texts = [json.loads(body)["text"] for _, body in lines]
assert len(texts) == 2 and texts[0].endswith("file, route: 座椅加热 (new → unowned)"), texts
assert texts[1].endswith("accept: 座椅加热 (unowned → doing)") and texts[1].startswith("张三: "), texts
END
git -C desk.git config --unset reqs.on-act.chat.after
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do "$reqs" new -q "请求 $n" --no-route >>ids; done 2>/dev/null
git -C desk.git config reqs.on-act.chat.after "$examples/chat.py --token-file $scratch/chat.url --form wecom"
: >got
"$reqs" note -q - 都看过了 <ids >/dev/null
python3 - got <<'END' || fail "many requests at once: $(cat got)"
import json, sys
lines = open(sys.argv[1], "rb").read().splitlines()
assert len(lines) == 1
body = json.loads(lines[0].split(b" ", 1)[1])
assert body["msgtype"] == "text" and body["text"]["content"].endswith("\n… and 2 more"), body
assert len(body["text"]["content"].splitlines()) == 11, body
END
echo "http://127.0.0.1:$port/hook/wrong" >chat.url
"$reqs" note -q "$id" "once more" >/dev/null 2>err || fail "a chat that refuses spoils the act"
grep -q "the program 'chat' ended with code 1: the chat does not answer: " err || fail "no warning: $(cat err)"
! grep -q hook/wrong err || fail "the webhook's address is told"
kill "$server"
wait "$server" 2>/dev/null || true
server=
"$reqs" note -q "$id" 'and once more' >/dev/null 2>err || fail "a chat that is gone spoils the act"
grep -q "the program 'chat' ended with code 1" err || fail "no warning: $(cat err)"
