#!/bin/sh
# votelib 0.4.0, two proposals level by four ballots to four.
# Seen: one library, four answers: plurality and minimax give a Tie of both; ranked pairs gives the one that was
#   written first, with no Tie, and the other when the ballots are listed the other way round; Schulze and
#   Copeland give nobody, an empty list. Let a third proposal, last on all ballots, run too, and Schulze
#   and Copeland name the tie.
# One would guess: every rule of a library that has a class for ties names this one.
# Hit: who counts two-way questions with it: nobody elected, or the order of the input decides in silence.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet votelib==0.4.0
env/bin/python -W ignore - <<'EOF'
import votelib.convert
from votelib.evaluate import condorcet
from votelib.evaluate.core import Plurality, Tie

pairs = votelib.convert.RankedToCondorcetVotes().convert
rules = {"ranked pairs": condorcet.RankedPairs(), "Schulze": condorcet.Schulze(),
         "Copeland": condorcet.Copeland(), "minimax": condorcet.MinimaxCondorcet()}
orders = {"park first": {("park", "bus"): 4, ("bus", "park"): 4},
          "bus first": {("bus", "park"): 4, ("park", "bus"): 4}}
got = {}
for title, ballots in orders.items():
    for name, rule in rules.items():
        got[title, name] = rule.evaluate(pairs(ballots), 1)
        print(title, name, got[title, name])
third = pairs({("park", "bus", "sea"): 4, ("bus", "park", "sea"): 4})
both = Tie({"park", "bus"})
print("plurality", Plurality().evaluate({"park": 4, "bus": 4}, 1), "with a third:", rules["Schulze"].evaluate(third, 1))
assert Plurality().evaluate({"park": 4, "bus": 4}, 1) == [both]
for title in orders:
    assert got[title, "Schulze"] == [] and got[title, "Copeland"] == []
    assert got[title, "minimax"] == [both]
assert got["park first", "ranked pairs"] == ["park"] and got["bus first", "ranked pairs"] == ["bus"]
assert rules["Schulze"].evaluate(third, 1) == [both] and rules["Copeland"].evaluate(third, 1) == [both]
print("as stated: in votelib 0.4.0 Schulze elects nobody of two level proposals, ranked pairs the first")
EOF
