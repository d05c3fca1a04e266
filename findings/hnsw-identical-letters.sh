#!/bin/sh
# voyager 2.2.3 and usearch 2.26.6, approximate neighbours with their defaults, one thread.
# Seen: without copies each of 300 slightly changed proposals finds its own among 2,000. With 1,000 or
#   3,000 copies of one letter in the index (a campaign) many no longer find it, in usearch up to all of
#   them, though their own proposals are in the index as before: the graph's links are spent on copies of
#   each other and the rest cannot be reached. No error, no warning; the answers look like neighbours.
# One would guess: copies cost room and come up together; recall for the others stays what it was.
# Hit: deduplication by a vector index, where copies are the very thing looked for: remove exact copies
#   before building the index.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile voyager==2.2.3 usearch==2.26.6 numpy==2.3.5
env/bin/python -W ignore - <<'EOF'
import numpy as np, voyager
from usearch.index import Index

def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

random = np.random.default_rng(0)
proposals = unit(random.normal(size=(2000, 32)))
queries = unit(proposals[1:301] + 0.05 * random.normal(size=(300, 32)))
recall = {"voyager": [], "usearch": []}
for copies in (0, 1000, 3000):
    rows = np.vstack([np.repeat(proposals[:1], copies, axis=0), proposals])
    true = np.arange(1, 301) + copies
    assert (np.argmax(queries @ rows.T, axis=1) == true).all()
    first = voyager.Index(voyager.Space.Cosine, num_dimensions=32)
    first.add_items(rows, num_threads=1)
    second = Index(ndim=32, metric="cos")
    second.add(np.arange(len(rows)), rows, threads=1)
    recall["voyager"].append(float((first.query(queries, k=1, num_threads=1)[0][:, 0] == true).mean()))
    recall["usearch"].append(float((second.search(queries, 1, threads=1).keys[:, 0] == true).mean()))
for name, found in recall.items():
    print(name, "finds with 0, 1,000, 3,000 copies:", [f"{share:.0%}" for share in found])
    assert found[0] > 0.98 and min(found[1:]) < 0.9, (name, found)
print("as stated: copies of one letter hide other people's proposals")
EOF
