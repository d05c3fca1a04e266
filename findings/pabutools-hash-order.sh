#!/bin/sh
# pabutools 1.2.3, the library of participatory budgeting, on a valid Pabulib file.
# Seen: an election read from a file and written back at once differs from run to run: `Instance`
#   and `ApprovalBallot` are sets of objects that hash by name, so rows and votes come out in the
#   order of Python's random hash seed. The order of the source is lost as well.
# One would guess: rows of a file keep their order, or at least one order.
# Hit: who signs, compares or archives the files of a vote, or takes "the first project" of a tie.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pabutools==1.2.3
cat > vote.pb <<'EOF'
META
key;value
description;Presupuestos participativos
country;Spain
unit;Villanueva
instance;2025
num_projects;4
num_votes;3
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;votes;name
fuente;40;2;Fuente en la plaza
parque;50;2;Parque infantil
bancos;20;2;Bancos a la sombra
carril;60;1;Carril bici
VOTES
voter_id;vote
1;fuente,parque,bancos
2;parque,bancos,carril
3;fuente
EOF
for seed in 1 2 3 4 5 6; do
  PYTHONHASHSEED=$seed env/bin/python -W ignore -c '
from pabutools.election import parse_pabulib, write_pabulib
instance, profile = parse_pabulib("vote.pb")
write_pabulib(instance, profile, "again.pb")
print([p.name for p in instance], [p.name for p in profile[0]])' | sed "s/^/seed $seed: /"
  cksum < again.pb >> sums
done
different=$(sort -u sums | wc -l)
echo "different files written by six runs: $different"
[ "$different" -gt 1 ] || { echo "changed: every run wrote the same bytes"; exit 1; }
echo "as stated: pabutools 1.2.3 writes one election in another order each run"
