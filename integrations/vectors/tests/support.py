"""What the tests share: studies to read, and an encoder without a model."""

import shutil
import sqlite3
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
FIXTURES = HERE.parents[2] / "Tests/ConcejoStoreTests/Fixtures"


class FolderCase(unittest.TestCase):
    """A test in a folder of its own."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def study(self, name="analysed", saved="valley.concejo"):
        """A copy of a study that the program made."""
        path = self.folder / saved
        shutil.copyfile(FIXTURES / f"{name}.concejo", path)
        return path

    def change(self, study, statement, *values):
        connection = sqlite3.connect(study)
        connection.execute(statement, values)
        connection.commit()
        connection.close()


class LetterCounts:
    """Counts letters; tells what it was asked for, and can break off as a machine does."""

    def __init__(self, prefix="", breaks_after=None, name="letters"):
        self.name, self.prefix, self.breaks_after = name, prefix, breaks_after
        self.read = []

    def encode(self, texts):
        if self.breaks_after is not None and len(self.read) >= self.breaks_after:
            raise KeyboardInterrupt
        self.read += texts
        return [[1.0] + [text.lower().count(letter) for letter in "aeiou"] for text in texts]
