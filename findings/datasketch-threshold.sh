#!/bin/sh
# datasketch 2.0.0, MinHashLSH(threshold=0.8, num_perm=128), its defaults otherwise.
# Seen: of pairs whose Jaccard similarity is exactly the threshold, four in ten are found (9 bands of 13
#   rows: 1 - (1 - 0.8^13)^9 = 0.40); at thresholds of 0.5, 0.7 and 0.9 it is 55, 44 and 31 per cent.
#   Pairs at 0.9, well above 0.8, are still missed once in fifteen times.
# One would guess: a threshold is where pairs begin to be found, so that what lies on it or above comes out
#   nearly always. It is near the point where half are found, and false positives weigh as much as
#   misses. `weights=(0.1, 0.9)` moves it.
# Hit: near duplicates of proposals: "all pairs above .8" in a report is not what was searched for.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile datasketch==2.0.0
env/bin/python - <<'EOF'
from datasketch import MinHash, MinHashLSH

def sketch(words):
    made = MinHash(num_perm=128, seed=1)
    made.update_batch([word.encode() for word in words])
    return made

def found(common, own, threshold=0.8, pairs=250, **options):
    """Share of pairs found; each has `common` shared words and `own` more on each side."""
    hits = 0
    for pair in range(pairs):
        index = MinHashLSH(threshold=threshold, num_perm=128, **options)
        shared = [f"c{pair}-{n}" for n in range(common)]
        index.insert("first", sketch(shared + [f"a{pair}-{n}" for n in range(own)]))
        hits += bool(index.query(sketch(shared + [f"b{pair}-{n}" for n in range(own)])))
    return hits / pairs

for threshold in (0.5, 0.7, 0.8, 0.9):
    index = MinHashLSH(threshold=threshold, num_perm=128)
    print(threshold, "bands", index.b, "rows", index.r,
          "expected at the threshold %.2f" % (1 - (1 - threshold ** index.r) ** index.b))
at, above = found(24, 3), found(36, 2)          # Jaccard 24/30 and 36/40
careful = found(24, 3, weights=(0.1, 0.9))
print("seen at Jaccard 0.8:", at, "at 0.9:", above, "at 0.8 with weights=(0.1, 0.9):", careful)
assert (MinHashLSH(threshold=0.8, num_perm=128).b, MinHashLSH(threshold=0.8, num_perm=128).r) == (9, 13)
assert 0.28 < at < 0.52 and 0.85 < above < 0.98 and careful > 0.75
print("as stated: a pair on the threshold is missed more often than found")
EOF
