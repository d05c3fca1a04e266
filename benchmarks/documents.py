"""Does a document keep its structure when another program opens and saves it?

Writes the report of a study as DOCX and ODT, has LibreOffice save each in the other's format, and compares
headings by level, tables with header rows, alternative texts and languages; then two runs byte by byte.

usage: documents.py CONCEJO STUDY      (needs soffice: Debian's libreoffice-writer-nogui)
"""
import collections
import filecmp
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def docx(path):
    body, styles = part(path, "word/document.xml"), part(path, "word/styles.xml")
    levels = {}
    for style in re.findall(r"<w:style .*?</w:style>", styles, re.S):
        level = re.search(r'<w:outlineLvl w:val="(\d)"', style)
        if level:
            levels[re.search(r'w:styleId="([^"]+)"', style)[1]] = int(level[1]) + 1
    headings = collections.Counter(
        levels[style] for style in re.findall(r'<w:pStyle w:val="([^"]+)"', body) if style in levels)
    return {
        "headings": dict(sorted(headings.items())),
        "tables": body.count("<w:tbl>"),
        "tables with a header row": sum(
            "<w:tblHeader" in table for table in re.findall(r"<w:tbl>.*?</w:tbl>", body, re.S)),
        "alternative texts": len(re.findall(r'<wp:docPr [^>]*descr="[^"]+"', body)),
        "language": re.search(r'<w:lang [^>]*w:val="([a-z]+)', styles)[1],
        "languages": sorted(set(re.findall(r'<w:lang [^>]*w:val="([a-z]+)', body))),
    }


def odt(path):
    body, styles = part(path, "content.xml"), part(path, "styles.xml")
    headings = collections.Counter(
        int(level) for level in re.findall(r'<text:h [^>]*text:outline-level="(\d)"', body))
    return {
        "headings": dict(sorted(headings.items())),
        "tables": body.count("<table:table "),
        "tables with a header row": body.count("<table:table-header-rows>"),
        "alternative texts": len(re.findall(r"<svg:(?:desc|title)>[^<]+</svg:desc>", body)),
        "language": re.search(r'fo:language="([a-z]+)"', styles)[1],
        "languages": sorted(set(re.findall(r'fo:language="([a-z]+)"', body)) - {"zxx", "none"}),
    }


def convert(path, kind, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, path],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pathlib.Path(folder) / (pathlib.Path(path).stem + "." + kind)


def main(program, study):
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for kind, read, other, read_other in (
            ("docx", docx, "odt", odt), ("odt", odt, "docx", docx)):
            outputs = [f"{folder}/{name}-{kind}" for name in ("first", "second")]
            for output in outputs:
                subprocess.run(
                    [program, "report", study, "--format", kind, "-o", output], check=True,
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            paths = [f"{output}/report.{kind}" for output in outputs]
            if not filecmp.cmp(*paths, shallow=False):
                failed = True
                print(f"{kind}: two runs differ")
            own, kept = read(paths[0]), read_other(convert(paths[0], other, folder))
            for name, value in own.items():
                # LibreOffice names the main language in the text, too.
                same = set(value) <= set(kept[name]) if name == "languages" else kept[name] == value
                failed |= not same
                print(f"{kind} → {other}: {name}: {value}" + ("" if same else f" became {kept[name]}"))
    sys.exit(failed)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
