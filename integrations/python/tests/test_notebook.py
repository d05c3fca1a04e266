"""The notebook runs from its first cell to its last; runs where CONCEJO_OUT names out/tu-atencion."""

import contextlib
import io
import json
import os
import tempfile
import unittest
from pathlib import Path

NOTEBOOK = Path(__file__).parent.parent / "themes.ipynb"
OUT = os.environ.get("CONCEJO_OUT")


class NotebookTests(unittest.TestCase):
    def test_no_output_is_kept_in_it(self):
        cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
        self.assertTrue(all(not cell.get("outputs") for cell in cells))

    @unittest.skipUnless(OUT, "CONCEJO_OUT names no folder of results")
    def test_every_cell_runs(self):
        cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
        code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
        out = Path(OUT).resolve()
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/out")
            os.symlink(out, f"{folder}/out/tu-atencion")
            here = os.getcwd()
            self.addCleanup(os.chdir, here)
            os.chdir(folder)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(code, str(NOTEBOOK), "exec"), {})
            os.chdir(here)
        self.assertIn("balanced: True", printed.getvalue())


if __name__ == "__main__":
    unittest.main()
