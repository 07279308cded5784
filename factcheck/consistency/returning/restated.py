"""One thing counted twice: what a definite phrase comes back to ("the 18 people rescued", after "sixteen people were rescued"), the dead and
hurt of a headline, its shares, the votes of one division and the make-up of one group."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.beside import of_another
from factcheck.consistency.base.digits import digits
from factcheck.consistency.base.lines import Found, Line, anywhere, beginning, options, outer
from factcheck.consistency.base.results import TWO_FIGURES, differing, place, unlike, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.headlines.headline_counts import ABOUT, BACK, NEAR, TALLY, find_headed
from factcheck.frozen import dataclass
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "restated")

_MEASURES = frozenset({"count", "money", "mass", "length", "area", "volume", "energy", "power", "speed"})
_SCALES = (Decimal(1000), Decimal(10) ** 6)


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure as told: of what, and the telling words about it."""

    at: int
    line: Line
    quantity: Quantity
    noun: str
    about: frozenset[str]


def find(story: Story) -> Iterator[Found]:
    """What a draft tells again with another figure."""
    seen: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    groups: dict[tuple[str, ...], tuple[Line, Quantity, Quantity]] = {}
    votes: list[tuple[Line, int, int, int, int]] = []
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for told in _figures(at, line):
            key = told.quantity.measure, "" if told.quantity.measure == "count" else told.quantity.unit
            if is_body(line):
                found = _again(told, seen[key][-BACK:])
                if found is not None:
                    yield found
            seen[key].append(told)
        yield from _made_up(line, groups)
        yield from _voted(line, votes)
    yield from find_headed(story)


def _figures(at: int, line: Line) -> Iterator[_Told]:
    for i, q in enumerate(line.quantities):
        if q.measure not in _MEASURES or q.form != "cardinal" or q.value < 2 or q.per is not None:
            continue
        noun = singular(q.noun)
        if q.measure == "count" and not noun and i + 1 < len(line.quantities):
            whole = line.quantities[i + 1]
            if _worded(r"(?:out )?of {all_the}?").fullmatch(line.between(q.end, outer(whole))):
                noun = singular(whole.noun)
        told = f"{_clause(line.before(q, ABOUT), last=True)} {_clause(line.after(q, ABOUT), last=False)}"
        yield _Told(at, line, q, noun, stems(told) - stems(q.noun or ""))


def _clause(told: str, *, last: bool) -> str:
    parts = _worded(r"[;:“”\"]|, {while} ").split(told)
    return parts[-1] if last else parts[0]


@functools.cache
def _definite() -> re.Pattern[str]:
    return lazy.pattern(
        rf"(?:^|\W)(?:(?:{options('again', 'known')}|all of the|all|of the)|[a-z]+['’]s?)(?: [a-z]{{1,3}})?$"
    )


def _again(told: _Told, before: Sequence[_Told]) -> Found | None:
    line, q = told.line, told.quantity
    if q.hedge is not None or not _definite().search(line.before(q, 24)) or of_another(line, outer(q), q.end):
        return None
    if _worded(r"(?:^|\W)(?:{some}) of the$|(?:^|\W)(?:of|in|from) (?:{his})$").search(line.before(q, 24)):
        return None
    like = [o for o in before if o.line is not line and (told.quantity.measure != "count" or o.noun == told.noun)]
    if any(
        o.quantity.value == q.value
        or (o.quantity.hedge is not None and o.quantity.admits.query.holds(q.value, q.value))
        for o in before
    ):
        return None
    values = [o.quantity.value for o in before[-8:]]
    if any(q.value in {a + b, abs(a - b)} for a, b in combinations(values, 2)):
        return None
    for other in reversed(like):
        if other.quantity.hedge is not None or other.at < told.at - BACK:
            continue
        if _is_same(told, other) and not _apart(told, other):
            return _differs(told, other)
    return None


def _is_same(told: _Told, other: _Told) -> bool:
    q, o = told.quantity, other.quantity
    behind = _behind(told)
    loose = told.noun in _any()
    if _scaled(q, o) and (q.measure == "money" or q.value >= 1000):
        return bool(told.about & other.about) or (len(digits(q.value)) > 1 and q.measure == "count" and not told.noun)
    turned = len(digits(q.value)) > 2 and digits(q.value) != digits(o.value) and sorted(digits(q.value)) == sorted(digits(o.value)) and q.value.adjusted() == o.value.adjusted()  # fmt: skip
    if turned and (told.noun or q.measure != "count") and (told.noun not in _any() or behind & other.about):
        return bool(told.noun) or bool(told.about & other.about)
    if not 1 / NEAR <= q.value / o.value <= NEAR:
        return False
    if q.measure == "count" and told.noun in word_set("arithmetic", "retold", "never"):
        return beginning("retold", "tallies", 0).match(_right_behind(told)) is not None and told.at - other.at <= TALLY
    if q.measure == "count" and not told.noun:
        return False
    shared = behind & other.about
    if past(told.line) or past(other.line) or not shared:
        return False
    return bool(shared) if not loose and q.measure == "count" else bool(shared & _first_words(told))


