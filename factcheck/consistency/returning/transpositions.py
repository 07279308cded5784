"""A sum, length, weight, stretch of time or number that comes back with its digits turned ("£4.6 million ... the £6.4 million"), or as
another in front of the thing it was told of ("closed for nine weeks ... the seven-week closure")."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck import lazy
from factcheck.consistency.base.digits import turned
from factcheck.consistency.base.lines import Found, Line, anywhere, ending, outer
from factcheck.consistency.base.results import differing, place, words
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_body, past, stretches
from factcheck.frozen import dataclass
from factcheck.lexicon import month_names, table, word_set, worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "transpositions")

_MEASURES = frozenset({"money", "length", "mass", "area", "volume", "count", "speed", "energy"})
_MEASURED = frozenset({"length", "mass", "area", "speed", "volume"})
_MOST, _ABOUT, _SMALL = 30, 60, 100
_PREFIX = 5
_PICKS = word_set("against_itself", "transpositions", "picks")
_ROLES = frozenset({"paragraph", "list-item", "footnote", "deck"})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as told: where, how much, and of what."""

    line: Line
    start: int
    end: int
    value: Decimal
    noun: str
    hedged: bool
    mention: Quantity | Date
    digits: tuple[int, str]
    """Its size and digits, however they are ordered."""

    @property
    def about(self) -> frozenset[str]:
        """The telling words on both sides."""
        return stems(f"{self.line.before(self.mention, _ABOUT)} {self.line.after(self.mention, _ABOUT)}") - {self.noun}


def find(story: Story) -> Iterator[Found]:
    """The figures that come back as others."""
    seen: dict[tuple[str, str], list[Told]] = defaultdict(list)
    values: dict[tuple[str, str], set[Decimal]] = defaultdict(set)
    counts: set[Decimal] = set()
    """Numbers of anything: a bare one may be any of them."""
    people: list[Told] = []
    """Numbers of those who may be called by several words."""
    for line in story.lines:
        if line.sentence.role not in _ROLES:
            continue
        for key, told in _figures(line):
            before = seen[key]
            known = (
                counts if key == ("count", "") else values[key] | (values["count", ""] if key[0] == "count" else set())
            )
            if is_body(line) and not told.hedged and told.value not in known:
                found = _turned(told, before[-_MOST:]) or _of_thing(told, before[-_MOST:])
                found = found or (_by_another_word(told, people[-_MOST:]) if key[0] == "count" else None)
                if found is not None:
                    yield found
            before.append(told)
            if key[0] == "count" and told.noun and told.value >= _SMALL:
                people.append(told)
            values[key].add(told.value)
            if key[0] == "count":
                counts.add(told.value)


def _figures(line: Line) -> Iterator[tuple[tuple[str, str], Told]]:
    for q in line.quantities:
        if q.measure in _MEASURES and q.form == "cardinal" and q.value > 1 and q.per is None:
            noun = (q.noun or "").split()[-1] if q.noun else ""
            unit = "" if q.unit == "person" else q.unit
            key = q.measure, unit if q.measure != "count" else _single(noun)
            yield key, _told(line, q, outer(q), q.value, _single(noun), hedged=q.hedge is not None)
    for s in stretches(line):
        hedged = isinstance(s.mention, Quantity) and s.mention.hedge is not None
        yield ("duration", s.unit), _told(line, s.mention, s.start, s.value, "", hedged=hedged)


def _told(line: Line, mention: Quantity | Date, start: int, value: Decimal, noun: str, *, hedged: bool) -> Told:
    digits = value.adjusted(), "".join(sorted(f"{value:f}".replace("0", "").replace(".", "")))
    return Told(line, start, mention.end, value, noun, hedged, mention, digits)


def _single(noun: str) -> str:
    return lazy.known(r"(?<=[^s])s$").sub("", noun)


