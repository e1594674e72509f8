#!/bin/sh
# package.sh BUILD_DIRECTORY: the Debian package is complete, the same each time, free of lintian's errors and warnings,
# and comes and goes without a trace (package_use.sh).
#
# Installing needs root. It happens on a layer over the system that takes every write, so the system stays as it is; over
# the one in REQS_TEST_ROOT if that is set (a fresh debootstrap, say). Where the kernel grants no such layer, the system
# itself serves, but only with CI=true or REQS_TEST_INSTALL=1.
set -eu
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
build=$1

for tool in cpack dpkg-deb dpkg-shlibdeps file; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool here"; exit 77; }
done
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
fail() { echo "package: $*" >&2; exit 1; }
# What should be is on the left.
same() { diff -u "$1" "$2" || fail "$3"; }

make_package() { # DIRECTORY
  cpack --config "$build/CPackConfig.cmake" -B "$1" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; fail 'cpack failed'; }
  rm -rf "$1/_CPack_Packages"
}
make_package "$work/first"
(umask 077 && TZ=Asia/Shanghai make_package "$work/second")
deb=$(echo "$work"/first/reqs_*.deb)
cmp "$deb" "$work"/second/reqs_*.deb || fail 'the same source gave two different packages'

# What `cmake --install` puts into place (install.sh knows that to be complete), in the shape of Debian's policy.
DESTDIR=$work/stage cmake --install "$build" --prefix /usr >/dev/null
{
  (cd "$work/stage" && find . -type f ! -path '*/doc/reqs/LICENSE') | sed '/\/man\/man/s/$/.gz/'
  echo ./usr/share/doc/reqs/copyright
  echo ./usr/share/doc/reqs/changelog.gz
  echo ./usr/share/lintian/overrides/reqs
} | sort >"$work/expected"
dpkg-deb --contents "$deb" >"$work/contents"
awk '$1 !~ /^d/ { print $6 }' "$work/contents" | sort >"$work/packed"
same "$work/expected" "$work/packed" 'files are missing or too many'

awk '{ print $1, $2, $1 ~ /^d/ ? "directory" : $6 ~ /\/bin\// ? "program" : "file" }' "$work/contents" | sort -u >"$work/modes"
sort >"$work/expected" <<'END'
drwxr-xr-x root/root directory
-rwxr-xr-x root/root program
-rw-r--r-- root/root file
END
same "$work/expected" "$work/modes" 'owners or modes are not as they should be'

dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work" ./usr/bin/reqs ./usr/share/doc/reqs
file "$work/usr/bin/reqs" | grep -q ', stripped' || fail 'the program is not stripped'
version=$("$work/usr/bin/reqs" version | sed 's/^reqs //')

dpkg-deb --field "$deb" Package Version Section Priority Recommends Suggests | sort >"$work/fields"
sort >"$work/expected" <<END
Package: reqs
Version: $version
Section: utils
Priority: optional
Recommends: less
Suggests: bash-completion, gnupg, openssh-client
END
same "$work/expected" "$work/fields" 'control fields differ'
dpkg-deb --field "$deb" Depends | grep -qE '^git, tzdata, libc6 \(>= [0-9.]+\)' || fail "Depends: $(dpkg-deb --field "$deb" Depends)"
gzip -dc "$work/usr/share/doc/reqs/changelog.gz" | head -1 | grep -qF "reqs ($version) " || fail 'the changelog is of another version'

if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error,warning "$deb" || fail 'lintian has objections'
else
  echo 'note: no lintian here'
fi

# Runs in a mount namespace of its own: all it mounts is gone when it ends.
in_a_layer() { # COMMAND...
  # shellcheck disable=SC2016 # the inner shell expands
  unshare --mount sh -eu -c '
    lower=$1 work=$2
    shift 2
    mount -t tmpfs layer "$work/layer"
    mkdir "$work/layer/upper" "$work/layer/work" "$work/layer/root"
    cd "$work/layer"
    mount -t overlay layer -o "lowerdir=$lower,upperdir=upper,workdir=work" root
    for directory in /proc /dev /sys; do
      mount --rbind "$directory" "root$directory"
    done
    cp --remove-destination /etc/resolv.conf root/etc/ || true
    mkdir root/tmp/package
    cp "$work"/first/reqs_*.deb "$work"/package_use.sh root/tmp/package/
    chmod -R go=rX root/tmp/package
    exec chroot root "$@"
  ' layer "${REQS_TEST_ROOT:-/}" "$work" "$@"
}

[ "$(id -u)" -eq 0 ] || { echo 'note: not installed, which needs root'; exit 0; }
mkdir "$work/layer"
cp "$here/package_use.sh" "$work/"
if in_a_layer true 2>/dev/null; then
  in_a_layer sh /tmp/package/package_use.sh "/tmp/package/${deb##*/}"
elif [ "${CI:-}" = true ] || [ "${REQS_TEST_INSTALL:-}" = 1 ]; then
  sh "$work/package_use.sh" "$deb"
else
  echo 'note: not installed: no layer over the system can be had, and neither CI=true nor REQS_TEST_INSTALL=1 is set'
fi
