#!/usr/bin/env python3
"""Scores Concejo on pairs of texts written for it: what is grouped as copies, and what is kept apart.

  benchmarks/copies.py [CONCEJO]

copies/harmless.csv holds pairs that ask for the same and differ by slips, accents, inflection, order,
courtesy, fillers, synonyms and abbreviations; exchanged.csv pairs in which one thing is exchanged or
added; contrary.csv and polarity.csv contrary demands, and pairs that look denied and are not. All were
written without a look at the program's lists. Constants of the guards were chosen on the pairs at even
places of harmless, exchanged and contrary; the others report. Python 3 standard library only.
"""
import csv, os, subprocess, sys, tempfile
from collections import Counter

here = os.path.dirname(os.path.abspath(__file__))
concejo = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", ".build", "release", "concejo")


def groups(rows):
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "pairs.csv")
        with open(table, "w", newline="", encoding="utf-8") as file:
            out = csv.writer(file)
            out.writerow(["id", "body"])
            for row in rows:
                out.writerow([row["pair"] + "-a", row["first"]])
                out.writerow([row["pair"] + "-b", row["second"]])
        result = os.path.join(folder, "out")
        subprocess.run([concejo, "run", table, "-o", result, "--delimiter", "comma"], check=True, capture_output=True)
        with open(os.path.join(result, "duplicates.csv"), encoding="utf-8-sig", newline="") as file:
            return {row["id"]: row["group"] for row in csv.DictReader(file) if row["group"]}


def score(name, rows):
    found = groups(rows)
    right, all_rows = Counter(), Counter()
    for row in rows:
        a, b = row["pair"] + "-a", row["pair"] + "-b"
        is_copy = a in found and found[a] == found.get(b)
        wanted = name == "harmless" or row.get("label") == "same"
        kind = "same" if wanted else "apart"
        all_rows[kind] += 1
        all_rows[row["language"]] += 1
        right[kind] += is_copy == wanted
        right[row["language"]] += is_copy == wanted
    told = ", ".join(f"{key} {right[key]}/{all_rows[key]}" for key in all_rows)
    print(f"{name}: {told}")


for name in ["harmless", "exchanged", "contrary", "polarity"]:
    with open(os.path.join(here, "copies", name + ".csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if name == "polarity":
        score(name, rows)
    else:
        for half, part in (("even", rows[0::2]), ("odd", rows[1::2])):
            print(half, end=" ")
            score(name, part)
