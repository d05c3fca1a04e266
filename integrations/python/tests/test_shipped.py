"""The result and the study of one run say the same; runs where a folder of results is named by CONCEJO_OUT."""

import os
import unittest
from pathlib import Path

import concejo

OUT = os.environ.get("CONCEJO_OUT")


@unittest.skipUnless(OUT, "CONCEJO_OUT names no folder of results")
class ShippedTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.result = concejo.read_result(OUT)
        cls.study = concejo.Study(Path(OUT) / "study.concejo")
        cls.addClassCleanup(cls.study.close)

    def test_both_have_the_same_findings(self):
        self.assertTrue(self.result.ledger.is_balanced)
        self.assertEqual(self.result.ledger, self.study.ledger)
        self.assertEqual(self.result.options, self.study.options)
        self.assertEqual(self.result.comments, self.study.comments)
        self.assertEqual(self.result.placements, self.study.placements)
        self.assertEqual(list(self.result.placements), list(self.study.placements))
        self.assertEqual(self.result.themes, self.study.themes)
        self.assertEqual(self.result.duplicates, self.study.duplicates)
        self.assertEqual(self.result.kept_apart, self.study.kept_apart)
        pairs = {(pair.first, pair.second) for pair in self.study.same_requests}
        self.assertEqual({(pair.first, pair.second) for pair in self.result.same_requests}, pairs)

    def test_every_quote_stands_in_its_proposal(self):
        for theme in self.result.themes:
            for quote in theme.quotes:
                self.assertTrue(quote.stands_in(self.study.proposals[quote.proposal].text))

    def test_counts_add_up(self):
        distinct = sum(theme.distinct_count for theme in self.result.themes)
        outside = [p.proposal for p in self.result.placements.values() if p.theme is None]
        self.assertLessEqual(distinct, len(self.result.placements) - self.result.ledger.copies)
        self.assertEqual(len(self.result.placements), self.result.ledger.themed + len(outside))


if __name__ == "__main__":
    unittest.main()
