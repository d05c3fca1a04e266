"""How well groups agree with those that people made."""

import json
from collections import Counter

from sklearn.metrics import adjusted_mutual_info_score


def score(path, rows):
    """AMI, number of groups and share of rows outside, of a file of groups.

    A row outside all groups counts as a group of its own, so leaving rows out never helps.

    Source: Vinh, Epps and Bailey, Information Theoretic Measures for Clusterings Comparison, 2010,
    Journal of Machine Learning Research 11.
    """
    with open(path, encoding="utf-8") as file:
        groups = {row["id"]: row["group"] for row in map(json.loads, file)}
    found = [groups[row["id"]] for row in rows]
    alone = [group if group is not None else ("alone", row["id"]) for group, row in zip(found, rows)]
    numbers = {group: at for at, group in enumerate(dict.fromkeys(alone))}
    placed = Counter(group for group in found if group is not None)
    return {
        "ami": float(adjusted_mutual_info_score([row["label"] for row in rows], [numbers[g] for g in alone])),
        "groups": len(placed),
        "unplaced": 1 - sum(placed.values()) / len(rows),
    }
