"""A thing that a draft comes back to by its name with another figure: "a team of nine", then "the team of seven"; "18 tonnes of gravel", then
"most of the 16 tonnes"; "a mother of four" and "her five children"; "for three days" and "the first of the four days"."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.lines import Found, Line, outer
from factcheck.consistency.quotients import singular
from factcheck.consistency.results import differing, place, unlike, words
from factcheck.consistency.story import Story, is_body, past, stretches
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set
from factcheck.model.mentions import Quantity

_MEASURES = frozenset({"count", "money", "length", "mass", "speed", "area", "volume", "percent", "power"})
_BULK = frozenset({"mass", "volume", "area"})
_MOST = 20
_NEAR = 4
"""Sentences within which a length of time comes back as "the four days"."""
_SAYS = "One thing, two figures: “{}” here, “{}” elsewhere in the draft."
_OF = lazy.pattern(r"(?:(?P<the>the|this|that|its|his|her|their|whose|[\w’-]+['’]s) )?(?P<noun>[a-z][a-z-]{2,}) of$")
_CAPITAL = lazy.pattern(r"(?<=[a-z,] )[A-Z][\w’'-]+")
_VERBAL = lazy.pattern(r"\b(?:were|was|are|is|had|have|has|will|would|said|told|who|which|that)\b|[,;.]")
_SPANS = frozenset({"day", "night", "week", "weekend"})

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure as told: in which sentence, of what, and whether as one already known."""

    at: int
    line: Line
    quantity: Quantity
    again: bool


def find(story: Story) -> Iterator[Found]:
    """The figures of a draft that come back as others."""
    seen: dict[Key, list[_Told]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            if quantity.form != "cardinal" or quantity.value < 2 or quantity.measure not in _MEASURES:
                continue
            for key, again in _keys(line, quantity):
                told = _Told(at, line, quantity, again)
                found = _clash(told, seen[key][-_MOST:]) if again and is_body(line) else None
                if found is not None:
                    yield found
                seen[key].append(told)
    yield from _children(story)
    yield from _spans(story)


def _options(key: str) -> str:
    return lexicon.options("returned", key)


@functools.cache
def _canonical() -> dict[str, str]:
    return {word: one[0] for one in lexicon.table("returned")["alike"] for word in one}


def _keys(line: Line, q: Quantity) -> Iterator[tuple[Key, bool]]:
    """What a figure is told to be of, each with whether it is told as something known."""
    before, behind = line.before(q, 40), line.after(q, 30)
    of = _OF.search(before)
    if of is not None and of["noun"] not in word_set("returned", "general"):
        thing = _canonical().get(of["noun"], singular(of["noun"]))
        yield ("of", thing, q.measure, q.unit if q.unit != "person" else ""), of["the"] is not None
    verb = lazy.known(rf"(?:^|\W)({_options('verbs')})$").search(before)
    if verb is not None:
        yield ("of", _canonical().get(verb[1], verb[1]), q.measure, q.unit), False
    if q.measure == "count" and _is_crowd(before, q):
        yield ("of", "crowd", "count", ""), False
    if q.measure in _BULK and q.per is None:
        again = re.search(r"(?:^|\W)(?:most of the|all of the|all the|some of the|half of the|half the|the|those|these)$", before)  # fmt: skip
        yield ("bulk", q.measure, q.unit), again is not None and not re.match(r"(?:of|in|a|an|per|from) ", behind)
    if q.measure == "count" and q.noun is not None and q.per is None:
        those = re.search(r"(?:^|\W)(?:those|these|the same)$", before) is not None
        all_ = re.search(r"(?:^|\W)all$", before) is not None
        part = all_ and lazy.known(rf"^(?:{_options('took_part')})(?!\w)").match(behind) is not None
        yield ("count", singular(q.noun)), (those and not re.match(r"(?:who|that|which|in|at|from|of) ", behind)) or part


def _is_crowd(before: str, q: Quantity) -> bool:
    """Whether a number is of those who watched."""
    watched = lazy.known(rf"(?:^|\W)(?P<how>{_options('watched')})$").search(before)
    if watched is None:
        return False
    return watched["how"].endswith(":") or (q.noun or "") in word_set("returned", "watchers") or q.value >= 100


@functools.cache
def _others() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{_options('others')})(?!\w)")


