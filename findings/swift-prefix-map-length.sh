#!/bin/sh
# Swift 6.3.1 (the compiler of the PATH; Linux), -file-prefix-map, and a check of a closure that must not escape.
# Seen: with the folder mapped away, one file compiled in two folders gives two programs: where
#   withoutActuallyEscaping is checked, the code keeps the length of the real path beside a name that is empty.
#   Folders whose names have the same length give the same program.
# One would guess: with prefixes mapped and symbols stripped, no byte tells the folder.
# Hit: reproducible builds of anything that uses GRDB or other packages with that check; the path is gone from
#   `strings`, so it is looked for elsewhere.
set -eu
command -v swiftc >/dev/null || { echo "found no swiftc; expected Swift 6.3" >&2; exit 69; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# compiled FOLDER: the hash of the program, built in that folder.
compiled() {
  mkdir -p "$work/$1"
  cat >"$work/$1/check.swift" <<'SWIFT'
nonisolated(unsafe) var kept: (() -> Void)?
@inline(never) func work(_ body: () -> Void) {
  withoutActuallyEscaping(body) { kept = $0 }
  kept = nil
}
work { print("done") }
SWIFT
  swiftc -O -module-name check -file-prefix-map "$work/$1=." -c "$work/$1/check.swift" -o "$work/$1/check.o"
  objdump -d --no-show-raw-insn "$work/$1/check.o" | sed 1,3d | sha256sum | cut -c1-16
}

short=$(compiled ab)
other=$(compiled cd)
long=$(compiled a-folder-with-a-long-name)
echo "code in two folders of one length: $short $other; in a longer one: $long"
test "$short" = "$other"
test "$short" != "$long"
if strings "$work/a-folder-with-a-long-name/check.o" | grep -q a-folder-with; then
  echo "the path itself stands in the object file: no longer as told" >&2
  exit 1
fi
echo "as stated: the length of a folder is left where its name is mapped away"
