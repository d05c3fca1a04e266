#!/usr/bin/env python3
"""Decides in the middle of a consultation, lets the rest come in, and looks whether everything decided stands.

    python3 benchmarks/decisions.py PROGRAM PROPOSALS.jsonl [FIRST]

The first FIRST rows by date are analysed, twelve decisions of all kinds are taken, the rest is imported and analysed.
Then ten rows are withdrawn. Told are: decisions that do not hold, untouched proposals in another theme, titles that
changed though nobody touched them, and whether the diff adds up. Ends with 1 where a bound is broken.
"""

import json
import pathlib
import subprocess
import sys
import tempfile


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 2200

    def by_date(row):
        day, month, year = str(row["date"]).split("/")
        return (year, month, day, str(row["id"]))

    rows.sort(key=by_date)
    folder = pathlib.Path(tempfile.mkdtemp())

    def run(*arguments):
        outcome = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
        if outcome.returncode:
            sys.exit(f"{' '.join(arguments)}: {outcome.returncode} {outcome.stderr}")
        return outcome.stdout

    def write(name, some):
        with open(folder / name, "w", encoding="utf-8") as file:
            for row in some:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def themes():
        return {theme["id"]: theme for theme in json.loads(run("themes", "s", "--json"))}

    def place(state):
        return {proposal: number for number, theme in state.items() for proposal in theme["proposals"]}

    def name(number):
        return f"T{number:02d}"

    write("first.jsonl", rows[:first])
    write("all.jsonl", rows)
    run("import", "first.jsonl", "--into", "s", "--source", "portal")
    run("analyze", "s")
    before = themes()
    numbers = sorted(before)
    decide = ["--by", "Ana", "--why", "seen together"]
    members = {number: before[number]["proposals"] for number in numbers}
    moved, away = members[numbers[4]][:3], members[numbers[5]][0]
    split, copies = members[numbers[0]][10:14], [members[numbers[8]][1], members[numbers[8]][2]]
    decisions = [
        ("rename", name(numbers[1]), "Parques y juegos"),
        ("describe", name(numbers[1]), "Parks, and what children play on"),
        ("merge", name(numbers[9]), name(numbers[10])),
        ("split", name(numbers[0]), "--part", ",".join(split)),
        ("split", name(numbers[2]), "--into", "2"),
        ("move", *moved, "--to", name(numbers[6])),
        ("move", away, "--to", "new"),
        ("lock", name(numbers[3])),
        ("exclude", members[numbers[7]][0], "--code", "spam"),
        ("same", *copies),
        ("not-same", members[numbers[11]][0], members[numbers[11]][1]),
        ("lock", name(numbers[12])),
    ]
    for kind, *rest in decisions:
        run(kind, "s", *rest, *decide)
    run("analyze", "s")
    decided = themes()
    touched = {p for number in (numbers[0], numbers[2], numbers[9], numbers[10]) for p in members[number]}
    touched |= {*moved, away, members[numbers[7]][0], *copies, *members[numbers[11]][:2]}

    run("import", "all.jsonl", "--into", "s", "--source", "portal", "--update")
    run("analyze", "s")
    after = themes()
    result = json.loads(run("analyze", "s", "--json"))
    faults = []
    held = [d for d in result["decisions"] if d["state"] == "applied"]
    print(f"decisions: {len(decisions)}, told of: {len(result['decisions'])}, held: {len(held)}")
    if after[numbers[1]]["title"]["text"] != "Parques y juegos":
        faults.append("the new name is gone")
    where = place(after)
    if any(where.get(p) != numbers[6] for p in moved):
        faults.append("what was moved is elsewhere")
    if len({where.get(p) for p in split}) != 1 or where.get(split[0]) == numbers[0]:
        faults.append("the part that was split off is elsewhere")
    if where.get(members[numbers[7]][0]) is not None:
        faults.append("what was excluded is in a theme")
    earlier = place(decided)
    untouched = [p for p in earlier if p not in touched]
    same = sum(where.get(p) == earlier[p] for p in untouched)
    print(f"untouched proposals in their theme: {same} of {len(untouched)} ({100 * same / len(untouched):.1f} %)")
    if same < 0.95 * len(untouched):
        faults.append("too many untouched proposals moved")
    # Themes that a decision made grow with what joins them.
    kept = [n for n in decided if n in before and n in after]
    changed = [(n, decided[n]["title"]["text"], after[n]["title"]["text"])
               for n in kept if decided[n]["title"]["text"] != after[n]["title"]["text"]]
    print(f"titles changed by {len(rows) - first} new rows: {len(changed)} of {len(kept)} {changed}")
    if len(changed) > 1:
        faults.append("too many titles changed")

    difference = json.loads(run("diff", "s", "2", "3", "--json"))
    moves = len(difference["moved"])
    print(f"diff: {difference['shared']} shared = {difference['unmoved']} + {moves}, {difference['added']} came")
    excluded = 1
    if difference["shared"] != difference["unmoved"] + moves or difference["shared"] != first - excluded \
            or difference["added"] != len(rows) - first:
        faults.append("the diff does not add up")

    write("fewer.jsonl", rows[10:])
    run("import", "fewer.jsonl", "--into", "s", "--source", "portal", "--update")
    run("analyze", "s")
    fewer = themes()
    renamed = [n for n in after if n in fewer and after[n]["title"]["text"] != fewer[n]["title"]["text"]]
    print(f"titles changed by 10 withdrawals: {len(renamed)}; themes gone: {len(set(after) - set(fewer))}")
    if renamed:
        faults.append("a withdrawal changed a title")
    for fault in faults:
        print("FAULT:", fault)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
