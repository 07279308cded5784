"""What sentences say of one table, its only one: how many of its rows went up or down, which alone did, by how much, the place of a row in it,
and the cells of the row that "they" or "it" stands for."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.cells import MANY
from factcheck.consistency.digits import turned
from factcheck.consistency.lines import Found, Line, anywhere, outer
from factcheck.consistency.stems import stems
from factcheck.consistency.story import Story, past
from factcheck.consistency.table_cells import Cell, Row, name_keys, read_tables
from factcheck.consistency.table_words import named, otherwise
from factcheck.frozen import dataclass
from factcheck.model.mentions import Quantity

_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck", "caption", "title", "heading"})
_MOST_ROWS = 40
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = lazy.pattern(
    r"(?<![\w])(?:(?:19|20)\d\d(?:[-–/]\d\d)?|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\w)"
)
_NEAR = Decimal("2.2")
_MEASURES = frozenset({"count", "money", "mass", "length", "area", "points", "percent"})
_SHARP = frozenset([None, "barely"])
"""A figure that is meant as it stands: "only two"."""
_FEW = Decimal(3)
_LARGE, _MANY, _CLOSE = 100, 20, Decimal("1.35")
_SPLIT = lazy.pattern(r";|, (?:and|but|while|whereas) | while | whereas |\. ")
_NUMBERS = lexicon.small_numbers(12)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two columns of one thing, the year before and the year told."""

    words: frozenset[str]
    before: int
    after: int
    last: bool
    """Whether no later column follows."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with as many cells in each row, the word for its rows and its pairs of years."""

    rows: Sequence[Row]
    noun: frozenset[str]
    pairs: tuple[_Pair, ...]


def find(story: Story) -> Iterator[Found]:
    """What sentences say of the rows of a draft's only table that these do not."""
    tables = [rows for rows in read_tables(story) if 1 < len(rows) <= _MOST_ROWS]
    if len(tables) != 1 or len({len(row.cells) for row in tables[0]}) != 1 or not tables[0][0].cells:
        return
    heads = frozenset().union(*(cell.head | set(cell.title.split()) for cell in tables[0][0].cells))
    table = _Table(tables[0], _row_noun(tables[0]), tuple(_pairs(tables[0])))
    subject: list[Row] = []
    paragraph = -1
    for line in story.lines[: MANY * 2]:
        if line.sentence.role not in _ROLES:
            continue
        if line.paragraph != paragraph:
            subject, paragraph = [], line.paragraph
        rows = [row for row in table.rows if _names(row, line.words)]
        for start, end in _clauses(line):
            here = [row for row in rows if _names(row, line.between(start, end))]
            opens = _opens(line.between(start, end))
            two = [*subject, *here] if opens and len(here) == len(subject) == 1 and here[0] is not subject[0] else here
            if here:
                subject = here
            elif not opens and start == line.sentence.start:
                subject = []
            found = (
                _counted(line, start, end, table, here)
                or (_gap(line, start, end, two) if len(two) == 2 else None)
                or (_placed(line, start, end, table, here[0]) if len(here) == 1 else None)
                or (_moved(line, start, end, table, subject[0]) if len(subject) == 1 else None)
                or (_cell(line, start, end, table, subject) if subject and not _other(line, start, end, dated=bool(table.pairs), heads=heads) else None)
            )  # fmt: skip
            if found is not None:
                yield found
            if len(here) > 1:
                subject = [row for row in here if _begins(row, line.between(start, end))]


def _options(key: str) -> str:
    return lexicon.options("tableside", "claims", key)


def _row_noun(rows: Sequence[Row]) -> frozenset[str]:
    """The word over the first column."""
    first = rows[0].line
    start = first.text.rfind("\n", 0, max(0, first.sentence.start - 1)) + 1
    above = [one for one in first.text[max(0, start - 300) : first.sentence.start].split("\n") if re.search(r"\w", one)]
    head = re.split(r"[|\t]", above[-1].strip().strip("|"))[0] if above else ""
    return stems(head.lower())


