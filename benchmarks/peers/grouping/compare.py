#!/usr/bin/env python3
"""Groups labelled sets with Concejo and with other engines, on the same vectors, and tells how they did.

    compare.py CONCEJO [DATA] [-o FOLDER] [--vectors e5|use] [--rows N] [--only ENGINE…] [--sets NAME…]

DATA holds the files that definitions/quality.csv names; without it only the shipped corpus is grouped. The
folder gets cells.csv, table.md and plot.svg, and for a judge of titles titles-sheet.csv and titles-key.csv. What was
measured is kept there by set and engine until rows, vectors, the engine's script or the program change: an
interruption costs one engine on one set.
"""

import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import titles
from chart import chart
from copies import copies_table, pair_sets, score_pairs
from models import MODELS, encoded
from scores import read, score, score_again
from sets import drawn, labelled, write
from table import in_common, table

HERE = Path(__file__).resolve().parent
ENGINES = sorted(path.stem.removeprefix("by_") for path in HERE.glob("by_*.py"))
COPIES = sorted(path.stem for path in HERE.glob("copies_by_*.py"))
# An engine that takes longer on a thousand rows is not for a morning's work.
LIMIT = 1800


def main():
    options = command_line().parse_args()
    folder = Path(options.output or f"out/peers{'' if options.vectors == 'e5' else '-' + options.vectors}")
    for name in ("sets", "cells"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    os.environ["PEERS_VECTORS"] = options.vectors
    cells, lines, failed = [], [], []
    engines = [engine for engine in options.only or ENGINES if engine != "copies"]
    for name, rows in labelled(options.data):
        if not engines or options.sets and name not in options.sets:
            continue
        rows = drawn(rows, options.rows)
        first, other, number = write(name, rows, folder / "sets", options.vectors)
        found = []
        for engine in engines:
            again = options.again is not None and (not options.again or name in options.again)
            made, why = grouped(name, engine, rows, number, first, other if again else None, options.concejo, folder)
            found += made
            if why:
                failed.append(f"{name}, {engine}: {why}")
        lines += titled(name, rows, found, folder, options.vectors)
        cells += found
    copies = []
    if "copies" in (options.only or ["copies"]):
        for name, rows, pairs in pair_sets(options.data):
            if not options.sets or name in options.sets:
                made, why = compared(f"copies-{name}", rows, pairs, options, folder)
                copies += made
                failed += why
    if not cells and not copies:
        sys.exit("\n".join(["Nothing was measured.", *failed]))
    told = []
    if cells:
        with open(folder / "cells.csv", "w", newline="", encoding="utf-8") as file:
            out = csv.DictWriter(file, list(cells[0]))
            out.writeheader()
            out.writerows(cells)
        (folder / "plot.svg").write_text(chart(in_common(cells) or cells), encoding="utf-8")
        titles.write(lines, folder)
        told.append(table(cells))
    if copies:
        told.append(copies_table(copies))
    (folder / "table.md").write_text("\n".join(told), encoding="utf-8")
    print("\n".join(told))
    if failed:
        sys.exit("\n".join(["Not in the tables, or in part:", *failed]))


def command_line():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("concejo", help="the program, built for release")
    parser.add_argument("data", nargs="?", help="folder of labelled sets")
    parser.add_argument("-o", "--output", help="folder for results; by default out/peers, and out/peers-use")
    parser.add_argument("--vectors", choices=list(MODELS), default="e5", help="model of the vectors (%(default)s)")
    parser.add_argument("--rows", type=int, default=1004, help="most rows of a set (%(default)s)")
    parser.add_argument("--only", nargs="+", choices=[*ENGINES, "copies"], help="engines; by default all")
    parser.add_argument("--sets", nargs="+", help="names of sets; by default all")
    parser.add_argument(
        "--again", nargs="*", metavar="SET",
        help="group these sets, or all, twice: the second time in another order and with another seed")
    return parser


def grouped(name, engine, rows, number, first, other, concejo, folder):
    """The cells of an engine on a set; how like its groups are to those it makes again, if `other` rows are given."""
    where = folder / "cells" / f"{name}-{engine}"
    costs, why = measured(where, HERE / f"by_{engine}.py", first, number, concejo)
    cells = [
        {"set": name, "rows": len(rows), "labels": number, "script": engine, **cost,
         **score(where / f"{cost['variant']}.jsonl", rows), "again": "", "titles": ""} for cost in costs]
    if other is None or why:
        return cells, why
    twice = folder / "cells" / f"{name}-{engine}-again"
    costs, why = measured(twice, HERE / f"by_{engine}.py", other, number, concejo, seed=2)
    for cell in cells:
        if cell["variant"] in {cost["variant"] for cost in costs}:
            file = f"{cell['variant']}.jsonl"
            cell["again"] = score_again(where / file, twice / file)
    return cells, why


def measured(where, script, files, number, concejo, seed=1):
    """What each variant of an engine cost, from the file that keeps it or measured now; and why some are missing."""
    kept = where.with_suffix(".json")
    mark = stamp([HERE / "engine.py", script, *files] + ([concejo] if "concejo" in script.name else []))
    if kept.exists():
        said = json.loads(kept.read_text("utf-8"))
        if said["stamp"] == mark:
            return said["costs"], None
    print(where.name, file=sys.stderr)
    where.mkdir(exist_ok=True)
    # One thread each, so that times can be compared and random numbers come in one order.
    one = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "NUMBA")}
    environment = {**os.environ, **one, "CONCEJO": str(Path(concejo).resolve()), "PEERS_SEED": str(seed)}
    command = [sys.executable, "-W", "ignore", script, *files, str(number), where]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return [], f"not done in {LIMIT // 60} minutes"
    costs = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"engine"')]
    if done.returncode != 0:
        return costs, f"ended with {done.returncode}; {' '.join(done.stderr.strip().splitlines()[-1:])}"
    kept.write_text(json.dumps({"stamp": mark, "costs": costs}, indent=1), encoding="utf-8")
    return costs, None


