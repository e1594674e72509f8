# shellcheck shell=bash disable=SC2034,SC2154
# For the tests of this directory to source, with kind (daemon, http, ssh) and here set, behind scratch.sh: a bare
# repository srv/desk.git that somebody made on a server, and that server on loopback. Sets server and url.
serve() {
  coproc SERVER { exec python3 "$here/serve.py" "$@"; }
  # shellcheck disable=SC2153 # coproc sets it
  server=$SERVER_PID
  read -r port <&"${SERVER[0]}"
}

# A repository that somebody made on the server; the first sync brings the ledger.
git init -q --bare -b main "$scratch/srv/desk.git"
case $kind in
  daemon)
    git daemon --help >/dev/null 2>&1 || [ -x "$(git --exec-path)/git-daemon" ] || skip "there is no git daemon"
    serve inetd git daemon --inetd --export-all --enable=receive-pack --base-path="$scratch/srv" "$scratch/srv"
    url=git://127.0.0.1:$port/desk.git
    ;;
  http)
    [ -x "$(git --exec-path)/git-http-backend" ] || skip "there is no git http-backend"
    [ -x "$(git --exec-path)/git-remote-http" ] || skip "there is no git-remote-http"
    serve http "$scratch/srv"
    # Credentials come from a helper, as git's do; nobody is asked.
    git config --global credential.helper "store --file=$scratch/credentials"
    echo "http://li:geheim@127.0.0.1%3a$port" >"$scratch/credentials"
    git config --global http.receivepack true
    url=http://127.0.0.1:$port/desk.git
    ;;
  ssh)
    sshd=$(command -v sshd || echo /usr/sbin/sshd)
    [ -x "$sshd" ] || skip "there is no sshd"
    command -v ssh >/dev/null || skip "there is no ssh"
    [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
    ssh-keygen -q -t ed25519 -N '' -f "$scratch/host"
    ssh-keygen -q -t ed25519 -N '' -f "$scratch/key"
    cp "$scratch/key.pub" "$scratch/authorized"
    cat >"$scratch/sshd_config" <<END
HostKey $scratch/host
AuthorizedKeysFile $scratch/authorized
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
PidFile none
END
    "$sshd" -t -f "$scratch/sshd_config" 2>"$scratch/err" || skip "sshd does not start here: $(cat "$scratch/err")"
    serve inetd "$sshd" -i -f "$scratch/sshd_config"
    # As somebody has it in ~/.ssh/config: an alias, a port, a key.
    cat >"$scratch/ssh_config" <<END
Host ledgers
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $scratch/key
  IdentitiesOnly yes
  StrictHostKeyChecking no
  UserKnownHostsFile $scratch/known
  LogLevel ERROR
END
    git config --global core.sshCommand "ssh -F $scratch/ssh_config"
    GIT_SSH_COMMAND="ssh -F $scratch/ssh_config" ssh -F "$scratch/ssh_config" ledgers true 2>"$scratch/err" ||
      skip "nobody can log in here: $(cat "$scratch/err")"
    url=ledgers:$scratch/srv/desk.git
    ;;
esac
