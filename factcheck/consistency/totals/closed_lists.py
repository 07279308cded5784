"""A closed list of figures of one kind, and one more item without a figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Line, outer
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.totals.adding import borrowed
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "closed_lists")

GAP = 90
AND = _worded(r"(?:^|\W)(?:and|&)(?: {further})?(?: [\w’'-]+){0,8}$")
_ONE_MORE = _worded(r"^[^,;.:()–—]{0,40}?,? and {one} (?:[a-z-]+ )?[a-z-]+(?:[,.;:)–—]|$| {were})")


@dataclass(frozen=True, slots=True)
class Run:
    """A closed list of figures of one kind, and one more without a figure."""

    parts: tuple[Quantity, ...]
    more: int
    closed: bool

    @property
    def total(self) -> Decimal:
        """What they come to."""
        return sum((part.value for part in self.parts), Decimal(self.more))


def longest_run(line: Line, figures: Sequence[Quantity], whole: Quantity | None = None) -> Run | None:
    """The longest list that begins with the first of some figures."""
    run: list[Quantity] = []
    for part in figures:
        mine = part if whole is None else (alike(part, whole) or borrowed(part, whole))
        if mine is None or part.hedge is not None or (run and whole is None and alike(part, run[0]) is None):
            break
        if run and not _item(line.between(run[-1].end, outer(part))):
            break
        run.append(mine)
        if len(run) > 1 and AND.search(line.between(run[-2].end, outer(run[-1]))):
            break
    if not run:
        return None
    closed = len(run) > 1 and AND.search(line.between(run[-2].end, outer(run[-1]))) is not None
    more = 0
    if closed and lazy.known(r"(?: [\w’'-]+){0,2},? and an? [a-z]").match(
        line.text[run[-1].end : line.sentence.end].lower()
    ):
        more = 1
    if not closed:
        more = int(_ONE_MORE.match(line.text[run[-1].end : line.sentence.end].lower()) is not None)
        bracket = lazy.known(r"[^,;:.()]{0,40}\)").match(line.text[run[-1].end : line.sentence.end])
        closed = bool(more) or (bracket is not None and len(run) > 1)
    return Run(tuple(run), more, closed) if len(run) + more > 1 else None


def _item(gap: str) -> bool:
    """Whether the words between two figures join two items of a list; "to" before the second makes it where the first led."""
    return (
        len(gap) <= GAP
        and _worded(r"[.“”\"]|; (?!and)|(?:^|\W)(?:{up} )?to$").search(gap) is None
        and ("," in gap or AND.search(gap) is not None)
    )
