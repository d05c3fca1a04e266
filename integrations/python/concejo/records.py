"""What a run found, as values. Names are those of ``docs/result-schema.md``, in Python's spelling."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of a proposal. ``start`` and ``end`` count UTF-8 bytes of its text."""

    proposal: str
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Quote:
        return cls(value["proposal"], value["start"], value["end"], value["text"])

    def stands_in(self, text: str) -> bool:
        """Whether the passage stands in a text, byte for byte."""
        return text.encode()[self.start:self.end] == self.text.encode()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A contribution as a study holds it: personal data are hidden."""

    id: str
    title: str
    body: str
    supports: int | None = None
    opposes: int | None = None
    date: str | None = None
    place: str | None = None
    category: str | None = None
    parent: str | None = None
    state: str | None = None
    respondent: str | None = None

    @property
    def text(self) -> str:
        """What is analysed and quoted: title, line feed, body; only one of them if the other is empty."""
        return "\n".join(part for part in (self.title, self.body) if part)


@dataclass(frozen=True, slots=True)
class Subtheme:
    """A part of a theme."""

    number: int
    title: str
    proposal_count: int
    distinct_count: int

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Subtheme:
        return cls(value["number"], value["title"]["text"], value["proposalCount"],
                   value["distinctCount"])


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme. ``id`` stays with it from run to run; ``raw`` has what has no name here."""

    id: int
    title: str
    distinct_count: int
    proposals: tuple[str, ...]
    key_terms: tuple[str, ...]
    quotes: tuple[Quote, ...]
    subthemes: tuple[Subtheme, ...]
    supports: tuple[int, int] | None
    """Supports of the best supported member, and of all."""
    cohesion: float
    stability: float | None
    is_repetitive: bool
    raw: Mapping[str, Any] = field(repr=False, compare=False, default_factory=dict)

    @property
    def name(self) -> str:
        """How reports and commands name it, such as ``T07``."""
        return f"T{self.id:02}"

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Theme:
        supports = value.get("supports")
        return cls(
            id=value["id"], title=value["title"]["text"], distinct_count=value["distinctCount"],
            proposals=tuple(value["proposals"]),
            key_terms=tuple(term["word"] for term in value["keyTerms"]),
            quotes=tuple(Quote.of(quote) for quote in value["quotes"]),
            subthemes=tuple(Subtheme.of(part) for part in value["subthemes"]),
            supports=(supports["largest"], supports["sum"]) if supports else None,
            cohesion=value["cohesion"], stability=value.get("stability"),
            is_repetitive=value["isRepetitive"], raw=value)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a proposal ended: in a theme, or outside for a reason."""

    proposal: str
    language: str
    theme: int | None
    subtheme: int | None
    reason: str | None
    nearest_theme: int | None
    further_themes: tuple[int, ...]
    x: float
    y: float

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Placement:
        return cls(
            proposal=value["proposal"], language=value["language"], theme=value.get("theme"),
            subtheme=value.get("subtheme"), reason=value.get("reason"),
            nearest_theme=value.get("nearestTheme"),
            further_themes=tuple(further["theme"] for further in value.get("further", ())),
            x=value["x"], y=value["y"])


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a group of copies. ``own_words`` is what a letter's signer wrote beside it."""

    proposal: str
    kind: str
    overlap: float
    own_words: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Copies: ``exact``, ``near`` or ``campaign``. Nothing is merged; ``head`` speaks for the others."""

    id: int
    kind: str
    head: str
    members: tuple[Member, ...]
    supports: tuple[int, int] | None
    """Supports of the best supported member, and of all."""

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Group:
        supports = value.get("supports")
        return cls(
            id=value["id"], kind=value["kind"], head=value["head"],
            members=tuple(
                Member(member["proposal"], member["kind"], member["overlap"],
                       tuple(Quote.of(quote) for quote in member.get("ownWords") or ()))
                for member in value["members"]),
            supports=(supports["largest"], supports["sum"]) if supports else None)


@dataclass(frozen=True, slots=True)
class Kept:
    """Two much alike proposals that are not copies, and why."""

    first: str
    second: str
    similarity: float
    objection: str


@dataclass(frozen=True, slots=True)
class SameRequest:
    """Two proposals that may ask for the same in other words, for a person to confirm."""

    first: str
    second: str
    similarity: float
