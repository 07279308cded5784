"""The dead, hurt and held of a headline, and its shares, where the text has others only."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import HEADLINE_DIFFERS, unlike
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, past
from factcheck.lexicon import either, options, table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "headline_counts")

_FAR = 60
"""Sentences of a story that its headline is held against."""
BACK, NEAR, ABOUT, TALLY = 12, Decimal(2), 60, 3


@functools.cache
def _concepts() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [
        (
            name,
            lazy.pattern(rf"(?:^|\W)(?:{either(entry['before']) or '(?!)'})(?: (?:{options('against_itself', 'headline_counts', 'before')}))*$"),
            lazy.pattern(rf"^(?:[a-z’'-]+ ){{0,4}}?(?:{either(entry['after'])})(?!\w)"),
        )
        for name, entry in table("arithmetic")["concept"].items()
    ]  # fmt: skip


def _concept(line: Line, q: Quantity) -> str | None:
    if (
        q.measure != "count"
        or q.form != "cardinal"
        or q.per is not None
        or (q.noun and singular(q.noun) in word_set("arithmetic", "retold", "never"))
    ):
        return None
    before = line.before(q, 40)
    after = _worded(r"[,;.:]|(?<!\w){stops}(?!\w)").split(f"{(q.noun or '')} {line.after(q, 50)}".strip())[0]
    for name, ahead, behind in _concepts():
        if ahead.search(before) or behind.match(after + " "):
            return name
    return None


def find_headed(story: Story) -> Iterator[Found]:
    """The dead, hurt and held of a headline, and its shares, where the text has others only."""
    first = story.opening()
    heads = [line for line in story.heads() if line.quantities]
    if first is None or not heads:
        return
    body = story.telling(_FAR)
    decks = [line for line in story.lines[:first] if line.sentence.role == "deck"]
    told: dict[str, list[tuple[Line, Quantity]]] = defaultdict(list)
    for line in [*decks, *body]:
        for q in line.quantities:
            concept = _concept(line, q)
            if concept is not None:
                told[concept].append((line, q))
    for line in heads:
        for q in line.quantities:
            concept = _concept(line, q)
            found = None
            if concept is not None:
                found = _casualties(line, q, [(there, o) for there, o in told[concept] if there is not line])
            elif q.measure in {"share", "percent"} and q.form in {"cardinal", "fraction"}:
                found = _share(line, q, body)
            if found is not None:
                yield found


def _casualties(line: Line, q: Quantity, others: Sequence[tuple[Line, Quantity]]) -> Found | None:
    values = [o.value for _, o in others]
    if q.hedge in {"more-than", "at-least", "about", "nearly"} and any(q.admits.query.holds(v, v) for v in values):
        return None
    if (
        not others
        or q.value in values
        or any(q.value == sum(values[:n], Decimal(0)) for n in range(2, len(values) + 1))
    ):
        return None
    if any(q.value == a + b or q.value == abs(a - b) for a, b in combinations(values[:8], 2)) or any(
        _may_be(o, q) for _, o in others
    ):
        return None
    if any(
        q.value == a.value + b.value
        for line_, _ in others
        for a, b in combinations([o for o in line_.quantities if o.measure == "count"][:8], 2)
    ):
        return None
    there, other = others[0]
    if past(there) or not 1 / (2 * NEAR) <= q.value / other.value <= 2 * NEAR:
        return None
    return unlike("headline-body", (line, q), (there, other), HEADLINE_DIFFERS)


def _share(line: Line, q: Quantity, body: Sequence[Line]) -> Found | None:
    """ "Two-thirds of pupils pass" over "56 per cent of pupils passed"."""
    value = q.value if q.measure == "share" else q.value / 100
    mine = _of_what(line, q)
    if mine is None or not 0 < value < 1:
        return None
    same = [
        (there, o, o.value if o.measure == "share" else o.value / 100) for there in body for o in there.quantities
        if o.measure in {"share", "percent"} and _of_what(there, o) == mine
    ]  # fmt: skip
    wide = Decimal("0.03") if q.hedge is None and q.measure == "percent" else Decimal("0.055")
    if (
        not same
        or any(abs(v - value) <= wide or o.form not in {"cardinal", "fraction"} for _, o, v in same)
        or past(same[0][0])
    ):
        return None
    if not ({w[:4] for w in stems(line.words)} & {w[:4] for w in stems(same[0][0].words)}) - {mine[:4]} or abs(
        same[0][2] - value
    ) > Decimal("0.25"):
        return None
    if any(abs(v + w - value) < Decimal("0.011") for _, _, v in same for _, _, w in same):
        return None
    there, other, _ = same[0]
    return unlike("headline-body", (line, q), (there, other), HEADLINE_DIFFERS)


def _may_be(other: Quantity, q: Quantity) -> bool:
    """Whether a loose figure of the text may be the headline's; "at least 13" is no way to tell of 31."""
    if other.form != "cardinal":
        return True
    return bool(other.hedge) and other.admits.query.holds(q.value, q.value) and q.value <= other.value * NEAR


def _of_what(line: Line, q: Quantity) -> str | None:
    after = line.after(q, 40)
    if line.text[q.start : q.end].lower().endswith(" of"):
        after = f"of {after}"
    if lazy.known(r"\bin \w+$").search(line.text[q.start : q.end]):
        after = f"of {after}"  # "one in four shops"
    said = _worded(r"^of (?:{all_the} )?([a-z’'-]{3,})").match(after)
    return singular(said[1]) if said else None
