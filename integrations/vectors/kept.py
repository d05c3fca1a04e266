"""Vectors that need not be made twice: those of a run that was interrupted, and of the last whole one.

A vector is known by a hash of the encoder, the prefix and the text as cut. So a new proposal costs one
vector, a letter that two hundred people sent costs one, and a changed text or another model is seen.
"""

import hashlib
import json
import zlib
from pathlib import Path

from arrays import npy_rows

KEY_LENGTH = 16


def key(encoder, text):
    """The hash that a vector is kept under."""
    parts = (encoder.name, encoder.prefix, text)
    return hashlib.sha256("\x1e".join(parts).encode("utf-8")).digest()[:KEY_LENGTH]


class Journal:
    """A file of finished vectors, to which each block is added when it is made.

    Records are a key, the length of the row, the row and a checksum. What comes after the first record
    that is not whole was being written when the machine stopped, and is made anew.
    """

    def __init__(self, path):
        self.path = Path(path)

    def read(self):
        """All whole records, by key."""
        content = self.path.read_bytes() if self.path.exists() else b""
        rows, place = {}, 0
        while place + KEY_LENGTH + 4 <= len(content):
            size = int.from_bytes(content[place + KEY_LENGTH : place + KEY_LENGTH + 4], "little")
            end = place + KEY_LENGTH + 4 + size
            record = content[place:end]
            if content[end : end + 4] != zlib.crc32(record).to_bytes(4, "little"):
                break
            rows[record[:KEY_LENGTH]] = record[KEY_LENGTH + 4 :]
            place = end + 4
        if place < len(content):
            with open(self.path, "r+b") as file:
                file.truncate(place)
        return rows

    def add(self, rows):
        """Adds vectors by key."""
        with open(self.path, "ab") as file:
            for name, row in rows.items():
                record = name + len(row).to_bytes(4, "little") + row
                file.write(record + zlib.crc32(record).to_bytes(4, "little"))

    def remove(self):
        self.path.unlink(missing_ok=True)


def of_last_run(record, vectors):
    """The vectors of the last whole run by key; none where the files are gone or do not belong together."""
    try:
        said = json.loads(Path(record).read_text("utf-8"))
        rows = npy_rows(vectors)
        keys = [bytes.fromhex(name) for name in said["keys"]]
        if said["sha256"] != hashlib.sha256(Path(vectors).read_bytes()).hexdigest():
            return {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return dict(zip(keys, rows)) if rows and len(rows) == len(keys) else {}
