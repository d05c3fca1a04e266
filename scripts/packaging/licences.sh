#!/bin/sh
# Gathers the licences of everything the program holds: sh licences.sh LIBRARIES BUILD FOLDER
#
# LIBRARIES is where the static libraries were made, BUILD where the program was built. Each text is copied from where its code came from; a missing one ends in an
# error, since the licences ask for it.
set -eu
libraries=$1
build=$2
folder=$3
mkdir -p "$folder"
documents=/usr/share/doc
cp "$build/concejo/LICENSE" "$folder/concejo"
cp "$build/swift/checkouts/swift-argument-parser/LICENSE.txt" "$folder/swift-argument-parser"
cp "$build/swift/checkouts/swift-mustache/LICENSE.txt" "$folder/swift-mustache"
# What the server of the review page is made of.
for package in hummingbird swift-async-algorithms swift-atomics swift-collections swift-distributed-tracing \
  swift-http-types swift-log swift-metrics swift-nio swift-nio-extras swift-service-context \
  swift-service-lifecycle swift-system; do
  cat "$build/swift/checkouts/$package/"LICENSE* "$build/swift/checkouts/$package/"NOTICE* \
    >"$folder/$package" 2>/dev/null || test -s "$folder/$package"
done
cp "$build/swift/checkouts/GRDB.swift/LICENSE" "$folder/grdb"
cp "$build/swift/checkouts/Yams/LICENSE" "$folder/yams"
cp "$libraries/sources/libzip/debian/copyright" "$folder/libzip"
cp "$libraries/sources/libxlsxwriter/debian/copyright" "$folder/libxlsxwriter"
for package in libstemmer-dev libsqlite3-dev zlib1g-dev libbz2-dev; do
  cp "$documents/$package/copyright" "$folder/${package%-dev}"
done
cp "$documents/gcc-$(gcc -dumpversion | cut -d. -f1)-base/copyright" "$folder/libstdc++"
toolchain=$(dirname "$(dirname "$(command -v swiftc | xargs readlink -f)")")
cp "$toolchain/share/swift/LICENSE.txt" "$folder/swift"
