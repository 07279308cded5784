"""A table as rows of cells, and which of its cells names what the others tell of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from factcheck import lazy
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set
from factcheck.model.drafts import Sentence
from factcheck.model.mentions import Date, Entity, Hedge, Mention

_STANDS_OVER = frozenset(["caption", "heading", "title", "deck"])
_MOST = 0.5
"""The share of a column's cells, or more, that name something, where it is the one of names."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row, or a text that stands over a table, and its mentions."""

    start: int
    end: int
    mentions: tuple[Mention, ...]

    def blank(self, text: str) -> bool:
        """Whether nothing stands in it."""
        return not text[self.start : self.end].strip()

    @property
    def entities(self) -> list[Entity]:
        """The names in it."""
        return [mention for mention in self.mentions if isinstance(mention, Entity)]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its place in the draft and its cells."""

    sentence: Sentence
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell with what names it and the heading that says what it tells."""

    row: Row
    name: Cell
    heading: Cell
    cell: Cell
    below: Cell | None = None
    """What stands under the heading in a second row of them."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its headings, its rows, the column of names, and what stands over it. In a `turned` one the names stand at the top and the headings down the side."""

    heads: tuple[Cell, ...]
    rows: tuple[Row, ...]
    over: Cell | None
    named: int
    turned: bool
    below: tuple[Cell, ...] = ()
    """The second row of headings, where there is one: years or units."""
    years: bool = False
    """Whether years stand at the top and headings down the side, all of what stands over the table: "Greece"."""

    def entries(self) -> Iterator[Entry]:
        """The cells that tell something."""
        for row in self.rows:
            if len(row.cells) != len(self.heads):  # a cell over several columns: which ones is not told
                continue
            for at, cell in enumerate(row.cells):
                if self.years and at > 0 and self.over is not None:
                    yield Entry(row, self.over, row.cells[0], cell, self.heads[at])
                elif self.turned and at > 0:
                    yield Entry(row, self.heads[at], row.cells[0], cell)
                elif not self.turned and at != self.named:
                    below = self.below[at] if self.below else None
                    yield Entry(row, row.cells[self.named], self.heads[at], cell, below)


def grids(
    sentences: Sequence[Sentence], text: str, mentions: Sequence[Mention], names: Callable[[Entity], bool]
) -> list[Grid]:
    """The tables of a draft of more than one row; `names` tells whether a name is one that a table may tell of."""
    found = []
    for first, last in _runs(sentences):
        rows = [Row(one, tuple(cells(one, text, mentions))) for one in sentences[first:last]]
        while len(rows) > 1 and all(len(row.cells) > 1 and row.cells[-1].blank(text) for row in rows):
            rows = [Row(row.sentence, row.cells[:-1]) for row in rows]
        if len(rows) > 1:
            before = sentences[first - 1] if first else None
            over = before if before is not None and stands_over(before, text) else None
            told = None if over is None else cell_at(over.start, over.end, mentions)
            if told is None or (over is not None and over.role == "deck" and not _dated(told)):
                told = _heading_of_year(sentences[:first], mentions) or told
            filled = [cell for cell in rows[0].cells if not cell.blank(text)]
            if (
                filled == [rows[0].cells[0]] and len(rows) > _TITLED and len(rows[1].cells) > 1
            ):  # a title over all columns
                told, rows = filled[0], rows[1:]
            found.append(_grid(rows[0].cells, rows[1:], told, names, text))
    return found


def _heading_of_year(before: Sequence[Sentence], mentions: Sequence[Mention]) -> Cell | None:
    """The last heading before a table, text between them, where it says of what year all under it is: "Europe in 1914"."""
    last = next((one for one in reversed(before) if one.role in {"heading", "title"}), None)
    told = None if last is None else cell_at(last.start, last.end, mentions)
    return told if told is not None and _dated(told) else None


def cells(row: Sentence, text: str, mentions: Sequence[Mention]) -> Iterator[Cell]:
    """The cells of a row, which a tab parts; empty ones at its ends, too."""
    start, end = _to_tabs(text, row.start, row.end)
    for piece in text[start:end].split("\t"):
        yield cell_at(start, start + len(piece), mentions)
        start += len(piece) + 1


