#!/usr/bin/env python3
"""Makes the vectors of a study's texts with a model of meaning, for `concejo analyze --vectors`."""

import argparse
import hashlib
import json
import os
import shutil
import sys
import time
from pathlib import Path

from arrays import npy_bytes, row_bytes
from encoders import chosen
from faults import Fault
from kept import Journal, key, of_last_run
from study import masked_texts

# Small enough that an interruption costs a second, large enough to keep all cores busy.
BLOCK = 32

EXAMPLES = """examples:
  vectors.py valley.concejo
  vectors.py valley.concejo --length 600 --prefix "passage: "
  vectors.py valley.concejo --encoder minilm.py

Writes valley.vectors.npy, valley.vectors.ids and valley.vectors.json beside the study. Stopped, it goes
on where it was when it is called again; after an import it makes the vectors of what is new.
"""


def main():
    options = command_line().parse_args()
    try:
        make(options.study, chosen(options.encoder, options.prefix, options.threads), options.length)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 65
    except KeyboardInterrupt:
        print("\nInterrupted; what is done is kept, and the same command goes on.", file=sys.stderr)
        return 130
    return 0


def command_line():
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("study", help="a study file, made by concejo import or run")
    parser.add_argument(
        "--length", type=length, default=300, metavar="N",
        help="characters of a text that are read, title first (%(default)s)")
    parser.add_argument(
        "--prefix", metavar="TEXT",
        help='what each text begins with for the model: "query: " (as it is) or "passage: "; with'
        " --encoder anything, by default what its file says, or nothing")
    parser.add_argument(
        "--encoder", metavar="FILE.py",
        help="another model: a Python file with a name and a function encode(texts); see the README")
    parser.add_argument(
        "--threads", type=int, metavar="N", help="threads of the model that comes along (all cores)")
    return parser


def length(text):
    if not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"found {text}; expected a number of characters above 0")
    return int(text)


def make(study, encoder, length):
    """Writes the vectors of a study, their ids, and the record of how they were made."""
    study = Path(study)
    texts = masked_texts(study)
    base = study.with_suffix("")
    vectors, ids, record, journal = (
        base.with_name(f"{base.name}.vectors.{end}") for end in ("npy", "ids", "json", "part"))
    journal = Journal(journal)
    cut = {id: text[:length] for id, text in texts}
    keys = {id: key(encoder, text) for id, text in cut.items()}
    rows = of_last_run(record, vectors) | journal.read()
    # By key, so that equal texts are read once; with the first id that has it, for errors.
    missing = {}
    for id, name in keys.items():
        if name not in rows:
            missing.setdefault(name, id)
    shorter = sum(len(text) > length for _, text in texts)
    say(f"{len(texts)} texts, {shorter} of them cut at {length} characters; {encoder.name};"
        f" {len(missing)} vectors to make, {len(set(keys.values())) - len(missing)} at hand")
    for done in encode(encoder, missing, cut):
        journal.add(done)
        rows |= done
    ordered = [rows[keys[id]] for id in keys]
    widths = {len(row) // 4 for row in ordered}
    if len(widths) > 1:
        raise Fault(journal.path, f"vectors of {sorted(widths)} numbers", f"one size; remove {journal.path}")
    content = npy_bytes(ordered)
    said = {
        "encoder": encoder.name, "prefix": encoder.prefix, "length": length,
        "count": len(ordered), "dimensions": widths.pop(),
        "sha256": hashlib.sha256(content).hexdigest(), "keys": [keys[id].hex() for id in keys],
    }
    record.unlink(missing_ok=True)
    replace(vectors, content, study)
    replace(ids, "".join(f"{id}\n" for id in keys).encode("utf-8"), study)
    replace(record, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode("utf-8"), study)
    journal.remove()
    say(f"{vectors}: {said['count']} vectors of {said['dimensions']} numbers. To use them:\n"
        f"  concejo analyze {study} --vectors {vectors} --vector-ids {ids}")


def encode(encoder, missing, cut):
    """The missing vectors by key, a block at a time."""
    names = list(missing)
    progress = Progress(len(names))
    for start in range(0, len(names), BLOCK):
        part = names[start : start + BLOCK]
        found = encoder.encode([cut[missing[name]] for name in part])
        if len(found) != len(part):
            raise Fault(encoder.name, f"{len(found)} vectors for {len(part)} texts", "one for each")
        yield {
            name: row_bytes(row, f"{encoder.name}, vector of {missing[name]}")
            for name, row in zip(part, found)}
        progress.tell(start + len(part))


class Progress:
    """A line on a terminal that tells how far it is; nothing elsewhere."""

    def __init__(self, total):
        self.total, self.start = total, time.monotonic()

    def tell(self, done):
        if not sys.stderr.isatty():
            return
        pace = done / max(time.monotonic() - self.start, 0.001)
        left = (self.total - done) / pace
        print(f"\r{done} of {self.total}, {pace:.0f} a second, {left / 60:.0f} min left ", end="",
              file=sys.stderr, flush=True)
        if done == self.total:
            print(file=sys.stderr)


def replace(path, content, study):
    """Puts a file in place whole, readable to those who may read the study."""
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(content)
    shutil.copymode(study, beside)
    os.replace(beside, path)


def say(line):
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
