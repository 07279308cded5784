"""A thing that a draft comes back to by its name with another figure: "a team of nine", then "the team of seven"; "18 tonnes of gravel", then
"most of the 16 tonnes"."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, outer
from factcheck.consistency.base.results import TWO_FIGURES, unlike
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, is_body, past
from factcheck.consistency.returning.recounts import restricted
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("returned")

MEASURES = frozenset({"count", "money", "length", "mass", "speed", "area", "volume", "percent", "power"})
_BULK = frozenset({"mass", "volume", "area"})
MOST, _ABOUT, _CLOSE = 20, 40, 4
"""Figures of one kind that are looked back on; characters about one; sentences within which one may be of anything near."""
_OF = _worded(r"(?:(?P<the>{whose}|[\w’-]+['’]s) )?(?P<noun>[a-z][a-z-]{2,}) of$")
_CAPITAL = lazy.pattern(r"(?<=[a-z,] )[A-Z][\w’'-]+")
_TIMES = _worded(r"{calendar}")
_VERBAL = _worded(r"\b{clause}\b|[,;.]")

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
    values: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    bare: dict[Decimal, int] = {}
    """Numbers told without a noun, each with the last sentence: it may be of anything near."""
    counts: dict[Decimal, int] = {}
    """All counts, each with the last sentence."""
    for at, line in enumerate(story.lines):
        if line.sentence.role == "table-row":
            continue
        for quantity in line.quantities:
            if quantity.form != "cardinal" or quantity.value < 2 or quantity.measure not in MEASURES:
                continue
            for key, again in _keys(line, quantity):
                told = _Told(at, line, quantity, again)
                known = quantity.measure != "count" and quantity.value in values[quantity.measure, quantity.unit]
                known = known or (
                    key[0] in {"count", "persons", "kin"} and at - bare.get(quantity.value, -MOST) <= _CLOSE
                )
                known = known or (key[0] == "of" and _WHICH.match(line.after(quantity, 12)) is not None)
                known = known or (key[0] == "of" and at - counts.get(quantity.value, -MOST) <= _CLOSE)
                found = _clash(told, seen[key][-MOST:]) if again and is_body(line) and not known else None
                if found is not None:
                    yield found
                seen[key].append(told)
            if quantity.measure == "count" and (quantity.noun is None or quantity.noun.endswith("ed")):
                bare[quantity.value] = at
            if quantity.measure == "count":
                counts[quantity.value] = at
            values[quantity.measure, quantity.unit].add(quantity.value)


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
    if q.measure == "percent":
        moved = lazy.known(rf"(?:^|\W)(?:{_options('moved')})$").search(before)
        the = _worded(r"(?:^|\W){this} {steps} of$").search(before) is not None
        if moved is not None or the:
            yield ("moved", "percent"), the
    if q.measure == "count" and _is_crowd(before, q):
        yield ("of", "crowd", "count", ""), False
    if q.measure in _BULK and q.per is None:
        again = _worded(r"(?:^|\W){again}$").search(before)  # fmt: skip
        yield (
            ("bulk", q.measure, q.unit),
            again is not None
            and not _worded(r"{not_alone} ").match(behind)
            and not lazy.known(rf"(?:{_options('sized')})(?!\w)").match(behind),
        )
    if q.measure == "count" and q.noun is not None and q.per is None:
        those = _worded(r"(?:^|\W){those}$").search(before) is not None
        all_ = lazy.known(r"(?:^|\W)all$").search(before) is not None
        part = all_ and lazy.known(rf"^(?:{_options('took_part')})(?!\w)").match(behind) is not None
        yield from _counted(line, q, before, behind)
        yield (
            ("count", singular(q.noun)),
            (those and not _worded(r"{narrowing} ").match(behind)) or part,
        )


def _counted(line: Line, q: Quantity, before: str, behind: str) -> Iterator[tuple[Key, bool]]:
    """ "She had four daughters", then "her five daughters"; "four men", then "The five men"."""
    noun = (q.noun or "").split()[-1]
    if noun in word_set("returned", "kin"):
        had = lazy.known(rf"(?:^|\W)(?:{_options('had')})$").search(before) is not None
        own = _worded(r"(?:^|\W){own}$").search(before) is not None
        if had or own:
            yield ("kin", str(q.noun)), own and not _narrowed(line, q, behind)
    if noun in word_set("returned", "persons"):
        opening = line.between(line.sentence.start, outer(q))
        again = opening in {"the", "all", "all the"} and q.noun == noun
        yield ("persons", noun), again and not _narrowed(line, q, behind)


def _narrowed(line: Line, q: Quantity, behind: str) -> bool:
    """Whether words behind a counted thing pick some of all."""
    if _worded(r"[a-z]+ed {behind_ed}(?!\w)").match(behind):
        return True
    return restricted(line, q) or lazy.known(rf"^(?:{_options('narrowed')})(?!\w)").match(behind) is not None


def _is_crowd(before: str, q: Quantity) -> bool:
    """Whether a number is of those who watched."""
    watched = lazy.known(rf"(?:^|\W)(?P<how>{_options('watched')})$").search(before)
    if watched is None:
        return False
    return watched["how"].endswith(":") or (q.noun or "") in word_set("returned", "watchers") or q.value >= 100


def tells_of_another(told: str) -> bool:
    """Whether words tell of another lot or time than the one before: "a year later", "the other"."""
    return lazy.known(rf"(?<!\w)(?:{_options('others')})(?!\w)").search(told) is not None


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
    if other.line is told.line and q.measure in _BULK:
        return None  # "the 20mg and the 40mg"
    if _apart(told, other) or past(other.line):
        return None
    if abs(q.value - other.quantity.value) in {*values, 1} and lazy.known(_LESS).search(told.line.words):
        return None
    return unlike("same-figure", (told.line, q), (other.line, other.quantity), TWO_FIGURES)


_WHICH = _worded(r"^{that} ")
"""It picks out a lot of its own: "the crowd of 2,000 that filled the square"."""
_LESS = rf"(?<!\w)(?:{lexicon.options('returned', 'less')})(?!\w)"
"""What took some of a lot away, or added to it."""


def about(line: Line, q: Quantity) -> str:
    """The words of the sentence about a figure."""
    return line.between(max(line.sentence.start, outer(q) - _ABOUT), min(line.sentence.end, q.end + _ABOUT))


def _apart(told: _Told, other: _Told) -> bool:
    """Whether two figures are of two places or lots."""
    if any(tells_of_another(about(one.line, one.quantity)) for one in (told, other)):
        return True
    text, names = told.line.text, []
    for one, there in ((told, other), (other, told)):
        behind = text[one.quantity.end : min(one.line.sentence.end, one.quantity.end + 50)]
        where = there.line.text[there.line.sentence.start : there.line.sentence.end]
        names.append(
            [m[0] for m in _CAPITAL.finditer(_VERBAL.split(behind)[0]) if m[0] not in where and not _TIMES.match(m[0])]
        )
    if names[0] and (names[1] or not told.again):
        return True
    return bool(names[0])