def _right_behind(told: _Told) -> str:
    """The words right behind a figure."""
    return told.line.after(told.quantity, 24)


def _scaled(q: Quantity, o: Quantity) -> bool:
    high, low = max(q.value, o.value), min(q.value, o.value)
    return high / low in _SCALES


def _after(told: _Told) -> str:
    return lazy.known(r"[,;.:“”\"()–—]").split(told.line.after(told.quantity, 50))[0]


def _behind(told: _Told) -> frozenset[str]:
    """The telling words right behind a figure: what picks out its lot."""
    return stems(" ".join(_after(told).split()[:6])) - stems(told.quantity.noun or "")


def _first_words(told: _Told) -> frozenset[str]:
    return stems(" ".join(_after(told).split()[:4]))


@functools.cache
def _any() -> frozenset[str]:
    return frozenset(singular(word) for word in table("arithmetic")["twice"]["any"])


@functools.cache
def _elsewhere() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('again', 'other')}|{options('retold', 'other')})(?!\w)")


_NAME = lazy.pattern(r"(?<=[a-z,] )[A-Z][\w’'-]+")


def _apart(told: _Told, other: _Told) -> bool:
    """Whether two figures are of two places, days or lots."""
    if _elsewhere().search(told.line.words) or _elsewhere().search(other.line.words):
        return True
    text = told.line.text[told.quantity.end : min(told.line.sentence.end, told.quantity.end + 50)]
    there = other.line.text[other.line.sentence.start : other.line.sentence.end]
    phrase = _worded(r"[,;.]|\b(?:{clause})\b").split(text)[0]
    names = [m[0] for m in _NAME.finditer(phrase)]
    return any(name not in there for name in names)


def _differs(told: _Told, other: _Told) -> Found:
    return unlike("same-figure", (told.line, told.quantity), (other.line, other.quantity), TWO_FIGURES)


def _made_up(line: Line, groups: dict[tuple[str, ...], tuple[Line, Quantity, Quantity]]) -> Iterator[Found]:
    """ "A jury of eight women and four men", then one of seven and five."""
    for one, two in zip(line.quantities, line.quantities[1:], strict=False):
        group = lazy.known(r"([a-z]+) of$").search(line.before(one, 30))
        if group is None or not one.noun or not two.noun or line.between(one.end, outer(two)) != "and":
            continue
        if group[1] not in word_set("arithmetic", "partition", "groups"):
            continue
        first, second = sorted((one, two), key=lambda q: q.noun or "")
        key = (group[1], str(first.noun), str(second.noun))
        other = groups.setdefault(key, (line, first, second))
        if other[0] is not line and (other[1].value, other[2].value) != (first.value, second.value):
            told = (
                words(line, one.start, two.end),
                words(other[0], min(other[1].start, other[2].start), max(other[1].end, other[2].end)),
            )
            claim = place("same-figure", line, one.start, two.end, told[0])
            says = f"One group, two make-ups: “{told[0]}” here, “{told[1]}” elsewhere in the draft."
            yield differing(
                claim,
                says,
                (one.start, two.end),
                (min(other[1].start, other[2].start), max(other[1].end, other[2].end)),
                told,
            )


_VOTE = lazy.pattern(r"(?<![\d–-])(\d{1,3})\s?(?:votes )?(?:to|[-–]|against|votes to)\s?(\d{1,3})(?![\d–%-])")


def _voted(line: Line, votes: list[tuple[Line, int, int, int, int]]) -> Iterator[Found]:
    """ "By 23 to 19", then "the 23-18 vote"."""
    if _VOTE.search(line.text, line.sentence.start, line.sentence.end) is None:
        return
    if not lazy.known(r"(?<!\w)vot(?:e|es|ed|ing)(?!\w)").search(line.words) or anywhere("retold", "votes").search(
        line.words
    ):
        return
    for m in _VOTE.finditer(line.text, line.sentence.start, line.sentence.end):
        a, b = int(m[1]), int(m[2])
        for other, c, d, start, end in votes:
            if other is not line and ((a == c) != (b == d)) and (a, b) != (c, d) and max(abs(a - c), abs(b - d)) < 20:
                told = words(line, m.start(), m.end()), words(other, start, end)
                claim = place("same-figure", line, m.start(), m.end(), told[0])
                yield differing(claim, f"One vote, two counts: “{told[0]}” here, “{told[1]}” elsewhere in the draft.", (m.start(), m.end()), (start, end), told)  # fmt: skip
                return
        votes.append((line, a, b, m.start(), m.end()))