def _apart(one: Told, other: Told) -> bool:
    """Whether two figures are of two times, or one sentence has both."""
    if one.line is other.line or (_when(one.line) != _when(other.line) and (past(one.line) or past(other.line))):
        return True
    if any(anywhere("again", "other").search(_near_by(t, wide=t.value < _SMALL or not t.noun)) for t in (one, other)):
        return True
    if _of_period(one.line) != _of_period(other.line):
        return True
    months = [frozenset(_MONTHS.findall(t.line.words)) for t in (one, other)]
    if months[0] and months[1] and not months[0] & months[1]:
        return True
    years = [{m[0] for m in lazy.known(r"\b(?:19|20)\d\d\b").finditer(t.line.words)} for t in (one, other)]
    return bool(years[0] and years[1] and not years[0] & years[1])


def _of_period(line: Line) -> frozenset[str]:
    """The stretches of a year that the figures of a sentence are for: "for the six months", "in the first half"."""
    return frozenset(found[1] for found in _PERIOD.finditer(line.words))


_PERIOD = _worded(r"\b{ordinals} ({parts})\b(?! (?:of|an?) {game})")


def _near_by(told: Told, *, wide: bool) -> str:
    """The words that may tell of another lot than a figure's: of its sentence up to the end of its clause, or right before a large number of things."""
    if wide:
        ends = lazy.known(r"[,;:]").search(told.line.text, told.end, told.line.sentence.end)
        return told.line.between(told.line.sentence.start, ends.start() if ends else told.line.sentence.end)
    return told.line.between(max(told.line.sentence.start, told.start - _ABOUT), told.start)


def _when(line: Line) -> frozenset[str]:
    """The words that put a sentence into another time: two of "last year" speak of one."""
    return frozenset(
        found[0].removesuffix("'s").removesuffix("’s") for found in anywhere("other_time", "past").finditer(line.words)
    )


_MONTHS = _worded(
    rf"\b{{dated}} (?:early |late |mid-)?({'|'.join((*month_names(), 'spring', 'summer', 'autumn', 'winter'))})\b"
)


def _turned(told: Told, before: Sequence[Told]) -> Found | None:
    """The same digits in another order, of one thing as far as the words about them tell."""
    for other in reversed(before):
        if other.digits != told.digits or other.hedged or not turned(told.value, other.value) or _apart(told, other):
            continue
        if _parallel(told, other) or _counts(told) != _counts(other):
            continue
        shared = told.about & other.about
        known = ending("again", "known").search(_lead(told)) is not None
        loose = told.noun in _any()
        if _worded(r"(?:^|\W)an? (?:[a-z-]+ ){0,2}of$|(?:^|\W)an?(?: {fresh})?$").search(_lead(told).lower()):
            continue  # "a trip of 210 km" is a new one
        if ending("again", "added").search(_lead(told).lower()):
            continue  # "a polished 112 ... adding 121 for the third wicket"
        q = told.mention
        measured = told.value >= _SMALL and isinstance(q, Quantity) and q.measure in _MEASURED
        sure = (
            bool(shared)
            or (measured and told.noun == "")
            or (known and not loose)
            or (bool(told.noun) and not loose and told.value >= _SMALL)
        )
        if sure and not _made_of(told.value, before):
            return _differs(told, other)
    return None


def _by_another_word(told: Told, before: Sequence[Told]) -> Found | None:
    """ "Employs 1,250 people. Its 1,520 staff"; "146 names on the list ... the 164 girls on it": a number met before, by another word for the same."""
    if told.value < _SMALL or not told.noun or ending("again", "known").search(_lead(told)) is None:
        return None
    for other in reversed(before):
        if (
            other.digits != told.digits
            or other.noun == told.noun
            or other.hedged
            or not turned(told.value, other.value)
        ):
            continue
        if _apart(told, other) or _made_of(told.value, before) or _counts(told) != _counts(other):
            continue
        words_ = _synonyms()
        if told.noun in words_ and other.noun in words_:
            return _differs(told, other)
    return None


@functools.cache
def _synonyms() -> frozenset[str]:
    """What a draft may call those whom it counts, and what stands for them."""
    return frozenset(_single(word) for word in word_set("against_itself", "transpositions", "counted"))


