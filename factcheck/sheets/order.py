"""The order of a sheet: worst first, then by position, what is to be done by hand by its worth; repeats folded."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from factcheck.frozen import dataclass
from factcheck.model.claims import Claim, Unchecked
from factcheck.model.lists import SETTLED_REASONS, Display
from factcheck.model.sheets import Judged, NameUsed, Sheet
from factcheck.names import fold
from factcheck.sheets.visible import visible

RANK = {Display.CHANGE: 0, Display.QUERY: 1, Display.BY_HAND: 2, Display.TICK: 3}

_LEAD = 3
"""Paragraphs that readers see first."""
_KIND_WORTH = {
    "superlative": 15,
    "rank": 15,
    "office-holder": 10,
    "age": 10,
    "death-date": 10,
    "quote": -5,
    "other-date": -20,
}
_MEASURE_WORTH = {"money": 15, "share": 10, "rate": 10, "duration": -15, "age": 5, "multiple": 5}


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with the further places where the same claim stands."""

    judged: Judged
    repeats: tuple[Judged, ...]
    siblings: tuple[Judged, ...] = ()
    """Ticked claims of the same kind made by the same words: "Latvia and Estonia joined in 2004" is two."""


def entries(sheet: Sheet, *, by_position: bool = False) -> list[Entry]:
    """The claims to print: worst first (or by position), each fingerprint once."""
    first: dict[str, Judged] = {}
    more: dict[str, list[Judged]] = {}
    for judged in sheet.claims:
        if judged.fingerprint in first:
            more.setdefault(judged.fingerprint, []).append(judged)
        else:
            first[judged.fingerprint] = judged
    found = _folded([Entry(judged, tuple(more.get(judged.fingerprint, ()))) for judged in first.values()])
    if by_position:
        return found
    lead = _lead(sheet)
    return sorted(found, key=lambda entry: _place(entry.judged, lead))


def _folded(found: list[Entry]) -> list[Entry]:
    """Entries with the ticks of one run of words and one kind as one."""
    leaders: dict[tuple[int, int, str], int] = {}
    out: list[Entry] = []
    for entry in found:
        claim = entry.judged.claim
        key = (claim.start, claim.end, claim.kind)
        if entry.judged.verdict.display is not Display.TICK or entry.repeats:
            out.append(entry)
        elif key in leaders:
            leader = out[leaders[key]]
            out[leaders[key]] = Entry(leader.judged, leader.repeats, (*leader.siblings, entry.judged))
        else:
            leaders[key] = len(out)
            out.append(entry)
    return out


def _place(judged: Judged, lead: int) -> tuple[int, int, int]:
    """Worst class first; what is to be looked up by hand by its worth, all else by position."""
    display = judged.verdict.display
    return RANK[display], -worth(judged, lead) if display is Display.BY_HAND else 0, judged.claim.start


def worth(judged: Judged, lead: int) -> int:
    """How much a checker short of time gains by looking a claim up, 0 to 100; `lead` is where the first three paragraphs end."""
    claim = judged.claim
    score = 50 + _KIND_WORTH.get(claim.kind, 0)
    if claim.start < lead:
        score += 20
    if claim.subject is not None and (claim.subject.id or "").startswith("person:"):
        score += 15
    if claim.quantity is not None:
        score += _MEASURE_WORTH.get(claim.quantity.measure, 0)
    if claim.said is not None:
        score -= 15 if claim.said.in_quotation else 10
    return max(0, min(100, score - (10 if claim.modality in {"hypothetical", "planned"} else 0)))


def whose(claim: Claim, most: int = 60) -> str:
    """What a line that is left to a person is about, cut where it is long: "Moldova / exports"; "" where its words say it all."""
    if claim.kind == "quote":
        return ""
    told = [named.label for named in (claim.subject, claim.object) if named is not None and named.label]
    return textwrap.shorten(visible(" / ".join(dict.fromkeys(told))), most, placeholder=" ...")


def unnamed(claim: Claim, quote: str) -> str:
    """Whom or what the sheet took a claim to be about, where its own words do not say so: "Finland" of a cell "Turku", "Norway" of "it has"."""
    named = claim.subject
    if named is None or named.id is None or not named.label or fold(named.label) in fold(quote):
        return ""
    return visible(named.label)


def left(sheet: Sheet) -> list[Unchecked]:
    """What was seen and not looked at, most worth a look first."""
    lead = _lead(sheet)
    found = [one for one in sheet.unchecked if one.reason not in SETTLED_REASONS]
    return sorted(found, key=lambda one: (-one.worth - (20 if one.start < lead else 0), one.start))


def _lead(sheet: Sheet) -> int:
    """Where the headline and the first three paragraphs end."""
    paragraphs = [block.end for block in sheet.draft.blocks if block.role == "paragraph"]
    return paragraphs[min(_LEAD, len(paragraphs)) - 1] if paragraphs else 0


def counts(sheet: Sheet) -> dict[Display, int]:
    """How many claims go to each display class."""
    return {display: sum(j.verdict.display is display for j in sheet.claims) for display in Display}


_NAME_KINDS = ("person", "organisation", "place", "name")


def by_kind(names: Sequence[NameUsed]) -> Iterator[tuple[str, list[NameUsed]]]:
    """The names list by kind, people first; inside a kind in order of first use."""
    for kind in _NAME_KINDS:
        yield kind, [entry for entry in names if entry.kind == kind]
