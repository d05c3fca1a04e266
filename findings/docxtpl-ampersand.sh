#!/bin/sh
# docxtpl 0.20.2, a report of proposals filled into a Word template.
# Seen: a title with "&" or "<" gives a valid document, no error and no warning, and the sign is gone:
#   "Parques & jardines" has two blanks in its middle, "coste < 100 euros" is "coste  100 euros", and a sign
#   glued to a word takes what follows with it: "I+D&i" becomes "I+D", and the full stop of the template goes
#   too. With autoescape=True, which is off unless asked for, all are as they were. The template's own text
#   may hold both signs.
# One would guess: values are escaped, as they end in XML, or the broken file is refused.
# Hit: reports, minutes and letters made from what people wrote; a lost "<" turns a limit into a sum.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet docxtpl==0.20.2 python-docx==1.2.0
env/bin/python -W ignore - <<'EOF'
from docx import Document
from docxtpl import DocxTemplate

page = Document()
page.add_paragraph("Sombra & agua < todo: {{ title }}.")
page.save("template.docx")

def filled(title, **options):
    template = DocxTemplate("template.docx")
    template.render({"title": title}, **options)
    template.save("report.docx")
    return Document("report.docx").paragraphs[0].text

expected = {"Parques & jardines": "Parques  jardines", "coste < 100 euros": "coste  100 euros",
            "I+D&i": "I+D"}
stop = {"I+D&i": ""}
for title, left in expected.items():
    plain, escaped = filled(title), filled(title, autoescape=True)
    print(repr(title), "->", repr(plain), "/ autoescape:", repr(escaped))
    assert plain == f"Sombra & agua < todo: {left}" + stop.get(title, "."), plain
    assert escaped == f"Sombra & agua < todo: {title}.", escaped
print("as stated: docxtpl 0.20.2 drops ampersands and less-than signs in silence")
EOF
