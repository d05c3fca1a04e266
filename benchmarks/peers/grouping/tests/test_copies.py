"""Pairs that people read, and what is told of them."""

import sys
import unittest
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from copies import copies_table, pair_sets, score_pairs


class CopiesTests(unittest.TestCase):
    def test_a_pair_in_one_group_is_told_and_rows_that_are_missing_are_no_pair(self):
        groups = {"1": "a", "2": "a", "3": None, "4": None, "5": "a"}
        pairs = [("1", "2", "exact"), ("3", "4", "near"), ("1", "5", "opposite"), ("1", "9", "exact")]
        self.assertEqual(score_pairs(groups, pairs), {"pairs": 3, "copies": 2, "told": 2, "right": 1})

    def test_the_table_tells_precision_and_recall(self):
        cell = {"set": "x", "variant": "v", "pairs": 3, "copies": 2, "told": 2, "right": 1, "seconds": 0.5,
                "peakMegabytes": 9.6}
        self.assertIn("| x | v | 2 of 3 | 0.500 | 0.500 | 0.50 | 10 |", copies_table([cell]))
        self.assertIn("| – | 0.000 |", copies_table([{**cell, "told": 0, "right": 0}]))

    def test_the_shipped_pairs_are_those_of_its_planted_groups(self):
        [(name, rows, pairs)] = pair_sets(None)
        kinds = Counter(label for _, _, label in pairs)
        ids = {row["id"] for row in rows}
        self.assertEqual(name, "tu-atencion")
        # 42 letters of two campaigns, each with the first of its own.
        self.assertEqual((kinds["campaign"], kinds["opposite"]), (40, 10))
        self.assertTrue(all(a in ids and b in ids for a, b, label in pairs if label == "opposite"))


if __name__ == "__main__":
    unittest.main()
