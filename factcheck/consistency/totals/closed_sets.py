"""Groups whose parts are all there are, against their whole: "two sons and two daughters", then "the five children"."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import NO_SUM, cited, number, place
from factcheck.consistency.base.story import is_body, past
from factcheck.lexicon import table
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity
from factcheck.model.verdicts import Evidence, Verdict

_WIDE = Decimal("0.4")
"""How far the parts of a group come to more or less than its whole and are still meant as all of it."""


def against_whole(line: Line, before: Line | None) -> Found | None:
    """Every part of a closed set in a sentence, and its whole there or in the one beside it."""
    said = frozenset(lazy.known(r"[a-z]+").findall(line.words))
    for parts, wholes, every in _every_set():
        if said.isdisjoint(every):
            continue
        for there, other in ((line, line), (line, before), (before, line)):
            if there is None or other is None or is_open(there) or is_open(other):
                continue
            run = _parts(there, parts)
            if run is None or any(not is_body(one) for one in (there, other)):
                continue
            found = _against(line, there, run, other, wholes)
            if found is not None:
                return found
    return None


@functools.cache
def _every_set() -> tuple[tuple[tuple[frozenset[str], ...], frozenset[str], frozenset[str]], ...]:
    return tuple(
        (tuple(map(frozenset, one["parts"])), frozenset(one["wholes"]), frozenset(w for p in one["parts"] for w in p))
        for one in table("whole")["set"]
    )


def _parts(line: Line, parts: Sequence[frozenset[str]]) -> list[Quantity] | None:
    """One number of a sentence for each part of a set; None where a part has none or several: "nine gold, eight silver and seven bronze"."""
    found: list[Quantity] = []
    told = counts(line)
    for names in parts:
        mine = [q for q in told if _is(line, q, names)]
        if not mine and "against" in names and found:
            mine = [q for q in told if q.noun is None and line.between(found[-1].end, outer(q)) in {"to", "against"}]
        if len(mine) != 1 or mine[0] in found:
            return None
        found.append(mine[0])
    return found


def _is(line: Line, q: Quantity, names: frozenset[str]) -> bool:
    """Whether a number is one of a part: "12 women", "12 of them gold", "12 were children"."""
    if q.noun is not None and q.noun.split()[-1] in names:
        return True
    told = line.text[q.number[1] if q.number[1] > 0 else q.end : line.sentence.end].lower()[:60]
    return re.match(rf"\s(?:(?:{_options('link')})\s)?(?:{lexicon.either(names)})(?!\w)", told) is not None


def _against(line: Line, there: Line, run: Sequence[Quantity], other: Line, wholes: frozenset[str]) -> Found | None:
    """The parts of one sentence against the one whole told in another, or the same, where they miss it."""
    told = [q for q in counts(other) if q not in run and q.noun is not None and q.noun.split()[-1] in wholes]
    rest = [q for q in counts(there) if q not in run and q not in told]
    if len(told) != 1 or rest:
        return None
    whole = told[0]
    if other is not there and not lazy.known(rf"(?:^|\W)(?:{_options('again')})$").search(other.before(whole, 24)):
        return None
    total = sum((q.value for q in run), Decimal(0))
    if (
        total == whole.value
        or whole.value <= max(q.value for q in run)
        or abs(total - whole.value) > whole.value * _WIDE
    ):
        return None
    if _is_of_some(there, run) or _narrowed(other, whole) or past(there) != past(other):
        return None
    return summed(line, run, whole)


def _is_of_some(line: Line, run: Sequence[Quantity]) -> bool:
    """Whether words behind the last part say that it is of some only: "20 women under 30"."""
    narrower = lazy.known(rf"^(?:[a-z]+ ){{0,3}}?(?:{_options('part_of')})(?!\w)")
    return narrower.match(line.after(max(run, key=lambda q: q.start), 32)) is not None


def _narrowed(line: Line, whole: Quantity) -> bool:
    """Whether words right behind a whole say that it is of others, or of some only: "the 40 people aged over 60"."""
    return lazy.known(rf"^(?:{_options('whole_of')})(?!\w)").match(line.after(whole, 16)) is not None


def counts(line: Line | None) -> list[Quantity]:
    """The plain whole numbers of a sentence that count something."""
    if line is None:
        return []
    return [
        q
        for q in line.quantities
        if q.measure == "count"
        and q.form == "cardinal"
        and q.per is None
        and q.hedge is None
        and not q.value % 1
        and q.value > 0
    ]


def is_open(line: Line) -> bool:
    """Whether words of a sentence leave it open that its parts are all there are: "including", "at least", "so far"."""
    return lazy.known(rf"(?<!\w)(?:{_options('open')})(?!\w)").search(line.words) is not None


def summed(line: Line, run: Sequence[Quantity], whole: Quantity) -> Found:
    """The parts and what they come to, against the whole that the draft has."""
    total = sum((q.value for q in run), Decimal(0))
    told = f"{' + '.join(number(q.value) for q in run)} = {number(total)}; the draft has “{' '.join(line.text[whole.start : whole.end].split())}”"
    here = [q for q in (*run, whole) if line.sentence.start <= q.start < line.sentence.end]
    span = min(outer(q) for q in here), max(q.end for q in here)
    evidence = (Evidence("computed", False, told, value=str(total), span=span), *cited(line.text, whole, *run))
    return Found(
        place("sum-check", line, *span, total),
        Verdict(Label.CONFLICTING, "differs-in-draft", f"{NO_SUM}: {told}.", evidence),
    )


@functools.cache
def _options(key: str) -> str:
    return lexicon.options("whole", "words", key)
