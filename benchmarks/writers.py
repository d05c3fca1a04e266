"""What the gate hides of texts by three writers: python3 benchmarks/writers.py PROGRAM [-v]

A datum is hidden where it stands no more in the text that a study holds, nor most of its words. Needs Python alone.
"""

import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

SETS = Path(__file__).parent.parent / "corpora" / "personal-data" / "writers"


def rows(name):
    with open(SETS / f"{name}.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def written(texts, path):
    """A file with the ids and texts alone, as the program reads it."""
    with open(path, "w", encoding="utf-8") as file:
        for row in texts:
            file.write(json.dumps({"id": row["id"], "body": row["text"]}, ensure_ascii=False) + "\n")
    return path


def plain(text):
    return " ".join(text.split())


def stays(datum, text, shown):
    """Whether a datum can still be read: all of it, or most of its words that stand nowhere else in the text."""
    if datum in shown:
        return True
    rest = text.replace(datum, " ", 1)
    words = [w for w in datum.replace(".", " ").replace("-", " ").split() if len(w) > 2 and w not in rest]
    return bool(words) and sum(w in shown for w in words) * 2 > len(words)


def hidden(program, name, folder, is_verbose):
    texts = rows(name)
    study = folder / f"{name}.concejo"
    subprocess.run([program, "import", written(texts, folder / f"{name}.jsonl"), "--into", study],
                   check=True, capture_output=True)
    shown = {id: plain(body) for id, body in sqlite3.connect(study).execute("SELECT id, body FROM proposal")}
    found, all_data, kept, visible, left = Counter(), Counter(), 0, 0, set()
    for row in texts:
        text = plain(row["text"])
        for span in row["spans"]:
            all_data[span["kind"]] += 1
            if not stays(plain(span["text"]), text, shown[row["id"]]):
                found[span["kind"]] += 1
                continue
            left.add(row["id"])
            if is_verbose:
                print(f"  left  {row['id']} {row['language']} {span['kind']}: {span['text']!r}")
        for words in row["visible"]:
            visible += 1
            kept += plain(words) in shown[row["id"]]
            if is_verbose and plain(words) not in shown[row["id"]]:
                print(f"  gone  {row['id']} {row['language']}: {words!r}")
    told = subprocess.run([program, "verify", study, "--all"], capture_output=True, text=True)
    named = {id for id in left if id in told.stdout + told.stderr}
    print(f"{name}: hidden {found.total()} of {all_data.total()} ({found.total() / all_data.total():.3f}), "
          f"kept {kept} of {visible} ({kept / visible:.3f}), verify names {len(named)} of {len(left)} texts with rest")
    print("  " + ", ".join(f"{kind} {found[kind]}/{all_data[kind]}" for kind in sorted(all_data)))


def sensitive(program, name, folder):
    texts = rows(f"{name}-sensitive")
    output = folder / f"{name}-output"
    subprocess.run([program, "run", written(texts, folder / f"{name}-sensitive.jsonl"), "-o", output],
                   check=True, capture_output=True)
    review = output / "review.csv"
    listed = set()
    if review.exists():
        text = review.read_text(encoding="utf-8-sig")
        # Columns are parted as the study's language has it.
        delimiter = ";" if ";" in text.splitlines()[0] else ","
        listed = {cell for line in csv.reader(text.splitlines(), delimiter=delimiter) for cell in line}
    right = sum(row["sensitive"] and row["id"] in listed for row in texts)
    false = sum(not row["sensitive"] and row["id"] in listed for row in texts)
    print(f"  sensitive: {right} of {sum(row['sensitive'] for row in texts)} listed, {false} harmless among them")


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for name in ["first", "second", "third"]:
            hidden(program, name, Path(folder), "-v" in sys.argv[2:])
            sensitive(program, name, Path(folder))


main()
