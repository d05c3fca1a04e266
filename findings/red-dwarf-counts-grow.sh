#!/bin/sh
# red-dwarf 0.4.0, the Python port of the Polis mathematics: `two_prop_test`, which asks whether a
# group agrees with a statement more than the other participants do.
# Seen: given integer NumPy arrays the test adds its smoothing to the caller's own counts. The same
#   call made twice gives two z-values, and tables printed after it hold votes that nobody cast. Its
#   neighbour `one_prop_test` leaves its arguments alone; lists are safe.
#   `one_prop_test` in turn has 5 of 10 agree lean to yes and to no at once (z = .30), and 0 of 0
#   votes lean to both by z = 1.
# One would guess: a test is a function of its arguments, and an even split or no votes is z = 0.
# Hit: who reuses the vote counts after the test, for a report or for the opposite direction.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet red-dwarf==0.4.0
env/bin/python -W ignore - <<'EOF'
import numpy as np
from reddwarf.utils.stats import one_prop_test, two_prop_test

inside, outside = np.array([8, 2]), np.array([1, 9])
ten = np.array([10, 10])
first = two_prop_test(inside, outside, ten, ten)
second = two_prop_test(inside, outside, ten, ten)
print("z, first and second call:", first.round(3), second.round(3))
print("agreeing votes, once [8 2] and [1 9]:", inside, outside, "of", ten)
assert not np.allclose(first, second)
assert inside.tolist() == [10, 4] and outside.tolist() == [3, 11] and ten.tolist() == [10, 10]
counts = np.array([8, 2])
one_prop_test(counts, ten)
assert counts.tolist() == [8, 2]
even, none = float(one_prop_test(5, 10)), float(one_prop_test(0, 0))
print("one_prop_test of 5 in 10:", round(even, 3), "and of 0 in 0:", none)
assert round(even, 2) == 0.30 and none == 1.0
print("as stated: red-dwarf 0.4.0 changes the counts that it tests")
EOF
