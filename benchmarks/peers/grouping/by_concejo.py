"""Concejo: a whole run with every deliverable, by its own vectors and with those that the others get.

The environment's CONCEJO names the program.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from engine import task

task = task()
program = os.environ["CONCEJO"]
version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def groups(options, column):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        with open(folder / "rows.jsonl", "w", encoding="utf-8") as file:
            for row in task.rows:
                file.write(json.dumps({"id": row["id"], "body": row["text"]}, ensure_ascii=False) + "\n")
        (folder / "ids").write_text("".join(f"{id}\n" for id in task.ids), encoding="utf-8")
        options = [option.format(ids=folder / "ids") for option in options]
        done = subprocess.run(
            [program, "run", folder / "rows.jsonl", "-o", folder / "out", "--delimiter", "comma", *options],
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(f"concejo run ended with {done.returncode}:\n{done.stderr}")
        with open(folder / "out/proposals.csv", newline="", encoding="utf-8-sig") as file:
            found = {row["id"]: row[column] or row["theme_id"] for row in csv.DictReader(file)}
    # A row that was rejected is in no group.
    return [found.get(id) or None for id in task.ids]


vectors = ["--vectors", str(task.vectors_path), "--vector-ids", "{ids}"]
told = ["--themes", str(task.number)]
for suffix, options in (("", []), ("-vectors", vectors)):
    task.run(f"Concejo {version}", f"concejo{suffix}", lambda: groups(options, "theme_id"))
    task.run(f"Concejo {version}", f"concejo-subthemes{suffix}", lambda: groups(options, "subtheme_id"))
    task.run(f"Concejo {version}", f"concejo{suffix}-told", lambda: groups(options + told, "theme_id"))
