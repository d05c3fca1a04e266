#!/usr/bin/env python3
"""Plants fifty people in a corpus, lets everything be made of them, erases them, and looks for their bytes.

    python3 benchmarks/erasure.py PROGRAM [FOLDER]

Each has an id, three words that nobody else writes, a telephone number, and a decision, a title or a codebook example about
them. After `erase` no byte of ids, words, texts or numbers may lie in the study, beside it or in the results.
"""

import csv
import json
import pathlib
import random
import subprocess
import sys
import tempfile

PEOPLE = 50


def rare_word(source):
    """A word of no language, that no other person gets."""
    syllables = ["zub", "quor", "wex", "jyl", "pnu", "vratz", "hwi", "kso", "gnap", "tzil"]
    return "".join(source.choice(syllables) for _ in range(4))


def corpus(path, source):
    rows = list(csv.DictReader(open(
        pathlib.Path(__file__).parent.parent / "corpora/tu-atencion/proposals.csv", encoding="utf-8")))[:250]
    planted = []
    for number in range(PEOPLE):
        words = [rare_word(source) for _ in range(3)]
        phone = f"6{source.randrange(10_000_000, 99_999_999)}"
        planted.append({
            "id": f"GHOST-{number}-{source.randrange(10_000, 99_999)}",
            "title": f"Pido {words[0]} para {words[1]}",
            "description": f"Queremos que el autobús de {words[1]} pare en {words[2]}; llamen al {phone}.",
            "words": words, "phone": phone})
    lines = [{key: row[key] for key in ("id", "title", "description")} for row in rows]
    lines += [{key: row[key] for key in ("id", "title", "description")} for row in planted]
    source.shuffle(lines)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["id", "title", "description"])
        writer.writeheader()
        writer.writerows(lines)
    return planted, rows


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    source = random.Random(11)
    planted, rows = corpus(folder / "in.csv", source)

    def run(*arguments):
        outcome = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
        if outcome.returncode:
            sys.exit(f"{' '.join(arguments)}: {outcome.returncode} {outcome.stderr}")
        return outcome.stdout

    study = "out/study.concejo"
    run("run", "in.csv", "-o", "out", "--themes", "8")
    for number, person in enumerate(planted):
        other = rows[number]["id"]
        command = [
            ["move", study, person["id"], other, "--to", "T01"],
            ["exclude", study, person["id"], "--code", "spam"],
            ["not-same", study, person["id"], other],
            ["rename", study, f"T0{1 + number % 8}", f"Lo de {person['words'][0]} y más"],
            ["move", study, other, "--to", "T02"],
        ][number % 5]
        run(*command, "--by", "Ana", "--why", f"{person['id']} pide {person['words'][2]}")
    run("analyze", study, "--themes", "8")
    run("audit", "draw", study, "--n", "60", "--seed", "3", "-o", "sheet.xlsx.csv")
    (folder / "codes.csv").write_text(
        "id,title,examples\nT01,Uno,\"" + " | ".join(f"{p['title']} ({p['id']})" for p in planted[:9]) + "\"\n")
    run("codebook", "import", study, "codes.csv")
    run("search", study, planted[0]["words"][0])
    before = sum(1 for path in folder.glob("out/*") for needle in needles(planted) if needle in path.read_bytes())
    run("erase", study, *(person["id"] for person in planted), "--why", "author-request",
        "--by", planted[0]["id"], "--yes", "-o", "out")
    left = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith(("in.csv", "codes.csv", "sheet")):
            content = path.read_bytes()
            left += [(path.name, needle.decode()) for needle in needles(planted) if needle in content]
    print(json.dumps({"people": PEOPLE, "found before": before, "left": left[:20], "left in all": len(left)}))
    sys.exit(bool(left) or not before)


def needles(planted):
    """Ids, words, numbers and whole texts, as they are and in small letters."""
    for person in planted:
        texts = [person["id"], person["phone"], person["description"][:40], *person["words"]]
        for text in texts:
            yield text.encode()
            if text.lower() != text:
                yield text.lower().encode()


main()
