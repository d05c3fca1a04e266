#!/bin/sh
# EbookLib 0.20, which reads and writes EPUB, the accessible format of a report: a book read and written again.
# Seen: every page of a Galician book says lang="en", though the book's own record keeps "gl"; the title of each
#   page is gone, and the class and role of its body. The contents are headed by the book's title in the place of
#   "Índice"; the link that tells which rule of accessibility the book meets is written as an element that no reader knows.
# One would guess: what was read and not touched is written as it was, a report in Galician is read out in Galician.
# Hit: whoever adds a chapter or a cover to an accessible report: a screen reader speaks it with an English voice.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile EbookLib==0.20
env/bin/python -W ignore - <<'EOF'
import re, zipfile
from ebooklib import epub

html = 'html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="gl" xml:lang="gl"'
files = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="gl">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x:1</dc:identifier>'
        '<dc:title>Propostas</dc:title><dc:language>gl</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z'
        '</meta><link rel="dcterms:conformsTo" href="http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-aa"/>'
        '</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
    "OPS/nav.xhtml": f'<{html}><head><title>Índice</title></head><body><nav epub:type="toc"><h1>Índice</h1><ol>'
        '<li><a href="a.xhtml#un">A praza</a></li></ol></nav></body></html>',
    "OPS/a.xhtml": f'<{html}><head><title>A praza maior</title></head><body class="acta" role="doc-chapter">'
        '<h1 id="un">A praza</h1><p lang="es" xml:lang="es">Más bancos.</p></body></html>'}
with zipfile.ZipFile("in.epub", "w") as archive:
    for name, text in files.items():
        archive.writestr(name, text)
book = epub.read_epub("in.epub")
epub.write_epub("out.epub", book)
with zipfile.ZipFile("out.epub") as archive:
    out = {name.split("/")[-1]: archive.read(name).decode() for name in archive.namelist()}
print(out["a.xhtml"], out["nav.xhtml"], out["content.opf"], sep="\n")
for name in ("a.xhtml", "nav.xhtml"):
    assert set(re.findall(r'<html[^>]* lang="(\w+)"', out[name])) == {"en"}, name
assert "<dc:language>gl</dc:language>" in out["content.opf"] and 'lang="es"' in out["a.xhtml"]
assert "A praza maior" not in out["a.xhtml"] and "doc-chapter" not in out["a.xhtml"] and "acta" not in out["a.xhtml"]
assert "<h2>Propostas</h2>" in out["nav.xhtml"] and "Índice" not in out["nav.xhtml"]
assert '<meta rel="dcterms:conformsTo"' in out["content.opf"] and "<link" not in out["content.opf"]
print("as stated: EbookLib 0.20 writes a Galician book as an English one, without its titles")
EOF
