#!/usr/bin/env python3
"""Kills commands that write to a study at fifty moments: it is as before or as after, and never between.

    python3 benchmarks/interruption.py PROGRAM [MOMENTS]

A state is what `decisions export`, `themes --json` and the contributions say. After each kill the study must open, be the
state before or the one after, and `verify` must find nothing broken.
"""

import csv
import hashlib
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    moments = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    folder = pathlib.Path(tempfile.mkdtemp())
    corpus = pathlib.Path(__file__).parent.parent / "corpora/tu-atencion/proposals.csv"
    rows = list(csv.reader(open(corpus, encoding="utf-8")))[:160]
    for name, chosen in (("in.csv", rows), ("later.csv", rows[:120] + [["9999", "Más bancos", "En la plaza", "1", "", "", ""]])):
        with open(folder / name, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(chosen)

    def run(*arguments, check=True):
        outcome = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True)
        if check and outcome.returncode:
            sys.exit(f"{' '.join(arguments)}: {outcome.returncode} {outcome.stderr}")
        return outcome

    def state(study):
        parts = [run("decisions", "export", study).stdout]
        for command in (["themes", study, "--json"], ["log", study], ["duplicates", study, "--json"]):
            outcome = run(*command, check=False)
            parts.append(f"{outcome.returncode} {outcome.stdout}")
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    run("import", "in.csv", "--into", "s.concejo")
    run("analyze", "s.concejo", "--themes", "5")
    run("decisions", "export", "s.concejo")
    (folder / "d.jsonl").write_text('{"record":"header","schema":"concejo.decisions","version":1}\n' + "".join(
        f'{{"record":"decision","kind":"move","by":"Ana","when":"2026-03-01T10:{n:02d}:00Z","proposals":["{rows[n + 1][0]}"],'
        f'"theme":"T01"}}\n' for n in range(60)))
    commands = [
        ["decisions", "apply", "s.concejo", "d.jsonl"],
        ["exclude", "s.concejo", rows[3][0], "--code", "spam", "--by", "Ana", "--when", "2026-03-02T10:00:00Z"],
        ["import", "later.csv", "--into", "s.concejo", "--update"],
        ["analyze", "s.concejo", "--themes", "5"],
    ]
    bad, counts = [], {"before": 0, "after": 0}
    per_command = (moments + len(commands) - 1) // len(commands)
    done = 0
    for command in commands:
        shutil.copy(folder / "s.concejo", folder / "start.concejo")
        before = state("s.concejo")
        start = time.monotonic()
        run(*command)
        length = time.monotonic() - start
        after = state("s.concejo")
        for moment in range(per_command):
            if done == moments:
                break
            done += 1
            for path in folder.glob("s.concejo*"):
                path.unlink()
            shutil.copy(folder / "start.concejo", folder / "s.concejo")
            process = subprocess.Popen(
                [program, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            # The end of a command is where it writes: moments lie closer there.
            time.sleep(length * (1 - (1 - moment / per_command) ** 2))
            process.send_signal(signal.SIGKILL)
            process.wait()
            now = state("s.concejo")
            verified = run("verify", "s.concejo", "--no-rerun", check=False)
            if now not in (before, after) or verified.returncode not in (0, 77):
                bad.append((command[0], moment, verified.stdout[-300:]))
            counts["after" if now == after else "before"] += 1
        shutil.copy(folder / "start.concejo", folder / "s.concejo")
        for path in folder.glob("s.concejo-*"):
            path.unlink()
        run(*command)
    print({"moments": done, **counts, "between": len(bad), "which": bad[:5]})
    shutil.rmtree(folder)
    sys.exit(bool(bad))


main()
