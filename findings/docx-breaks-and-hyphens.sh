#!/bin/sh
# mammoth 1.13.0 and docx2python 3.7.1, on a DOCX file written by python-docx 1.2.0.
# Seen: mammoth's `extract_raw_text` drops a line break inside a paragraph, so the words on both sides
#   are one ("parqueFuente"), while its own HTML has the break. docx2python keeps the break but drops
#   the non-breaking hyphen, which Word writes as an element of its own: "2025-2030" is "20252030" and
#   "socio-laboral" is "sociolaboral". python-docx reads both.
# One would guess: what parts two words or numbers on the page parts them in the plain text as well.
# Hit: who reads proposals, minutes or tender clauses from DOCX: other words, and other figures.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0
env/bin/python -W ignore - <<'EOF'
import docx, mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

document = docx.Document()
answer = document.add_paragraph("Un banco en el parque")
answer.add_run().add_break()
answer.add_run("Fuente nueva. Plan 2025")
answer.add_run()._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))
answer.add_run("2030")
document.save("in.docx")
with open("in.docx", "rb") as file:
    raw = mammoth.extract_raw_text(file).value.strip()
with open("in.docx", "rb") as file:
    page = mammoth.convert_to_html(file).value
with docx2python("in.docx") as content:
    other = content.text.strip()
own = docx.Document("in.docx").paragraphs[0].text
for name, text in (("mammoth, raw text", raw), ("mammoth, HTML", page), ("docx2python", other),
                   ("python-docx", own)):
    print(f"{name:18}{text!r}")
assert "parqueFuente" in raw and "parque<br />Fuente" in page, (raw, page)
assert "20252030" in other and "parqueFuente" not in other, other
assert own == "Un banco en el parque\nFuente nueva. Plan 2025-2030", own
print("as stated: mammoth 1.13.0 joins lines, docx2python 3.7.1 joins 2025-2030")
EOF
