"""Calls the program as anybody would, and reads what it wrote."""

import csv
import json
import subprocess
import sys


def version(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def run(program, rows, folder, options, table):
    """The lines of a table that a whole run writes into the folder, for rows of id and text."""
    with open(folder / "rows.jsonl", "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps({"id": row["id"], "body": row["text"]}, ensure_ascii=False) + "\n")
    done = subprocess.run(
        [program, "run", folder / "rows.jsonl", "-o", folder / "out", "--delimiter", "comma", *options],
        capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"concejo run ended with {done.returncode}:\n{done.stderr}")
    with open(folder / "out" / table, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))
