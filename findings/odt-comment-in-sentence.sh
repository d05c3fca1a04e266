#!/bin/sh
# firecrawl-anydoc 0.2.4 and doc-files 0.1.0, two new readers of documents, on a valid ODT of minutes with a
#   reviewer's comment, a footnote and a numbered list that goes on after a paragraph.
# Seen: anydoc puts the comment into the sentence, glued to it: the reviewer's name, the second and the
#   words; in an ODS, read by the same call, it leaves comments out. doc-files leaves the comment out and,
#   without a word, the footnote too, and counts the list from 1 again: what the minutes call point 2 is 1.
# One would guess: a comment is no text of the document, a footnote is; a number people refer to stays.
# Hit: who turns minutes into a page or gives them to a model: inner remarks with names get published.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile firecrawl-anydoc==0.2.4 doc-files==0.1.0
env/bin/python - <<'EOF'
import zipfile
import anydoc, doc_files

oasis = "urn:oasis:names:tc:opendocument:xmlns:"
names = " ".join(f'xmlns:{name}="{oasis}{name}:1.0"' for name in ("office", "text", "table", "style"))
names += ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
note = ("<office:annotation><dc:creator>M. R.</dc:creator><dc:date>2026-03-01T10:00:00</dc:date>"
    "<text:p>no creo</text:p></office:annotation>")
foot = ('<text:note text:id="f" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>Sin IVA.</text:p></text:note-body></text:note>")
point = lambda word, more="": (f'<text:list text:style-name="L"{more}><text:list-item><text:p>{word}</text:p>'
    "</text:list-item></text:list>")
styles = ('<office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>')

def write(path, kind, styles, body):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", f"<office:document-content {names}>{styles}<office:body>{body}</office:body>"
            "</office:document-content>")
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{oasis}manifest:1.0" m:version="1.2">'
            f'<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.{kind}"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>')

write("acta.odt", "text", styles, f"<office:text><text:p>La plaza{note} cuesta 5.000 €{foot}.</text:p>"
    + point("bancos") + "<text:p>Pausa</text:p>" + point("fuentes", ' text:continue-numbering="true"') + "</office:text>")
write("list.ods", "spreadsheet", "", '<office:spreadsheet><table:table table:name="P"><table:table-column/>'
    f'<table:table-row><table:table-cell office:value-type="string">{note}<text:p>plaza</text:p></table:table-cell>'
    "</table:table-row></table:table></office:spreadsheet>")
odt, ods = anydoc.to_markdown("acta.odt"), anydoc.to_markdown("list.ods")
plain = doc_files.to_text(doc_files.read("acta.odt"))
print(odt, ods, plain, sep="\n----\n")
assert "La plazaM. R.2026-03-01T10:00:00no creo cuesta" in odt and "2. fuentes" in odt and "Sin IVA." in odt
assert "plaza" in ods and "no creo" not in ods
assert "no creo" not in plain and "Sin IVA." not in plain and "1. fuentes" in plain and "2." not in plain
print("as stated: anydoc 0.2.4 prints the comment, doc-files 0.1.0 drops the footnote")
EOF
