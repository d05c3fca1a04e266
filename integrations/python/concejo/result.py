"""``result.json``: what a run found, by ids, with the words of titles and quotes alone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Mapping

from .findings import Findings
from .ledger import Ledger
from .records import Group, Kept, Placement, SameRequest, Theme

SCHEMA = "concejo.result"
SCHEMA_VERSION = 2


class ResultError(ValueError):
    """A file is no result, or of a form that this reader does not know."""


class Result(Findings):
    """A ``result.json``; ``raw`` has all that it holds."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.raw = document
        self.program_version = document["programVersion"]
        self.main_language = document["mainLanguage"]
        self.options = document["options"]
        self.ledger = Ledger.of(document["ledger"])
        self.themes = tuple(Theme.of(theme) for theme in document["themes"])
        self.placements = {place["proposal"]: Placement.of(place)
                           for place in document["placements"]}
        self.duplicates = tuple(Group.of(group) for group in document["duplicateGroups"])
        self.kept_apart = tuple(
            Kept(pair["first"], pair["second"], pair["similarity"], pair["objection"])
            for pair in document["keptApart"])
        self.same_requests = tuple(
            SameRequest(pair["first"], pair["second"], pair["similarity"])
            for pair in document["sameRequests"])
        self.comments = {record["comment"]: record["proposal"] for record in document["comments"]}


def read_result(path: str | os.PathLike[str]) -> Result:
    """Reads a ``result.json``, or that of a folder which ``concejo run`` wrote.

    Raises ``OSError`` if it cannot be read and ``ResultError`` if it is something else.
    """
    file = Path(path)
    if file.is_dir():
        file = file / "result.json"
    try:
        document = json.loads(file.read_bytes())
    except ValueError as fault:
        raise ResultError(f"{file} is no JSON: {fault}") from fault
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise ResultError(f"{file} is no result of Concejo; expected the schema {SCHEMA}")
    version = document.get("schemaVersion")
    if version != SCHEMA_VERSION:
        raise ResultError(
            f"{file} has the form {version} of a result; expected {SCHEMA_VERSION}")
    try:
        return Result(document)
    except (KeyError, TypeError) as fault:
        raise ResultError(f"{file} lacks {fault}, or has it in another form") from fault
