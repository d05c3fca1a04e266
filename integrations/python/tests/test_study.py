"""Studies are read and not written, and what is no study is told."""

import hashlib
import sqlite3
import tempfile
import unittest
from pathlib import Path

import concejo
from concejo.study import id_order

# The parts of a study's schema that are read, as ConcejoStore's migrations leave them.
SCHEMA = """
CREATE TABLE proposal (position INTEGER PRIMARY KEY, id TEXT, title TEXT, body TEXT, supports INTEGER, date TEXT,
  place TEXT, category TEXT, parent TEXT, withdrawn INTEGER NOT NULL DEFAULT 0, state TEXT, respondent TEXT,
  opposes INTEGER);
CREATE TABLE run (id INTEGER PRIMARY KEY, programVersion TEXT, mainLanguage TEXT, options TEXT, ledger TEXT);
CREATE TABLE theme (runID INTEGER, id INTEGER, isRepetitive INTEGER, distinctCount INTEGER, content TEXT,
  rank INTEGER);
CREATE TABLE placement (runID INTEGER, position INTEGER, language TEXT, themeID INTEGER, reason TEXT,
  nearestThemeID INTEGER, x REAL, y REAL, subtheme INTEGER, further TEXT);
CREATE TABLE duplicateGroup (runID INTEGER, id INTEGER, kind TEXT, headPosition INTEGER,
  supportsLargest INTEGER, supportsSum INTEGER);
CREATE TABLE duplicateMember (runID INTEGER, groupID INTEGER, position INTEGER, kind TEXT, overlap REAL,
  ownWords TEXT);
CREATE TABLE keptApart (runID INTEGER, firstPosition INTEGER, secondPosition INTEGER, similarity REAL,
  objection TEXT);
CREATE TABLE sameRequest (runID INTEGER, firstPosition INTEGER, secondPosition INTEGER, similarity REAL);
CREATE TABLE comment (runID INTEGER, position INTEGER, rootPosition INTEGER);
"""

ROWS = """
INSERT INTO proposal (position, id, title, body, supports, withdrawn) VALUES
  (1, '10', 'Sombra', 'Más árboles.', 3, 0), (2, '9', '', 'Más árboles.', NULL, 0),
  (3, 'c1', '', 'De acuerdo.', NULL, 0), (4, '11', '', 'Fuera.', NULL, 1);
"""

RUN = """
INSERT INTO run VALUES (1, '0.1.0', 'es', '{}', '{"rows":9,"themed":0,"outside":{},"comments":0,"excluded":0,
  "rejected":{},"copies":0}'),
  (2, '0.1.0', 'es', '{"isByQuestion":false}', '{"rows":3,"themed":2,"outside":{},"comments":1,"excluded":0,
  "rejected":{},"copies":1}');
INSERT INTO theme VALUES (2, 4, 0, 1, '{"title":{"text":"árboles","parts":[]},"keyTerms":[{"word":"sombra"}],
  "quotes":[{"proposal":"10","start":7,"end":11,"text":"Más"}],"subthemes":[],"cohesion":0.4}', 1);
INSERT INTO placement VALUES (2, 1, 'es', 4, NULL, NULL, 1, 2, NULL, NULL),
  (2, 2, 'es', 4, NULL, NULL, 1, 2, NULL, '[{"theme":5}]'), (1, 1, 'es', 8, NULL, NULL, 0, 0, NULL, NULL);
INSERT INTO duplicateGroup VALUES (2, 1, 'exact', 1, 3, 3);
INSERT INTO duplicateMember VALUES (2, 1, 1, 'head', 1, NULL), (2, 1, 2, 'exact', 1, '[]');
INSERT INTO comment VALUES (2, 3, 1);
"""


class StudyTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "valley.concejo"

    def make(self, *scripts):
        store = sqlite3.connect(self.file)
        for script in scripts:
            store.executescript(script)
        store.close()
        study = concejo.Study(self.file)
        self.addCleanup(study.close)
        return study

    def test_the_latest_run_is_read(self):
        study = self.make(SCHEMA, ROWS, RUN)
        theme = study.theme("T04")
        self.assertEqual((theme.title, theme.proposals), ("árboles", ("9", "10")))
        self.assertEqual(study.placements["9"].further_themes, (5,))
        self.assertEqual(list(study.placements), ["9", "10"])
        self.assertEqual(study.heads, {"9": "10"})
        self.assertEqual(study.duplicates[0].supports, (3, 3))
        self.assertEqual(study.comments, {"c1": "10"})
        self.assertTrue(study.ledger.is_balanced)
        self.assertEqual(study.options, {"isByQuestion": False})

    def test_texts_have_their_titles_and_quotes_stand_in_them(self):
        study = self.make(SCHEMA, ROWS, RUN)
        self.assertEqual(study.proposals["10"].text, "Sombra\nMás árboles.")
        self.assertEqual(study.proposals["9"].text, "Más árboles.")
        quote = study.themes[0].quotes[0]
        self.assertTrue(quote.stands_in(study.proposals[quote.proposal].text))

    def test_what_was_withdrawn_is_left_out(self):
        self.assertEqual(list(self.make(SCHEMA, ROWS, RUN).proposals), ["9", "10", "c1"])

    def test_nothing_is_written_to_the_file_or_beside_it(self):
        study = self.make(SCHEMA, ROWS, RUN)
        before = hashlib.sha256(self.file.read_bytes()).hexdigest()
        names = sorted(path.name for path in self.folder.iterdir())
        self.assertEqual(len(study.themes), 1)
        with self.assertRaises(sqlite3.OperationalError):
            study._db.execute("DELETE FROM proposal")
        self.assertEqual(hashlib.sha256(self.file.read_bytes()).hexdigest(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), names)

    def test_a_study_that_was_not_analysed_has_proposals_and_no_themes(self):
        study = self.make(SCHEMA, ROWS)
        self.assertEqual(len(study.proposals), 3)
        with self.assertRaisesRegex(concejo.StudyError, "not been analysed"):
            study.themes

    def test_other_files_are_refused(self):
        self.file.write_text("id,text\n")
        with self.assertRaisesRegex(concejo.StudyError, "no study"):
            concejo.Study(self.file)
        self.file.unlink()
        with self.assertRaisesRegex(concejo.StudyError, "placement, proposal"):
            self.make("CREATE TABLE other (x)")
        with self.assertRaises(FileNotFoundError):
            concejo.Study(self.folder / "missing.concejo")

    def test_ids_stand_as_the_program_has_them(self):
        names = ["b", "10", "9", "007", "a", "0"]
        self.assertEqual(sorted(names, key=id_order), ["0", "9", "10", "007", "a", "b"])


if __name__ == "__main__":
    unittest.main()
