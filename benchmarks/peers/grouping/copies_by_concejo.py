"""Concejo's copies: those that a whole run groups in duplicates.csv. The environment's CONCEJO names the program."""

import os
import tempfile
from pathlib import Path

import concejo
from engine import task

task = task()
program = os.environ["CONCEJO"]


def groups():
    with tempfile.TemporaryDirectory() as folder:
        lines = concejo.run(program, task.rows, Path(folder), [], "duplicates.csv")
    found = {line["id"]: line["group"] for line in lines}
    return [found.get(id) or None for id in task.ids]


task.run(f"Concejo {concejo.version(program)}", "concejo", groups)
