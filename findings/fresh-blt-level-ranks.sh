#!/bin/sh
# fresh-blt 0.3.0 on BLT, the format in which ranked ballots are exchanged, with proposals ranked level.
# Seen: "2=3 1" is read as 2, then 1: of proposals ranked level all but the first written disappear, from the
#   ballots, the CSV and the JSON, while the count of ballots stays right. Its own grammar has the equals
#   sign, and its export has a place for several names in a rank, which never fills.
# One would guess: what the grammar takes is kept, or refused; a proposal on half the ballots keeps its votes.
# Hit: who hands ranked votes from one counting program to another where people may rank level.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile fresh-blt==0.3.0
env/bin/python - <<'EOF'
from pathlib import Path
from fresh_blt.export import create_ballots_dataframe
from fresh_blt.parse import extract_candidates, extract_header_info, parse_ballots, parse_blt_file

Path("vote.blt").write_text('3 1\n3 1 2 0\n5 2=3 1 0\n4 1 2=3 0\n0\n"Bancos"\n"Fuentes"\n"Wifi"\n"2026"\n')
tree = parse_blt_file(Path("vote.blt"))
proposals = extract_candidates(tree, extract_header_info(tree)[2])
ballots = parse_ballots(tree, {proposal.id: proposal for proposal in proposals})
read = [(ballot["weight"], [[proposal.name for proposal in rank] for rank in ballot["rankings"]]) for ballot in ballots]
print(*read, sep="\n")
print(create_ballots_dataframe(ballots, proposals).to_csv(index=False))
assert [weight for weight, _ in read] == [3, 5, 4]
assert read[1][1] == [["Fuentes"], ["Bancos"]] and read[2][1] == [["Bancos"], ["Fuentes"]]
on = {proposal.name: sum(weight for weight, ranks in read if [proposal.name] in ranks) for proposal in proposals}
print("ballots that name them, of 12:", on)
assert on == {"Bancos": 12, "Fuentes": 12, "Wifi": 0}
print("as stated: fresh-blt 0.3.0 keeps one of the proposals ranked level")
EOF
