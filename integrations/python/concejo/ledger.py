"""The account of every row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every row ends in one place: in a theme, outside, with a proposal it comments on, set aside, rejected or
    erased."""

    rows: int
    themed: int
    outside: Mapping[str, int]
    comments: int
    excluded: int
    rejected: Mapping[str, int]
    erased: int
    copies: int
    masked: Mapping[str, int]

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Ledger:
        return cls(
            rows=value["rows"], themed=value["themed"], outside=value["outside"],
            comments=value["comments"], excluded=value["excluded"], rejected=value["rejected"],
            erased=value.get("erased", 0), copies=value["copies"], masked=value.get("masked", {}))

    @property
    def accounted(self) -> int:
        """Rows whose end is told."""
        return (self.themed + sum(self.outside.values()) + self.comments + self.excluded
                + sum(self.rejected.values()) + self.erased)

    @property
    def is_balanced(self) -> bool:
        """Whether every row is accounted for."""
        return self.accounted == self.rows
