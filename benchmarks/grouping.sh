#!/bin/sh
# Groups labelled sets with Concejo and with other engines, on the same vectors, and prints how they did.
#
#   benchmarks/grouping.sh [FOLDER] [OPTION…]
#
# FOLDER holds the files that definitions/quality.csv names; without it the shipped corpus is grouped alone.
# `--only leiden concejo` takes some engines, `--sets sib200_es` some sets, `--rows 300` fewer rows, `--vectors use`
# another model's vectors, and `--again` tells how stable the groups are. Needs Python 3.11 or newer, and on its
# first run the network and 6 GB of disk: turftopic is not to be had without PyTorch, nor PyTorch from PyPI
# without its libraries for graphics cards, which nothing here uses.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
venv="$here/.venv-grouping"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
if ! cmp -s "$here/peers/requirements-grouping.txt" "$venv/installed.txt"; then
  # The list is whole, and tweetopic asks for an older NumPy than the others; it works with this one.
  "$venv/bin/pip" install --quiet --no-deps --requirement "$here/peers/requirements-grouping.txt"
  cp "$here/peers/requirements-grouping.txt" "$venv/installed.txt"
fi
cd "$root"
exec "$venv/bin/python" "$here/peers/grouping/compare.py" "$root/.build/release/concejo" "$@"
