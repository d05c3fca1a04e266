"""Checks a project and a codebook with pyrefiqda 0.3.1, and what it does not check.

    pip install pyrefiqda==0.3.1
    concejo export study.concejo --qdpx p.qdpx && concejo codebook export study.concejo c.qdc
    python benchmarks/qda.py p.qdpx c.qdc proposals.csv

proposals.csv is the one that `concejo run --delimiter comma` wrote beside the study. pyrefiqda wants every element's guid
and every selection's positions, but takes positions past the end, guids that stand twice and references
that lead nowhere: these are checked here. Ends with 1 at the first fault.
"""

import csv
import sys
import tempfile
import zipfile
from collections import Counter
from xml.etree import ElementTree

from pyrefiqda import RefiCodebook, RefiProject

csv.field_size_limit(1 << 30)


def fail(reason):
    print(f"FAULT: {reason}")
    sys.exit(1)


def texts_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = [r for r in csv.DictReader(file) if r["placement"] in ("themed", "outside")]

    def plain(cell):
        return cell[1:] if cell[:1] == "'" and cell[1:2] in "=+-@\t\r" else cell

    return {plain(r["id"]): (plain(r["text"]), r["theme_id"]) for r in rows}


def main(project_path, codebook_path, proposals_path):
    with tempfile.TemporaryDirectory() as folder:
        project = RefiProject.load(project_path, extract_dir=folder)
    codebook = RefiCodebook.load(codebook_path)
    with zipfile.ZipFile(project_path) as archive:
        if archive.testzip() is not None:
            fail("the archive is broken")
        names = archive.namelist()
        if names[0] != "project.qde":
            fail(f"the first file is {names[0]}")
        source = archive.read(next(n for n in names if n.startswith("Sources/"))).decode("utf-8")
        tree = ElementTree.fromstring(archive.read("project.qde"))
    if "\r" in source:
        fail("a carriage return in the source")

    guids = [e.get("guid") for e in tree.iter() if e.get("guid")]
    twice = [g for g, n in Counter(guids).items() if n > 1]
    if twice:
        fail(f"guid {twice[0]} stands {Counter(guids)[twice[0]]} times")
    known = set(guids)
    for element in tree.iter():
        for name in ("targetGUID", "creatingUser", "creatingUserGUID"):
            if element.get(name) and element.get(name) not in known:
                fail(f"{element.tag} refers to {element.get(name)}, which is nothing")

    codes = {}

    def walk(code):
        codes[code.guid] = code.name
        for part in code.code:
            walk(part)

    for code in project.code_book.codes.code:
        walk(code)
    themes = [c.name for c in project.code_book.codes.code]
    if [c.name for c in codebook.codes.code] != themes:
        fail("the codebook has other codes than the project")

    proposals = texts_of(proposals_path)
    selections = {s.guid: s for s in project.sources.text_source[0].plain_text_selection}
    quotes = 0
    whole = set()
    for case in project.cases.case:
        text, theme = proposals[case.name]
        if len(case.selection_ref) != 1:
            fail(f"case {case.name} has {len(case.selection_ref)} selections")
        guid = case.selection_ref[0].target_guid
        selection = selections[guid]
        whole.add(guid)
        found = source[selection.start_position : selection.end_position]
        if found != text.replace("\r\n", "\n").replace("\r", "\n"):
            fail(f"case {case.name}: the passage is not the proposal")
        coded = [codes[c.code_ref.target_guid] for c in selection.coding]
        if bool(theme) != bool(coded) or theme and coded[0] != themes[int(theme) - 1]:
            fail(f"case {case.name} is coded {coded}, its theme is {theme}")
    for guid, selection in selections.items():
        if guid in whole:
            continue
        quotes += 1
        if source[selection.start_position : selection.end_position] != selection.name:
            fail(f"the passage of {selection.name!r} is another")
    if len(project.cases.case) != len(proposals):
        fail(f"{len(project.cases.case)} cases, {len(proposals)} proposals")
    print(
        f"{len(proposals)} cases, {len(codes)} codes, {len(selections)} selections"
        f" ({quotes} quotes), {len(guids)} guids: all as they should be"
    )


if __name__ == "__main__":
    main(*sys.argv[1:4])
