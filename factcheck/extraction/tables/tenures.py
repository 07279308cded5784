"""Tables of who held an office from when to when: each of their dates, said in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck import lazy
from factcheck.extraction.completing.made import Completion, at_place, word
from factcheck.extraction.items.called import titled
from factcheck.extraction.items.items import Item
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables import titles
from factcheck.extraction.tables.grid import Cell, Grid
from factcheck.frozen import dataclass, replace
from factcheck.lexicon import word_set
from factcheck.model.mentions import Date, Entity

_PLACES = ("country", "org")
_MOST = 0.5
"""The share of a column's cells, or more, that name somebody, where it is the one of holders."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which columns of a table tell of holders, of their office and its place, and of when they took it and left it; -1 where none does."""

    person: int
    title: Item | None
    office: int
    place: int
    begun: int
    left: int
    over: Entity | None
    """The one country or organisation that the headings, or what stands over the table, name."""
    date: Date | None = None
    """When the table tells of, where it says so: "Europe in 1989", "Leader, 1995"."""
    span: int = -1
    """The column of the years from when to when."""
    unsure: bool = False
    """Whether the office may be one of what no source knows: "Labour's leaders"."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office that the words over a list of people name, and its place."""

    title: Item
    place: Entity | None
    unsure: bool


def office_over(cell: Cell, text: str, discourse: Discourse) -> Office | None:
    """The office whose holders a list is of; None where the words over it name none."""
    title = titles.over(cell, text)
    places = [one for one in cell.entities if discourse.pick(one, _PLACES) is not None]
    if title is None or len(places) > 1:
        return None
    strange = any(not one.candidates for one in cell.entities)
    return Office(title, places[0] if places else None, not places and (len(title.roles) > _FEW or strange))


