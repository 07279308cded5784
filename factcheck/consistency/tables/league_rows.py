"""The rows of a league table by its own arithmetic: won, drawn and lost make the games played, and each row has the points that all others
have for a win and a draw."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import contradicted, number, place
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.table_cells import read_tables
from factcheck.frozen import dataclass
from factcheck.lexicon import table, worded

_worded = worded("against_itself", "league_rows")

_SCHEMES = ((3, 1), (2, 1), (4, 2), (2, 0), (1, 0))
_ABOUT = 4
"""Sentences about a table that may say how its points are counted."""
_FEWEST = 3
"""Rows from which on the points for a win are known by those that agree."""
_TOLD = _worded(
    r"(?<!\w)(?:played|p) ?(?P<played>\d{1,3}),? (?:won|w) ?(?P<won>\d{1,3}),? (?:{drawn} ?(?P<drawn>\d{1,3}),? )?(?:lost|l) ?(?P<lost>\d{1,3})(?:,? .{0,20}?{points} ?(?P<points>\d{1,3}))?"
)


@dataclass(frozen=True, slots=True)
class _Row:
    """Games and points of a side, and where they stand."""

    line: Line
    start: int
    end: int
    played: Decimal | None
    won: Decimal
    drawn: Decimal
    lost: Decimal
    void: Decimal
    """Games without a result."""
    points: Decimal | None

    @property
    def games(self) -> Decimal:
        """Those that its results make."""
        return self.won + self.drawn + self.lost + self.void

    @property
    def halved(self) -> Decimal:
        """Those whose points are shared."""
        return self.drawn + self.void


def find(story: Story) -> Iterator[Found]:
    """The rows of leagues that are not what their own games make them."""
    for rows in [*_tables(story), _lines(story)]:
        games = [row for row in rows if row.played is not None]
        for row in games:
            made = row.games
            if row.played != made and sum(one.played == one.games for one in games) * 2 > len(games):
                void = f", {number(row.void)} without a result" if row.void else ""
                says = f"{number(row.won)} won, {number(row.drawn)} drawn and {number(row.lost)} lost{void} are {number(made)} games; the draft has {number(row.played or made)}"
                yield _wrong(row, made, says)
        yield from _points(story, rows)


def _points(story: Story, rows: Sequence[_Row]) -> Iterator[Found]:
    given = [row for row in rows if row.points is not None]
    if len(given) < _FEWEST:
        return
    starts = [line.sentence.start for line in story.lines]
    first, last = bisect_left(starts, given[0].start), bisect_right(starts, given[-1].start)
    if any(_bonus().search(line.words) for line in story.lines[max(0, first - _ABOUT) : last + _ABOUT]):
        return
    for win, draw in _SCHEMES:
        wrong = [row for row in given if row.points != win * row.won + draw * row.halved]
        if len(wrong) == 1 and len({(row.won, row.halved) for row in given}) > 1:
            row = wrong[0]
            made = win * row.won + draw * row.halved
            says = f"{number(row.won)} won and {number(row.halved)} drawn make {number(made)} points, as the other rows have them; the draft has {number(row.points or made)}"
            yield _wrong(row, made, says)
            return
        if not wrong:
            return


def _bonus() -> re.Pattern[str]:
    return lazy.known(rf"(?<!\w)(?:{lexicon.options('tableside', 'league', 'bonus')})(?!\w)")


def _wrong(row: _Row, made: Decimal, says: str) -> Found:
    claim = place("sum-check", row.line, row.start, row.end, made)
    return contradicted(claim, row.line, (row.start, row.end), made, says, ())


def _tables(story: Story) -> Iterator[list[_Row]]:
    heads: dict[str, list[str]] = table("tableside")["league"]["heads"]
    for rows in read_tables(story):
        found = []
        for row in rows:
            cells = {
                key: cell.value
                for key, words in heads.items()
                for cell in row.cells
                if cell.title.strip(" .") in words and cell.value is not None
            }
            if not {"won", "lost"} <= cells.keys() or not ({"played", "points"} & cells.keys()):
                break
            if "drawn" not in cells and "points" in cells and "played" not in cells:
                break
            found.append(
                _Row(
                    row.line, row.line.sentence.start, row.line.sentence.end, cells.get("played"), cells["won"],
                    cells.get("drawn", Decimal(0)), cells["lost"], cells.get("void", Decimal(0)), cells.get("points"),
                )
            )  # fmt: skip
        yield found if len(found) == len(rows) else []


def _lines(story: Story) -> list[_Row]:
    found = []
    for line in story.lines:
        if "won" not in line.words and " w" not in line.words:
            continue
        told = line.low
        for m in _TOLD.finditer(told):
            at = line.sentence.start
            values = {key: None if value is None else Decimal(value) for key, value in m.groupdict().items()}
            found.append(
                _Row(
                    line, at + m.start(), at + m.end(), values["played"], values["won"] or Decimal(0),
                    values["drawn"] or Decimal(0), values["lost"] or Decimal(0), Decimal(0), values["points"],
                )
            )  # fmt: skip
    return found
