#!/bin/sh
# Installs the package in clean roots, uses it without a network and removes it:
#
#   sh scripts/package_test.sh FOLDER RELEASE…
#
# FOLDER is where `make package` wrote. Roots are made by debootstrap in FOLDER/roots, with man and completions, or
# taken from there if they lie there already; each test has a copy. Needs root. Whatever fails is named, and the
# script ends with 1.
set -eu
cd "$(dirname "$0")/.."
folder=$(cd "$1" && pwd)
shift
[ "$(id -u)" -eq 0 ] || { echo "Found user $(id -un); expected root, for chroot and debootstrap." >&2; exit 77; }
deb=$(ls "$folder"/concejo_*.deb)
copy=$folder/root-under-test
results=$folder/results
failed=0
mkdir -p "$results" "$folder/roots"

# claim SENTENCE COMMAND…: says whether it holds.
claim() {
  sentence=$1
  shift
  if "$@" >"$folder/claim.log" 2>&1; then
    echo "  holds: $sentence"
  else
    echo "  FAILS: $sentence"
    sed 's/^/    /' "$folder/claim.log" | tail -8
    failed=1
  fi
}

# inside COMMAND…: in the copy, without a network, with its own /proc and an environment of nothing.
inside() {
  unshare -n -m sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" /usr/bin/env -i \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"' "$copy" "$@"
}
# as_nobody COMMAND…: the same, by somebody without rights.
as_nobody() { inside chroot --userspec=65534:65534 / "$@"; }

# Every file but the books that the package manager keeps.
listing() {
  (cd "$copy" && find . -xdev \( -path ./proc -o -path ./tmp -o -path ./var/log -o -path ./var/cache \
    -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./run \) -prune -o -print | sort)
}

for release in "$@"; do
  root=$folder/roots/$release
  if [ ! -e "$root/usr/bin/apt-get" ]; then
    debootstrap --variant=minbase --include=man-db,bash-completion "$release" "$root" ${MIRROR:-} >"$root.log"
  fi
  rm -rf "$copy"
  cp -a "$root" "$copy"
  echo "$release: $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' "$copy/etc/os-release")"
  listing >"$folder/before"
  mkdir -p "$copy/tmp/work"
  cp "$deb" corpora/tu-atencion/proposals.csv "$copy/tmp/work/"
  chown -R 65534:65534 "$copy/tmp/work"

  claim "there is no Swift" sh -c "! find '$copy' -xdev -name '*libswift*' | grep ."
  claim "the package installs, with nothing to fetch" \
    inside apt-get install -y "/tmp/work/$(basename "$deb")"
  claim "the version names the commit" inside sh -c "concejo --version | grep -E '[0-9a-f]{12}'"
  claim "a run ends with 0" as_nobody concejo run /tmp/work/proposals.csv -o /tmp/work/out
  claim "what it wrote is verified" as_nobody concejo verify /tmp/work/out
  claim "Excel files are written" as_nobody concejo audit draw /tmp/work/out/study.concejo --n 10 --seed 7 \
    -o /tmp/work/audit
  claim "man concejo" sh -c "chroot '$copy' man -P cat concejo | grep -q 'EXIT CODES'"
  claim "man concejo-run" sh -c "chroot '$copy' man -P cat concejo-run | grep -q -- '--output'"
  claim "bash completes a command" inside bash -c '. /usr/share/bash-completion/bash_completion
    . /usr/share/bash-completion/completions/concejo
    COMP_WORDS=(concejo rebu); COMP_CWORD=1; COMP_LINE="concejo rebu"; COMP_POINT=12
    $(complete -p concejo | sed "s/.*-F \([^ ]*\).*/\1/") concejo rebu concejo; [ "${COMPREPLY[*]}" = "rebuild" ]'
  (cd "$copy/tmp/work/out" 2>/dev/null && sha256sum *.csv *.html *.md *.docx *.json *.txt) \
    >"$results/$release" || true
  claim "the package is removed" inside apt-get purge -y concejo
  listing >"$folder/after"
  claim "removal leaves nothing behind" diff "$folder/before" "$folder/after"
done

first=$1
shift
for release in "$@"; do
  claim "results on $release are the bytes of $first" cmp "$results/$first" "$results/$release"
done
rm -rf "$copy" "$folder/before" "$folder/after" "$folder/claim.log"
exit $failed
