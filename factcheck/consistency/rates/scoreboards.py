"""Scoreboards of Australian football: goals and behinds against points, goal kickers against goals, a lead told in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere
from factcheck.consistency.base.results import NO_SUM, agreeing, differing, impossible, place, words
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import either, table
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence

_ROW = lazy.pattern(
    r"^(?P<side>[^\W\d][\w .’'&-]*?)(?<![ \t])[ \t]+(?P<scores>\d{1,2}\.\d{1,2}(?:[ \t]+\d{1,2}\.\d{1,2}){1,5})[ \t]*\((?P<points>\d{1,3})\)\s*$"
)
_SCORE = lazy.pattern(r"(\d{1,2})\.(\d{1,2})")
_GOALS = lazy.pattern(
    r"^(?P<side>[^\W\d][\w .’'&-]{0,80}?) goals:? +(?P<kickers>[^\d\n]+ \d+(?:, [^\d\n,]+ \d+)+)\.?\s*$|^Goals:? *(?P<team>[^\W\d][\w ’'-]*): +(?P<more>[^\d\n]+ \d+(?:, [^\d\n,]+ \d+)+)\.?\s*$",
    re.IGNORECASE,
)
_KICKED = lazy.pattern(r"[^\d,]{1,80} (\d+)")


@dataclass(frozen=True, slots=True)
class _Board:
    """One side's score after each quarter, as points, and its goals."""

    line: Line
    side: str
    points: tuple[int, ...]
    goals: int
    told: int


def find(story: Story) -> Iterator[Found]:
    """What a scoreboard says and what follows from it."""
    boards: list[_Board] = []
    for line in story.lines:
        if line.sentence.role in {"paragraph", "deck", "caption"} and len(line.words) > 120:
            continue
        text = line.written
        row = _ROW.match(text)
        if row is not None:
            boards.append(_board(line, row))
            yield _final(boards[-1], row)
            continue
        kickers = _GOALS.match(text) if boards else None
        if kickers is not None:
            yield from _kickers(line, kickers, boards)
    if len(boards) == 2 and len(boards[0].points) == len(boards[1].points):
        for line in story.lines:
            if is_body(line):
                yield from _leads(line, boards[0], boards[1])


def _board(line: Line, row: re.Match[str]) -> _Board:
    scores = [(int(goals), int(behinds)) for goals, behinds in _SCORE.findall(row["scores"])]
    return _Board(line, row["side"].strip(), tuple(6 * g + b for g, b in scores), scores[-1][0], int(row["points"]))


def _final(board: _Board, row: re.Match[str]) -> Found:
    start = board.line.sentence.start
    span = start + row.end("scores") - len(row["scores"].split()[-1]), start + row.end("points") + 1
    says = f"{row['scores'].split()[-1]} are 6 × {board.goals} + {board.points[-1] - 6 * board.goals} = {board.points[-1]} points; the draft has {board.told}"
    agrees = board.points[-1] == board.told
    evidence = (Evidence("computed", agrees, says, value=str(board.points[-1]), span=span),)
    claim = place("sum-check", board.line, *span, Decimal(board.told))
    if agrees:
        return agreeing(claim, f"Adds up: {says}.", evidence)
    return impossible(claim, f"{NO_SUM}: {says}.", evidence, str(board.points[-1]))


def _kickers(line: Line, told: re.Match[str], boards: list[_Board]) -> Iterator[Found]:
    side, listed = (told["side"], "kickers") if told["side"] else (told["team"], "more")
    board = next((b for b in boards if b.side.lower() == side.strip().lower()), None)
    if board is None:
        return
    kicked = [int(n) for n in _KICKED.findall(told[listed])]
    says = f"{' + '.join(map(str, kicked))} = {sum(kicked)} goals; the score has {board.goals}"
    agrees = sum(kicked) == board.goals
    span = line.sentence.start + told.start(listed), line.sentence.start + told.end(listed)
    evidence = (
        Evidence("computed", agrees, says, value=str(sum(kicked)), span=span),
        Evidence("text", None, "the score", span=(board.line.sentence.start, board.line.sentence.end)),
    )
    claim = place("sum-check", line, *span, Decimal(sum(kicked)))
    if agrees:
        yield agreeing(claim, f"Adds up: {says}.", evidence)
    elif sum(kicked) > board.goals:
        yield impossible(claim, f"{NO_SUM}: {says}.", evidence)


def _leads(line: Line, one: _Board, two: _Board) -> Iterator[Found]:
    """ "Seven points in front at three-quarter time", "won by 15 points"."""
    for quantity in line.quantities:
        if quantity.noun not in {"points", "point"} and not _bare(line, quantity):
            continue
        after, before = line.after(quantity, 60), line.before(quantity, 40)
        at = _quarter(after, len(one.points))
        if at is None or not anywhere("scoreboard", "lead").search(after[:40]):
            continue
        del before
        gap = abs(one.points[at] - two.points[at])
        if quantity.value == gap or quantity.hedge is not None:
            continue
        told = words(line, quantity.start, quantity.end), f"{one.side} {one.points[at]}, {two.side} {two.points[at]}"
        says = f"“{told[0]}” here; the scoreboard has {told[1]}, {gap} points apart"
        end = quantity.end + len(after[: after.find("time") + 4]) + 1 if "time" in after else quantity.end
        claim = place("sum-check", line, quantity.start, min(end, line.sentence.end), quantity.value)
        yield differing(
            claim,
            f"Scoreboard and text differ: {says}.",
            (quantity.start, quantity.end),
            (one.line.sentence.start, one.line.sentence.end),
            told,
            str(gap),
        )


def _bare(line: Line, quantity: Quantity) -> bool:
    return quantity.measure == "points" or line.text[quantity.start : quantity.end].lower().endswith(
        ("points", "point")
    )


def _quarter(words_: str, quarters: int) -> int | None:
    """Which score of a row a moment of the game has: its quarters, or the end."""
    if quarters != 4:
        return None
    for at, names in enumerate(table("against_itself")["scoreboards"]["breaks"]):
        if re.search(rf"(?<![\w-])(?:{either(names)})(?!\w)", words_):
            return at
    return None
