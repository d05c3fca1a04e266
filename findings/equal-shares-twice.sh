#!/bin/sh
# abcvoting 2.19.2 and pabutools 1.2.3, the Method of Equal Shares on one election: nine people, six
# proposals of equal cost, three to be chosen.
# Seen: abcvoting's "equal-shares" chooses three, pabutools' `method_of_equal_shares` two: after the
#   method has run out of proposals that their supporters can pay, the first goes on with Phragmen's
#   rule by default, the second stops and leaves a third of the money unspent. Only
#   "equal-shares-without-completion" of abcvoting is the rule of pabutools.
# One would guess: two libraries of neighbouring authors mean the same by the name of one rule.
# Hit: who picks quotes or proposals fairly with either and cites the method: the guarantee is for the
#   first part, and a third of the page or of the budget may be empty.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile abcvoting==2.19.2 pabutools==1.2.3
env/bin/python -W ignore - <<'EOF'
from abcvoting import abcrules
from abcvoting.preferences import Profile
from pabutools.election import ApprovalBallot, ApprovalProfile, Cardinality_Sat, Instance, Project
from pabutools.rules import method_of_equal_shares

ballots = [{0, 1, 2}] * 4 + [{3, 4}] * 3 + [{5}] * 2
profile = Profile(6)
profile.add_voters(ballots)
chosen = {rule: sorted(abcrules.compute(rule, profile, committeesize=3)[0])
          for rule in ("equal-shares", "equal-shares-without-completion")}
projects = [Project(str(n), 1) for n in range(6)]
instance = Instance(projects, budget_limit=3)
votes = ApprovalProfile([ApprovalBallot(projects[n] for n in ballot) for ballot in ballots])
other = sorted(int(p.name) for p in method_of_equal_shares(instance, votes, sat_class=Cardinality_Sat))
for rule, committee in chosen.items():
    print("abcvoting", rule, committee)
print("pabutools method_of_equal_shares", other)
assert chosen["equal-shares"] == [0, 1, 3] and other == [0, 3], (chosen, other)
assert chosen["equal-shares-without-completion"] == other, chosen
print("as stated: one name, two rules")
EOF
