"""What the engines share: rows in, groups out, and what it cost.

An engine is a script that is called as `by_NAME.py ROWS.jsonl VECTORS.npy NUMBER FOLDER`. ROWS has an
object a line with `id` and `text`; VECTORS a row for each; NUMBER is how many groups people made. It
writes FOLDER/VARIANT.jsonl with `id` and `group` a line, null for a row that it places nowhere, and
prints a line of JSON for each variant. A variant whose name ends in "told" was told NUMBER. An engine
that names its groups also writes FOLDER/VARIANT.titles.json. The environment's PEERS_SEED is 1, and
another number where the rows come a second time, in another order; PEERS_VECTORS names the model.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

import numpy

# Every engine that draws at random draws with this.
SEED = int(os.environ.get("PEERS_SEED", "1"))


class Task:
    """The rows, their vectors, and how many groups people made of them."""

    def __init__(self, arguments):
        rows, vectors, number, folder = arguments
        with open(rows, encoding="utf-8") as file:
            self.rows = [json.loads(line) for line in file]
        self.path = Path(rows)
        self.ids = [row["id"] for row in self.rows]
        self.texts = [row["text"] for row in self.rows]
        self.vectors_path = Path(vectors)
        self.vectors = numpy.load(vectors).astype(numpy.float32)
        self.number = int(number)
        self.folder = Path(folder)

    def run(self, engine, variant, work, titles=None):
        """Does the work, which gives a group for each row, writes the groups and tells the cost.

        Groups are numbers, -1 for none; `titles` gives afterwards what the engine calls each. Time is that of the call, what the engine compiles on its first
        use included; memory is the most that the process had so far, its libraries included.
        """
        start, own = time.perf_counter(), processor_seconds()
        groups = work()
        seconds, own = time.perf_counter() - start, processor_seconds() - own
        if len(groups) != len(self.ids):
            sys.exit(f"{engine}, {variant}: found {len(groups)} groups; expected {len(self.ids)}")
        with open(self.folder / f"{variant}.jsonl", "w", encoding="utf-8") as file:
            for id, group in zip(self.ids, groups):
                group = None if group is None or group == -1 else str(group)
                file.write(json.dumps({"id": id, "group": group}, ensure_ascii=False) + "\n")
        if titles is not None:
            named = {str(group): title for group, title in titles().items()}
            (self.folder / f"{variant}.titles.json").write_text(
                json.dumps(named, ensure_ascii=False), encoding="utf-8")
        cost = {"seconds": seconds, "processorSeconds": own, "peakMegabytes": peak_kilobytes() / 1024}
        # Some libraries print to standard output; the runner reads only lines that begin with {.
        print(json.dumps({"engine": engine, "variant": variant, **cost}), flush=True)


def peak_kilobytes():
    """The most memory of this process, or of the largest that it called."""
    called = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = Path("/proc/self/status")
    if not status.exists():
        return max(called, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    # ru_maxrss of a process on Linux is at least what its parent had when it started it.
    own = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return max(called, int(own.split()[1]))


def processor_seconds():
    """Seconds that processors worked for this process and those it called, which other work hardly changes."""
    return sum(os.times()[:4])


def task():
    """What the command line asks for."""
    if len(sys.argv) != 5:
        sys.exit(f"usage: {os.path.basename(sys.argv[0])} ROWS.jsonl VECTORS.npy NUMBER FOLDER")
    return Task(sys.argv[1:])
