"""The pure parts of the comparison: which rows are drawn and written, what the tables and the picture tell."""

import json
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from chart import chart
from models import MODELS, encoded
from scores import numbered, read
from sets import drawn, labelled, write
from table import in_common, ranked, table

from arrays import npy_rows


def cell(variant, set="a", ami=0.5, **values):
    return {
        "set": set, "variant": variant, "engine": variant, "ami": ami, "labels": 4, "groups": 8, "unplaced": 0.25,
        "again": "", "titles": "", "seconds": 2.0, "processorSeconds": 1.0, "peakMegabytes": 100.0, **values}


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


class Lengths:
    """An encoder whose vectors tell how long a text is, and how often it was asked."""

    name, prefix, asked = "lengths", "", 0

    def encode(self, texts):
        Lengths.asked += len(texts)
        return [[len(text), 1] for text in texts]


class VectorsTests(unittest.TestCase):
    def setUp(self):
        self.enterContext(redirect_stderr(StringIO()))

    def test_rows_are_written_in_two_orders_with_their_vectors(self):
        rows = [{"id": str(at), "text": "a" * (at + 1), "label": str(at % 3)} for at in range(20)]
        MODELS["lengths"] = Lengths
        self.addCleanup(MODELS.pop, "lengths")
        with tempfile.TemporaryDirectory() as folder:
            first, again, number = write("x", rows, Path(folder), "lengths")
            self.assertEqual(number, 3)
            orders = []
            for path, vectors in (first, again):
                lines = [json.loads(line) for line in path.read_text().splitlines()]
                for line, vector in zip(lines, npy_rows(vectors), strict=True):
                    self.assertEqual(len(line["text"]), memoryview(vector).cast("f")[0])
                orders.append([line["id"] for line in lines])
            self.assertEqual(orders[0], [row["id"] for row in rows])
            self.assertNotEqual(orders[1], orders[0])
            self.assertEqual(sorted(orders[1]), sorted(orders[0]))

    def test_a_vector_is_made_once_and_of_300_characters(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "journal"
            encoded(Lengths(), ["corto", "corto", "x" * 400], path, "x")
            asked = Lengths.asked
            [row] = encoded(Lengths(), ["x" * 300 + "y"], path, "x")
            self.assertEqual(Lengths.asked, asked)
            self.assertEqual(memoryview(row).cast("f")[0], 300)


class ScoresTests(unittest.TestCase):
    def test_each_row_outside_is_a_group_of_its_own(self):
        self.assertEqual(numbered(["a", None, "b", None, "a"]), [0, 1, 2, 3, 0])

    def test_groups_are_read_by_id(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.jsonl"
            path.write_text('{"id": "1", "group": "a"}\n{"id": "2", "group": null}\n')
            self.assertEqual(read(path), {"1": "a", "2": None})


class TableTests(unittest.TestCase):
    def test_those_told_the_number_stand_apart_and_the_best_first(self):
        cells = [cell("a-told", ami=0.9), cell("b", ami=0.1), cell("c", ami=0.3), cell("d-told", ami=0.95)]
        self.assertEqual([variant for variant, _ in ranked(cells)], ["c", "b", "d-told", "a-told"])

    def test_means_are_over_the_sets_that_all_share_and_who_has_fewer_has_none(self):
        cells = [cell("a", "x", 0.2), cell("a", "y", 0.9), cell("b", "x", 0.3), cell("b", "y", 0.5), cell("c", "y", 1)]
        self.assertEqual(in_common(cells), cells[:4])
        self.assertEqual(in_common([cells[0], cells[3]]), [])
        lines = table(cells).splitlines()
        self.assertTrue(lines[0].endswith(": 2."), lines[0])
        self.assertIn("| a | a | 0.550 | – | – | 2.00 | 25.0 % | 2.0 | 1.0 | 100 |", lines)
        self.assertIn("| a | 0.200 | 0.900 |", lines)
        self.assertIn("| c | – | 1.000 |", lines)
        self.assertNotIn("| c | c |", "\n".join(lines))

    def test_what_was_measured_on_some_sets_is_a_mean_of_these(self):
        lines = table([cell("a", "x", again=0.5, titles=0.7), cell("a", "y", titles=0.8)]).splitlines()
        self.assertIn("| a | a | 0.500 | 0.500 | 0.750 | 2.00 | 25.0 % | 2.0 | 1.0 | 100 |", lines)


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
