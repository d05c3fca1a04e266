#!/bin/sh
# Makes benchmarks/.venv, the environment of the peers. Needs Python 3.11 or newer.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python3 -m venv "$here/../.venv"
"$here/../.venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
