#!/bin/sh
# mapclassify 2.10.0, classes of a map of proposals by district where one district has no data.
# Seen: with one missing value (NaN) among eight, Quantiles neither refuses it nor leaves it out: the last limit
#   is NaN, the empty district is in the lowest class, and so are the districts with the most proposals,
#   which are above every limit left. Without the missing one they are in the highest. EqualInterval keeps
#   the others where they were and puts the empty district in the lowest class too, level with real ones.
# One would guess: a missing value is an error or has no class; it cannot put the first district last.
# Hit: choropleth maps of participation by district or census section, where gaps are usual.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet mapclassify==2.10.0
env/bin/python -W ignore - <<'EOF'
import numpy
import mapclassify

counts = [3, 5, 8, 1, 2, 9, 10]
for name in ("Quantiles", "EqualInterval"):
    method = getattr(mapclassify, name)
    full = method(numpy.array(counts, dtype=float), k=3)
    gap = method(numpy.array(counts + [numpy.nan]), k=3)
    print(name, counts, "classes:", full.yb.tolist(), "limits:", full.bins.round(2).tolist())
    print(name, "with a gap, classes:", gap.yb.tolist(), "limits:", gap.bins.round(2).tolist())
    assert full.yb[6] == 2 and full.yb[5] == 2
    assert gap.yb[7] == 0, gap.yb
    lost = name == "Quantiles"
    assert gap.yb[6] == gap.yb[5] == (0 if lost else 2), gap.yb
    assert bool(numpy.isnan(gap.bins[-1])) == lost, gap.bins
print("as stated: in mapclassify 2.10.0 one district without data puts the strongest in the lowest class")
EOF
