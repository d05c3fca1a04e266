"""Reading the texts of a study."""

import sqlite3
import unittest

from support import FolderCase

from faults import Fault
from study import joined, masked_texts


class StudyTests(FolderCase):
    def test_every_contribution_is_read_sorted_by_id(self):
        texts = masked_texts(self.study())
        self.assertEqual(len(texts), 65)
        self.assertEqual([id for id, _ in texts], sorted(id for id, _ in texts))
        self.assertEqual(
            dict(texts)["1"],
            "Árboles de sombra para el parque. Pido que el parque tenga árboles de sombra, porque lo"
            " usamos muchos vecinos y hoy falta.")

    def test_what_was_hidden_is_never_read(self):
        study = self.study()
        connection = sqlite3.connect(study)
        hidden = [value for value, in connection.execute("SELECT value FROM personalDatum")]
        connection.close()
        self.assertTrue(hidden)
        texts = " ".join(text for _, text in masked_texts(study))
        self.assertIn("[***]", texts)
        for value in hidden:
            self.assertNotIn(value, texts)

    def test_withdrawn_contributions_are_left_out(self):
        study = self.study()
        self.change(study, "UPDATE proposal SET withdrawn = 1 WHERE id = '2'")
        self.assertNotIn("2", dict(masked_texts(study)))

    def test_the_study_is_not_changed(self):
        study = self.study()
        before = study.read_bytes()
        masked_texts(study)
        self.assertEqual(study.read_bytes(), before)
        self.assertEqual([path.name for path in self.folder.iterdir()], [study.name])

    def test_a_file_that_is_no_study_is_refused_by_name(self):
        path = self.folder / "proposals.csv"
        path.write_text("id,title\n1,Más autobuses\n", encoding="utf-8")
        with self.assertRaisesRegex(Fault, "proposals.csv: found no texts of a study"):
            masked_texts(path)
        with self.assertRaisesRegex(Fault, "nothing.concejo: found no file"):
            masked_texts(self.folder / "nothing.concejo")
        self.assertFalse((self.folder / "nothing.concejo").exists())

    def test_ids_that_a_list_of_lines_cannot_carry_are_refused(self):
        for id in (" 1", "1\n2", "1\u20282"):
            study = self.study()
            self.change(study, "UPDATE proposal SET id = ? WHERE id = '1'", id)
            with self.assertRaisesRegex(Fault, "expected ids of one line"):
                masked_texts(study)


class JoiningTests(unittest.TestCase):
    def test_a_title_gets_a_full_stop_unless_it_ends_a_sentence(self):
        self.assertEqual(joined("Más sombra", "Hace calor."), "Más sombra. Hace calor.")
        self.assertEqual(joined("¿Y la sombra?", "Hace calor."), "¿Y la sombra? Hace calor.")
        self.assertEqual(joined("", " Hace calor. "), "Hace calor.")
        self.assertEqual(joined("Más sombra", ""), "Más sombra")


if __name__ == "__main__":
    unittest.main()