def _pairs(rows: Sequence[Row]) -> Iterator[_Pair]:
    """The columns that tell of one thing at two times, each with the one before; where one of two names none, it is the later."""
    groups: dict[frozenset[str], list[tuple[str, int]]] = {}
    for at, cell in enumerate(rows[0].cells):
        time = _TIME.search(cell.title)
        groups.setdefault(stems(_TIME.sub(" ", cell.title)), []).append((_order(time[0]) if time else "9999", at))
    for words, columns in groups.items():
        times = {time for time, _ in columns}
        if len(columns) < 2 or len(times) != len(columns) or (len(columns) > 2 and "9999" in times):
            continue
        ordered = sorted(columns)
        for (_, before), (_, after) in itertools.pairwise(ordered):
            yield _Pair(words | rows[0].cells[after].head, before, after, after == ordered[-1][1])


def _order(time: str) -> str:
    """What puts times in order: years as such, months by the calendar."""
    return f"{_MONTHS.index(time[:3]):02}" if time[:3] in _MONTHS else time


def _clauses(line: Line) -> Iterator[tuple[int, int]]:
    start = line.sentence.start
    for m in _SPLIT.finditer(line.text, line.sentence.start, line.sentence.end):
        yield start, m.start()
        start = m.end()
    yield start, line.sentence.end


def _names(row: Row, told: str) -> bool:
    return bool(named([row], name_keys(told)))


def _opens(told: str) -> bool:
    """Whether a stretch speaks on of the row named last."""
    return lazy.known(rf"(?:and |but )?(?:{_options('pronouns')})(?!\w)").match(told) is not None


def _begins(row: Row, told: str) -> bool:
    """Whether a stretch begins with the name of a row."""
    return bool(named([row], name_keys(" ".join(told.split()[: len(row.label) + 1]))))


def _other(line: Line, start: int, end: int, *, dated: bool = False, heads: frozenset[str] = frozenset()) -> bool:
    """Whether a stretch speaks of another time or of some of all; "last year" and the year before may be columns, and a head's words are its own."""
    told = line.between(start, end)
    spoken = _YEARS.sub(" ", line.words) if dated else line.words
    if (past(line) and not dated) or anywhere("other_time", "past").search(spoken):
        return True
    if any(m["time"] not in heads for m in _WHEN.finditer(told)):
        return True
    elsewhere = lazy.known(rf"(?<!\w)(?:{_options('elsewhere')})(?!\w)")
    return any(not stems(m[0]) or not stems(m[0]) <= heads for m in elsewhere.finditer(told))


_WHEN = lazy.pattern(
    r"(?<!\w)(?:by|since|until|before|in|during|at) (?P<time>january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|new year|then|(?:19|20)\d\d)(?!\w)"
)
_YEARS = lazy.pattern(
    r"(?<!\w)(?:last year|than last (?:year|season|month)|(?:than )?(?:the|a) (?:year|month|week) (?:before|earlier))(?!\w)"
)


def _direction(told: str) -> int:
    """1 for rows that went up, -1 for down, 0 where a stretch says neither or both."""
    paid = re.search(r"(?<!\w)(?:paid|charged|sold|took|got|had|saw|made|won|cost|drew) (?P<how>more|less|fewer)(?! than (?!in (?!the)))(?!\w)", told)  # fmt: skip
    if paid is not None:
        return 1 if paid["how"] == "more" else -1
    up = lazy.known(rf"(?<!\w)(?:{_options('up')})(?!\w)").search(told) is not None
    down = lazy.known(rf"(?<!\w)(?:{_options('down')})(?!\w)").search(told) is not None
    if up == down:
        compared = lazy.known(rf"(?<!\w)(?P<how>{_options('more')})(?: [a-z]+){{0,6}} (?:{_options('than_before')}|than in (?:\d{{4}}|[a-z]+))(?!\w)").search(told)  # fmt: skip
        return 0 if compared is None or up else 1 if compared["how"] in {"more", "higher"} else -1
    return 1 if up else -1