def listed(office: Office, items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """What an entry of such a list says of when its name held the office: "Leonid Kuchma: 1994-2005"."""
    people = [item for item in items if item.kind == "e" and discourse.may_be(item, ("person",))]
    spans = [item for item in items if item.kind == "d"]
    if len(people) != 1 or not spans or spans[0].start < people[0].end or people[0].members:
        return
    begin, end = items.index(people[0]), items.index(spans[0])
    if any(item.kind == "w" and item.word.isalpha() for item in items[:begin]) or any(
        item.kind == "o" or (item.kind == "w" and item.word.isalpha() and item.word not in _BEFORE_DATES)
        for item in items[begin:]
    ):
        return
    place = None if office.place is None else Item("e", "", people[0].start, people[0].start, office.place)
    for span in spans if end > begin else ():
        for date, verb in ends(span, discourse.text):
            yield dated(people[0], verb, office.title, place, date, weak=office.unsure)


_BEFORE_DATES = frozenset(["from", "since", "to", "until", "and", "in", "for"])


def plans(grid: Grid, text: str, discourse: Discourse) -> list[Plan]:
    """What a table tells of holders of offices, a plan for each column of names; none where it tells of none."""
    if grid.turned:
        return []

    def told(at: int, types: tuple[str, ...]) -> bool:
        cells = [row.cells[at] for row in grid.rows if at < len(row.cells)]
        return sum(_pick(cell, types, discourse) is not None for cell in cells) >= _MOST * max(len(cells), 1)

    names = [_undated(head, text) for head in grid.heads]
    office, begun, left, span = _columns(grid, names)
    above = titles.over(grid.over, text)
    columns = range(len(grid.heads))
    place = next((at for at in columns if told(at, _PLACES)), -1)
    place_told = _place_over(grid, discourse)
    strange = grid.over is not None and any(not one.candidates for one in grid.over.entities)
    found = []
    for at in columns:
        if names[at] in word_set("clauses", "tenures", "others"):
            continue
        told_of, here = _since(names[at])
        title = _title_of(told_of, grid.heads[at].start, above)
        known = title is not None or office >= 0
        dated = begun >= 0 or left >= 0 or span >= 0 or here
        if known and (dated or (place >= 0 and _headed(names, "when") < 0)) and told(at, ("person",)):
            general = title is not None and len(title.roles) > _FEW
            times = _dates((grid.heads[at], grid.over))
            if times and not dated and len(times) > 1:
                continue
            unsure = place < 0 and place_told is None and office < 0 and (general or strange)
            unsure = unsure or (general and _headed(names, "parties") >= 0)
            date = times[0] if times else None
            found.append(Plan(at, title, office, place, at if here else begun, left, place_told, date, span, unsure))
    return found[:1] if any(max(one.begun, one.left, one.span) >= 0 for one in found) else found


def _columns(grid: Grid, names: list[str]) -> tuple[int, int, int, int]:
    """Where the columns stand of offices, of beginnings, of ends and of times from and to; -1 for one there is not."""
    office, begun, left, span = (_headed(names, list_) for list_ in ("office", "begun", "left", "span"))
    spanned = span >= 0 and any(_spans(row.cells[span]) for row in grid.rows if len(row.cells) > span)
    return office, begun, left, span if spanned else -1


def _place_over(grid: Grid, discourse: Discourse) -> Entity | None:
    """The one place that the headings of a table name."""
    over = [one for cell in (*grid.heads, grid.over) if cell and (one := _pick(cell, _PLACES, discourse)) is not None]
    return over[0] if len({one.id for one in over}) == 1 else None


def _title_of(told_of: str, start: int, above: Item | None) -> Item | None:
    """The office that a heading names, with or without what it is of; under one for people, that of the table."""
    if above is not None and told_of in word_set("clauses", "tenures", "people"):
        return above
    return titled(tuple(told_of.split()), start) or titled(tuple(told_of.split(" of ")[0].split()), start)


def _dates(cells: Iterable[Cell | None]) -> list[Date]:
    """The dates that stand in some cells."""
    return [mention for cell in cells if cell for mention in cell.mentions if isinstance(mention, Date)]


def _spans(cell: Cell) -> bool:
    return any(isinstance(one, Date) and one.first != one.last for one in cell.mentions)


_FEW = 3
"""Offices that a title may mean, where it is the word for one sort of them: "prime minister", not "leader"."""


def _undated(head: Cell, text: str) -> str:
    """What a heading says without the date in it: "Leader, 1995"."""
    date = next((mention for mention in head.mentions if isinstance(mention, Date)), None)
    end = head.end if date is None or not text[head.start : date.start].strip() else date.start
    told = text[head.start : end].lower().strip(" *_:.,(")
    return told.removesuffix(" in") if date is not None else told


def _since(name: str) -> tuple[str, bool]:
    """What a heading says without the word that its dates are those of a beginning, and whether it has one: "Ruler, since", "President (took office)"."""
    tails = sorted(word_set("clauses", "tenures", "begun"), key=len, reverse=True)
    tail = next((tail for tail in tails if name.rstrip(")").endswith((f" {tail}", f"({tail}", f",{tail}"))), None)
    return (name, False) if tail is None else (name.rstrip(")")[: -len(tail)].strip(" ,(:;/–—-"), True)


def _headed(names: Sequence[str], list_: str) -> int:
    """The first column with one of a list of headings."""
    return next((at for at, name in enumerate(names) if name in word_set("clauses", "tenures", list_)), -1)


def _pick(cell: Cell, types: tuple[str, ...], discourse: Discourse) -> Entity | None:
    return next((one for one in cell.entities if discourse.pick(one, types) is not None), None)


def completions(plan: Plan, cells: Sequence[Cell], items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """The sentences that the dates of a row are short for."""

    def of(at: int, fits: Callable[[Item], bool]) -> Item | None:
        if not 0 <= at < len(cells):
            return None
        inside = (item for item in items if cells[at].start <= item.start and item.end <= cells[at].end)
        return next((item for item in inside if fits(item)), None)

    holder = of(plan.person, lambda item: item.kind == "e" and discourse.may_be(item, ("person",)))
    title = of(plan.office, lambda item: item.kind == "o") or plan.title
    if holder is None or title is None:
        return
    unsure = plan.unsure or _is_acting(cells[plan.person], discourse.text)
    if max(plan.begun, plan.left, plan.span) < 0:
        at = holder.end
        place = _place(plan, cells, items, at, discourse)
        held = [word("of", at), place] if place is not None else []
        then = [] if plan.date is None else [word("in", at), Item("d", "", at, at, plan.date)]
        said = [holder, word("was" if then else "is", at), at_place(title, at), *held, *then, word(".", at)]
        yield Completion(said, holder.start, at, frozenset(["office-holder"]), plain=True, bare=True, weak=not held)
        return
    dates = [
        (of(column, lambda item: item.kind == "d"), verb)
        for column, verb in ((plan.begun, _BECAME), (plan.left, _LEFT))
    ]
    spans = [
        item
        for item in items
        if 0 <= plan.span < len(cells)
        and item.kind == "d"
        and cells[plan.span].start <= item.start
        and item.end <= cells[plan.span].end
    ]
    for date, verb in [*dates, *(pair for span in spans for pair in ends(span, discourse.text))]:
        if date is None:
            continue
        at = date.start
        place = _place(plan, cells, items, at, discourse)
        yield dated(holder, verb, title, place, date, weak=unsure)


_BOUNDS = frozenset(["since", "from", "until", "to", "before"])
_OPEN = lazy.pattern(r"\s*[-–—]")
_BECAME, _LEFT = ("became",), ("stepped", "down", "as")


def ends(span: Item, text: str) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """When an office was taken and left, by the years from when to when: "1994-2005", "since 2012", "2012-"; nothing of a date alone, which may be any."""
    date = span.mention
    if not isinstance(date, Date) or date.first is None:
        return
    if date.first == date.last and date.relation not in _BOUNDS and not _OPEN.match(text, date.end):
        return
    if date.relation not in {"until", "to", "before"}:
        yield (
            replace(span, mention=replace(date, last=date.first, value=str(date.first), type="DATE", relation=None)),
            _BECAME,
        )
    if date.last is not None and date.last != date.first:
        yield (
            replace(span, mention=replace(date, first=date.last, value=str(date.last), type="DATE", relation=None)),
            _LEFT,
        )


def dated(
    holder: Item, verb: tuple[str, ...], title: Item, place: Item | None, date: Item, *, weak: bool
) -> Completion:
    """A sentence that says when somebody took or left an office."""
    at = date.start
    held = [word("of", at), at_place(place, at)] if place is not None else []
    said = [
        at_place(holder, at), *(word(one, at) for one in verb), at_place(title, at), *held, word("in", at), date,
        word(".", date.end),
    ]  # fmt: skip
    return Completion(said, date.start, date.end, frozenset(["office-term"]), plain=True, weak=weak)


def _is_acting(cell: Cell, text: str) -> bool:
    return not word_set("clauses", "tenures", "acting").isdisjoint(
        text[cell.start : cell.end].lower().replace("(", " ").replace(")", " ").split()
    )


def _place(plan: Plan, cells: Sequence[Cell], items: list[Item], at: int, discourse: Discourse) -> Item | None:
    """The place of the office: what its cell, or the one of a column of places, names, else what the table is headed by."""
    for column in (plan.office, plan.place):
        inside = [] if not 0 <= column < len(cells) else [
            item for item in items if cells[column].start <= item.start and item.end <= cells[column].end
        ]  # fmt: skip
        found = next((item for item in inside if item.kind == "e" and discourse.may_be(item, _PLACES)), None)
        if found is not None:
            return at_place(found, at)
    return None if plan.over is None else Item("e", "", at, at, plan.over)
