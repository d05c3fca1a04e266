#!/bin/sh
# Gathers the licences of everything the program holds: sh licences.sh WORK FOLDER
#
# WORK is where the package was built. Each text is copied from where its code came from; a missing one ends in an
# error, since the licences ask for it.
set -eu
work=$1
folder=$2
mkdir -p "$folder"
documents=/usr/share/doc
cp "$work/concejo/LICENSE" "$folder/concejo"
cp "$work/swift/checkouts/swift-argument-parser/LICENSE.txt" "$folder/swift-argument-parser"
cp "$work/swift/checkouts/swift-mustache/LICENSE.txt" "$folder/swift-mustache"
cp "$work/swift/checkouts/GRDB.swift/LICENSE" "$folder/grdb"
cp "$work/swift/checkouts/Yams/LICENSE" "$folder/yams"
cp "$work/libraries/sources/libzip/debian/copyright" "$folder/libzip"
cp "$work/libraries/sources/libxlsxwriter/debian/copyright" "$folder/libxlsxwriter"
for package in libstemmer-dev libsqlite3-dev zlib1g-dev libbz2-dev; do
  cp "$documents/$package/copyright" "$folder/${package%-dev}"
done
cp "$documents/gcc-$(gcc -dumpversion | cut -d. -f1)-base/copyright" "$folder/libstdc++"
toolchain=$(dirname "$(dirname "$(command -v swiftc | xargs readlink -f)")")
cp "$toolchain/share/swift/LICENSE.txt" "$folder/swift"
