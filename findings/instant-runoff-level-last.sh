#!/bin/sh
# pref_voting 1.18.2 and pyrankvote 2.0.6, one ranked vote on four proposals by instant runoff.
# Seen: eleven ballots have a clear count until two proposals are level at the bottom with three each.
#   instant_runoff puts both out at once, and the fountain wins; pyrankvote puts out the one that more
#   ballots rank low, and the park wins, alone and on every run. Each returns one winner and tells of no tie;
#   pref_voting's instant_runoff_put says that both could win.
# One would guess: two programs that name the same rule agree where no winner is level, or tell the tie.
# Hit: who counts ranked votes on proposals with one and checks the count with the other.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pref_voting==1.18.2 pyrankvote==2.0.6
env/bin/python -W ignore - <<'EOF'
import random
from pref_voting.profiles import Profile
from pref_voting.voting_methods import instant_runoff, instant_runoff_put
from pyrankvote import Ballot, Candidate, instant_runoff_voting

names = ["park", "fountain", "shade", "buses"]
ballots = [([1, 2, 0, 3], 3), ([2, 1, 0, 3], 2), ([0, 1, 2, 3], 3), ([3, 0, 2, 1], 3)]
profile = Profile([ranks for ranks, _ in ballots], rcounts=[count for _, count in ballots])
both_out = [names[int(i)] for i in instant_runoff(profile)]
could_win = sorted(names[int(i)] for i in instant_runoff_put(profile))
candidates = [Candidate(name) for name in names]
cast = [Ballot([candidates[i] for i in ranks]) for ranks, count in ballots for _ in range(count)]
other = set()
for seed in range(20):
    random.seed(seed)
    other.add(tuple(w.name for w in instant_runoff_voting(candidates, cast).get_winners()))
print("pref_voting:", both_out, "pyrankvote, twenty runs:", other, "could win:", could_win)
assert both_out == ["fountain"]
assert other == {("park",)}
assert could_win == ["fountain", "park"]
print("as stated: instant runoff of pref_voting 1.18.2 and pyrankvote 2.0.6 elect different proposals")
EOF
