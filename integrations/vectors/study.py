"""The texts of a study, as anybody may read them."""

import sqlite3
from pathlib import Path

from faults import Fault

# A title that ends so needs no full stop before the body.
ENDS = (".", "!", "?", "…", ":", ";")


def masked_texts(path):
    """The contributions of a study that were not withdrawn, as (id, text), sorted by id.

    The texts are those of the table `proposal`, in which personal data are hidden. What was hidden
    stands in another table, which is not opened; nor is the study changed.
    """
    path = Path(path)
    if not path.is_file():
        raise Fault(path, "no file", "a study, as concejo import makes it")
    try:
        # The study may be open elsewhere: then its last changes are in a second file beside it.
        with_changes = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        try:
            rows = with_changes.execute(
                "SELECT id, title, body FROM proposal WHERE NOT withdrawn ORDER BY id"
            ).fetchall()
        finally:
            with_changes.close()
    except sqlite3.Error as error:
        raise Fault(path, f"no texts of a study ({error})", "a file that concejo import made") from error
    if not rows:
        raise Fault(path, "no contributions", "at least one")
    for id, _, _ in rows:
        # Ids are written one a line, and blanks around them are not read again.
        if id != id.strip() or len(id.splitlines()) != 1:
            raise Fault(path, f"the id {id!r}", "ids of one line without blanks around them")
    return [(id, joined(title, body)) for id, title, body in rows]


def joined(title, body):
    """Title and body as one text."""
    title, body = title.strip(), body.strip()
    if not title or not body:
        return title or body
    return f"{title} {body}" if title.endswith(ENDS) else f"{title}. {body}"
