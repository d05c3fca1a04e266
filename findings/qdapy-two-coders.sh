#!/bin/sh
# qdapy 0.1.0 on a valid REFI-QDA project: two coders, three passages, the same code on each passage by both,
#   and a fourth passage that was marked and got no code.
# Seen: where both codings stand in one selection, kappa and alpha are 1. Where each coder has selections of
#   her own at the same positions, no passage has two ratings, and every coefficient is nan. With the table
#   of what got no code, as the README says, each mark of one coder is a "(no code)" of the other: they
#   agree on one in seven, kappa -.5, alpha -.39. The long warning on reading tells nothing of it.
# One would guess: units are passages, known by source and position; REFI-QDA has no rule of one selection.
# Hit: who measures the agreement of two coders that worked apart, which is what the measure is for.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pandas==2.3.3 scipy==1.16.2
env/bin/pip install --quiet --no-compile --no-deps qdapy==0.1.0  # the rest it asks for only draws
env/bin/python -W ignore - <<'EOF'
import itertools, math, zipfile
import qdapy

text = "Más bancos en el parque. Menos ruido por la noche. Más árboles en la plaza. Gracias."
passages = [(0, 24, "bancos"), (25, 50, "ruido"), (51, 75, "bancos")]
numbers = itertools.count(1)
guid = lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"
users, codes, source = {"A": guid(), "B": guid()}, {"bancos": guid(), "ruido": guid()}, guid()

def selection(start, end, code, coders):
    codings = "".join(f'<Coding guid="{guid()}" creatingUser="{users[coder]}"><CodeRef targetGUID="{codes[code]}"/>'
                      "</Coding>" for coder in coders if code)
    return (f'<PlainTextSelection guid="{guid()}" name="{start}" startPosition="{start}" endPosition="{end}" '
            f'creatingUser="{users[coders[0]]}">{codings}</PlainTextSelection>')

def project(path, groups):
    marks = "".join(selection(*passage, coders) for passage in passages for coders in groups)
    marks += selection(76, 84, None, ["A"])
    people = "".join(f'<User guid="{value}" name="{key}"/>' for key, value in users.items())
    book = "".join(f'<Code guid="{value}" name="{key}" isCodable="true"/>' for key, value in codes.items())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", f'<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users>{people}</Users>'
            f'<CodeBook><Codes>{book}</Codes></CodeBook><Sources><TextSource guid="{source}" name="1" '
            f'plainTextPath="internal://{source}.txt">{marks}</TextSource></Sources></Project>')
        archive.writestr(f"sources/{source}.txt", text)
    read = qdapy.read_qdpx(path, warn=False)
    assert len(read.uncoded) == 1 and list(read.uncoded.text) == ["Gracias."]
    rows = [qdapy.agreement.agreement(qdapy.units(read.fragments, other)).iloc[0] for other in (None, read.uncoded)]
    figures = [(int(row.units), *(round(float(row[name]), 2) for name in ("percent", "cohen", "alpha"))) for row in rows]
    print(path, "units, percent, kappa, alpha:", figures)
    return figures

assert project("together.qdpx", [["A", "B"]]) == [(3, 1, 1, 1), (4, 1, 1, 1)]
(alone, with_uncoded) = project("own.qdpx", [["A"], ["B"]])
assert alone[0] == 0 and all(math.isnan(figure) for figure in alone[1:])
assert with_uncoded == (7, 0.14, -0.5, -0.39)
print("as stated: qdapy 0.1.0 finds no agreement where two coders agree in all")
EOF