def titled(name, rows, cells, folder, vectors):
    """Lines of the judge's sheet; each cell gets the mark of a model that did not make the engines' vectors."""
    texts = {row["id"]: row["text"] for row in rows}
    ids = list(texts)
    judge = next(model for model in MODELS if model != vectors)
    encoder, journal = MODELS[judge](), folder / "sets" / f"{name}.judge.vectors"
    known = dict(zip(ids, arrays(encoded(encoder, [texts[id] for id in ids], journal, name))))
    lines = []
    for cell in cells:
        where = folder / "cells" / f"{name}-{cell['script']}" / cell["variant"]
        groups = read(where.with_name(f"{cell['variant']}.jsonl"))
        named = titles.titles_of(groups, texts, titles.named(where.with_name(f"{cell['variant']}.titles.json")))
        words = list(dict.fromkeys(named.values()))
        said = dict(zip(words, arrays(encoded(encoder, words, journal, f"titles of {name}"))))
        cell["titles"] = titles.by_model(groups, named, known, said)
        if not cell["variant"].endswith("-told"):
            lines += titles.sheet(name, cell["variant"], groups, texts, named)
    return lines


def arrays(rows):
    """Rows of bytes as arrays of length 1."""
    import numpy

    made = [numpy.frombuffer(row, dtype="<f4") for row in rows]
    return [row / max(float(numpy.linalg.norm(row)), 1e-12) for row in made]


def compared(name, rows, pairs, options, folder):
    """The cells of those that look for copies, and why some are missing."""
    files, _, _ = write(name, rows, folder / "sets", options.vectors)
    cells, failed = [], []
    for script in COPIES:
        where = folder / "cells" / f"{name}-{script}"
        costs, why = measured(where, HERE / f"{script}.py", files, 0, options.concejo)
        cells += [
            {"set": name.removeprefix("copies-"), **cost,
             **score_pairs(read(where / f"{cost['variant']}.jsonl"), pairs)} for cost in costs]
        if why:
            failed.append(f"{name}, {script}: {why}")
    return cells, failed


def stamp(paths):
    """A hash of what a measurement hangs on."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


if __name__ == "__main__":
    main()
