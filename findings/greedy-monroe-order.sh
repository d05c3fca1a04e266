#!/bin/sh
# abcvoting 2.19.2, the rule "greedy-monroe" on one election written in two orders of its ballots.
# Seen: in sixty elections of ten people and six proposals (three to be chosen) another order of the same
#   ballots gives another committee in twenty; sequential Phragmen, equal shares, sequential PAV and
#   Chamberlin-Courant never change. Among supporters alike, the rule serves those who come first.
# One would guess: a voting rule is anonymous: who voted what counts, not the row it stands in.
# Hit: a fair choice of quotes or proposals by people: sorting the sheet by date or by district changes
#   what is chosen. Sort the ballots by themselves first.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile abcvoting==2.19.2
env/bin/python -W ignore - <<'EOF'
import random
from abcvoting import abcrules
from abcvoting.preferences import Profile

def choose(rule, ballots):
    profile = Profile(6)
    profile.add_voters(ballots)
    return sorted(abcrules.compute(rule, profile, committeesize=3)[0])

changed = {}
for rule in ("greedy-monroe", "seqphragmen", "equal-shares", "seqpav", "seqcc"):
    changed[rule] = 0
    for seed in range(60):
        dice = random.Random(seed)
        ballots = [set(dice.sample(range(6), dice.randint(1, 3))) for _ in range(10)]
        turned = dice.sample(ballots, len(ballots))
        before, after = choose(rule, ballots), choose(rule, turned)
        if before != after and not changed[rule]:
            print(rule, "chooses", before, "of", ballots)
            print(" and", after, "of", turned)
        changed[rule] += before != after
print("committees changed by the order, of 60:", changed)
assert changed["greedy-monroe"] >= 10, changed
assert not any(count for rule, count in changed.items() if rule != "greedy-monroe"), changed
print("as stated: greedy Monroe depends on the order of the ballots")
EOF
