#!/bin/sh
# qdpxlib 0.1.4, a reader of REFI-QDA projects (.qdpx), on a valid project of one coded text.
# Seen: positions, which the standard counts in characters, are taken as bytes of UTF-8, so each accent
#   before a quote moves it; letters that are not ASCII are then taken out of the quote ("se alizar");
#   and a quote, or the rest of one, that does not end in a full stop, question or exclamation mark is
#   dropped. Without accents and with a final stop all is well, which is why it goes unseen in English.
# One would guess: a coded quote comes back as the words that were coded.
# Hit: whoever counts or quotes codings of Spanish, French or German interviews by this library.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
# It imports numpy and tqdm without declaring them.
env/bin/pip install --quiet --no-compile qdpxlib==0.1.4 numpy==2.3.5 tqdm==4.67.1
env/bin/python -W ignore - <<'EOF'
import zipfile
from qdpxlib import QDPXFile

guid = [f"00000000-0000-4000-8000-{n:012d}" for n in range(6)]

def read(text, quote):
    start = text.index(quote)
    project = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Debate"><Users><User guid="{guid[0]}" name="A"/></Users>
<CodeBook><Codes><Code guid="{guid[1]}" name="caminos" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="{guid[2]}" name="1" plainTextPath="internal://{guid[2]}.txt">
<PlainTextSelection guid="{guid[3]}" name="c" startPosition="{start}" endPosition="{start + len(quote)}">
<Coding guid="{guid[4]}" creatingUser="{guid[0]}"><CodeRef targetGUID="{guid[1]}"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""
    with zipfile.ZipFile("in.qdpx", "w") as archive:
        archive.writestr("project.qde", project)
        archive.writestr(f"sources/{guid[2]}.txt", text)
    found = [coding[1] for coding in QDPXFile("in.qdpx", filter_std=None).codings]
    print(repr(quote), "->", found)
    return found

before = "Más árboles y más sombra aquí. "
quote = "Hay que señalizar el camino viejo. Arreglar la fuente."
plain = "Hay que senalizar el camino viejo. Arreglar la fuente."
assert read(before + quote + " Nada.", quote) == ["Hay que se alizar el camino viejo."]
assert read("Un parque grande. " + plain, plain) == [plain[:34], plain[35:]]
assert read("Una fuente en la plaza", "Una fuente en la plaza") == []
print("as stated: qdpxlib 0.1.4 gives back other words than those that were coded")
EOF
