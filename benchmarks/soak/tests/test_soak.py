"""What is drawn hangs on the seed alone, and a study that breaks a promise is told of."""

import collections
import copy
import pathlib
import random
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from consultations import PERSONAL, PLANTED, Consultation, pool  # noqa: E402
from study import Broken, Study  # noqa: E402


class Consultations(unittest.TestCase):
    texts = pool()

    def exports(self, seed):
        with tempfile.TemporaryDirectory() as folder:
            consultation = Consultation(random.Random(seed), self.texts)
            first = consultation.write(pathlib.Path(folder), "a").read_bytes()
            consultation.change()
            return first, consultation.write(pathlib.Path(folder), "b").read_bytes()

    def test_a_seed_gives_the_same_exports(self):
        self.assertEqual(self.exports(7), self.exports(7))
        self.assertNotEqual(self.exports(7), self.exports(8))

    def test_rows_that_are_not_named_as_touched_stay(self):
        consultation = Consultation(random.Random(3), self.texts)
        before = copy.deepcopy(consultation.rows)
        touched = consultation.change()
        for id in before.keys() - touched:
            self.assertEqual(consultation.rows[id], before[id])
        self.assertTrue(touched)

    def test_texts_of_rows_that_are_gone_are_still_those_of_others(self):
        consultation = Consultation(random.Random(3), self.texts)
        before = copy.deepcopy(consultation.rows)
        for _ in range(9):
            consultation.change()
        gone = before.keys() - consultation.rows.keys()
        self.assertTrue(gone)
        for id in gone:
            self.assertIn(consultation.left[id], consultation.bodies("another"))
        one = next(iter(consultation.rows))
        self.assertEqual(len(consultation.bodies(one)), len(consultation.rows) - 1 + len(consultation.left))

    def test_rows_without_text_are_not_readable(self):
        consultation = Consultation(random.Random(3), self.texts)
        consultation.rows["empty"] = {"title": "", "body": " ", "supports": 0, "date": "2026-01-01"}
        self.assertNotIn("empty", consultation.readable())

    def test_what_is_looked_for_is_what_is_planted(self):
        for value in PLANTED:
            self.assertTrue(any(value in sentence for sentence in PERSONAL), value)


class Studies(unittest.TestCase):
    def study(self, script):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        work = pathlib.Path(self.folder.name) / "work"
        work.mkdir()
        program = pathlib.Path(self.folder.name) / "program"
        program.write_text("#!/bin/sh\n" + script)
        program.chmod(0o755)
        return Study(str(program), work, random.Random(1), collections.Counter())

    def test_a_code_that_is_not_allowed_breaks(self):
        with self.assertRaisesRegex(Broken, "ended with 70"):
            self.study("exit 70").run("verify", "s.concejo")

    def test_what_a_command_leaves_breaks(self):
        with self.assertRaisesRegex(Broken, "left part"):
            self.study('touch "$TMPDIR/part"').run("analyze", "s.concejo")
        with self.assertRaisesRegex(Broken, "left s.concejo-wal"):
            self.study("touch s.concejo-wal").run("analyze", "s.concejo")

    def test_a_study_between_before_and_after_breaks(self):
        # Every run adds a line; one that is ended has added it already.
        script = 'case $1 in import) echo x >>s.concejo; sleep 0.5;; *) wc -l <s.concejo;; esac'
        study = self.study(script)
        study.run("import", "a.csv")
        lines = (study.folder / "s.concejo").read_text()
        study.run_interrupted("import", "b.csv")
        self.assertEqual((study.folder / "s.concejo").read_text(), lines + "x\n")
        torn = self.study('case $1 in import) for n in 1 2 3 4; do echo x >>s.concejo; sleep 0.2; done;;'
                          ' *) wc -l <s.concejo;; esac')
        torn.run("import", "a.csv")
        with self.assertRaisesRegex(Broken, "between before and after"):
            for _ in range(20):
                torn.run_interrupted("import", "b.csv")

    def test_what_was_planted_may_stand_in_no_file(self):
        study = self.study("exit 0")
        (study.folder / "out").mkdir()
        (study.folder / "out" / "report.md").write_text("Llamad al 612 345 678.")
        with self.assertRaisesRegex(Broken, "report.md holds 612 345 678"):
            study.look_through()


if __name__ == "__main__":
    unittest.main()
