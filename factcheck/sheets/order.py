"""The order of a sheet: worst first, then by position; claims made by the same words together; repeats folded."""

from __future__ import annotations

from factcheck.frozen import dataclass
from factcheck.model.lists import Display
from factcheck.model.sheets import Judged, Sheet

RANK = {Display.CHANGE: 0, Display.QUERY: 1, Display.BY_HAND: 2, Display.TICK: 3}


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with the further places where the same claim stands."""

    judged: Judged
    repeats: tuple[Judged, ...]


def entries(sheet: Sheet, *, by_position: bool = False) -> list[Entry]:
    """The claims to print: worst first (or by position), each fingerprint once."""
    first: dict[str, Judged] = {}
    more: dict[str, list[Judged]] = {}
    for judged in sheet.claims:
        if judged.fingerprint in first:
            more.setdefault(judged.fingerprint, []).append(judged)
        else:
            first[judged.fingerprint] = judged
    found = [Entry(judged, tuple(more.get(judged.fingerprint, ()))) for judged in first.values()]
    if by_position:
        return found
    return sorted(found, key=lambda entry: (RANK[entry.judged.verdict.display], entry.judged.claim.start))


def counts(sheet: Sheet) -> dict[Display, int]:
    """How many claims go to each display class."""
    return {display: sum(j.verdict.display is display for j in sheet.claims) for display in Display}