def _pair_of(table: _Table, told: str) -> _Pair | None:
    """The pair of columns a stretch speaks of: the only one, or the one whose head or later time it names, else the last."""
    if len(table.pairs) == 1:
        return table.pairs[0]
    cells = table.rows[0].cells
    named_ = frozenset(_TIME.findall(told))
    fitting = [pair for pair in table.pairs if named_ & frozenset(_TIME.findall(cells[pair.after].title))]
    if named_ and not fitting:
        return None
    fitting = fitting or [pair for pair in table.pairs if pair.last]
    if len(fitting) > 1:
        fitting = [pair for pair in fitting if pair.words & stems(told)]
    return fitting[0] if len(fitting) == 1 else None


def _change(row: Row, pair: _Pair) -> Decimal | None:
    one, two = row.cells[pair.before].value, row.cells[pair.after].value
    return None if one is None or two is None else two - one


def _counted(line: Line, start: int, end: int, table: _Table, here: Sequence[Row]) -> Found | None:
    """ "Two of the four wards threw away less than the year before"; "Castle was the only ward where waste went up"."""
    told = line.between(start, end)
    pair, way = _pair_of(table, told), _direction(told)
    if pair is None or not way or any(_change(row, pair) is None for row in table.rows):
        return None
    if re.search(
        r"(?<!\w)(?:each|every (?:day|week|month|year|season)|since|per cent|by more than|by at least|not|nearly|most|faster|ever|sharply)(?!\w)|%",
        told,
    ):
        return None
    movers = [row for row in table.rows if (_change(row, pair) or 0) * way > 0]
    only = re.search(r"(?:was|were|is|are) the only (?:one|ones|(?P<noun>[a-z]+))|^(?:[a-z ]*, )?only ", told)
    if only is not None and len(here) == 1 and not re.search(r"^only (?:one|two|three|in)(?!\w)", told):
        noun = only["noun"]
        if noun is not None and not stems(noun) & (table.noun or stems(noun)):
            return None
        if [row.line for row in movers] != [here[0].line]:
            wrong = next((row for row in movers if row.line is not here[0].line), here[0])
            return otherwise(line, wrong, wrong.cells[pair.after], (start, end))
        return None
    many = _how_many(told, table)
    if many is None or here or many == len(movers):
        return None
    wrong = next((row for row in table.rows if (row in movers) != (many > len(movers))), table.rows[-1])
    return otherwise(line, wrong, wrong.cells[pair.after], (start, end))


def _how_many(told: str, table: _Table) -> int | None:
    """How many of all rows a stretch speaks of: "two of the four wards", "all four", "no ward"."""
    size = len(table.rows)
    words = "|".join([*_NUMBERS, r"\d{1,2}"])
    part = re.search(
        rf"(?<!\w)(?P<part>{words}|none|all) of (?:the|its|our) (?P<all>{words})? ?(?P<noun>[a-z]+)?", told
    )
    if part is not None:
        whole = (
            _number(part["all"]) if part["all"] else size if part["noun"] and stems(part["noun"]) & table.noun else None
        )
        if whole != size:
            return None
        return {"none": 0, "all": size}.get(part["part"], _number(part["part"]))
    every = re.search(rf"(?<!\w)(?:all|every|each)(?: (?P<all>{words}))? (?P<noun>[a-z]+)", told)
    if every is not None and stems(every["noun"]) & table.noun:
        return size if every["all"] is None or _number(every["all"]) == size else None
    none = re.search(r"(?<!\w)no (?P<noun>[a-z]+)", told)
    return 0 if none is not None and stems(none["noun"]) & table.noun else None


def _number(told: str) -> int:
    return _NUMBERS[told] if told in _NUMBERS else int(told)


