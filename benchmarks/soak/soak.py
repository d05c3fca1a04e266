#!/usr/bin/env python3
"""Holds consultations that nobody held until time is up, and looks what has to hold after every step.

    python3 benchmarks/soak/soak.py PROGRAM [--minutes 60] [--seed 1]

Each round draws a consultation by its seed: imported, analysed, decided on, updated, interrupted by signals, erased from
and made again from its decisions. After each step the ledger must add up, `verify` must find nothing, every readable row
must be in one place, what people decided must stand, untouched proposals must keep their ids, and nothing may lie
about. The first round that breaks is told with its seed, its commands and its folder, which stays; then the end is 1.
"""

import argparse
import collections
import pathlib
import random
import shutil
import sys
import tempfile
import time

from consultations import Consultation, pool
from study import REFUSED, Broken, DONE, Study


class Round:
    """One consultation from its first import to the study that is made again from its decisions."""

    def __init__(self, program, folder, seed, texts, count):
        self.random = random.Random(seed)
        self.study = Study(program, folder, self.random, count)
        self.folder = folder
        self.consultation = Consultation(self.random, texts)
        self.count = count
        self.day = 1
        self.files, self.erased = [], set()
        self.excluded, self.titles, self.locked = set(), {}, {}
        # Themes whose lock the next analysis brings into being, with what else was decided before it.
        self.locking = {}
        # Pairs of themes of which people called two members the same.
        self.tied = set()

    def play(self):
        self.bring_in(is_update=False)
        for _ in range(self.random.randrange(2, 6)):
            self.random.choice([self.decide, self.decide, self.update])()
        self.make_again()
        # Last: a later export brings no text back that was erased, and others may have the same one.
        self.erase()

    def step(self, *arguments):
        if self.random.random() < 0.3:
            self.study.run_interrupted(*arguments)
        else:
            self.study.run(*arguments)

    def bring_in(self, is_update):
        self.files.append(self.consultation.write(self.folder, "export-%d" % len(self.files)))
        self.step("import", self.files[-1].name, "--into", "s.concejo", *(["--update"] if is_update else []))
        self.analyze()

    def analyze(self):
        self.step("analyze", "s.concejo")
        themes = self.study.themes()
        self.study.run("analyze", "s.concejo")
        if self.study.themes() != themes:
            raise Broken("a second analysis of the same study has other themes")
        self.check(themes)

    def check(self, themes):
        """What has to hold after every analysis."""
        self.study.run("verify", "s.concejo")
        result = self.study.result()
        ledger, places = result["ledger"], [place["proposal"] for place in result["placements"]]
        sums = sum(ledger["outside"].values()) + sum(ledger["rejected"].values()) + ledger.get("erased", 0)
        if ledger["rows"] != ledger["themed"] + ledger["excluded"] + ledger["comments"] + sums:
            raise Broken("the ledger does not add up: %s" % ledger)
        wanted = self.consultation.readable() - self.erased - self.excluded
        if len(places) != len(set(places)) or set(places) != wanted:
            raise Broken("%d rows are readable, %d are placed; not in both: %s" % (
                len(wanted), len(places), sorted(set(places) ^ wanted)[:5]))
        themed = collections.Counter(member for theme in themes.values() for member in theme["proposals"])
        if sum(themed.values()) != ledger["themed"] or max(themed.values(), default=1) > 1:
            raise Broken("themes hold %d, the ledger says %d" % (sum(themed.values()), ledger["themed"]))
        if self.excluded & set(themed):
            raise Broken("excluded and in a theme: %s" % sorted(self.excluded & set(themed))[:5])
        for number, title in self.titles.items():
            if number in themes and themes[number]["title"]["text"] != title:
                raise Broken("T%02d is called otherwise than people named it" % number)
        for number, members in self.locked.items():
            lost = members & wanted - set(themes.get(number, {"proposals": []})["proposals"])
            # Copies go together: of two locked themes that share some, the one that was locked first holds them.
            for other in self.locked:
                if frozenset((number, other)) in self.tied and other in themes:
                    lost -= set(themes[other]["proposals"])
            if lost:
                raise Broken("T%02d is locked and lost %s" % (number, sorted(lost)[:5]))
        self.count["checks"] += 1

    def update(self):
        touched = self.consultation.change()
        self.excluded &= set(self.consultation.rows)
        for members in self.locked.values():
            members -= touched
        self.bring_in(is_update=True)

    def decide(self):
        """Some decisions at once; what is refused changes nothing."""
        for _ in range(self.random.randrange(1, 6)):
            themes = self.study.themes()
            if len(themes) < 3:
                return
            kind, words, told = self.decision(themes)
            self.day += 1
            when = "2026-%02d-%02dT10:00:00Z" % (10 + self.day // 28 % 3, 1 + self.day % 28)
            before = self.study.state()
            code, _ = self.study.run(
                kind, "s.concejo", *words, "--when", when, allowed={DONE} | REFUSED)
            self.count["decisions" if code == DONE else "refused"] += 1
            if code == DONE:
                told()
            elif self.study.state() != before:
                raise Broken("%s was refused and changed the study" % kind)
        self.analyze()
        themes = self.study.themes()
        self.locked.update({
            number: seen & set(themes[number]["proposals"]) for number, seen in self.locking.items() if number in themes})
        self.locking = {}

    def decision(self, themes):
        """A kind of decision, its words, and what is to be kept in mind where it is taken."""
        number, other = self.random.sample(sorted(themes), 2)
        theme, members = "T%02d" % number, themes[number]["proposals"]
        some = self.random.sample(members, min(len(members), self.random.randrange(1, 4)))
        title = "Nombre %d" % self.random.randrange(1000)
        kinds = {
            "rename": ([theme, title], lambda: self.titles.update({number: title})),
            "merge": ([theme, "T%02d" % other], lambda: self.titles.pop(other, None)),
            "move": ([*some, "--to", "T%02d" % other], lambda: self.unlock(some)),
            "split": ([theme, "--part", ",".join(some)], lambda: self.unlock(some)),
            # Who comes in later, beside a copy say, was not seen when it was locked.
            "lock": ([theme], lambda: self.locking.update({number: set(members)})),
            "exclude": ([*some, "--code", "spam"], lambda: self.excluded.update(some)),
            "same": ([members[0], themes[other]["proposals"][0]], lambda: self.tied.add(frozenset((number, other)))),
        }
        kind = self.random.choice(sorted(kinds))
        return kind, *kinds[kind]

    def unlock(self, moved):
        """What a person takes out of a locked theme afterwards is held there no longer."""
        for members in self.locked.values():
            members.difference_update(moved)

    def erase(self):
        """What is erased is in no byte of the study any more."""
        gone = self.random.choice(sorted(self.consultation.readable() - self.erased))
        if gone in self.excluded:
            return
        body = self.consultation.rows[gone]["body"]
        self.study.run(
            "erase", "s.concejo", gone, "--why", "author-request", "--yes", allowed={DONE} | REFUSED)
        self.count["erased"] += 1
        self.erased.add(gone)
        for members in self.locked.values():
            members.discard(gone)
        others = self.consultation.bodies(gone)
        words = body.split()
        passage = " ".join(words[:8])
        if len(words) > 8 and not any(passage in other for other in others):
            if passage.encode() in (self.folder / "s.concejo").read_bytes():
                raise Broken("%s was erased and is still in the study" % gone)
        self.analyze()

    def make_again(self):
        """Originals and decisions make the same study."""
        _, lines = self.study.run("decisions", "export", "s.concejo")
        (self.folder / "decisions.jsonl").write_text(lines)
        self.study.run(
            "rebuild", "decisions.jsonl", *[file.name for file in self.files], "--into", "again.concejo")
        code, text = self.study.run("themes", "again.concejo", "--json")
        if text != self.study.run("themes", "s.concejo", "--json")[1]:
            raise Broken("made again from its decisions, the study has other themes")
        self.count["rebuilt"] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1, help="seed of the first round; the next has the next number")
    parser.add_argument("--rounds", type=int, help="end after so many rounds, even with time left")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    texts = pool()
    start, seed, count = time.monotonic(), options.seed, collections.Counter()
    while time.monotonic() - start < options.minutes * 60 and options.rounds != count["rounds"]:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="soak-"))
        (folder / "work").mkdir()
        round = Round(program, folder / "work", seed, texts, count)
        try:
            round.play()
        except Broken as fault:
            print("seed %d: %s\n  %s\nin %s" % (seed, fault, "\n  ".join(round.study.history[-30:]), folder))
            print("again: python3 benchmarks/soak/soak.py %s --seed %d --rounds 1" % (options.program, seed))
            sys.exit(1)
        shutil.rmtree(folder)
        for alarm in sorted(round.study.alarms):
            print("seed %d: verify finds, and nobody planted: %s" % (seed, alarm))
        count["rounds"] += 1
        seed += 1
    print("%.1f minutes, seeds %d to %d: %s" % (
        (time.monotonic() - start) / 60, options.seed, seed - 1,
        ", ".join("%d %s" % (number, name) for name, number in sorted(count.items()))))


if __name__ == "__main__":
    main()
