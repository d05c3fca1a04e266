#!/bin/sh
# qualitative-coding 1.7.8, `qc init --import`, on a valid REFI-QDA project with three coded lines.
# Seen: the release stops in the Python debugger at the first text (a forgotten `breakpoint()`), and
#   where nobody is at the keyboard it ends in BdbQuit. With breakpoints turned off the import reports
#   success, but each code of another program lies on the first line of its text: line starts are
#   counted by characters, and the search for a line returns the first.
# One would guess: a program whose purpose is exchange was tried on a file of another program.
# Hit: researchers who move a coded debate from NVivo, MAXQDA or ATLAS.ti into this open tool.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile qualitative-coding==1.7.8
env/bin/python - <<'EOF'
import zipfile
guid = [f"00000000-0000-4000-8000-{n:012d}" for n in range(20)]
lines = ["Sombra en la calle.", "Camino viejo.", "Bancos en el parque."]
text, selections, codes = "\n".join(lines) + "\n", "", ""
for n, (line, code) in enumerate(zip(lines, ["sombra", "caminos", "bancos"])):
    start = text.index(line)
    codes += f'<Code guid="{guid[2 + n]}" name="{code}" isCodable="true"/>'
    selections += f"""<PlainTextSelection guid="{guid[5 + n]}" name="cita {n}" startPosition="{start}"
 endPosition="{start + len(line)}"><Coding guid="{guid[8 + n]}" creatingUser="{guid[0]}">
<CodeRef targetGUID="{guid[2 + n]}"/></Coding></PlainTextSelection>"""
with zipfile.ZipFile("in.qdpx", "w") as archive:
    archive.writestr("project.qde", f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Debate"><Users><User guid="{guid[0]}" name="Ana"/></Users>
<CodeBook><Codes>{codes}</Codes></CodeBook><Sources><TextSource guid="{guid[1]}" name="respuestas"
 plainTextPath="internal://{guid[1]}.txt">{selections}</TextSource></Sources></Project>""")
    archive.writestr(f"sources/{guid[1]}.txt", text)
EOF
mkdir stopped imported
(cd stopped && ../env/bin/qc init --import ../in.qdpx < /dev/null > ../stopped.log 2>&1) || true
tail -1 stopped.log
(cd imported && PYTHONBREAKPOINT=0 ../env/bin/qc init --import ../in.qdpx > ../imported.log 2>&1)
env/bin/python - <<'EOF'
import sqlite3
rows = sqlite3.connect("imported/qualitative_coding.sqlite3").execute(
    "SELECT code_id, line FROM coded_line ORDER BY code_id").fetchall()
print("code and line (lines count from 0):", rows)
assert open("stopped.log").read().strip().endswith("bdb.BdbQuit")
assert rows == [("bancos", 0), ("caminos", 0), ("sombra", 0)], rows
print("as stated: qualitative-coding 1.7.8 puts every imported code on the first line")
EOF
