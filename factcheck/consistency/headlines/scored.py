"""The goals of a game in a headline: "six-goal thriller" over "won 4-2" agrees, whatever goals else the text counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import headline_differs
from factcheck.consistency.base.story import elsewhen
from factcheck.consistency.headlines.headline_figures import head
from factcheck.lexicon import word_set
from factcheck.model.mentions import Quantity

_SCORE = lazy.pattern(r"(?<![\w.,/£$€-])(\d{1,2})[-–](\d{1,2})(?![\w.,/-]*\d|-[a-z])")


def is_of_game(line: Line, quantity: Quantity) -> bool:
    """Whether a figure only says what a game was like: "six-goal thriller", "a three-goal lead"; such are not counted in the text."""
    return "-" in line.text[quantity.start : quantity.end] and head(quantity) in word_set("leads", "scored", "units")


def games(line: Line, body: Sequence[Line]) -> Iterator[Found]:
    """The goals of both sides in a headline, where the only score of the text adds up to others."""
    for quantity in line.quantities:
        if head(quantity) != "goal" or not is_of_game(line, quantity) or not _both().match(line.after(quantity, 24)):
            continue
        scores = [
            (there, m) for there in body for m in _SCORE.finditer(there.text, *_span(there)) if _is_final(there, m)
        ]
        told = {int(m[1]) + int(m[2]) for _, m in scores}
        if len({frozenset((m[1], m[2])) for _, m in scores}) != 1 or quantity.value in told or elsewhen(scores[0][0]):
            continue
        there, m = scores[0]
        yield headline_differs(line, (outer(quantity), quantity.end), there, m.span(), quantity.value)


def _span(line: Line) -> tuple[int, int]:
    return line.sentence.start, line.sentence.end


def _is_final(line: Line, score: re.Match[str]) -> bool:
    """Whether a score is that of the whole game: not "3-1 ahead at half-time"."""
    start, end = _span(line)
    before, behind = (
        line.between(max(start, score.start() - 40), score.start()),
        line.between(score.end(), min(end, score.end() + 40)),
    )
    then = lexicon.options("leads", "scores", "then")
    if lazy.known(rf"(?<!\w)(?:{then})(?: [a-z]+){{0,2}}$").search(before) or lazy.known(
        rf"^,? ?(?:{then})(?!\w)"
    ).match(behind):
        return False
    return (
        lazy.known(rf"(?<!\w)(?:{lexicon.options('leads', 'scores', 'other')})(?!\w)").search(f"{before} {behind}")
        is None
    )


def _both() -> re.Pattern[str]:
    return lazy.known(rf"(?:[a-z]+ )?(?:{lexicon.options('leads', 'scored', 'games')})(?!\w)")
