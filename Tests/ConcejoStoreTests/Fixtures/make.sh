#!/bin/sh
# Makes the studies of this folder with a given program: sh make.sh CONCEJO
#
# They were made by the program of version 0.1.0 whose studies had five migrations, and are kept as they
# are: newer programs must open, report, search, update and analyse them. The texts are invented.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
python3 "$here/texts.py" "$work"
cd "$work"
rm -f "$here"/*.concejo
"$program" import proposals.csv comments.csv --into analysed.concejo
"$program" analyze analysed.concejo
"$program" similar analysed.concejo "sombra en los parques" > /dev/null
"$program" search analysed.concejo "parque" > /dev/null
"$program" import proposals.csv --into imported.concejo
"$program" import proposals.csv --into updated.concejo
"$program" analyze updated.concejo
"$program" import later.csv --into updated.concejo --update
mv ./*.concejo "$here"
