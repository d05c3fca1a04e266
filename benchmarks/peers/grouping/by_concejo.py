"""Concejo: a whole run with every deliverable, by its own vectors and with those that the others get.

The environment's CONCEJO names the program.
"""

import os
import tempfile
from pathlib import Path

import concejo
from engine import task

task = task()
program = os.environ["CONCEJO"]
version = concejo.version(program)


titles = {}


def groups(options, level):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "ids").write_text("".join(f"{id}\n" for id in task.ids), encoding="utf-8")
        found = concejo.run(
            program, task.rows, folder, [option.format(ids=folder / "ids") for option in options], "proposals.csv")
    titles.clear()
    for row in found:
        # A theme without subthemes stands for itself.
        part = level if row[f"{level}_id"] else "theme"
        row["group"] = row[f"{part}_id"]
        titles[row["group"]] = row[part]
    found = {row["id"]: row["group"] for row in found}
    # A row that was rejected is in no group.
    return [found.get(id) or None for id in task.ids]


vectors = ["--vectors", str(task.vectors_path), "--vector-ids", "{ids}"]
told = ["--themes", str(task.number)]
for suffix, options in (("", []), ("-vectors", vectors)):
    for part, level, more in (("", "theme", []), ("-subthemes", "subtheme", []), ("", "theme", told)):
        task.run(
            f"Concejo {version}", f"concejo{part}{suffix}{'-told' if more else ''}",
            lambda: groups(options + more, level), lambda: titles)
