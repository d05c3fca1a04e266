#!/bin/sh
# pandoc 3.9 (pypandoc_binary 1.17), one report written to DOCX and ODT and read from them.
# Seen: the text for people who cannot see a picture is in the DOCX (`descr`) and nowhere in the ODT, neither
#   as `svg:desc` nor as `svg:title`. Read again, both files have lost the language of the document and that of a
#   phrase in Basque, although both files hold them; DOCX keeps caption and alternative text.
# One would guess: an alternative text that a format has a place for is written, and languages that the
#   writer puts in are found by the reader of the same program.
# Hit: accessible reports: a DOCX that passes the check fails it as ODT, and after a conversion a screen
#   reader reads Catalan with the voice of another language.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pypandoc_binary==1.17
cat > plan.svg <<'EOF'
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
EOF
cat > report.md <<'EOF'
---
lang: ca
---

# Resum

Una frase i [esaldi bat]{lang=eu}.

![Plànol de la plaça](plan.svg){alt="Deu bancs a l'ombra"}
EOF
env/bin/python - <<'EOF'
import subprocess
import zipfile
import pypandoc

def pandoc(*options):
    return subprocess.run([pypandoc.get_pandoc_path(), *options], capture_output=True, text=True, check=True).stdout

print(pandoc("--version").splitlines()[0])
assert pandoc("--version").startswith("pandoc 3.9")
inside, again = {}, {}
for form in ("docx", "odt"):
    pandoc("report.md", "-o", "report." + form)
    with zipfile.ZipFile("report." + form) as parts:
        inside[form] = "".join(parts.read(n).decode() for n in parts.namelist() if n.endswith(".xml"))
    again[form] = pandoc("report." + form, "-s", "-t", "markdown")
    facts = [('alternative text', "Deu bancs" in inside[form], "Deu bancs" in again[form]),
             ('Catalan', '"ca"' in inside[form], "lang:" in again[form]),
             ('Basque', '"eu"' in inside[form], "lang=" in again[form])]
    print(form, *(f"{what}: in the file {here}, read again {back};" for what, here, back in facts))
    assert [f[1:] for f in facts] == [(form == "docx",) * 2, (True, False), (True, False)], facts
print("as stated: pandoc writes no alternative text into ODT and reads no language")
EOF
