"""Parts against the whole they are of, where no word says "in all": a list of names after their number, "330 of them ... the other
320", "13,000, 7,400 on Thursday and 5,600 on Friday"; with portions and shares."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, ending, options, outer
from factcheck.consistency.base.results import are_all
from factcheck.consistency.base.story import Story, elsewhen
from factcheck.consistency.base.subunits import alike
from factcheck.consistency.shares import shares
from factcheck.consistency.totals import itemised_wholes, portions
from factcheck.consistency.totals.adding import added, cardinals
from factcheck.frozen import replace
from factcheck.lexicon import word_set, worded
from factcheck.model.lists import Label
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "part_sums")

_LEADING, _SEVERAL = 2, 3
"""Sentences behind the first that still tell of the whole story; parts from which on any verb of giving will do."""
_SHORT = Decimal("0.15")
"""Parts that miss their whole by no more than this share of it may have been meant to be all."""


def find(story: Story) -> Iterator[Found]:
    """Wholes and parts of every sentence, with the whole from elsewhere where it is told there."""
    wholes: dict[tuple[str, str, str], list[tuple[Line, Quantity]]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row" or not line.quantities:
            continue
        placed = [*_by_place(line), *portions.find(line)]
        yield from placed
        if not placed:
            yield from itemised_wholes.find(line)
        yield from _done(line, wholes, leads=at <= (story.opening() or 0) + _LEADING)
        found = _others(line, story.before(at))
        if found is not None:
            yield found
        yield from shares.find(line)


def _by_place(line: Line) -> Iterator[Found]:
    """A whole, its two or more parts right after it, each with the same small word: 7,400 on Thursday and 6,600 on Friday."""
    counts = cardinals(line)
    for at, whole in enumerate(counts[:-2]):
        named = whole.noun is not None or lazy.known(r"(?:^|\W)of$").search(line.before(whole, 8)) is not None
        if beginning("parts", "of_whole", 0).match(line.after(whole)):
            continue
        if whole.value < 2 or whole.hedge is not None or not named or _is_part(line, whole, counts[0]):
            continue
        parts = _same_word(line, [part for part in counts[at + 1 :] if alike(part, whole)], whole)
        if len(parts) > 1:
            found = added(line, whole, parts)
            short = whole.value - sum((p.value for p in parts), Decimal(0))
            if short <= 0 or found.verdict.label is not Label.REFUTED:
                yield found
            elif short <= whole.value * _SHORT:
                yield replace(found, verdict=are_all(found.verdict))


def _is_part(line: Line, whole: Quantity, first: Quantity) -> bool:
    """Whether a seeming whole is a part of what the sentence opens with: "Of the report's 24 pages, nine deal with roads, eight with rail"."""
    opened = lazy.known(r"(?:out )?of (?:[\w’'-]+ ){0,4}").fullmatch(
        line.between(line.sentence.start, outer(first)) + " "
    )
    return opened is not None and first is not whole and first.value > whole.value


def _same_word(line: Line, after: list[Quantity], whole: Quantity) -> list[Quantity]:
    if (
        not after
        or not lazy.known(r"[,:—–]\s*$").search(line.text[whole.end : outer(after[0])])
        or len(line.between(whole.end, outer(after[0]))) > 60
    ):
        return []
    if anywhere("parts", "open").search(line.between(whole.end, line.sentence.end)):
        return []
    run: list[Quantity] = []
    word = ""
    for part in after:
        said = lazy.known(rf"^({options('parts', 'places')})\s").match(line.after(part, 20))
        if part.noun is not None or part.value >= whole.value or not said or (word and said[1] != word):
            break
        if run and not lazy.known(r"^[\w\s’'.-]{1,60}?(?:, and|,| and)$").match(line.between(run[-1].end, outer(part))):
            break
        word = said[1]
        least = 0 if (whole.noun or "").endswith(("ed", "en")) else 1
        if re.match(rf"(?:[a-z’'-]+ ){{{least},2}}{re.escape(word)}\b", line.after(whole, 30)):
            return []  # "3 named by the house, 2 by the court": the first is a part itself
        run.append(part)
    if len(run) != len(after) or not lazy.known(r"(?:^|\W)and(?: the other)?$").search(
        line.before(run[-1], 16) if run else ""
    ):
        return []
    return run


def _others(line: Line, before: Line | None) -> Found | None:
    """ "It put 330 of them in classes and the other 320 in a comparison group", after "followed 640 people"."""
    counts = cardinals(line)
    last = next((q for q in counts if ending("parts", "rest").search(line.before(q, 24))), None)
    if last is None or last is counts[0] or _worded(r"(?:^|\W)of the {others}$").search(line.before(last, 24)):
        return None
    first = counts[: counts.index(last)]
    within = [q for q in first if beginning("parts", "of_whole", 0).match(line.after(q))]
    if not within:
        return None
    wholes, parts = _whole_of(line, first, within[0], before)
    parts = [*parts, last]
    if (
        len(wholes) != 1
        or any(p.value > wholes[0].value for p in parts)
        or any(alike(p, wholes[0]) is None for p in parts)
    ):
        return None
    return added(line, wholes[0], parts)


def _whole_of(
    line: Line, first: list[Quantity], part: Quantity, before: Line | None
) -> tuple[list[Quantity], list[Quantity]]:
    """The whole that "15 of their 18" or "330 of them" speaks of, and the parts named before the rest."""
    at = first.index(part)
    whole = first[at + 1] if at + 1 < len(first) else None
    if whole is not None and _worded(r"(?:out )?of {whose}(?: [a-z]+)?").fullmatch(
        line.between(part.end, outer(whole))
    ):
        return [whole], [part, *[q for q in first[at + 2 :] if q.noun is None]]
    if not _worded(r"^of {them}\b").match(line.after(part)) or before is None or at:
        return [], []
    return [q for q in cardinals(before) if q.noun is not None and q.value > part.value and q.measure == "count"], first


def _given(
    line: Line, money: list[Quantity], wholes: dict[tuple[str, str, str], list[tuple[Line, Quantity]]], *, leads: bool
) -> Iterator[Found]:
    """ "Fined the firm £105,000 and Mr Lee £26,000" against "was fined £126,000" before it."""
    if (len(money) == 1 and not leads) or elsewhen(line):
        return
    if len(money) == 1:
        told = _gives().search(line.before(money[0], 24))
        if told is not None and not lazy.known(r"^(?:each|apiece|more|of it|a )").match(line.after(money[0], 8)):
            wholes[told["verb"], "", money[0].unit].append((line, money[0]))
        return
    first = _gives(r" (?:[\w’'.-]+ ){0,4}[\w’'.-]+").search(line.before(money[0], 70))
    gaps = [line.between(a.end, outer(b)) for a, b in pairwise(money)]
    if (
        first is None
        or not all(_TO_ANOTHER.fullmatch(gap) for gap in gaps)
        or not gaps[-1].startswith(("and ", ", and "))
    ):
        return
    if len(money) < _SEVERAL and first["verb"] not in word_set("arithmetic", "parts", "rules"):
        return
    if len({q.unit for q in money}) > 1 or anywhere("parts", "open").search(line.words):
        return
    total = sum((q.value for q in money), Decimal(0))
    known = [
        whole for _, whole in wholes[first["verb"], "", money[0].unit] if whole.value > max(q.value for q in money)
    ]
    near = [whole for whole in known if abs(whole.value - total) <= whole.value * _SHORT]
    if near and all(whole.value != total for whole in near):
        yield added(line, near[0], money, Label.CONFLICTING)


@functools.cache
def _gives(behind: str = "") -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?P<verb>{options('parts', 'gives')}){behind}$")


_TO_ANOTHER = lazy.pattern(r"(?:, and|,|and) (?:[\w’'.-]+ ){0,4}[\w’'.-]+")


def _done(
    line: Line, wholes: dict[tuple[str, str, str], list[tuple[Line, Quantity]]], *, leads: bool
) -> Iterator[Found]:
    """ "Took £94,000 from six in A, £61,500 from four in B and £41,500 from two in C" against "took £197,000 from 12" before it."""
    money = [q for q in line.quantities if q.measure == "money" and q.form == "cardinal" and q.hedge is None]
    if not money:
        return
    yield from _given(line, money, wholes, leads=leads)
    verb = lazy.known(r"([a-z]{3,})$").search(line.before(money[0], 24))
    after = [lazy.known(rf"^({options('parts', 'places')})\s").match(line.after(q, 20)) for q in money]
    if verb is None or after[0] is None:
        return
    key = (verb[1], after[0][1], money[0].unit)
    if len(money) == 1:
        wholes[key].append((line, money[0]))
        return
    listed = all(
        lazy.known(r"[\w\s’'.-]{4,60}?(?:,|,? and)").fullmatch(line.between(a.end, b.start)) for a, b in pairwise(money)
    )
    alike_ = all(
        said is not None and said[1] == key[1] and q.unit == key[2] for said, q in zip(after, money, strict=True)
    )
    if not listed or not alike_ or len(money) < 3 or not lazy.known(r"(?:^|\W)and$").search(line.before(money[-1], 8)):
        return
    total = sum((q.value for q in money), Decimal(0))
    known = [whole for _, whole in wholes[key] if whole.value > max(q.value for q in money)]
    if known and abs(known[0].value - total) <= known[0].value * _SHORT:
        yield added(line, next((w for w in known if w.value == total), known[0]), money, Label.CONFLICTING)
