"""The tables of a draft: rows, what names them, and their cells with the heads of their columns."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy
from factcheck.consistency.base.lines import Line
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story
from factcheck.consistency.tables.cells import factor_of
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import table, word_set

_LONG = 5
"""Letters of a word that names a row alone."""
_EDGES = lazy.pattern(r"[|\t]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where it stands, its words, the head of its column, and its figure in the column's unit."""

    start: int
    end: int
    text: str
    head: frozenset[str]
    value: Decimal | None
    measure: str
    title: str = ""
    """The head as written, lower case."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what names it, and its cells behind that name."""

    line: Line
    label: frozenset[str]
    exact: re.Pattern[str] | None
    cells: tuple[Cell, ...]
    others: tuple[frozenset[str], ...] = ()
    """What else it may be called: by a short name that no other row has, by what a country's people are called."""


def split(line: Line) -> list[tuple[int, int]]:
    """Where the cells of a row stand, the bars at its ends left out."""
    text = line.written
    inner = text.strip().strip("|") if "|" in text else text
    at = line.sentence.start + text.find(inner)
    found = []
    for piece in _EDGES.split(inner):
        lead = len(piece) - len(piece.lstrip())
        found.append((at + lead, at + max(lead, len(piece.rstrip()))))
        at += len(piece) + 1
    return found


def read_tables(story: Story) -> Iterator[list[Row]]:
    """The rows of each table, the heads of their columns left out."""
    block: list[Line] = []
    above: Line | None = None
    for before, line in zip([None, *story.lines], [*story.lines, None], strict=True):
        if line is not None and line.sentence.role == "table-row":
            if not block:
                above = before
            block.append(line)
            continue
        if len(block) > 1:
            yield _rows(block, above)
        block = []


def _rows(block: Sequence[Line], above: Line | None) -> list[Row]:
    text = block[0].text
    heads = [text[start:end].lower() for start, end in split(block[0])]
    caption = above.words if above is not None and above.sentence.role in {"caption", "heading", "title"} else ""
    corner = factor_of(heads[0])
    units = [
        factor_of(head) or (corner if DATED.match(head) else None) or factor_of(caption) or (Decimal(1), "")
        for head in heads
    ]
    found = []
    for line in block[1:]:
        places = split(line)
        heads_, units_ = heads[-len(places) :], units[-len(places) :]
        lack = max(0, len(places) - len(heads))  # the head over the first column may be empty
        first = 1 if len(places) > 2 and lazy.known(r"\d{0,3}\.?").fullmatch(text[places[0][0] : places[0][1]]) else 0
        name = text[places[first][0] : places[first][1]].lower() if len(places) > first else ""
        label, exact = _label(name, heads[first] if first < len(heads) else "")
        if not label or name in table("arithmetic")["total"]["rows"]:
            continue
        cells = tuple(
            _cell(line, where, heads_[at - lack], units_[at - lack])
            for at, where in enumerate(places)
            if at > first and 0 <= at - lack < len(heads_) and where[0] < where[1]
        )
        found.append(Row(line, label, exact, cells))
    return _called(found)


def _called(rows: Sequence[Row]) -> list[Row]:
    """The rows of a table with what else they may be called."""
    counts = Counter(word for row in rows for word in row.label)
    return [replace(row, others=tuple(_other_names(row, counts))) for row in rows]


def _other_names(row: Row, counts: Counter[str]) -> Iterator[frozenset[str]]:
    people = _demonyms().get(row.label)
    if people is not None:
        yield people
    short = row.label - _left_out()
    if len(short) == 1 and short < row.label and row.exact is None:
        word = next(iter(short))
        if len(word) >= _LONG and counts[word] == 1 and word not in word_set("tableside", "short", "no_name"):
            yield short


@functools.cache
def _left_out() -> frozenset[str]:
    return frozenset(_key(word) for word in word_set("tableside", "short", "left_out"))


@functools.cache
def _demonyms() -> dict[frozenset[str], frozenset[str]]:
    return {name_keys(country): name_keys(people) for country, people in table("tableside")["demonyms"].items()}


def _label(name: str, head: str) -> tuple[frozenset[str], re.Pattern[str] | None]:
    """What names a row: its words; with the head of its column where it is a bare number or letter; a year."""
    bare = lazy.known(r"[^\w ’'-]").sub("", name).strip()
    if lazy.known(r"(?:19|20)\d\d").fullmatch(bare):
        return frozenset({bare}), None
    if lazy.known(r"[a-z]|\d{1,3}").fullmatch(bare):
        return stems(head), re.compile(rf"(?<!\w)(?:{re.escape(head.rstrip('s'))}|number|no\.?) {bare}(?!\w)")
    return name_keys(lazy.known(r"\(.*?\)").sub("", name)), None


@functools.lru_cache(maxsize=4096)
def name_keys(told: str) -> frozenset[str]:
    """The words of a name in lower case, cut to their stems, none left out but the smallest."""
    return frozenset(
        _key(word)
        for word in lazy.known(r"[^\W\d_][\w’'-]*\w").findall(told)
        if len(word) > 2 and word not in {"the", "and", "for"}
    )


@functools.lru_cache(maxsize=4096)
def _key(word: str) -> str:
    return lazy.known(r"ies$").sub("y", re.sub(r"(?<!ie)['’]?s$|['’]s$", "", word)) or word


def _cell(line: Line, where: tuple[int, int], head: str, unit: tuple[Decimal, str]) -> Cell:
    start, end = where
    figures = [q for q in line.quantities if start <= q.start and q.end <= end and q.form == "cardinal"]
    value, measure = None, ""
    if len(figures) == 1:
        own = figures[0].measure
        value = figures[0].value * (
            unit[0] if own == "count" or (own == unit[1] and figures[0].value < _BIG) else Decimal(1)
        )
        measure = unit[1] or (own if own != "count" else "")
    elif not figures and (bare := _BARE.fullmatch(line.text[start:end])):
        value, measure = Decimal(lazy.known("[,+]").sub("", bare[0]).replace("−", "-")) * unit[0], unit[1]
    return Cell(start, end, line.text[start:end], _head_words(head), value, measure, head)


DATED = lazy.pattern(r"(?:19|20)\d\d(?!\d)")
"""A column of a year, whose unit may stand in the corner: "Sh million | 2024 | 2025"."""
_BARE = lazy.pattern(r"[+−-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?")
"""A cell that holds a number and nothing else, however it was read: "+22"."""


@functools.lru_cache(maxsize=4096)
def _head_words(head: str) -> frozenset[str]:
    """The telling words of a head, with those that stand for a short one: "Pts", "W"."""
    short = table("tableside")["heads"]
    more = [word for one in lazy.known(r"[a-z]+").findall(head) for word in short.get(one, ())]
    return stems(" ".join([head, *more]))


_BIG = Decimal(100_000)
