#!/bin/sh
# rensa 0.5.0 (near duplicates in Rust), `RMinHashLSH(threshold, num_perm, num_bands)` and its `query`.
# Seen: `query` gives the same rows with a threshold of 0.1, 0.5 and 0.95: what shares one band of 128/32
#   numbers, down to pairs half alike. The threshold is used by `is_similar` alone, which compares two
#   sketches and needs no index; the bands are the caller's and are not chosen to fit it.
# One would guess: as with datasketch's class of nearly the same name and arguments, from which the threshold sets the
#   bands, or that what is below it is left out of the answer.
# Hit: whoever changes over for speed: proposals that are half alike are merged as near duplicates.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile rensa==0.5.0
env/bin/python - <<'EOF'
from rensa import RMinHash, RMinHashLSH

def sketch(words):
    made = RMinHash(num_perm=128, seed=42)
    made.update(words)
    return made

# Forty proposals that share from 14 down to 4 of twenty words with the one asked for.
asked = [f"w{n}" for n in range(20)]
others = [asked[:shared] + [f"x{row}-{n}" for n in range(20 - shared)]
          for row, shared in enumerate([14, 12, 10, 4] * 10)]
likeness = [len(set(asked) & set(row)) / len(set(asked) | set(row)) for row in others]
answers, similar = {}, {}
for threshold in (0.1, 0.5, 0.95):
    index = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=32)
    for row, words in enumerate(others):
        index.insert(row, sketch(words))
    answers[threshold] = sorted(index.query(sketch(asked)))
    similar[threshold] = sum(index.is_similar(sketch(asked), sketch(words)) for words in others)
    print("threshold", threshold, "query gives", len(answers[threshold]), "rows, the least alike %.2f;"
          % min(likeness[row] for row in answers[threshold]), "is_similar says so of", similar[threshold])
assert max(likeness) < 0.6
assert answers[0.1] == answers[0.5] == answers[0.95] and len(answers[0.95]) >= 10, answers
assert similar[0.1] > similar[0.5] > similar[0.95] == 0, similar
print("as stated: rensa 0.5.0 asks with any threshold alike")
EOF
