"""The labelled sets: those of a folder that definitions/quality.csv names, and the shipped corpus.

Of each at most so many rows are drawn with a fixed seed, since a graph over all of them tells no more and
a model reads twenty a second. All engines get the same rows, texts and vectors.
"""

import csv
import json
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "integrations/vectors"))

from arrays import npy_bytes, row_bytes
from encoders import MultilingualE5
from kept import Journal, key
from study import joined

SEED = 1
LENGTH = 300
BLOCK = 32


def labelled(data):
    """Each set as a name and its rows: id, text and the label that people gave, in the order of the file."""
    yield "tu-atencion", shipped()
    with open(ROOT / "benchmarks/definitions/quality.csv", newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            path = Path(data) / line["file"] if data else None
            if path is None:
                continue
            if not path.is_file():
                sys.exit(f"{path}: found no file; expected one of those that definitions/quality.csv names")
            with open(path, encoding="utf-8") as rows:
                found = [json.loads(row) for row in rows if row.strip()]
            yield line["name"], [
                {"id": str(row["id"]), "text": joined(row.get("title") or "", row.get("body") or ""),
                 "label": row.get(line["label"])} for row in found]


def shipped():
    corpus = ROOT / "corpora/tu-atencion"
    with open(corpus / "gold.csv", newline="", encoding="utf-8-sig") as file:
        labels = {row["id"]: row["theme"] for row in csv.DictReader(file)}
    with open(corpus / "proposals.csv", newline="", encoding="utf-8-sig") as file:
        return [
            {"id": row["id"], "text": joined(row["title"], row["description"]), "label": labels.get(row["id"])}
            for row in csv.DictReader(file)]


def drawn(rows, count):
    """At most so many of the rows that have a text, a label and an id of their own."""
    first = {row["id"]: row for row in reversed(rows)}
    usable = [row for row in rows if row is first[row["id"]] and row["text"] and row["label"]]
    if len(usable) <= count:
        return usable
    return [usable[at] for at in sorted(random.Random(SEED).sample(range(len(usable)), count))]


def write(name, rows, folder):
    """Writes the rows and their vectors; gives the paths and the number of groups that people made."""
    rows_path, vectors_path = folder / f"{name}.jsonl", folder / f"{name}.npy"
    with open(rows_path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False) + "\n")
    encoder = MultilingualE5()
    journal = Journal(folder / f"{name}.vectors")
    known = journal.read()
    keys = [key(encoder, row["text"][:LENGTH]) for row in rows]
    missing = {hash: row for hash, row in zip(keys, rows) if hash not in known}
    hashes = list(missing)
    if hashes:
        print(f"{name}: {len(hashes)} vectors to make, 10 to 80 a second", file=sys.stderr)
    for start in range(0, len(hashes), BLOCK):
        part = hashes[start : start + BLOCK]
        made = encoder.encode([missing[hash]["text"][:LENGTH] for hash in part])
        made = {hash: row_bytes(row, missing[hash]["id"]) for hash, row in zip(part, made)}
        journal.add(made)
        known |= made
    vectors_path.write_bytes(npy_bytes([known[hash] for hash in keys]))
    return rows_path, vectors_path, len({row["label"] for row in rows})
