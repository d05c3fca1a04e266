#!/bin/sh
# preflibtools 2.0.33, the library of PrefLib's ranked ballots: has_condorcet and pairwise_scores.
# Seen: pairs that no ballot puts in order are left out of the test: of 5 ballots that rank two proposals level
#   before a third, one has a Condorcet winner, "strictly beating every other"; where all are level there is not
#   even a weak one. What a ballot does not name is beaten by nothing: 100 people who name one proposal
#   alone count 0 against another that 3 people put before it. Of 300 votes of two people drawn here 15 are told wrong.
# One would guess: the words of its page hold, level ones are level, and unranked stands behind ranked.
# Hit: who tests whether a vote on proposals has an undisputed winner, where people rank few, or some level.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile preflibtools==2.0.33
env/bin/python -W ignore - <<'EOF'
import random
from preflibtools.instances import OrdinalInstance
from preflibtools.properties import has_condorcet, pairwise_scores

def election(*ballots):
    instance = OrdinalInstance()
    instance.append_order_list([order for count, order in ballots for _ in range(count)])
    return instance

def winners(instance, weak):
    """By the words of has_condorcet, over all pairs of a complete vote."""
    names = list(instance.alternatives_name)
    margin = lambda a, b: sum(count * ((place(order, a) < place(order, b)) - (place(order, a) > place(order, b)))
                              for order, count in instance.multiplicity.items())
    place = lambda order, name: [name in rank for rank in order].index(True)
    return [a for a in names if all(margin(a, b) >= (not weak) for b in names if b != a)]

level = election((5, ((1, 2), (3,))))
print("5 ballots 1=2 > 3:", level.data_type, "has a winner:", has_condorcet(level), "by its words:", winners(level, False))
assert level.data_type == "toc" and has_condorcet(level) and not winners(level, False)
all_level = election((5, ((1, 2, 3),)))
print("5 ballots 1=2=3: has a weak winner:", has_condorcet(all_level, weak_condorcet=True), "by its words:", winners(all_level, True))
assert not has_condorcet(all_level, weak_condorcet=True) and winners(all_level, True) == [1, 2, 3]

short = election((100, ((1,),)), (3, ((2,), (1,))))
print("100 ballots 1, 3 ballots 2 > 1:", pairwise_scores(short))
assert pairwise_scores(short) == {1: {2: 0}, 2: {1: 3}}

draw, wrong = random.Random(5), 0
for _ in range(300):
    ballots = []
    for _ in range(2):
        first = draw.sample((1, 2, 3), draw.choice((1, 2)))
        ballots.append((1, (tuple(sorted(first)), tuple(name for name in (1, 2, 3) if name not in first))))
    drawn = election(*ballots)
    wrong += has_condorcet(drawn) != bool(winners(drawn, False))
print("of 300 votes by two people in two ranks told wrong:", wrong)
assert wrong == 15, wrong
print("as stated: preflibtools 2.0.33 has winners among level proposals")
EOF
