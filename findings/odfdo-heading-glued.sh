#!/bin/sh
# odfdo 3.27.3, the plain text of minutes in OpenDocument.
# Seen: get_formatted_text, the call for reading a document, ends a paragraph and a list with a new line and a
#   heading with nothing: "Acuerdos" and the paragraph "Más sombra." are "AcuerdosMás sombra.", two headings and
#   a paragraph one word. text_recursive and to_markdown of the same document keep them apart.
# One would guess: the call that formats the text sets headings apart at least as well as the one that does not.
# Hit: search, word counts and themes from minutes and reports in ODT: the first word under each heading and the
#   last of each heading are lost, and the end of a sentence too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet odfdo==3.27.3
env/bin/python -W ignore - <<'EOF'
from odfdo import Document, Header, List, Paragraph

document = Document("text")
body = document.body
body.clear()
for part in (Header(1, "Acta del consejo"), Paragraph("Asisten doce."), Header(2, "Acuerdos"),
             Paragraph("Más sombra."), List(["uno", "dos"]), Header(2, "Ruegos"), Header(3, "Primero"), Paragraph("Fin.")):
    body.append(part)
document.save("acta.odt")
read = Document("acta.odt")
formatted, plain = read.get_formatted_text(), read.body.text_recursive
print(repr(formatted), repr(plain), repr(read.to_markdown()), sep="\n")
assert "Acta del consejoAsisten doce." in formatted and "AcuerdosMás sombra." in formatted
assert "RuegosPrimeroFin." in formatted
assert "Acuerdos\nMás sombra." in plain and "Ruegos\nPrimero\nFin." in plain
assert "## Acuerdos\n\nMás sombra." in read.to_markdown()
print("as stated: odfdo 3.27.3 glues a heading to what follows it")
EOF
