"""A match where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.wordings.matching import Match
from factcheck.frozen import dataclass

if TYPE_CHECKING:
    from factcheck.extraction.wordings.values import Value


@dataclass(frozen=True, slots=True)
class Scene:
    """A match with the items of its sentence, its figures or dates, and what the text told before; `dates` are the values of all matches."""

    items: list[Item]
    match: Match
    values: list[Value]
    discourse: Discourse
    text: str
    dates: frozenset[int]

    @property
    def operator(self) -> str:
        """The operator of the match's kind."""
        return self.match.cue.kind.operator
