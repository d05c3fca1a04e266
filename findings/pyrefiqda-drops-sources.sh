#!/bin/sh
# pyrefiqda 0.3.1, on a valid REFI-QDA project of one coded text.
# Seen: `RefiProject.load` then `RefiProject.save` writes an archive that holds project.qde alone: the
#   texts are left out, though every selection and `internal://` path in it still speaks of them. No
#   error, no warning: the folder of the sources is an optional third argument. Given the folder that
#   `load` extracted to, it packs the old project.qde in among the sources as well.
# One would guess: load and save are inverse; a format for exchange never loses its texts by default.
# Hit: who corrects a code name in a project of interviews and sends it on: positions into nothing.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet pyrefiqda==0.3.1
env/bin/python -W ignore - <<'EOF'
import zipfile
from pyrefiqda import RefiProject

guid = [f"00000000-0000-4000-8000-{n:012d}" for n in range(6)]
text = "Más bancos en el parque."
project = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Debate"><Users><User guid="{guid[0]}" name="A"/></Users>
<CodeBook><Codes><Code guid="{guid[1]}" name="bancos" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="{guid[2]}" name="1" plainTextPath="internal://{guid[2]}.txt">
<PlainTextSelection guid="{guid[3]}" name="c" startPosition="0" endPosition="10">
<Coding guid="{guid[4]}" creatingUser="{guid[0]}"><CodeRef targetGUID="{guid[1]}"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""
with zipfile.ZipFile("in.qdpx", "w") as archive:
    archive.writestr("project.qde", project)
    archive.writestr(f"sources/{guid[2]}.txt", text)
names = lambda path: sorted(zipfile.ZipFile(path).namelist())
loaded = RefiProject.load("in.qdpx", "extracted")
RefiProject.save(loaded, "out.qdpx")
RefiProject.save(loaded, "all.qdpx", "extracted")
for path in ("in.qdpx", "out.qdpx", "all.qdpx"):
    print(path, names(path))
still = zipfile.ZipFile("out.qdpx").read("project.qde").decode()
assert names("out.qdpx") == ["project.qde"] and f"internal://{guid[2]}.txt" in still
assert "sources/project.qde" in names("all.qdpx"), names("all.qdpx")
print("as stated: pyrefiqda 0.3.1 saves a project without its texts")
EOF