def _moved(line: Line, start: int, end: int, table: _Table, row: Row) -> Found | None:
    """ "150 passes, up four"; "84 passed, six fewer than the year before"; "fell by seven to 112"."""
    pair = _pair_of(table, line.between(start, end))
    change = None if pair is None else _change(row, pair)
    if pair is None or not change:
        return None
    for q in line.quantities:
        if not start <= q.start < end or q.form != "cardinal" or q.hedge is not None or q.measure == "percent":
            continue
        before, behind = line.before(q, 24), line.after(q, 60)
        by = lazy.known(rf"(?:^|\W)(?:{_options('moved_by')})$").search(before) is not None
        than = lazy.known(rf"^(?:{_options('more')})(?: [a-z]+){{0,2}} (?:{_options('than_before')}|than in (?:\d{{4}}|{'|'.join(_MONTHS)}))").match(behind)  # fmt: skip
        if not (by or than) or re.match(
            r"(?:per cent|%|points? (?:clear|ahead)|on (?:sunday|saturday|monday))", behind
        ):
            continue
        if by and re.search(r"(?:^|\W)(?:up|down)$", before) and re.match(r"(?:to|since|in)(?!\w)", behind):
            continue
        if q.value == abs(change) or any(q.value == cell.value for cell in row.cells) or q.value > abs(change) * _FEW:
            continue
        return otherwise(line, row, row.cells[pair.after], (outer(q), q.end))
    return None


def _placed(line: Line, start: int, end: int, table: _Table, row: Row) -> Found | None:
    """ "Deeping, in third place"; "Sheila Rowe came last": against rows that stand in the order of a column."""
    told = line.between(start, end)
    ordinals = _options("ordinals")
    found = lazy.known(
        rf"(?:,? in (?P<place>{ordinals}|last) place|(?<!\w)(?:{_options('came')}) (?P<came>{ordinals}|last|bottom|top)(?: place)?(?=$|[,.;)]| with | of the (?:table|list|league|poll)| in the (?:table|list|league|poll)))"
    ).search(told)
    if (
        found is None
        or len(table.rows) < 3
        or re.search(r"(?<!\w)(?:not|had|until|last (?:year|season)|was once)(?!\w)", told[: found.start()])
    ):
        return None
    lead = told[: found.start()].split(",")
    if not any(_names(row, piece) for piece in lead) or len(lead) > 3:
        return None
    word = found["place"] or found["came"]
    size = len(table.rows)
    at = size - 1 if word in {"last", "bottom"} else 0 if word == "top" else _options_list().index(word)
    mine = next(i for i, one in enumerate(table.rows) if one.line is row.line)
    if at >= size or mine == at or not _in_order(table, mine, at):
        return None
    return otherwise(line, row, row.cells[-1], (start, end))


def _gap(line: Line, start: int, end: int, here: Sequence[Row]) -> Found | None:
    """ "Third with 1,377, 727 behind Mr Lindqvist": what lies between the cells of two rows."""
    one, two = here
    told = [q for q in line.quantities if start <= q.start < end and q.form == "cardinal"]
    for q in told:
        behind = f"{q.noun or ''} {line.after(q, 40)}".strip()
        link = lazy.known(rf"^(?:[a-z]+ )?(?:{_options('apart')}) (?P<who>.*)").match(behind)
        by = _LEADS.search(line.before(q, 24)) is not None and re.match(
            r"(?:[a-z]+ )?(?:from|over|against)(?!\w)", behind
        )
        if link is None and not by:
            continue
        who = behind if link is None else link["who"]
        if q.hedge not in _SHARP or _other(line, start, end) or not (_names(one, who) or _names(two, who)):
            continue
        pairs = [(a, b) for a, b in zip(one.cells, two.cells, strict=True) if a.value is not None and b.value is not None]  # fmt: skip
        if any(q.value == abs((a.value or 0) - (b.value or 0)) for a, b in pairs):
            continue
        noun = stems(q.noun or "")
        values = [other.value for other in told if other is not q]
        fitting = [(a, b) for a, b in pairs if a.head & noun] or [(a, b) for a, b in pairs if a.value in values or b.value in values]  # fmt: skip
        if len(fitting) != 1:
            continue
        gap = abs((fitting[0][0].value or Decimal(0)) - (fitting[0][1].value or Decimal(0)))
        if gap and gap / _FEW <= q.value <= gap * _FEW:
            return otherwise(line, two, fitting[0][1], (outer(q), q.end))
    return None


