#!/bin/sh
# Makes integrations/vectors/.venv, with the encoder and its model. Needs Python 3.11 or newer, and a
# package registry the first time only.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
[ -x "$here/.venv/bin/python" ] || python3 -m venv "$here/.venv"
if ! cmp -s "$here/requirements.txt" "$here/.venv/installed.txt"; then
  "$here/.venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
  cp "$here/requirements.txt" "$here/.venv/installed.txt"
fi
