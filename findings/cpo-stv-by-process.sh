#!/bin/sh
# stvpoll 0.5.6, a count of ranked votes by CPO-STV (which compares all sets of winners), three of six to elect.
# Seen: the same ballots elect other proposals when Python is started again, with chance disallowed and the
#   result marked as not random: surpluses pass on in the order of a set of names, which Python mixes anew in
#   each process. Numbers in the place of names give one result. In some processes no set wins and nobody is elected.
# One would guess: a count without chance gives one result, or tells of a tie.
# Hit: who publishes ballots and winners of a participatory budget, and whoever counts them again.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile stvpoll==0.5.6
cat > count.py <<'EOF'
import random
from stvpoll.cpo_stv import calculate_cpo_stv

draw = random.Random(7)                      # draws the ballots, the same in every process
names = ("bancos", "sombra", "fuente", "wifi", "carril", "huerto")
for election in range(60):
    ballots = [(tuple(draw.sample(names, draw.randint(2, 5))), draw.randint(1, 9)) for _ in range(8)]
    for candidates in (names, tuple(range(6))):
        votes = [(tuple(candidates[names.index(name)] for name in ballot), count) for ballot, count in ballots]
        result = calculate_cpo_stv(candidates, votes, 3, allow_random=False)
        assert not result.randomized
        print(*sorted(names[c] if isinstance(c, int) else c for c in result.elected_as_tuple()), sep=" ", end="\t")
    print(ballots if election == 3 else "")
EOF
cat > compare.py <<'EOF'
import os, subprocess, sys

runs = [subprocess.run([sys.executable, "count.py"], env={**os.environ, "PYTHONHASHSEED": str(seed)}, check=True,
                       capture_output=True, text=True).stdout.splitlines() for seed in range(1, 7)]
byname, bynumber = ([{line.split("\t")[column] for line in lines} for lines in zip(*runs)] for column in (0, 1))
print("ballots of the fourth election:", runs[0][3].split("\t")[2])
print("elected, by names:", byname[3], "by numbers:", bynumber[3])
other = sum(len(found) > 1 for found in byname)
print("of", len(byname), "elections,", other, "differ between six processes by names,",
      sum(len(found) > 1 for found in bynumber), "by numbers; nobody elected in some process:", sum("" in found for found in byname))
assert len(byname) == 60 and other >= 5 and all(len(found) == 1 for found in bynumber)
assert any(len(found - {""}) > 1 for found in byname)
print("as stated: CPO-STV of stvpoll 0.5.6 elects by the order of a set")
EOF
env/bin/python compare.py
