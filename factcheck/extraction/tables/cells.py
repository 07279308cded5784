"""Cells of tables that say something of their row's name in free words: "In the UN since 1971" under "Worth knowing"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.extraction.completing import headed
from factcheck.extraction.completing.made import Completion, word
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.tables.grid import Cell, Grid
from factcheck.lexicon import word_set
from factcheck.model.claims import Claim
from factcheck.model.mentions import Entity

Free = dict[int, list[tuple[int, int, str]]]
"""By where a row begins, the cells behind its first one, each with its heading."""


def of(tables: Iterable[Grid], text: str) -> Free:
    """The cells of all rows but the first of each table."""
    found: Free = {}
    for table in tables:
        for row in table.rows:
            for at, cell in enumerate(row.cells):
                if at != table.named and not table.turned:
                    head = table.heads[at] if at < len(table.heads) else None
                    told = text[head.start : head.end].lower().strip(" *_|") if head is not None else ""
                    found.setdefault(row.sentence.start, []).append((cell.start, cell.end, told))
    return found


def completions(items: list[Item], claims: list[Claim], free: Free, discourse: Discourse) -> Iterator[Completion]:
    """Each such cell of a row, said in full of its name; refuted only under a heading that promises no one thing."""
    if not items or not free:
        return
    name = items[0]
    if not isinstance(name.mention, Entity) or name.members or is_pronoun(name):
        return
    if discourse.pick(name.mention, ("country", "org")) is None:
        return
    others = False
    for start, end, told in free.get(items[0].start, []):
        cell = [item for item in items if start <= item.start and item.end <= end]
        noted = not told or told in word_set("entries", "notes")
        firm = noted and not others
        others = others or (not noted and _names_another(cell, claims, start, end))
        if len(cell) < (1 if firm else 2) or any(start <= claim.start < end for claim in claims):
            continue
        yield from headed.told(name, [*_plain(cell[0], discourse.text), *cell[1:]], discourse, firm=firm, cell=True)


def people(cells: Sequence[Cell], items: list[Item], discourse: Discourse) -> Iterator[Completion]:
    """Cells that tell somebody's age beside the name: "Justin Trudeau, 46"."""
    for cell in cells:
        inside = [item for item in items if cell.start <= item.start and item.end <= cell.end]
        at = next((at for at, item in enumerate(inside) if item.kind == "q"), 0)
        if at > 0 and any(item.kind == "e" and discourse.may_be(item, ("person",)) for item in inside[:at]):
            yield Completion(
                [*inside, word(".", cell.end)], cell.start, cell.end, frozenset(["age"]), in_place=True, plain=True
            )


def _names_another(cell: list[Item], claims: list[Claim], start: int, end: int) -> bool:
    """Whether a cell names what the heading does not say the row's name has, so that the cells behind it may speak of that: a party, a team."""
    return any(item.kind == "e" for item in cell) and not any(start <= claim.start < end for claim in claims)


def _plain(first: Item, text: str) -> list[Item]:
    """The word a cell begins with, where only its capital made it a name: "Joined NATO in 2004"."""
    if not isinstance(first.mention, Entity) or first.alias != "shape" or first.candidates or first.members:
        return [first]
    at, found = first.start, []
    for written in text[first.start : first.end].split():
        found.append(Item("w", written.lower(), at, at + len(written)))
        at += len(written) + 1
    return found
