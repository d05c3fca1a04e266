#!/bin/sh
# pabutools 1.2.3, the library of participatory budgeting, on a valid Pabulib file.
# Seen: the reader takes a quoted project name with a semicolon, the separator of the format, but
#   the writer writes it without quotes: its own file cannot be read again. Where the name is plain
#   it can be, but a cost of 40.50 has become the fraction 81/2, which other programs do not know.
# One would guess: what a library writes it can read, and money stays a decimal number.
# Hit: who cleans or joins elections before sharing them; names such as "Parque; fase 2" are common.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pabutools==1.2.3
env/bin/python -W ignore - <<'EOF'
from pabutools.election import parse_pabulib, write_pabulib

source = """META
key;value
description;Presupuestos participativos
country;Spain
unit;Villanueva
instance;2025
num_projects;2
num_votes;2
budget;100.50
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;name;votes
1;40.50;Fuente;1
2;50;"Parque; fase 2";2
VOTES
voter_id;vote
1;1,2
2;2
"""

def again(text):
    open("in.pb", "w").write(text)
    write_pabulib(*parse_pabulib("in.pb"), "out.pb")
    return [line.strip() for line in open("out.pb", encoding="utf-8-sig")]

written = again(source)
row = next(line for line in written if "Parque" in line)
print("written row:", row)
try:
    parse_pabulib("out.pb")
    failed = None
except Exception as error:
    failed = type(error).__name__
print("reading it again:", failed)
plain = again(source.replace('"Parque; fase 2"', "Parque"))
money = [line for line in plain if "81/2" in line or "201/2" in line]
print("money:", money)
assert row.startswith("2;50;Parque; fase 2;"), row
assert failed == "IndexError", failed
assert sorted(money) == ["1;81/2;Fuente;1", "budget;201/2"], money
print("as stated: pabutools 1.2.3 cannot read what it wrote, and writes money as fractions")
EOF
