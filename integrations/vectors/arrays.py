"""Rows of float32, in memory as bytes and on disk as NumPy's `.npy`.

Source of the form: NumPy documentation, numpy.lib.format, version 1.
"""

import math
from array import array
from pathlib import Path

from faults import Fault

MAGIC = b"\x93NUMPY\x01\x00"


def row_bytes(numbers, where):
    """One row as little-endian bytes; all finite, and not all zero, since a vector has to point somewhere."""
    row = array("f", [float(number) for number in numbers])
    if not all(map(math.isfinite, row)):
        raise Fault(where, "a number that is infinite or not a number", "finite numbers")
    if not any(row):
        raise Fault(where, "zeros only", "a vector of some length")
    if array("H", [1]).tobytes() != b"\x01\x00":
        row.byteswap()
    return row.tobytes()


def npy_bytes(rows):
    """An array of two dimensions, of rows of one size."""
    width = len(rows[0]) // 4
    head = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({len(rows)}, {width}), }}"
    # The numbers begin at a multiple of 64 bytes.
    blanks = -(len(MAGIC) + 2 + len(head) + 1) % 64
    head = f"{head}{' ' * blanks}\n".encode("ascii")
    return b"".join([MAGIC, len(head).to_bytes(2, "little"), head, *rows])


def npy_rows(path):
    """The rows of a file that `npy_bytes` made, or None if it is another."""
    content = Path(path).read_bytes()
    if content[:8] != MAGIC:
        return None
    start = 10 + int.from_bytes(content[8:10], "little")
    shape = content[10:start].decode("ascii").partition("(")[2].partition(")")[0].split(",")
    if len(shape) != 2 or not all(number.strip().isdigit() for number in shape):
        return None
    count, width = (int(number) for number in shape)
    if count * width == 0 or len(content) - start != count * width * 4:
        return None
    return [content[start + at * width * 4 : start + (at + 1) * width * 4] for at in range(count)]