_LEADS = lazy.pattern(r"(?:^|\W)(?:leads?|led|clear|ahead|won) by$|(?:^|\W)(?:lead|majority) of$")


@functools.cache
def _options_list() -> list[str]:
    return list(lexicon.table("tableside")["claims"]["ordinals"])


def _in_order(table: _Table, mine: int, told: int) -> bool:
    """Whether the rows stand from the highest to the lowest of a column, and two of them are not alike there."""
    if len(table.rows) < 3:
        return False
    for at in range(len(table.rows[0].cells)):
        values = [row.cells[at].value for row in table.rows]
        falls = all(a is not None and b is not None and a >= b for a, b in itertools.pairwise(values))
        if falls and values[mine] != values[told]:
            return True
    return False


def _cell(line: Line, start: int, end: int, table: _Table, subject: Sequence[Row]) -> Found | None:
    """The figures of a stretch whose own words name a column: "They have won nine and lost only one"."""
    places = [(_first(one, line, start, end), one) for one in subject]
    years = frozenset(_TIME.findall(line.between(start, end)))
    for q in line.quantities:
        if not start <= q.start < end or q.form != "cardinal" or q.hedge not in _SHARP or not q.value:
            continue
        if q.measure not in _MEASURES or (q.per is not None and q.measure != "money"):
            continue
        before = [(place, one) for place, one in places if place <= q.start]
        row = max(before, key=lambda one: one[0])[1] if before else subject[0]
        sure = len(before) == 1 and q.value < _MANY
        others = [] if sure else [cell.value for one in subject if one is not row for cell in one.cells]
        if stems(q.noun or "") & table.noun or q.value in others:
            continue
        columns = [c for c in _columns(line, q, row, years) if _fits(c, q)]
        if not columns and len(before) == 1 and _is_turned(q, row, table):
            columns = [c for c in row.cells if c.value is not None and turned(q.value, c.value) and _fits(c, q)][:1]
        if not columns or any(c.value is None for c in columns):
            continue
        known = [c.value for c in row.cells if c.value is not None]
        if any(c.value is not None and (q.value == c.value or q.admits.tick.holds(c.value, c.value)) for c in columns):
            continue
        if (q.value >= 20 and q.value in known) or _worked_out(q, known, table, columns, row):
            continue
        near = [c for c in columns if c.value is not None and _may_be(q.value, c.value)]
        if near:
            return otherwise(line, row, near[0], (outer(q), q.end))
    return None


def _first(row: Row, line: Line, start: int, end: int) -> int:
    """Where a stretch first has a word of a row's name; its beginning where that stands before."""
    told = line.text[start:end].lower()
    found = [at for word in row.label if (at := told.find(word)) >= 0]
    return start + min(found) if found else start


def _may_be(told: Decimal, value: Decimal) -> bool:
    """Whether a figure is near enough to a cell's to be meant as it."""
    if not value:
        return False
    return 1 / _NEAR <= told / value <= _NEAR or turned(told, value) or abs(told - value) <= _FEW


def _fits(cell: Cell, q: Quantity) -> bool:
    """Whether a figure can be one of a cell's column by its measure."""
    if (cell.measure == "percent") != (q.measure == "percent"):
        return False
    return q.measure not in {"money", "mass", "length", "area"} or cell.measure in {q.measure, ""}


