#!/bin/sh
# fast_hdbscan 0.3.4, `HDBSCAN` with its defaults on points in four plain groups.
# Seen: with 30 columns it works; with 31 the same call raises ImportError and speaks of "metrics other
#   than 'euclidean'", though the metric is Euclidean. Above 30 columns the exact tree gives way to the
#   approximate neighbours of pynndescent, a package that is not installed with it. So the answer
#   changes its nature at 31 columns, and vectors of texts have 100 to 1,024.
# One would guess: a package installs what its defaults need, and one class is one algorithm.
# Hit: who clusters sentence vectors, or tries the code on two dimensions first.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile fast_hdbscan==0.3.4
# Plain Python gives the same here and spares half a minute of compiling.
NUMBA_DISABLE_JIT=1 env/bin/python -W ignore - <<'EOF'
import numpy as np
from fast_hdbscan import HDBSCAN

random = np.random.default_rng(0)
def fit(columns):
    centres = random.normal(size=(4, columns)) * 5
    points = np.vstack([c + random.normal(size=(30, columns)) for c in centres]).astype(np.float32)
    try:
        return len(set(HDBSCAN(min_cluster_size=10, metric="euclidean").fit_predict(points)) - {-1})
    except ImportError as error:
        return str(error).splitlines()[0]

seen = {columns: fit(columns) for columns in (30, 31)}
for columns, answer in seen.items():
    print(columns, "columns:", answer)
assert seen[30] == 4 and "metrics other than" in str(seen[31]), seen
print("as stated: fast_hdbscan 0.3.4 needs another package from 31 columns on")
EOF