def _parallel(one: Told, other: Told) -> bool:
    """Whether two sentences tell the same of two: "The school raised £2,150. The church raised £2,510"."""
    mine, theirs = (t.line.between(t.line.sentence.start, t.start).split() for t in (one, other))
    short = 3 <= len(mine) <= 5 and 3 <= len(theirs) <= 5
    return short and mine[0] == theirs[0] == "the" and mine[-1] == theirs[-1] and mine[1] != theirs[1]


def _counts(told: Told) -> str:
    """The name right behind a figure, which is what it counts: "13 Slovaks"."""
    found = _NAME.match(told.line.text, told.end)
    return found[1] if found is not None else ""


_NAME = lazy.pattern(r" ([A-Z][a-z]+)")


def _lead(told: Told) -> str:
    return told.line.between(max(told.line.sentence.start, told.start - 24), told.start)


@functools.cache
def _any() -> frozenset[str]:
    return frozenset(_single(word) for word in table("arithmetic")["twice"]["any"])


def _made_of(value: Decimal, before: Sequence[Told]) -> bool:
    values = [other.value for other in before[-12:]]
    return any(value in {a + b, abs(a - b)} for a, b in combinations(values, 2))


def _of_thing(told: Told, before: Sequence[Told]) -> Found | None:
    """ "The seven-week closure", where what closed did so for nine weeks, the only such figure told of it."""
    text = told.line.text
    behind = lazy.known(r"[ -]([a-z]{4,})(?: ([a-z]+))?").match(text[told.end : told.line.sentence.end])
    lead = ending("again", "definite").search(_lead(told).lower())
    if (
        behind is None
        or lead is None
        or {behind[1], behind[2]} & _PICKS
        or (told.noun and "-" not in text[told.start : told.end])
    ):
        return None
    things = _alike(behind[1])
    others = [o for o in before if not _apart(told, o) and _speaks(o, things)]
    if len({o.value for o in others}) != 1 or others[-1].hedged or _made_of(told.value, before):
        return None
    if _of_another_name(told, others[-1]):
        return None
    return _differs(told, others[-1])


_NAMED = _worded(r"[ -][a-z]+ (?:[a-z]+ )?{to_names} ([A-Z][\w’'-]+)")


def _of_another_name(told: Told, other: Told) -> bool:
    """Whether a name right behind a thing, which the sentence of the other figure does not have, makes it another: "the 313-km border with Nicaragua"."""
    name = _NAMED.match(told.line.text, told.end)
    sentence = other.line.sentence
    return name is not None and name[1] not in other.line.text[sentence.start : sentence.end]


@functools.cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("arithmetic")["again"]["alike"])


@functools.lru_cache(maxsize=256)
def _alike(noun: str) -> frozenset[str]:
    """A noun and what else the same thing is called, each cut to its first letters."""
    single = _single(noun)
    group = next((group for group in _groups() if single in group), frozenset({single}))
    return frozenset(word[:_PREFIX] for word in group)


def _speaks(other: Told, things: frozenset[str]) -> bool:
    """Whether words near a figure name one of these things."""
    near = other.line.between(
        max(other.line.sentence.start, other.start - _ABOUT), min(other.line.sentence.end, other.end + _ABOUT)
    )
    return any(_is_form(word, thing) for word in lazy.known(r"[a-z]{4,}").findall(near) for thing in things)


def _is_form(word: str, thing: str) -> bool:
    """Whether a word may be a form of a noun cut to its first letters; of a short one, which was not cut, not another made of it: a dealer is no deal."""
    return word.startswith(thing) and (len(thing) == _PREFIX or word[len(thing) :] in _FORMS)


_FORMS = word_set("against_itself", "transpositions", "forms")


def _differs(told: Told, other: Told) -> Found:
    quoted = words(told.line, told.start, told.end), words(other.line, other.start, other.end)
    says = f"“{quoted[0]}” here, “{quoted[1]}” elsewhere in the draft"
    claim = place("same-figure", told.line, told.start, told.end, told.value)
    return differing(
        claim, f"One thing, two figures: {says}.", (told.start, told.end), (other.start, other.end), quoted
    )
