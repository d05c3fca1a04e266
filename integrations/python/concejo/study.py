"""A study file, read only: SQLite with everything that was imported and the latest run."""

from __future__ import annotations

import json
import os
import sqlite3
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Iterator

from .findings import Findings
from .ledger import Ledger
from .records import Group, Kept, Member, Placement, Proposal, Quote, SameRequest, Theme


class StudyError(ValueError):
    """A file is no study, or has no run."""


class Study(Findings):
    """A study and its latest run. Nothing is written to the file or beside it.

    Raises ``OSError`` if the file is not there and ``StudyError`` if it is no study. What a run found is read when
    it is asked for; ``StudyError`` tells that there has been none.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        file = Path(path)
        with open(file, "rb") as start:
            if start.read(15) != b"SQLite format 3":
                raise StudyError(f"{file} is no study; expected a file that concejo wrote")
        # A study that is not open elsewhere has no log beside it, and immutable asks for no lock.
        is_quiet = not Path(f"{file}-wal").exists()
        self._path = file
        self._db = sqlite3.connect(
            f"{file.resolve().as_uri()}?mode=ro{'&immutable=1' if is_quiet else ''}", uri=True)
        self._db.row_factory = sqlite3.Row
        tables = {row["name"] for row in self._rows("SELECT name FROM sqlite_master")}
        missing = {"proposal", "run", "theme", "placement"} - tables
        if missing:
            self._db.close()
            raise StudyError(f"{file} is no study: it has no table {', '.join(sorted(missing))}")

    def __enter__(self) -> Study:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def _rows(self, sql: str, *values: Any) -> Iterator[sqlite3.Row]:
        return iter(self._db.execute(sql, values))

    @cached_property
    def proposals(self) -> dict[str, Proposal]:
        """All contributions by id, comments and those set aside among them; withdrawn ones are left out."""
        names = [row["name"] for row in self._rows("PRAGMA table_info(proposal)")]
        fields = [name for name in Proposal.__dataclass_fields__ if name in names]
        rows = self._rows(f"SELECT {', '.join(fields)} FROM proposal WHERE NOT withdrawn"
                          if "withdrawn" in names else f"SELECT {', '.join(fields)} FROM proposal")
        found = [Proposal(**{name: row[name] for name in fields}) for row in rows]
        return {proposal.id: proposal for proposal in sorted(found, key=lambda p: id_order(p.id))}

    @cached_property
    def _run(self) -> sqlite3.Row:
        for row in self._rows("SELECT * FROM run ORDER BY id DESC LIMIT 1"):
            return row
        raise StudyError(f"{self._path} has not been analysed; concejo analyze does that")

    @property
    def program_version(self) -> str:  # type: ignore[override]
        return str(self._run["programVersion"])

    @property
    def main_language(self) -> str:  # type: ignore[override]
        return str(self._run["mainLanguage"])

    @cached_property
    def options(self) -> dict[str, Any]:  # type: ignore[override]
        options: dict[str, Any] = json.loads(self._run["options"])
        return options

    @cached_property
    def ledger(self) -> Ledger:  # type: ignore[override]
        return Ledger.of(json.loads(self._run["ledger"]))

    @cached_property
    def placements(self) -> dict[str, Placement]:  # type: ignore[override]
        rows = self._rows(
            "SELECT proposal.id, placement.* FROM placement JOIN proposal USING (position)"
            " WHERE runID = ?", self._run["id"])
        found = [Placement(
            proposal=row["id"], language=row["language"], theme=row["themeID"],
            subtheme=row["subtheme"], reason=row["reason"], nearest_theme=row["nearestThemeID"],
            further_themes=tuple(f["theme"] for f in json.loads(row["further"] or "[]")),
            x=row["x"], y=row["y"]) for row in rows]
        return {place.proposal: place for place in sorted(found, key=lambda p: id_order(p.proposal))}

    @cached_property
    def themes(self) -> tuple[Theme, ...]:  # type: ignore[override]
        members: dict[int, list[str]] = {}
        for place in self.placements.values():
            if place.theme is not None:
                members.setdefault(place.theme, []).append(place.proposal)
        rows = self._rows("SELECT * FROM theme WHERE runID = ? ORDER BY rank, id", self._run["id"])
        return tuple(Theme.of(json.loads(row["content"]) | {
            "id": row["id"], "isRepetitive": bool(row["isRepetitive"]),
            "distinctCount": row["distinctCount"], "proposals": members.get(row["id"], []),
        }) for row in rows)

    @cached_property
    def duplicates(self) -> tuple[Group, ...]:  # type: ignore[override]
        members: dict[int, list[Member]] = {}
        for row in self._rows(
                "SELECT proposal.id, duplicateMember.* FROM duplicateMember"
                " JOIN proposal USING (position) WHERE runID = ?", self._run["id"]):
            words = tuple(Quote.of(quote) for quote in json.loads(row["ownWords"] or "[]"))
            members.setdefault(row["groupID"], []).append(
                Member(row["id"], row["kind"], rounded(row["overlap"]), words))
        rows = self._rows(
            "SELECT duplicateGroup.id, kind, proposal.id AS head, supportsLargest, supportsSum"
            " FROM duplicateGroup JOIN proposal ON position = headPosition"
            " WHERE runID = ? ORDER BY duplicateGroup.id", self._run["id"])
        return tuple(Group(
            id=row["id"], kind=row["kind"], head=row["head"],
            members=tuple(sorted(members.get(row["id"], []), key=lambda m: id_order(m.proposal))),
            supports=None if row["supportsSum"] is None
            else (row["supportsLargest"], row["supportsSum"])) for row in rows)

    def _pairs(self, table: str, columns: str) -> Iterator[sqlite3.Row]:
        return self._rows(
            f"SELECT a.id AS first, b.id AS second, {columns} FROM {table}"
            " JOIN proposal a ON a.position = firstPosition"
            " JOIN proposal b ON b.position = secondPosition WHERE runID = ?", self._run["id"])

    @cached_property
    def kept_apart(self) -> tuple[Kept, ...]:  # type: ignore[override]
        pairs = [Kept(row["first"], row["second"], rounded(row["similarity"]), row["objection"])
                 for row in self._pairs("keptApart", "similarity, objection")]
        return tuple(sorted(pairs, key=lambda p: (id_order(p.first), id_order(p.second))))

    @cached_property
    def same_requests(self) -> tuple[SameRequest, ...]:  # type: ignore[override]
        pairs = [SameRequest(row["first"], row["second"], rounded(row["similarity"]))
                 for row in self._pairs("sameRequest", "similarity")]
        return tuple(sorted(pairs, key=lambda p: (id_order(p.first), id_order(p.second))))

    @cached_property
    def comments(self) -> dict[str, str]:  # type: ignore[override]
        rows = self._rows(
            "SELECT a.id AS comment, b.id AS root FROM comment"
            " JOIN proposal a ON a.position = comment.position"
            " JOIN proposal b ON b.position = rootPosition WHERE runID = ?", self._run["id"])
        found = {row["comment"]: row["root"] for row in rows}
        return dict(sorted(found.items(), key=lambda item: id_order(item[0])))


def rounded(value: float) -> float:
    """Four decimals, as results have them: SQLite keeps the nearest 32-bit number in 64 bits."""
    return round(value, 4)


def id_order(name: str) -> tuple[bool, int, bytes]:
    """Whole numbers without leading zeros by value, then all others by bytes."""
    is_number = name.isascii() and name.isdigit() and (name[0] != "0" or name == "0")
    return (not is_number, len(name) if is_number else 0, name.encode())