def _clash(told: _Told, before: Sequence[_Told]) -> Found | None:
    q = told.quantity
    others = [o for o in before if o.quantity.hedge is None or o.quantity.value == q.value]
    if q.hedge is not None or past(told.line) or len({o.quantity.value for o in others}) != 1:
        return None
    other = others[0]
    values = [o.value for o in told.line.quantities if o is not q]
    if other.quantity.value == q.value or any(q.value in {a + b, abs(a - b)} for a, b in combinations(values, 2)):
        return None
    if other.quantity.measure == "count" and (told.line is other.line) and not told.again:
        return None
    if _apart(told, other) or past(other.line):
        return None
    return unlike("same-figure", (told.line, q), (other.line, other.quantity), _SAYS)


def _apart(told: _Told, other: _Told) -> bool:
    """Whether two figures are of two places or lots."""
    if _others().search(told.line.words) or _others().search(other.line.words):
        return True
    text, names = told.line.text, []
    for one, there in ((told, other), (other, told)):
        behind = text[one.quantity.end : min(one.line.sentence.end, one.quantity.end + 50)]
        where = there.line.text[there.line.sentence.start : there.line.sentence.end]
        names.append([m[0] for m in _CAPITAL.finditer(_VERBAL.split(behind)[0]) if m[0] not in where])
    if names[0] and (names[1] or not told.again):
        return True
    return bool(names[0])


_NUMBERS = {
    word: Decimal(at)
    for at, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
    )
}
_HOW_MANY = rf"(?P<many>{'|'.join(_NUMBERS)}|\d{{1,2}})"


@functools.cache
def _parent() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<![\w-])(?P<who>{_options('parents')})(?: |-)of(?: |-){_HOW_MANY}(?!\w)")


_THEIR = lazy.pattern(
    rf"(?<![\w-])(?P<whose>his|her) {_HOW_MANY} (?P<grand>grand)?(?:children|kids)(?P<behind>(?: [a-z]+)?)(?!\w)"
)


def _value(told: str) -> Decimal:
    return _NUMBERS[told] if told in _NUMBERS else Decimal(told)


def _children(story: Story) -> Iterator[Found]:
    """ "A mother of four", and "her five children"."""
    parents: list[tuple[Line, re.Match[str]]] = []
    theirs: list[tuple[Line, re.Match[str]]] = []
    for line in story.lines:
        told = line.text[line.sentence.start : line.sentence.end].lower()
        parents += [(line, m) for m in _parent().finditer(told)]
        theirs += [(line, m) for m in _THEIR.finditer(told)]
    if not theirs or not parents or len({(m["who"], _value(m["many"])) for _, m in parents}) != 1:
        return
    there, parent = parents[0]
    for line, m in theirs:
        she = parent["who"] in word_set("returned", "she")
        grand = parent["who"] in word_set("returned", "grand")
        if (m["whose"] == "her") != she or (m["grand"] is not None) != grand or not is_body(line):
            continue
        if m["behind"].strip() in word_set("returned", "some") or _value(m["many"]) == _value(parent["many"]):
            continue
        here = line.sentence.start + m.start(), line.sentence.start + m.end() - len(m["behind"])
        other = there.sentence.start + parent.start(), there.sentence.start + parent.end()
        shown = words(line, *here), words(there, *other)
        yield differing(place("same-figure", line, *here, shown[0]), _SAYS.format(*shown), here, other, shown)


def _spans(story: Story) -> Iterator[Found]:
    """ "To strike for three days", and "on the first of the four days"."""
    seen: list[tuple[int, Line, int, int, Decimal, str]] = []
    picked = lazy.known(rf"(?:^|\W)(?:{_options('whole')}) (?:[a-z]+ )?of (?:the|those|these|all)?$")
    for at, line in enumerate(story.lines):
        for stretch in stretches(line):
            if stretch.unit not in _SPANS or stretch.value < 2:
                continue
            told = line.text[stretch.start : stretch.end].lower()
            the = re.match(r"(?:the|those|these|all) ", told)
            start = stretch.start + (the.end() if the else 0)
            before = line.between(max(line.sentence.start, start - 40), start)
            if picked.search(f"{before}") and not _others().search(line.words):
                near = [s for s in seen if s[5] == stretch.unit and at - s[0] <= _NEAR]
                if len({s[4] for s in near}) == 1 and near[-1][4] != stretch.value and near[-1][1] is not line:
                    _, there, first, last, _, _ = near[-1]
                    shown = words(line, start, stretch.end), words(there, first, last)
                    claim = place("same-figure", line, start, stretch.end, stretch.value)
                    yield differing(claim, _SAYS.format(*shown), (start, stretch.end), (first, last), shown)
            elif re.search(r"(?:^|\W)for$", before):
                seen.append((at, line, start, stretch.end, stretch.value, stretch.unit))
