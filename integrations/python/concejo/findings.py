"""What results and studies have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Mapping

from .ledger import Ledger
from .records import Group, Kept, Placement, SameRequest, Theme

if TYPE_CHECKING:
    import pandas


class Findings:
    """What a run found, by ids."""

    program_version: str
    main_language: str
    options: Mapping[str, Any]
    ledger: Ledger
    themes: tuple[Theme, ...]
    """By rank."""
    placements: Mapping[str, Placement]
    """By the ids of the proposals, in their order."""
    duplicates: tuple[Group, ...]
    kept_apart: tuple[Kept, ...]
    same_requests: tuple[SameRequest, ...]
    comments: Mapping[str, str]
    """The proposal that each comment goes with, by the comment's id."""

    def theme(self, number: int | str) -> Theme:
        """A theme by its lasting number, ``7`` or ``"T07"``.

        Raises ``KeyError`` if there is none.
        """
        wanted = int(number.lstrip("Tt")) if isinstance(number, str) else number
        for theme in self.themes:
            if theme.id == wanted:
                return theme
        raise KeyError(f"no theme {number}; there are {', '.join(t.name for t in self.themes)}")

    @property
    def heads(self) -> dict[str, str]:
        """The proposal that speaks for each copy, by the copy's id.

        A letter's signer who wrote enough of their own speaks for themselves all the same: ``distinct_count``
        of a theme counts them.
        """
        return {member.proposal: group.head for group in self.duplicates for member in group.members
                if member.proposal != group.head}

    def themes_frame(self) -> pandas.DataFrame:
        """A row for each theme, indexed by its number. Needs pandas."""
        import pandas

        rows = [{
            "theme": theme.id, "title": theme.title, "proposals": len(theme.proposals),
            "distinct": theme.distinct_count, "stability": theme.stability,
            "cohesion": theme.cohesion, "key_terms": ", ".join(theme.key_terms),
        } for theme in self.themes]
        return pandas.DataFrame(rows).set_index("theme") if rows else pandas.DataFrame()

    def placements_frame(self) -> pandas.DataFrame:
        """A row for each proposal, indexed by its id. Needs pandas."""
        import pandas

        titles = {theme.id: theme.title for theme in self.themes}
        heads = self.heads
        rows = [{
            "id": place.proposal, "language": place.language, "theme": place.theme,
            "title": titles.get(place.theme) if place.theme is not None else None,
            "subtheme": place.subtheme, "reason": place.reason,
            "copy_of": heads.get(place.proposal), "x": place.x, "y": place.y,
        } for place in self.placements.values()]
        frame = pandas.DataFrame(rows)
        if rows:
            frame = frame.astype({"theme": "Int64", "subtheme": "Int64"}).set_index("id")
        return frame
