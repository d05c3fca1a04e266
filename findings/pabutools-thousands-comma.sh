#!/bin/sh
# pabutools 1.2.3, the library of participatory budgeting, on costs written with a thousands comma.
# Seen: every comma of a cost and of the budget is read as a decimal point: a budget of 250,000 is
#   250, a project of 90,000 costs 90, one of 95000 (no comma) costs 95,000 and can never be funded.
#   Nothing is said. With two commas (1,250,000) the number is refused.
# One would guess: a comma is refused in a format that is itself in English, or means thousands.
# Hit: who turns a council's English or Irish sheet into Pabulib; a wrong project wins silently.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pabutools==1.2.3
env/bin/python -W ignore - <<'EOF'
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare

source = """META
key;value
description;Participatory budget
country;Ireland
unit;Newtown
instance;2025
num_projects;3
num_votes;4
budget;250,000
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;name
library;95000;Library
park;90,000;Park
lights;70,000;Lights
VOTES
voter_id;vote
1;library
2;library,park
3;library,park
4;library,lights
"""

def winners(text):
    open("in.pb", "w").write(text)
    instance, profile = parse_pabulib("in.pb")
    found = sorted(p.name for p in greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat))
    print("budget", instance.budget_limit, {p.name: str(p.cost) for p in sorted(instance)}, "->", found)
    return instance.budget_limit, found

comma = winners(source)
plain = winners(source.replace(",000", "000"))
try:
    winners(source.replace("250,000", "1,250,000"))
    refused = False
except ValueError as error:
    refused = True
    print("1,250,000 is refused:", error)
assert comma == (250, ["lights", "park"]) and refused, comma
assert plain == (250000, ["library", "park"]), plain
print("as stated: pabutools 1.2.3 drops the project that every voter wants")
EOF
