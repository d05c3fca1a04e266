#!/usr/bin/env python3
"""Groups labelled sets with Concejo and with other engines, on the same vectors, and tells how they did.

    compare.py CONCEJO [DATA] [-o FOLDER] [--rows N] [--only ENGINE…] [--sets NAME…]

DATA holds the files that definitions/quality.csv names; without it only the shipped corpus is grouped. The
folder gets cells.csv, table.md and plot.svg. What was measured is kept there by set and engine until rows, vectors,
the engine's script or the program change: an interruption costs one engine on one set.
"""

import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from chart import chart
from scores import score
from sets import drawn, labelled, write
from table import table

HERE = Path(__file__).resolve().parent
ENGINES = sorted(path.stem.removeprefix("by_") for path in HERE.glob("by_*.py"))
# An engine that takes longer on a thousand rows is not for a morning's work.
LIMIT = 1800


def main():
    options = command_line().parse_args()
    folder = Path(options.output)
    for name in ("sets", "cells"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    cells, failed = [], []
    for name, rows in labelled(options.data):
        if options.sets and name not in options.sets:
            continue
        rows = drawn(rows, options.rows)
        paths = write(name, rows, folder / "sets")
        for engine in options.only or ENGINES:
            found, why = measured(name, engine, rows, paths, options.concejo, folder / "cells")
            cells += found
            if why:
                failed.append(f"{name}, {engine}: {why}")
    if not cells:
        sys.exit("\n".join(["Nothing was measured.", *failed]))
    with open(folder / "cells.csv", "w", newline="", encoding="utf-8") as file:
        lines = csv.DictWriter(file, list(cells[0]))
        lines.writeheader()
        lines.writerows(cells)
    (folder / "table.md").write_text(table(cells), encoding="utf-8")
    (folder / "plot.svg").write_text(chart(cells), encoding="utf-8")
    print(table(cells))
    if failed:
        sys.exit("\n".join(["Not in the tables, or in part:", *failed]))


def command_line():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("concejo", help="the program, built for release")
    parser.add_argument("data", nargs="?", help="folder of labelled sets")
    parser.add_argument("-o", "--output", default="out/peers", help="folder for results (%(default)s)")
    parser.add_argument("--rows", type=int, default=1004, help="most rows of a set (%(default)s)")
    parser.add_argument("--only", nargs="+", choices=ENGINES, help="engines; by default all")
    parser.add_argument("--sets", nargs="+", help="names of sets; by default all")
    return parser


def measured(name, engine, rows, paths, concejo, folder):
    """The cells of an engine on a set, from the file that keeps them or measured now; and why some are missing."""
    *files, number = paths
    script = HERE / f"by_{engine}.py"
    kept = folder / f"{name}-{engine}.json"
    mark = stamp([HERE / "engine.py", script, *files] + ([concejo] if engine == "concejo" else []))
    if kept.exists():
        said = json.loads(kept.read_text("utf-8"))
        if said["stamp"] == mark:
            return said["cells"], None
    print(f"{name}: {engine}", file=sys.stderr)
    out = folder / f"{name}-{engine}"
    out.mkdir(exist_ok=True)
    # One thread each, so that times can be compared and random numbers come in one order.
    one = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "NUMBA")}
    environment = {**os.environ, **one, "CONCEJO": str(Path(concejo).resolve())}
    command = [sys.executable, "-W", "ignore", script, *files, str(number), out]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return [], f"not done in {LIMIT // 60} minutes"
    costs = [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"engine"')]
    cells = [
        {"set": name, "rows": len(rows), "labels": number, **cost,
         **score(out / f"{cost['variant']}.jsonl", rows)} for cost in costs]
    if done.returncode != 0:
        return cells, f"ended with {done.returncode}; {' '.join(done.stderr.strip().splitlines()[-1:])}"
    kept.write_text(json.dumps({"stamp": mark, "cells": cells}, indent=1), encoding="utf-8")
    return cells, None


def stamp(paths):
    """A hash of what a measurement hangs on."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


if __name__ == "__main__":
    main()
