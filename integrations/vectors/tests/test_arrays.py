"""The form of the array on disk."""

import math
import struct
import unittest

from support import FolderCase

from arrays import npy_bytes, npy_rows, row_bytes
from faults import Fault


class ArrayTests(FolderCase):
    def test_the_header_tells_type_order_and_shape_and_ends_at_64(self):
        content = npy_bytes([row_bytes([1, -2.5], "a"), row_bytes([3, 4], "b"), row_bytes([5, 6], "c")])
        size = int.from_bytes(content[8:10], "little")
        self.assertEqual(content[:8], b"\x93NUMPY\x01\x00")
        self.assertEqual((10 + size) % 64, 0)
        self.assertEqual(
            eval(content[10 : 10 + size]), {"descr": "<f4", "fortran_order": False, "shape": (3, 2)})
        self.assertEqual(struct.unpack("<6f", content[10 + size :]), (1, -2.5, 3, 4, 5, 6))

    def test_rows_are_read_as_they_were_written(self):
        rows = [row_bytes([at, at / 3, -1], "x") for at in range(20)]
        path = self.folder / "x.npy"
        path.write_bytes(npy_bytes(rows))
        self.assertEqual(npy_rows(path), rows)

    def test_a_file_that_is_cut_off_has_no_rows(self):
        path = self.folder / "x.npy"
        path.write_bytes(npy_bytes([row_bytes([1, 2], "x")])[:-1])
        self.assertIsNone(npy_rows(path))

    def test_vectors_that_point_nowhere_are_refused_by_place(self):
        for numbers, found in (([0, 0], "zeros only"), ([1, math.nan], "infinite"), ([1, 1e39], "infinite")):
            with self.assertRaisesRegex(Fault, f"vector of p7: found .*{found}"):
                row_bytes(numbers, "vector of p7")


if __name__ == "__main__":
    unittest.main()
