#!/bin/sh
# Compares the public interface with that of an earlier commit: sh scripts/api.sh COMMIT
#
# The interfaces are symbol graphs of the sources, so that nothing is linked. A name that went, or whose declaration
# changed, is listed and ends with 1; new names are listed.
set -eu
cd "$(dirname "$0")/.."
base=${1:?"Found no commit; expected make api BASE=commit"}
git rev-parse --verify --quiet "$base^{commit}" >/dev/null \
  || { echo "Found no commit $base in this repository." >&2; exit 66; }
work=.build/api
mkdir -p "$work"

# declarations COMMIT: the public names of the library, one a line with how it is declared.
declarations() {
  name=$(git rev-parse --short=12 "$1")
  folder=$work/$name
  if [ ! -e "$folder/names" ]; then
    rm -rf "$folder"
    mkdir -p "$folder/graph"
    git archive "$name" Sources | tar -x -C "$folder"
    printf 'import Foundation\nextension Foundation.Bundle { static let module = Bundle.main }\n' \
      >"$folder/Sources/Concejo/GeneratedBundle.swift"
    swiftc -emit-module -wmo -module-name Concejo -package-name concejo -swift-version 6 -o "$folder/Concejo.swiftmodule" \
      -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
      -enable-upcoming-feature ExistentialAny -I "$folder/Sources/CKernels/include" -I "$folder/Sources/CStemmer" -I "$folder/Sources/CZip" \
      -I "$folder/Sources/CXLSXWriter" $(find "$folder/Sources/Concejo" -name '*.swift')
    swift symbolgraph-extract -module-name Concejo -I "$folder" -I "$folder/Sources/CKernels/include" -I "$folder/Sources/CStemmer" -I "$folder/Sources/CZip" \
      -I "$folder/Sources/CXLSXWriter" -minimum-access-level public -output-dir "$folder/graph" \
      -target "$(swiftc -print-target-info | sed -n 's/.*"triple": "\([^"]*\)".*/\1/p' | head -1)"
    python3 - "$folder/graph/Concejo.symbols.json" >"$folder/names.part" <<'PYTHON'
import json, sys
for symbol in json.load(open(sys.argv[1]))["symbols"]:
    if "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
        continue
    declared = "".join(part["spelling"] for part in symbol["declarationFragments"])
    print(".".join(symbol["pathComponents"]) + "\t" + " ".join(declared.split()))
PYTHON
    LC_ALL=C sort -u "$folder/names.part" >"$folder/names"
    rm -rf "$folder/Sources" "$folder/graph" "$folder/Concejo.swiftmodule" "$folder/names.part"
  fi
  cat "$folder/names"
}

declarations "$base" >"$work/before"
declarations HEAD >"$work/after"
LC_ALL=C comm -13 "$work/before" "$work/after" | sed 's/^/new   /'
gone=$(LC_ALL=C comm -23 "$work/before" "$work/after")
if [ -n "$gone" ]; then
  printf '%s\n' "$gone" | sed 's/^/gone  /'
  exit 1
fi
echo "$(wc -l <"$work/after") public declarations; none of $base went."
