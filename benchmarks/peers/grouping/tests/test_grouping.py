"""The pure parts of the comparison: which rows are drawn, what the tables and the picture tell."""

import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from chart import chart
from sets import drawn, labelled
from table import in_common, ranked, table


def cell(variant, set="a", ami=0.5, **values):
    return {
        "set": set, "variant": variant, "engine": variant, "ami": ami, "labels": 4, "groups": 8, "unplaced": 0.25,
        "seconds": 2.0, "processorSeconds": 1.0, "peakMegabytes": 100.0, **values}


class SetsTests(unittest.TestCase):
    rows = [{"id": str(at), "text": f"Texto {at}", "label": "x"} for at in range(50)]

    def test_the_same_rows_are_drawn_each_time_in_the_order_of_the_file(self):
        first = drawn(self.rows, 20)
        self.assertEqual(first, drawn(self.rows, 20))
        self.assertEqual(len(first), 20)
        self.assertEqual(first, sorted(first, key=self.rows.index))
        self.assertEqual(drawn(self.rows, 50), self.rows)

    def test_rows_without_text_or_label_and_later_ones_of_an_id_are_not_drawn(self):
        spoilt = [*self.rows, {"id": "7", "text": "Otro", "label": "y"},
                  {"id": "60", "text": "", "label": "x"}, {"id": "61", "text": "Texto", "label": None}]
        self.assertEqual(drawn(spoilt, 100), self.rows)

    def test_the_shipped_corpus_comes_without_a_folder(self):
        [(name, rows)] = labelled(None)
        usable = drawn(rows, 10_000)
        self.assertEqual(name, "tu-atencion")
        self.assertGreater(len(usable), 1000)
        self.assertGreater(len({row["label"] for row in usable}), 10)


class TableTests(unittest.TestCase):
    def test_those_told_the_number_stand_apart_and_the_best_first(self):
        cells = [cell("a-told", ami=0.9), cell("b", ami=0.1), cell("c", ami=0.3), cell("d-told", ami=0.95)]
        self.assertEqual([variant for variant, _ in ranked(cells)], ["c", "b", "d-told", "a-told"])

    def test_means_are_over_the_sets_that_all_variants_have(self):
        cells = [cell("a", "hard", 0.2), cell("b", "hard", 0.3), cell("a", "easy", 0.9)]
        self.assertEqual(in_common(cells), cells[:2])
        lines = table(cells).splitlines()
        self.assertTrue(lines[0].endswith(": 1."), lines[0])
        self.assertIn("| a | a | 0.200 | 2.00 | 25.0 % | 2.0 | 1.0 | 100 |", lines)
        self.assertIn("| a | 0.200 | 0.900 |", lines)
        self.assertIn("| b | 0.300 | – |", lines)


class ChartTests(unittest.TestCase):
    def test_each_cell_is_a_ring_and_each_variant_has_one_mean(self):
        cells = [cell("concejo", "a", 0.4), cell("concejo", "b", 0.6), cell("x & y-told", "a", -0.02)]
        picture = ElementTree.fromstring(chart(cells))
        space = "{http://www.w3.org/2000/svg}"
        self.assertEqual(len(picture.findall(f"{space}circle")), 3)
        means = [line for line in picture.findall(f"{space}line") if line.get("stroke-width") == "3"]
        self.assertEqual(len(means), 2)
        titles = [title.text for title in picture.iter(f"{space}title")]
        self.assertIn("a: -0.020", titles)
        left = [float(ring.get("cx")) for ring in picture.findall(f"{space}circle")]
        self.assertEqual(sorted(left), [left[2], left[0], left[1]])


if __name__ == "__main__":
    unittest.main()
