#!/usr/bin/env python3
"""Does a title tell which texts are in its group? A sheet to be filled in blind, and its marks by engine.

    titles.py SHEET.csv KEY.csv

A judge sees a title and a text, knows neither the engine nor whether the text is in the group, and marks
from 1 to 5 how well the text fits the title. What counts is the chance that a text of the group has a higher mark than
one from outside; equal marks count half. So 0.5 is guessing and 1 is a title that parts its group from all else.

Source: Hoyle, Calvo-Bartolome, Boyd-Graber and Resnik, ProxAnn: Use-Oriented Evaluations of Topic Models and
Document Clustering, 2025, doi:10.18653/v1/2025.acl-long.772; here without the steps of naming a group and
of ranking texts.
"""

import csv
import json
import random
import re
import sys
from collections import Counter
from math import log
from statistics import mean

SEED = 1
# Texts of a group, and as many from outside, that a judge sees.
TEXTS = 3
LENGTH = 300
WORD = re.compile(r"[^\W\d_]{3,}")


def titles_of(groups, texts, named):
    """What the engine calls each group, or where it names none its five first words by class-based TF-IDF.

    `groups` and `texts` are by id. The words' weight is their number in the group, times the logarithm of 1 plus
    the mean number of words of a group over the word's number in all. Words of more than a tenth of the texts
    name nothing, if there are others.
    """
    found = {id: WORD.findall(texts[id].lower()) for id in groups}
    spread = Counter(word for words in found.values() for word in set(words))
    counts = {}
    for id, group in groups.items():
        if group is not None:
            counts.setdefault(group, Counter()).update(found[id])
    total = sum(counts.values(), Counter())
    average = total.total() / max(len(counts), 1)

    def words(group):
        weights = {word: count * log(1 + average / total[word]) for word, count in counts[group].items()}
        order = sorted(weights, key=lambda word: (10 * spread[word] > len(groups), -weights[word], word))
        return ", ".join(order[:5])

    return {group: named.get(group) or words(group) for group in counts}


def sheet(name, variant, groups, texts, titles):
    """Lines of the sheet and of the key for one group of a variant that is drawn by its size."""
    draw = random.Random(f"{SEED} {name} {variant}")
    placed = [id for id, group in groups.items() if group is not None]
    sizes = Counter(groups[id] for id in placed)
    fit = [id for id in placed if TEXTS <= sizes[groups[id]] <= len(groups) - TEXTS]
    if not fit:
        return []
    group = groups[draw.choice(fit)]
    inside = draw.sample([id for id in groups if groups[id] == group], TEXTS)
    outside = draw.sample([id for id in groups if groups[id] != group], TEXTS)
    return [
        {"set": name, "variant": variant, "group": group, "inside": int(id in inside), "title": titles[group],
         "text": " ".join(texts[id].split())[:LENGTH]}
        for id in inside + outside]


def write(lines, folder):
    """The sheet in an order that tells nothing, and its key."""
    lines = random.Random(SEED).sample(lines, len(lines))
    with (open(folder / "titles-sheet.csv", "w", newline="", encoding="utf-8") as shown,
          open(folder / "titles-key.csv", "w", newline="", encoding="utf-8") as hidden):
        sheet_file, key_file = csv.writer(shown), csv.writer(hidden)
        sheet_file.writerow(["item", "title", "text", "mark"])
        key_file.writerow(["item", "set", "variant", "group", "inside"])
        for item, line in enumerate(lines, 1):
            sheet_file.writerow([item, line["title"], line["text"], ""])
            key_file.writerow([item, line["set"], line["variant"], line["group"], line["inside"]])


def chance(inside, outside):
    """The chance that one of the first numbers is higher than one of the second."""
    pairs = [(a > b) + 0.5 * (a == b) for a in inside for b in outside]
    return mean(pairs) if pairs else None


def judged(shown, hidden):
    """The mean chance by variant, best first, and how many groups it is of; lines without a mark are left out."""
    marks = {line["item"]: float(line["mark"]) for line in shown if line["mark"].strip()}
    groups = {}
    for line in hidden:
        if line["item"] in marks:
            halves = groups.setdefault((line["variant"], line["set"], line["group"]), ([], []))
            halves[line["inside"] != "1"].append(marks[line["item"]])
    chances = {}
    for (variant, _, _), (inside, outside) in groups.items():
        if inside and outside:
            chances.setdefault(variant, []).append(chance(inside, outside))
    return sorted(((mean(own), len(own), variant) for variant, own in chances.items()), reverse=True)


def by_model(groups, titles, text_vectors, title_vectors):
    """The same chance where a model's cosines are the marks, over all texts, weighted by the sizes of the groups."""
    import numpy

    ids = list(groups)
    vectors = numpy.array([text_vectors[id] for id in ids])
    total = weight = 0.0
    for group in titles:
        inside = numpy.array([groups[id] == group for id in ids])
        if inside.all():
            continue
        cosines = vectors @ title_vectors[titles[group]]
        within, others = cosines[inside], numpy.sort(cosines[~inside])
        below = numpy.searchsorted(others, within, "left") + numpy.searchsorted(others, within, "right")
        total += below.mean() / 2 / len(others) * inside.sum()
        weight += inside.sum()
    return float(total / weight) if weight else None


def named(path):
    """The engine's own titles; none where it wrote no such file."""
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def lines_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: titles.py SHEET.csv KEY.csv")
    shown, hidden = map(lines_of, sys.argv[1:])
    print("| variant | groups | mark inside above outside |\n| --- | ---: | ---: |")
    for value, number, variant in judged(shown, hidden):
        print(f"| {variant} | {number} | {value:.3f} |")


if __name__ == "__main__":
    main()
