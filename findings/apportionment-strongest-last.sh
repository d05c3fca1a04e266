#!/bin/sh
# apportionment 1.0, tables of a workshop for themes, by the votes that each theme got.
# Seen: where tables are fewer than themes and the weakest that could still have one are level, the
#   methods of Huntington-Hill, Adams and Dean go by the order of the list: of 10, 10 and 20 votes with
#   two tables the two tens get them and the twenty none; listed the other way round, the twenty and
#   one ten. A theme with no vote can so take the table of the theme with the most. Hamilton, D'Hondt
#   and Sainte-Lague give the twenty its table in any order. A tie is told only to those who ask
#   (verbose=True, tiesallowed=False).
# One would guess: ties are broken among the level ones, after the stronger have been served.
# Hit: who allots tables, speakers or budget lines to themes or districts by these methods.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet apportionment==1.0
env/bin/python -W ignore - <<'EOF'
from apportionment.methods import compute

def tables(method, number, votes):
    return [int(seat) for seat in compute(method, votes, number, verbose=False)]

for method in ("huntington", "adams", "dean", "hamilton", "dhondt", "saintelague"):
    weak_first, strong_first = tables(method, 2, [10, 10, 20]), tables(method, 2, [20, 10, 10])
    unvoted = tables(method, 3, [0, 0, 50, 100])
    print(f"{method:12}votes 10 10 20: {weak_first}  20 10 10: {strong_first}  0 0 50 100: {unvoted}")
    if method in ("huntington", "adams", "dean"):
        assert weak_first == [1, 1, 0] and strong_first == [1, 1, 0], method
        assert unvoted == [1, 1, 1, 0], (method, unvoted)
    else:
        assert weak_first[2] >= 1 and strong_first[0] >= 1 and unvoted == [0, 0, 1, 2], method
print("as stated: in apportionment 1.0 the theme with the most votes can go without a table")
EOF
