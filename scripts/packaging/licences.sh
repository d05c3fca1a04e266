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