def _is_turned(q: Quantity, row: Row, table: _Table) -> bool:
    """Whether a figure has the digits of a cell of its row in another order, and is in no cell of the table."""
    if q.value in {cell.value for one in table.rows for cell in one.cells}:
        return False
    return (q.value >= _LARGE or q.measure == "percent") and any(
        c.value is not None and turned(q.value, c.value) for c in row.cells
    )


def _columns(line: Line, q: Quantity, row: Row, years: frozenset[str]) -> list[Cell]:
    """The cells whose heads the words at a figure name; of several years those named."""
    before, behind = line.before(q, 30), line.after(q, 24)
    if re.search(
        r"(?:^|\W)(?:by|from|of the last|the last|of the|out of|first|another|further|other|than|after only)$", before
    ):
        return []
    if re.match(r"(?:more|fewer|less|ahead|behind|clear|adrift|points? (?:clear|ahead|behind|off|adrift)|off|up|down|per cent|of (?:its|their|the) (?:last|first|past|home|away|opening|remaining|previous)|in (?:the|a) row|times|to [a-z]+ )", behind):  # fmt: skip
        return []
    noun = stems(line.between(q.number[1], q.end) if q.start < q.number[1] <= q.end else "") | stems(q.noun or "")
    lead = before.split()[-3:]
    ranked = re.search(r"(?:^|\W)the (?:most|fewest|least) ([a-z]+),$", before)
    verb = stems(ranked[1] if ranked else " ".join(word for word in lead if not word.endswith(",")))
    if not noun:
        noun = stems(" ".join(re.split(r"[,.;:]| and | but ", behind)[0].split()[:1]))
    named_, done = ([cell for cell in row.cells if cell.head & told] for told in (noun, verb))
    cells = done if done and noun <= stems("games matches times") else named_ or done
    if not cells and _is_of_row(q, row):
        cells = [cell for cell in row.cells if _TIME.search(cell.title)]
    if not cells and lazy.known(rf"(?:^|\W)(?:{_options('up')}|{_options('down')}) to$").search(before):
        cells = [cell for cell in row.cells if _TIME.search(cell.title) and _is_close(cell, q)][-1:]
    if not cells and q.unit:
        cells = [cell for cell in row.cells if re.search(rf"(?<!\w){re.escape(q.unit.lower())}(?!\w)", cell.title)]
    if not cells and (near := frozenset(_TIME.findall(f"{before} {behind}"))):
        cells, years = [cell for cell in row.cells if _TIME.search(cell.title)], near
    if years:
        dated = [cell for cell in cells if years & frozenset(_TIME.findall(cell.title))]
        cells = dated or ([] if any(_TIME.search(cell.title) for cell in cells) else cells)
    bases = {stems(_TIME.sub(" ", cell.title)) for cell in cells}
    return cells if len(bases) == 1 else []


def _is_close(cell: Cell, q: Quantity) -> bool:
    """Whether a figure is of a cell's measure, and not far from it."""
    if not cell.value or (cell.measure or "count") != q.measure:
        return False
    return turned(q.value, cell.value) or 1 / _CLOSE <= q.value / cell.value <= _CLOSE


def _is_of_row(q: Quantity, row: Row) -> bool:
    """Whether what is counted is what the row is named for: "113 car thefts"."""
    return q.noun is not None and name_keys(q.noun) >= row.label


def _worked_out(q: Quantity, known: Sequence[Decimal], table: _Table, columns: Sequence[Cell], row: Row) -> bool:
    """Whether a figure of some size is what lies between cells of the row, or the sum of them or of a column."""
    if q.value < 20:
        return False
    if q.value >= _LARGE and any(q.value in {a + b, abs(a - b)} for i, a in enumerate(known) for b in known[i + 1 :]):
        return True
    for cell in columns:
        at = row.cells.index(cell)
        values = [one.cells[at].value or Decimal(0) for one in table.rows]
        if q.value == sum(values, Decimal(0)) or any(q.value == abs(v - (cell.value or 0)) for v in values):
            return True
    return False
