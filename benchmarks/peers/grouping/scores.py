"""How well groups agree with those that people made, or with those that the same engine made again."""

import json
from collections import Counter


def read(path):
    """The group of each row by its id, none for a row outside."""
    with open(path, encoding="utf-8") as file:
        return {row["id"]: row["group"] for row in map(json.loads, file)}


def score(path, rows):
    """AMI with people's labels, number of groups and share of rows outside, of a file of groups."""
    groups = read(path)
    found = [groups[row["id"]] for row in rows]
    placed = Counter(group for group in found if group is not None)
    return {
        "ami": agreement([row["label"] for row in rows], found),
        "groups": len(placed),
        "unplaced": 1 - sum(placed.values()) / len(rows),
    }


def score_again(path, other):
    """AMI of two files of groups of the same rows."""
    first, second = read(path), read(other)
    return agreement(list(first.values()), [second[id] for id in first])


def agreement(first, second):
    """Adjusted mutual information.

    Source: Vinh, Epps and Bailey, Information Theoretic Measures for Clusterings Comparison, 2010,
    Journal of Machine Learning Research 11.
    """
    from sklearn.metrics import adjusted_mutual_info_score

    return float(adjusted_mutual_info_score(numbered(first), numbered(second)))


def numbered(groups):
    """A number for each group; a row outside all is a group of its own, so leaving rows out never helps."""
    alone = [group if group is not None else ("alone", at) for at, group in enumerate(groups)]
    numbers = {group: at for at, group in enumerate(dict.fromkeys(alone))}
    return [numbers[group] for group in alone]
