"""Results are read whole, and what is no result is told."""

import json
import tempfile
import unittest
from pathlib import Path

import concejo

QUOTE = {"proposal": "1", "start": 4, "end": 9, "text": "árbo"}

DOCUMENT = {
    "schema": "concejo.result", "schemaVersion": 2, "programVersion": "0.1.0", "mainLanguage": "es",
    "options": {"themeFinder": {"seed": 1}},
    "ledger": {"rows": 5, "themed": 2, "outside": {"too-short": 1}, "comments": 1, "excluded": 0,
               "rejected": {"no-text": 1}, "copies": 1, "masked": {"dni": 1}},
    "themes": [{
        "id": 7, "title": {"text": "árboles", "parts": [QUOTE]}, "alternativeTitles": [],
        "distinctCount": 1, "proposals": ["1", "2"], "keyTerms": [{"word": "sombra"}],
        "quotes": [QUOTE], "subthemes": [], "cohesion": 0.5, "isRepetitive": False,
        "supports": {"largest": 4, "sum": 6}}],
    "placements": [
        {"proposal": "1", "language": "es", "theme": 7, "further": [], "x": 1, "y": 2},
        {"proposal": "2", "language": "es", "theme": 7, "further": [{"theme": 3}], "x": 1, "y": 2},
        {"proposal": "9", "language": "ca", "reason": "too-short", "further": [], "x": 0, "y": 0}],
    "duplicateGroups": [{
        "id": 1, "kind": "exact", "head": "1",
        "members": [{"proposal": "1", "kind": "head", "overlap": 1, "changes": []},
                    {"proposal": "2", "kind": "exact", "overlap": 1, "changes": []}]}],
    "keptApart": [{"first": "1", "second": "9", "similarity": 0.9, "objection": "other-number"}],
    "sameRequests": [], "comments": [{"comment": "c", "proposal": "1"}],
}


class ResultTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = Path(self.folder.name) / "result.json"

    def read(self, **changes):
        self.file.write_text(json.dumps(DOCUMENT | changes), encoding="utf-8")
        return concejo.read_result(self.file)

    def test_everything_has_its_name(self):
        result = self.read()
        theme = result.theme("T07")
        self.assertEqual(theme, result.theme(7))
        self.assertEqual((theme.name, theme.title, theme.proposals), ("T07", "árboles", ("1", "2")))
        self.assertEqual(theme.supports, (4, 6))
        self.assertIsNone(theme.stability)
        self.assertEqual(result.placements["9"].reason, "too-short")
        self.assertEqual(result.placements["2"].further_themes, (3,))
        self.assertEqual(result.heads, {"2": "1"})
        self.assertEqual(result.kept_apart[0].objection, "other-number")
        self.assertEqual(result.comments, {"c": "1"})

    def test_the_ledger_adds_up_or_says_not(self):
        self.assertTrue(self.read().ledger.is_balanced)
        ledger = DOCUMENT["ledger"] | {"themed": 3}
        self.assertFalse(self.read(ledger=ledger).ledger.is_balanced)

    def test_a_folder_stands_for_its_result(self):
        self.read()
        self.assertEqual(len(concejo.read_result(self.folder.name).themes), 1)

    def test_a_theme_that_is_not_there_is_named_with_those_that_are(self):
        with self.assertRaisesRegex(KeyError, "T07"):
            self.read().theme(99)

    def test_quotes_count_bytes(self):
        text = "Más árboles"
        start = len("Más ".encode())
        quote = concejo.Quote("1", start, start + len("árboles".encode()), "árboles")
        self.assertTrue(quote.stands_in(text))
        self.assertFalse(quote.stands_in("Mas arboles"))

    def test_other_documents_are_refused(self):
        for text in ("nothing", "[]", '{"schema": "other"}'):
            self.file.write_text(text, encoding="utf-8")
            with self.assertRaises(concejo.ResultError):
                concejo.read_result(self.file)

    def test_another_form_is_refused_with_its_number(self):
        with self.assertRaisesRegex(concejo.ResultError, "form 3"):
            self.read(schemaVersion=3)

    def test_a_member_that_is_missing_is_named(self):
        document = {name: value for name, value in DOCUMENT.items() if name != "themes"}
        self.file.write_text(json.dumps(document), encoding="utf-8")
        with self.assertRaisesRegex(concejo.ResultError, "themes"):
            concejo.read_result(self.file)

    def test_members_that_are_not_known_are_passed_over(self):
        self.assertEqual(self.read(oracle=1).raw["oracle"], 1)


if __name__ == "__main__":
    unittest.main()
