"""Pairs of proposals that people read: is a copy told from what only looks like one?

The pairs of dup_gold_madrid.csv without doubt, on all of decide_madrid_2024_25, where FOLDER has both; and all
pairs within a planted group of the shipped corpus, of a campaign each letter with the first. Exact and near ones, and letters of a campaign, are copies; the same
request in other words, another town, another number and the contrary demand are not.
"""

import csv
import json
from itertools import combinations
from pathlib import Path

from models import ROOT
from sets import shipped
from study import joined

COPIES = {"exact", "near", "campaign"}


def pair_sets(data):
    """Each set as a name, its rows, and its pairs (id, id, label)."""
    yield "tu-atencion", [row for row in shipped() if row["text"]], planted()
    if not data:
        return
    proposals, gold = Path(data) / "decide_madrid_2024_25.jsonl", Path(data) / "dup_gold_madrid.csv"
    if not (proposals.is_file() and gold.is_file()):
        return
    with open(proposals, encoding="utf-8") as file:
        found = [json.loads(row) for row in file if row.strip()]
    rows = [
        {"id": str(row["id"]), "text": joined(row.get("title") or "", row.get("body") or "")} for row in found]
    with open(gold, newline="", encoding="utf-8-sig") as file:
        pairs = [(row["a"], row["b"], row["label"]) for row in csv.DictReader(file) if row["doubt"] == "0"]
    yield "decide_madrid", [row for row in rows if row["text"]], pairs


def planted():
    with open(ROOT / "corpora/tu-atencion/gold.csv", newline="", encoding="utf-8-sig") as file:
        rows = [row for row in csv.DictReader(file) if row["duplicate_group"]]
    groups = {}
    for row in rows:
        groups.setdefault(row["duplicate_group"], []).append(row)
    return [
        (a["id"], b["id"], a["duplicate_kind"]) for own in groups.values() for a, b in combinations(own, 2)
        # Thirty letters are 435 pairs, which would say more than all else.
        if a is own[0] or a["duplicate_kind"] != "campaign"]


def score_pairs(groups, pairs):
    """How many pairs were grouped, how many of these are copies, and how many copies there are."""
    pairs = [(a, b, label) for a, b, label in pairs if a in groups and b in groups]
    told = [label for a, b, label in pairs if groups[a] is not None and groups[a] == groups[b]]
    return {
        "pairs": len(pairs),
        "copies": sum(label in COPIES for _, _, label in pairs),
        "told": len(told),
        "right": sum(label in COPIES for label in told),
    }


def copies_table(cells):
    """A line for each set and variant."""
    lines = [
        "| set | variant | copies among pairs | precision | recall | s | MB |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |"]
    for cell in cells:
        precision = f"{cell['right'] / cell['told']:.3f}" if cell["told"] else "–"
        lines.append(
            f"| {cell['set']} | {cell['variant']} | {cell['copies']} of {cell['pairs']} | {precision} |"
            f" {cell['right'] / cell['copies']:.3f} | {cell['seconds']:.2f} | {cell['peakMegabytes']:.0f} |")
    return "\n".join(lines) + "\n"
