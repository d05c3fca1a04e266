"""Reads what Concejo writes: ``result.json`` and study files, without writing to either.

>>> import concejo
>>> result = concejo.read_result("out/result.json")
>>> result.themes[0].title
>>> study = concejo.Study("out/study.concejo")
>>> study.proposals["1003"].text
"""

from .ledger import Ledger
from .records import Group, Kept, Member, Placement, Proposal, Quote, SameRequest, Subtheme, Theme
from .result import Result, ResultError, read_result
from .study import Study, StudyError

__all__ = [
    "Group", "Kept", "Ledger", "Member", "Placement", "Proposal", "Quote", "Result", "ResultError",
    "SameRequest", "Study", "StudyError", "Subtheme", "Theme", "read_result",
]
