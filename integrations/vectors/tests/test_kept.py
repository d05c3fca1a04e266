"""Vectors that are kept between runs."""

import unittest

from support import FolderCase, LetterCounts

from kept import Journal, key


class KeyTests(unittest.TestCase):
    def test_another_encoder_prefix_or_text_is_another_key(self):
        keys = [
            key(LetterCounts(), "sombra"), key(LetterCounts(), "Sombra"),
            key(LetterCounts(prefix="query: "), "sombra"), key(LetterCounts(name="words"), "sombra")]
        self.assertEqual(len(set(keys)), 4)
        self.assertEqual(key(LetterCounts(), "sombra"), keys[0])


class JournalTests(FolderCase):
    def test_blocks_add_up(self):
        journal = Journal(self.folder / "x.part")
        self.assertEqual(journal.read(), {})
        journal.add({b"k" * 16: b"1234"})
        journal.add({b"l" * 16: b"5678"})
        self.assertEqual(journal.read(), {b"k" * 16: b"1234", b"l" * 16: b"5678"})

    def test_a_record_cut_off_anywhere_is_dropped_and_the_next_is_added_after_the_whole_ones(self):
        journal = Journal(self.folder / "x.part")
        journal.add({b"k" * 16: b"1234"})
        whole = journal.path.read_bytes()
        journal.add({b"l" * 16: b"5678"})
        both = journal.path.read_bytes()
        for size in range(len(whole), len(both)):
            journal.path.write_bytes(both[:size])
            self.assertEqual(journal.read(), {b"k" * 16: b"1234"})
            journal.add({b"m" * 16: b"9999"})
            self.assertEqual(journal.read(), {b"k" * 16: b"1234", b"m" * 16: b"9999"})

    def test_a_changed_byte_is_seen(self):
        journal = Journal(self.folder / "x.part")
        journal.add({b"k" * 16: b"1234"})
        content = bytearray(journal.path.read_bytes())
        for at in range(len(content)):
            content[at] ^= 1
            journal.path.write_bytes(content)
            self.assertEqual(journal.read(), {}, f"byte {at}")
            content[at] ^= 1


if __name__ == "__main__":
    unittest.main()
