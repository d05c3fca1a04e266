#!/bin/sh
# Makes static libraries of what Concejo links: sh scripts/packaging/static_libraries.sh FOLDER
#
# Debian ships libstemmer, SQLite, zlib and bzip2 as archives too, but libzip and libxlsxwriter as shared
# libraries alone, whose names differ from release to release (libzip4, libzip4t64, libzip5). These two are built
# from the sources of the release at hand, which apt checks by signature: without cryptography, which no table
# needs, and with the parts that libxlsxwriter brings along.
set -eu
folder=$1
mkdir -p "$folder/lib" "$folder/sources"
folder=$(cd "$folder" && pwd)

missing=""
for tool in apt-get cmake dpkg-source cc; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
for library in stemmer sqlite3 z bz2; do
  [ -e "$(cc -print-file-name=lib$library.a)" ] || missing="$missing lib$library.a"
done
if [ -n "$missing" ]; then
  echo "Found no$missing; expected a Debian or Ubuntu with libstemmer-dev, libsqlite3-dev, zlib1g-dev," \
    "libbz2-dev, cmake, dpkg-dev and a C compiler." >&2
  exit 69
fi

# Archives alone lie in the folder, so that the linker finds no shared library of the same name first.
for library in stemmer sqlite3 z bz2 stdc++; do
  ln -sf "$(readlink -f "$(cc -print-file-name=lib$library.a)")" "$folder/lib/lib$library.a"
done
if [ -e "$folder/lib/libzip.a" ] && [ -e "$folder/lib/libxlsxwriter.a" ]; then exit 0; fi

# The system's own sources, with their source packages asked for as well.
lists=$folder/apt
mkdir -p "$lists/parts" "$lists/lists/partial"
for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list.d/ubuntu.sources; do
  [ ! -e "$file" ] || sed 's/^Types: .*/Types: deb-src/' "$file" >"$lists/parts/$(basename "$file")"
done
if [ -e /etc/apt/sources.list ]; then
  sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$lists/parts/sources.list"
fi
apt() {
  apt-get -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$lists/parts" \
    -o Dir::State::Lists="$lists/lists" -o APT::Sandbox::User=root "$@"
}
apt update
(cd "$folder/sources" && apt source --download-only libzip libxlsxwriter)

# build NAME OPTION…: unpacks, configures and builds one library under a path that is the same everywhere.
build() {
  name=$1
  shift
  rm -rf "$folder/sources/$name" "$folder/build/$name"
  dpkg-source --no-check -x "$folder/sources/$name"_*.dsc "$folder/sources/$name" >/dev/null
  cmake -S "$folder/sources/$name" -B "$folder/build/$name" -DCMAKE_BUILD_TYPE=Release \
    -DBUILD_SHARED_LIBS=OFF -DCMAKE_C_FLAGS_RELEASE="-Os -ffunction-sections -fdata-sections -fPIC" \
    -DCMAKE_C_FLAGS="-ffile-prefix-map=$folder=." "$@" >"$folder/$name.log"
  cmake --build "$folder/build/$name" --target "${target:-$name}" >>"$folder/$name.log"
  find "$folder/build/$name" -name "lib${target:-$name}.a" -exec cp {} "$folder/lib/" \;
}

off=""
for feature in COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO LZMA ZSTD; do
  off="$off -DENABLE_$feature=OFF"
done
target=zip build libzip $off -DENABLE_BZIP2=ON -DHAVE_ARC4RANDOM=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF \
  -DBUILD_DOC=OFF
target=xlsxwriter build libxlsxwriter -DUSE_SYSTEM_MINIZIP=OFF -DUSE_OPENSSL_MD5=OFF
ls "$folder/lib/libzip.a" "$folder/lib/libxlsxwriter.a" >/dev/null