def _to_tabs(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch from the first tab to the last around a row, with the blanks before and between them."""
    first, last = start, end
    while first > 0 and text[first - 1] in " \t":
        first -= 1
    while last < len(text) and text[last] in " \t":
        last += 1
    return first if "\t" in text[first:start] else start, last if "\t" in text[end:last] else end


def cell_at(start: int, end: int, mentions: Sequence[Mention]) -> Cell:
    """The mentions of a stretch of the draft; those of hedges are no part of it."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    inside = tuple(m for m in _until(mentions, first, end) if not isinstance(m, Hedge))
    return Cell(start, end, inside)


def _until(mentions: Sequence[Mention], first: int, end: int) -> Iterator[Mention]:
    for index in range(first, len(mentions)):
        if mentions[index].end > end:
            return
        yield mentions[index]


def _runs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Where rows stand together, and where they end."""
    first = None
    for at, sentence in enumerate(sentences):
        if sentence.role == "table-row" and first is None:
            first = at
        elif sentence.role != "table-row" and first is not None:
            yield first, at
            first = None
    if first is not None:
        yield first, len(sentences)


def stands_over(sentence: Sentence, text: str) -> bool:
    """Whether a sentence right before a table says what it is of."""
    return sentence.role in _STANDS_OVER or text[sentence.start : sentence.end].rstrip().endswith(":")


def _plain_names(rows: Sequence[Row], text: str) -> bool:
    """Whether most first cells are a name alone, not a heading with a name in it: "EU member since"."""
    alone = [cell for row in rows for cell in row.cells[:1] for one in cell.entities[:1] if _is_all(one, cell, text)]
    return len(alone) >= _MOST * len(rows)


def _is_all(name: Entity, cell: Cell, text: str) -> bool:
    return not _LETTER.search(text[cell.start : name.start] + text[name.end : cell.end])


def _first_told(heads: tuple[Cell, ...], rows: list[Row], named: int, text: str) -> int:
    """The column of what a table tells of: the one of known names, or one of other names before it, such as cities or firms each with its country."""
    for at in range(named):
        cells_ = [row.cells[at] for row in rows if at < len(row.cells)]
        head = text[heads[at].start : heads[at].end].lower().strip(" *_:.")
        if head not in word_set("clauses", "grid", "groupings") and sum(
            _NAME.search(text, cell.start, cell.end) is not None and not _dated(cell) for cell in cells_
        ) > _MOST * len(cells_):
            return at
    return named


def _dated(cell: Cell) -> bool:
    return any(isinstance(mention, Date) for mention in cell.mentions)


_LETTER = lazy.pattern(r"[^\W\d_]")
_NAME = lazy.pattern(r"[A-Z][^\W\d_]*[a-z][a-z]")


def _grid(
    heads: tuple[Cell, ...], rows: list[Row], over: Cell | None, names: Callable[[Entity], bool], text: str
) -> Grid:
    def share(told: Sequence[Cell]) -> float:
        return sum(any(names(one) for one in cell.entities) for cell in told) / len(told) if told else 0

    heads, below, rows = _two_rows(heads, rows, text)
    down = [share([row.cells[at] for row in rows if at < len(row.cells)]) for at in range(len(heads))]
    named = next((at for at, found in enumerate(down) if found >= _MOST), -1)
    named = _first_told(heads, rows, named, text)
    turned = (
        len(heads) > 1
        and share(heads[1:]) == 1
        and not any(names(one) for one in heads[0].entities)
        and (not down or down[0] < _MOST or not _plain_names(rows, text))
        and (len(heads) > _TITLED or down[1] < _MOST)
        and (len(heads) > _TITLED or _BESIDE.isdisjoint(text[heads[0].start : heads[0].end].lower().split()))
    )
    years = named < 0 and len(heads) > 1 and all(_dated_alone(head, text) for head in heads[1:])
    return Grid(heads, tuple(rows), over, 0 if turned or named < 0 else named, turned, below, years)


_TITLED = 2
_BESIDE = word_set("clauses", "grid", "beside")


def _two_rows(
    heads: tuple[Cell, ...], rows: list[Row], text: str
) -> tuple[tuple[Cell, ...], tuple[Cell, ...], list[Row]]:
    """The headings, a second row of them under these, and the rows behind; a heading over several columns is that of each."""
    first = rows[0].cells
    if len(rows) < 2 or len(first) < 2 or not first[0].blank(text):
        return heads, (), rows
    if not all(
        cell.blank(text) or _dated_alone(cell, text) or _UNIT.fullmatch(text, cell.start, cell.end) for cell in first
    ):
        return heads, (), rows
    width = max(len(row.cells) for row in rows)
    first = (*first, *(Cell(first[-1].end, first[-1].end, ()) for _ in range(width - len(first))))
    spread = _spread(heads, width, text)
    return (heads, (), rows) if spread is None else (spread, first, rows[1:])


def _dated_alone(cell: Cell, text: str) -> bool:
    return _YEAR.fullmatch(text, cell.start, cell.end) is not None


_YEAR = lazy.pattern(r"[\s*_]*(?:1[5-9]|20)\d\d[\s*_]*")
_UNIT = lazy.pattern(
    r"\s*\(?(?:US)?[$€£]?(?:['’]?000 ?|m |bn )?(?:m|bn|trn|tn|%|km|sq\.? ?km|millions?|billions?|per cent|years?)?\)?\s*"
)


def _spread(heads: tuple[Cell, ...], width: int, text: str) -> tuple[Cell, ...] | None:
    """The headings of so many columns: each over as many as the others, or over those blank ones behind it."""
    if len(heads) == width:
        found = [heads[0]]
        for head in heads[1:]:
            found.append(found[-1] if head.blank(text) and len(found) > 1 else head)
        return tuple(found)
    each, left = divmod(width - 1, max(len(heads) - 1, 1))
    return (
        None
        if left or each < 1 or len(heads) > width
        else (heads[0], *(head for head in heads[1:] for _ in range(each)))
    )
