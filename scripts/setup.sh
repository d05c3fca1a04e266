#!/bin/sh
# Installs what Concejo needs besides Swift, or says what to install.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Swift 6.2 or later is needed: see https://www.swift.org/install" >&2
  exit 1
fi

version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
set -- $version
if [ "${1:-0}" -lt 6 ] || { [ "$1" -eq 6 ] && [ "${2:-0}" -lt 2 ]; }; then
  echo "Swift 6.2 or later is needed; found ${1:-none}.${2:-}." >&2
  exit 1
fi

if [ "$(uname)" = Darwin ]; then
  if [ ! -e /opt/homebrew/include/libstemmer.h ] && [ ! -e /usr/local/include/libstemmer.h ]; then
    echo "Install the Snowball stemmers first: brew install snowball" >&2
    exit 1
  fi
  exit 0
fi

missing=""
[ -e /usr/include/sqlite3.h ] || missing="$missing libsqlite3-dev"
[ -e /usr/include/libstemmer.h ] || missing="$missing libstemmer-dev"
[ -e /usr/include/zip.h ] || missing="$missing libzip-dev"
[ -e /usr/include/xlsxwriter.h ] || missing="$missing libxlsxwriter-dev"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Install the headers of SQLite 3, libstemmer, libzip and libxlsxwriter with your package manager" \
    "(on Debian:$missing)." >&2
  exit 1
fi

as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
echo "Installing$missing" >&2
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing
