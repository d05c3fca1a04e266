#!/usr/bin/env python3
"""Places late proposals by a model, and asks a whole analysis where they belong.

    python3 benchmarks/placing.py PROGRAM PROPOSALS [RUNS]

Four fifths of the rows, drawn by a hash of their ids, are analysed and make a model; the other fifth is placed by it. Then
the study takes that fifth in and is analysed, which keeps its themes. Told are: how often both agree, beside the nearest
centre by TF-IDF (scikit-learn, if installed) and the largest theme; what the model itself expected; seconds of one text in
a fresh process (median of RUNS, 7), and texts a second. PROPOSALS: JSON lines or CSV with a header and an id.
"""
import csv
import hashlib
import json
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 7


def call(*arguments, **options):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True, **options).stdout


def rows():
    """The lines of the file with their ids, and its header if it has one."""
    if source.suffix == ".csv":
        with open(source, encoding="utf-8-sig", newline="") as file:
            table = list(csv.reader(file))
        place = [cell.lower() for cell in table[0]].index("id")
        return table[0], [(row[place], row) for row in table[1:]]
    lines = source.read_text(encoding="utf-8").splitlines()
    return None, [(str(json.loads(line)["id"]), line) for line in lines if line.strip()]


def write(path, header, chosen):
    with open(path, "w", encoding="utf-8", newline="") as file:
        if header:
            csv.writer(file).writerows([header] + [row for _, row in chosen])
        else:
            file.write("".join(line + "\n" for _, line in chosen))


def places(study):
    """Theme and text of each proposal of the latest run."""
    with sqlite3.connect(f"file:{study}?mode=ro", uri=True) as database:
        return {row[0]: row[1:] for row in database.execute(
            "SELECT proposal.id, themeID, title, body FROM proposal JOIN placement USING (position)"
            " WHERE runID = (SELECT max(id) FROM run)")}


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    header, everything = rows()
    is_late = {id: hashlib.sha256(id.encode()).digest()[0] < 51 for id, _ in everything}
    suffix = source.suffix
    write(folder / f"early{suffix}", header, [row for row in everything if not is_late[row[0]]])
    write(folder / f"late{suffix}", header, [row for row in everything if is_late[row[0]]])
    study, model = folder / "s.concejo", folder / "s.model"
    call("import", folder / f"early{suffix}", "--into", study)
    call("analyze", study)
    start = time.monotonic()
    learnt = json.loads(call("model", study, "-o", model, "--json"))
    learning = time.monotonic() - start
    early = places(study)
    call("import", folder / f"late{suffix}", "--into", study)
    call("analyze", study)
    after = places(study)
    late = {id: place for id, place in after.items() if id not in early and place[0]}
    texts = folder / "late.txt"
    texts.write_text("".join(
        json.dumps({"id": id, "title": title, "body": body}, ensure_ascii=False) + "\n" for id, (_, title, body) in late.items()))
    placed = [json.loads(line) for line in call("place", "--model", model, texts).splitlines()]
    assert [text["id"] for text in placed] == list(late)
    right = sum(text.get("theme", {}).get("name") == f"T{late[text['id']][0]:02}" for text in placed)
    print(f"{len(early)} early, {len(late)} late; model {learnt['bytes'] / 1e6:.1f} MB in {learning:.1f} s")
    print(f"as the whole analysis: {right / len(late):.3f}; expected by the model: {learnt['agreement']:.3f}")
    fits = sorted((text.get("fit") or 0, text.get("theme", {}).get("name") == f"T{late[text['id']][0]:02}") for text in placed)
    for part in range(4):
        quarter = fits[len(fits) * part // 4: len(fits) * (part + 1) // 4]
        print(f"  fit {quarter[0][0]:.2f} to {quarter[-1][0]:.2f}: {sum(hit for _, hit in quarter) / len(quarter):.3f}")
    largest = Counter(place[0] for place in early.values() if place[0]).most_common(1)[0][0]
    print(f"the largest theme: {sum(place[0] == largest for place in late.values()) / len(late):.3f}")
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.neighbors import NearestCentroid
        from sklearn.preprocessing import normalize

        known = {id: place for id, place in early.items() if place[0]}
        vectors = TfidfVectorizer(sublinear_tf=True)
        x = vectors.fit_transform(f"{title}\n{body}" for _, title, body in known.values())
        peer = NearestCentroid().fit(normalize(x).toarray(), [place[0] for place in known.values()])
        found = peer.predict(vectors.transform(f"{title}\n{body}" for _, title, body in late.values()).toarray())
        print(f"nearest centre by TF-IDF: {sum(a == b[0] for a, b in zip(found, late.values())) / len(late):.3f}")
    except ImportError:
        print("nearest centre by TF-IDF: scikit-learn is not installed")
    one = next(iter(late.values()))
    times = []
    for _ in range(runs):
        start = time.monotonic()
        call("place", "--model", model, "-", input=f"{one[1]} {one[2]}".replace("\n", " ") + "\n")
        times.append(time.monotonic() - start)
    many = folder / "many.txt"
    many.write_text(texts.read_text() * max(1, 20000 // len(late)))
    count = len(late) * max(1, 20000 // len(late))
    start = time.monotonic()
    call("place", "--model", model, many)
    print(f"one text: {statistics.median(times) * 1000:.0f} ms; {count / (time.monotonic() - start):.0f} texts a second")
