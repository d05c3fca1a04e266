"""The judge's sheet, and what its marks tell."""

import csv
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from titles import chance, judged, sheet, titles_of, write

GROUPS = {str(at): ("a" if at < 10 else "b" if at < 18 else None) for at in range(20)}
TEXTS = {str(at): ("El autobús tarda" if at < 10 else "El parque está sucio") for at in range(20)}


class TitlesTests(unittest.TestCase):
    def test_a_group_without_a_title_of_the_engine_is_called_by_its_own_words(self):
        titles = titles_of(GROUPS, TEXTS, {"b": "Parques"})
        self.assertEqual(titles, {"a": "autobús, tarda", "b": "Parques"})

    def test_words_of_many_texts_come_last(self):
        texts = {str(at): "Sobre sobre sobre autobús" if at < 2 else "Sobre otra cosa" for at in range(20)}
        titles = titles_of({id: "a" if id in "01" else None for id in texts}, texts, {})
        self.assertEqual(titles, {"a": "autobús, sobre"})

    def test_a_judge_sees_as_many_texts_of_a_group_as_of_others(self):
        lines = sheet("x", "v", GROUPS, TEXTS, {"a": "Autobús", "b": "Parques"})
        self.assertEqual(lines, sheet("x", "v", GROUPS, TEXTS, {"a": "Autobús", "b": "Parques"}))
        self.assertEqual(sorted(line["inside"] for line in lines), [0, 0, 0, 1, 1, 1])
        [group] = {line["group"] for line in lines}
        own = "El autobús tarda" if group == "a" else "El parque está sucio"
        self.assertTrue(all(line["text"] == own for line in lines if line["inside"]))

    def test_groups_too_small_or_of_nearly_all_rows_are_not_judged(self):
        self.assertEqual(sheet("x", "v", {"1": "a", "2": "a", "3": "a", "4": None}, TEXTS, {"a": "A"}), [])

    def test_the_sheet_tells_neither_engine_nor_group(self):
        lines = sheet("x", "some-engine", GROUPS, TEXTS, {"a": "Autobús", "b": "Parques"})
        with tempfile.TemporaryDirectory() as folder:
            write(lines, Path(folder))
            shown = (Path(folder) / "titles-sheet.csv").read_text()
            with open(Path(folder) / "titles-key.csv", newline="") as file:
                key = list(csv.DictReader(file))
        self.assertNotIn("some-engine", shown)
        self.assertEqual(len(key), 6)
        self.assertNotEqual([line["inside"] for line in key], ["1", "1", "1", "0", "0", "0"])


class JudgedTests(unittest.TestCase):
    def test_the_chance_counts_equal_marks_half(self):
        self.assertEqual(chance([5, 3], [3, 1]), 3.5 / 4)
        self.assertIsNone(chance([5], []))

    def test_marks_are_told_by_variant_and_empty_ones_left_out(self):
        shown, hidden = [], []
        for variant, marks in (("good", "5 4 1 1"), ("poor", "1 1 1 1"), ("open", "5 5 _ _")):
            for mark, inside in zip(marks.split(), "1100"):
                item = str(len(shown))
                shown.append({"item": item, "mark": mark.replace("_", "")})
                hidden.append({"item": item, "variant": variant, "set": "x", "group": "g", "inside": inside})
        self.assertEqual(judged(shown, hidden), [(1.0, 1, "good"), (0.5, 1, "poor")])


if __name__ == "__main__":
    unittest.main()
