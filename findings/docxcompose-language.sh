#!/bin/sh
# docxcompose 2.2.0 with python-docx 1.2.0, a Catalan annex joined to Spanish minutes.
# Seen: both documents state their language the usual way, in the defaults of their styles; in the joined one
#   only that of the first is left, and no paragraph of the annex bears its own. All its text is there.
# One would guess: joining documents keeps what each part says of itself, the language as much as the bold.
# Hit: readers with a screen reader or a spelling checker: the annex is read aloud with Spanish sounds, and a
#   report that was accessible in two files (WCAG 3.1.2, language of parts) is not in one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet docxcompose==2.2.0 python-docx==1.2.0
env/bin/python -W ignore - <<'EOF'
import re
import zipfile
from docx import Document
from docx.oxml.ns import qn
from docxcompose.composer import Composer

def write(name, language, title):
    page = Document()
    defaults = page.styles.element.find(qn("w:docDefaults"))
    next(defaults.iter(qn("w:lang"))).set(qn("w:val"), language)
    page.add_heading(title, 1)
    page.save(name)

def languages(name):
    parts = zipfile.ZipFile(name)
    return {part: re.findall(r'w:lang w:val="([^"]*)"', parts.read(part).decode("utf-8"))
            for part in ("word/styles.xml", "word/document.xml")}

write("acta.docx", "es-ES", "Acta")
write("annex.docx", "ca-ES", "Annex")
joined = Composer(Document("acta.docx"))
joined.append(Document("annex.docx"))
joined.save("both.docx")
for name in ("acta.docx", "annex.docx", "both.docx"):
    print(name, [p.text for p in Document(name).paragraphs], languages(name))
assert languages("annex.docx")["word/styles.xml"] == ["ca-ES"]
assert [p.text for p in Document("both.docx").paragraphs] == ["Acta", "Annex"]
assert languages("both.docx") == {"word/styles.xml": ["es-ES"], "word/document.xml": []}
print("as stated: docxcompose 2.2.0 loses the language of the second document")
EOF
