"""Tables of who held an office from when to when: each of their dates, said in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.extraction.completing.made import Completion, at_place, word
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.itemising import titled
from factcheck.extraction.items import Item
from factcheck.extraction.tables.grid import Cell, Grid
from factcheck.frozen import dataclass
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
    unsure: bool = False
    """Whether the office may be one of what no source knows: "Labour's leaders"."""


def plans(grid: Grid, text: str, discourse: Discourse) -> list[Plan]:
    """What a table tells of holders of offices, a plan for each column of names; none where it tells of none."""
    if grid.turned:
        return []

    def told(at: int, types: tuple[str, ...]) -> bool:
        cells = [row.cells[at] for row in grid.rows if at < len(row.cells)]
        return sum(_pick(cell, types, discourse) is not None for cell in cells) >= _MOST * max(len(cells), 1)

    names = [_undated(head, text) for head in grid.heads]
    office, begun, left = (_headed(names, list_) for list_ in ("office", "begun", "left"))
    columns = range(len(grid.heads))
    place = next((at for at in columns if told(at, _PLACES)), -1)
    over = [one for cell in (*grid.heads, grid.over) if cell and (one := _pick(cell, _PLACES, discourse)) is not None]
    place_told = over[0] if len({one.id for one in over}) == 1 else None
    strange = grid.over is not None and any(not one.candidates for one in grid.over.entities)
    found = []
    for at in columns:
        title = titled(tuple(names[at].split()), grid.heads[at].start)
        known = title is not None or office >= 0
        dated = begun >= 0 or left >= 0
        if known and (dated or (place >= 0 and _headed(names, "when") < 0)) and told(at, ("person",)):
            general = title is not None and len(title.roles) > _FEW
            times = [
                mention
                for cell in (grid.heads[at], grid.over)
                if cell
                for mention in cell.mentions
                if isinstance(mention, Date)
            ]
            if times and not dated and len(times) > 1:
                continue
            unsure = place < 0 and place_told is None and office < 0 and (general or strange)
            found.append(Plan(at, title, office, place, begun, left, place_told, times[0] if times else None, unsure))
    return found[:1] if any(one.begun >= 0 or one.left >= 0 for one in found) else found


_FEW = 3
"""Offices that a title may mean, where it is the word for one sort of them: "prime minister", not "leader"."""


def _undated(head: Cell, text: str) -> str:
    """What a heading says without the date in it: "Leader, 1995"."""
    date = next((mention for mention in head.mentions if isinstance(mention, Date)), None)
    end = head.end if date is None or not text[head.start : date.start].strip() else date.start
    told = text[head.start : end].lower().strip(" *_:.,(")
    return told.removesuffix(" in") if date is not None else told


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
    if plan.begun < 0 and plan.left < 0:
        at = holder.end
        place = _place(plan, cells, items, at, discourse)
        held = [word("of", at), place] if place is not None else []
        then = [] if plan.date is None else [word("in", at), Item("d", "", at, at, plan.date)]
        said = [holder, word("was" if then else "is", at), at_place(title, at), *held, *then, word(".", at)]
        yield Completion(said, holder.start, at, frozenset(["office-holder"]), plain=True, bare=True, weak=not held)
        return
    for column, verb in ((plan.begun, ("became",)), (plan.left, ("left", "office", "as"))):
        date = of(column, lambda item: item.kind == "d")
        if date is None:
            continue
        at = date.start
        place = _place(plan, cells, items, at, discourse)
        held = [word("of", at), place] if place is not None else []
        said = [
            at_place(holder, at), *(word(one, at) for one in verb), at_place(title, at), *held, word("in", at), date,
            word(".", date.end),
        ]  # fmt: skip
        yield Completion(said, date.start, date.end, frozenset(["office-term"]), plain=True, weak=plan.unsure)


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
