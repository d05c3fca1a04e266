"""The whole way from a study to its files."""

import contextlib
import io
import json
import unittest

from support import FolderCase, LetterCounts

import vectors
from arrays import npy_rows, row_bytes
from encoders import OwnEncoder
from faults import Fault
from study import masked_texts


class VectorsTests(FolderCase):
    def make(self, study, encoder, length=300):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            vectors.make(study, encoder, length)
        return said.getvalue()

    def files(self):
        return {path.name: path.read_bytes() for path in self.folder.glob("valley.vectors.*")}

    def test_each_id_has_its_own_vector_and_equal_texts_are_read_once(self):
        encoder = LetterCounts()
        self.make(self.study(), encoder)
        ids = (self.folder / "valley.vectors.ids").read_text("utf-8").splitlines()
        rows = npy_rows(self.folder / "valley.vectors.npy")
        self.assertEqual((len(ids), len(rows), len(encoder.read)), (65, 65, 56))
        self.assertEqual(len(encoder.read), len(set(encoder.read)))
        row = dict(zip(ids, rows))
        for id, text in masked_texts(self.folder / "valley.concejo"):
            [numbers] = LetterCounts().encode([text])
            self.assertEqual(row[id], row_bytes(numbers, id))

    def test_two_runs_give_the_same_bytes(self):
        self.make(self.study(), LetterCounts())
        first = self.files()
        for path in self.folder.glob("valley.vectors.*"):
            path.unlink()
        self.make(self.study(), LetterCounts())
        self.assertEqual(self.files(), first)
        self.assertEqual(sorted(first), ["valley.vectors.ids", "valley.vectors.json", "valley.vectors.npy"])

    def test_an_interrupted_run_goes_on_where_it_was(self):
        self.make(self.study(), LetterCounts())
        whole = self.files()
        for path in self.folder.glob("valley.vectors.*"):
            path.unlink()
        with self.assertRaises(KeyboardInterrupt):
            self.make(self.study(), LetterCounts(breaks_after=vectors.BLOCK))
        self.assertEqual(list(self.files()), ["valley.vectors.part"])
        rest = LetterCounts()
        said = self.make(self.study(), rest)
        self.assertEqual(len(rest.read), 56 - vectors.BLOCK)
        self.assertIn(f"{56 - vectors.BLOCK} vectors to make, {vectors.BLOCK} at hand", said)
        self.assertEqual(self.files(), whole)

    def test_only_what_is_new_or_changed_is_read_again(self):
        study = self.study()
        self.make(study, LetterCounts())
        self.change(study, "UPDATE proposal SET body = 'Otra cosa.' WHERE id = '3'")
        self.change(study, "UPDATE proposal SET withdrawn = 1 WHERE id = '4'")
        again = LetterCounts()
        self.make(study, again)
        self.assertEqual(len(again.read), 1)
        self.assertNotIn("4", (self.folder / "valley.vectors.ids").read_text("utf-8").splitlines())
        self.assertEqual(len(npy_rows(self.folder / "valley.vectors.npy")), 64)

    def test_another_length_prefix_or_encoder_is_read_anew(self):
        study = self.study()
        self.make(study, LetterCounts())
        for encoder, length in ((LetterCounts(), 20), (LetterCounts("query: "), 20), (LetterCounts(name="b"), 20)):
            self.make(study, encoder, length)
            self.assertGreater(len(encoder.read), 40)
            self.assertTrue(all(len(text) <= 20 for text in encoder.read))

    def test_an_array_that_was_exchanged_is_not_trusted(self):
        study = self.study()
        self.make(study, LetterCounts())
        path = self.folder / "valley.vectors.npy"
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)
        again = LetterCounts()
        self.make(study, again)
        self.assertEqual(len(again.read), 56)

    def test_the_record_tells_how_the_vectors_were_made(self):
        self.make(self.study(), LetterCounts("query: "), 80)
        said = json.loads((self.folder / "valley.vectors.json").read_text("utf-8"))
        self.assertEqual(
            [said[name] for name in ("encoder", "prefix", "length", "count", "dimensions")],
            ["letters", "query: ", 80, 65, 6])

    def test_no_text_is_written(self):
        self.make(self.study(), LetterCounts())
        for name, content in self.files().items():
            self.assertNotIn("parque".encode(), content, name)

    def test_an_encoder_that_loses_texts_is_refused(self):
        encoder = LetterCounts()
        encoder.encode = lambda texts: [[1.0]] * (len(texts) - 1)
        with self.assertRaisesRegex(Fault, "found 31 vectors for 32 texts"):
            self.make(self.study(), encoder)


class OwnEncoderTests(FolderCase):
    def test_a_file_with_a_name_and_a_function_is_an_encoder(self):
        path = self.folder / "own.py"
        path.write_text(
            "name = 'lengths'\nprefix = 'text: '\ndef encode(texts): return [[len(t)] for t in texts]\n")
        encoder = OwnEncoder(path)
        self.assertEqual((encoder.name, encoder.prefix, encoder.encode(["abc"])), ("lengths", "text: ", [[9]]))
        self.assertEqual(OwnEncoder(path, prefix="").encode(["abc"]), [[3]])

    def test_a_file_without_them_is_refused(self):
        path = self.folder / "own.py"
        path.write_text("name = 'lengths'\n")
        with self.assertRaisesRegex(Fault, "no function encode"):
            OwnEncoder(path)


if __name__ == "__main__":
    unittest.main()
