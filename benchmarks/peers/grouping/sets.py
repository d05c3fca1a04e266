"""The labelled sets: those of a folder that definitions/quality.csv names, and the shipped corpus.

Of each at most so many rows are drawn with a fixed seed, since a graph over all of them tells no more and
a model reads ten a second. All engines get the same rows, texts and vectors.
"""

import csv
import json
import random
import sys
from pathlib import Path

from models import MODELS, ROOT, encoded

from arrays import npy_bytes
from study import joined

SEED = 1


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


def write(name, rows, folder, vectors):
    """Writes the rows and their vectors, and both once more in another order.

    Gives the paths of rows and vectors, those of the other order, and the number of groups that people made.
    """
    made = encoded(MODELS[vectors](), [row["text"] for row in rows], folder / f"{name}.vectors", name)
    again = random.Random(SEED).sample(range(len(rows)), len(rows))
    paths = []
    for order, suffix in ((range(len(rows)), ""), (again, "-again")):
        rows_path, vectors_path = folder / f"{name}{suffix}.jsonl", folder / f"{name}{suffix}.npy"
        with open(rows_path, "w", encoding="utf-8") as file:
            for at in order:
                row = {"id": rows[at]["id"], "text": rows[at]["text"]}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        vectors_path.write_bytes(npy_bytes([made[at] for at in order]))
        paths.append((rows_path, vectors_path))
    return *paths, len({row.get("label") for row in rows})
