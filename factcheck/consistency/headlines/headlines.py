"""Headline, deck, descriptions, captions, alternative texts and blurbs against the running text: each figure lies in the range of
its like there, each weekday is the body's."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.beside import of_another
from factcheck.consistency.base.digits import reordered
from factcheck.consistency.base.lines import Found, Line, ending, options, outer
from factcheck.consistency.base.results import HEADLINE_DIFFERS, headline_differs, unlike
from factcheck.consistency.base.stems import stems
from factcheck.consistency.base.story import Story, is_blurb, is_body
from factcheck.consistency.headlines.headline_figures import LEVELS, apart, is_step, one_lot, part_of
from factcheck.consistency.headlines.parted import is_change, moving
from factcheck.consistency.headlines.pictures import pictured
from factcheck.consistency.headlines.reckoned import adds_up
from factcheck.consistency.headlines.scored import is_of_game
from factcheck.frozen import dataclass
from factcheck.lexicon import worded
from factcheck.model.mentions import Date, Quantity

_worded = worded("against_itself", "headlines")

_BESIDE = frozenset({"title", "heading", "deck", "description", "caption", "alt"})
_FORMS = frozenset({"cardinal", "fraction", "multiple"})
_SIDE = 60
"""Characters on each side of a figure whose words say what it is of."""
_CLOSE, _RESULTS = 18, 2
_FAR, _REACH = 400, 60
"""Sentences of the running text that a headline, and those before and after that a caption or subheading, is held against."""
_SURE, _SURER = 4, 7
"""Ties from which on two figures are taken to be of one thing: in a headline, and in a caption, which may tell of its own."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with the words about it."""

    line: Line
    quantity: Quantity
    words: frozenset[str]
    beside: frozenset[str]


def _listed(line: Line) -> bool:
    """Whether a line is one of a list of names with a figure each: "Iceland: 103,000 square kilometres"."""
    return _LISTED.match(line.text, line.sentence.start, line.sentence.end) is not None


_LISTED = lazy.pattern(r"[A-ZÀ-Þ][^:.!?\n]{1,40}: ?[\d$€£][^:.!?\n]{0,40}\Z")


def find(story: Story) -> Iterator[Found]:
    """What stands beside the running text and does not agree with it."""
    beside = [(at, line) for at, line in enumerate(story.lines) if line.sentence.role in _BESIDE or is_blurb(line)]
    if not beside:
        return
    body: dict[tuple[str, str], tuple[list[int], list[_Figure]]] = defaultdict(lambda: ([], []))
    told = [(at, line) for at, line in enumerate(story.lines) if is_body(line) or line.sentence.role == "deck"]
    for at, line in told:
        for quantity in line.quantities:
            places, figures = body[_key(line, quantity)]
            places.append(at)
            figures.append(_figure(line, quantity))
    first = story.opening() or 0
    dated = [(at, line) for at, line in told if any(_weekday(line, date) for date in line.dates)]
    for at, line in beside:
        if sum(q.measure == "count" and q.noun is None for q in line.quantities) > _RESULTS:
            continue  # "Sodupe 28, Orozko 26, Berriz 21"
        if line.words.endswith(":"):
            continue  # it opens a list or a table: "Leading positions after 30 games:"
        if _listed(line) and any(map(_listed, story.lines[max(0, at - 1) : at] + story.lines[at + 1 : at + 2])):
            continue
        low, high = (0, first + _FAR) if at <= first else (at - _REACH, at + _REACH)
        for quantity in line.quantities:
            if quantity.form in _FORMS and not _numbering(line, quantity) and not is_of_game(line, quantity):
                places, figures = body[_key(line, quantity)]
                near = figures[bisect_left(places, low) : bisect_left(places, high)]
                found = _against(_figure(line, quantity), near, story.lines[first])
                if found is not None:
                    yield found
        starts = bisect_left(dated, low, key=lambda one: one[0]), bisect_left(dated, high, key=lambda one: one[0])
        yield from _days(line, [there for _, there in dated[starts[0] : starts[1]]])
    yield from pictured(story)


def _numbering(line: Line, quantity: Quantity) -> bool:
    """Whether a figure only numbers a heading: "Picture 4", "Day 3"."""
    told = line.words
    return (
        quantity.measure == "count"
        and quantity.noun is None
        and lazy.known(r"[a-z ]{0,20}\d+[.:]?").fullmatch(told) is not None
    )


def _key(line: Line, quantity: Quantity) -> tuple[str, str]:
    """What figures are alike: measure and unit, ages with "dies at 86"."""
    if quantity.measure == "age" or ending("headline", "dies").search(line.before(quantity)):
        return "age", ""
    unit = "" if quantity.unit == "person" else quantity.unit
    return ("share", "") if quantity.measure == "share" else (quantity.measure, unit)


def _figure(line: Line, quantity: Quantity) -> _Figure:
    before = _worded(r"[;:]|, {also} ").split(_cut(line.before(quantity, _SIDE), left=True))[-1]
    after = _worded(r"[;:]|, {also} ").split(_cut(line.after(quantity, _SIDE), left=False))[0]
    noun = line.between(quantity.start, quantity.end)
    told = f"{before} {noun} {after}"
    near = f"{_cut(before, left=True, reach=_CLOSE)} {noun} {_cut(after, left=False, reach=_CLOSE)}"
    return _Figure(line, quantity, stems(told), stems(near))


def _cut(told: str, *, left: bool, reach: int = _SIDE - 2) -> str:
    """At most so many characters next to a figure, whole words only."""
    if len(told) <= reach:
        return told
    return told[-reach:].partition(" ")[2] if left else told[:reach].rpartition(" ")[0]


def _against(one: _Figure, others: Sequence[_Figure], opening: Line) -> Found | None:
    """A figure beside the text with those of its like in the text; only where none of them is it."""
    least = part_of(one.line, one.quantity)
    rest = [o for o in others if o.line is not one.line and o.quantity.form != "vague" and o.quantity.value >= least]
    rest = [o for o in rest if o.quantity.value == one.quantity.value or not _is_beside(o)]
    if one.quantity.measure not in {"percent", "points", "share"}:
        step = is_step(one.line, outer(one.quantity), one.quantity.end)
        rest = [o for o in rest if is_step(o.line, outer(o.quantity), o.quantity.end) == step or _told(one, o)]
    if one.quantity.measure in {"duration", "count"}:
        rest = [
            o for o in rest if o.quantity.per == one.quantity.per
        ]  # a pace is no time, "448 seats a day" are no seats
    if one.quantity.measure == "share":
        rest = [o for o in rest if o.quantity.value == one.quantity.value or _of_one_sort(one, o)]
    if one.quantity.measure in LEVELS:
        rest = [o for o in rest if not apart(one.line, one.quantity.start, o.line, o.quantity.start)]
    if not rest or any(_told(one, other) for other in rest):
        return None
    ranked = sorted(((-_tie(one, other), other.quantity.start, other) for other in rest), key=lambda r: r[:2])
    tie, _, best = ranked[0]
    if -tie < (_SURE if one.line.sentence.role not in {"caption", "alt"} else _SURER):
        return None
    if one.quantity.measure == "count" and one.quantity.noun is None and not one.words & best.words:
        return None  # "Sodupe 28, Orozko 26, Berriz 21"
    if not one_lot(one.quantity, best.line, best.quantity, one.words & best.words, opening):
        return None
    if adds_up(one.quantity, [(other.line, other.quantity) for other in rest]):
        return None
    as_sure = (other for other_tie, _, other in ranked[1:] if other_tie <= tie)
    if any(other.quantity.value != best.quantity.value for other in as_sure) and not reordered(
        one.quantity.value, best.quantity.value
    ):
        return None
    says = HEADLINE_DIFFERS if one.line.sentence.role not in {"alt", "caption"} else _BESIDE_IT
    return unlike("headline-body", (one.line, one.quantity), (best.line, best.quantity), says)


def _is_beside(other: _Figure) -> bool:
    return of_another(other.line, outer(other.quantity), other.quantity.end)


def _of_one_sort(one: _Figure, other: _Figure) -> bool:
    """Whether two shares are both of a change, or both parts, and of one thing: "a quarter of pupils" is no rise by a third."""
    changes = [is_change(figure.line, figure.quantity) for figure in (one, other)]
    return changes[0] == changes[1] and bool((one.words & other.words) - moving())


_BESIDE_IT = "Headline and text differ: “{}” here, “{}” in the text beside it."


def _told(one: _Figure, other: _Figure) -> bool:
    """Whether the text has the figure; one that only could be it has to be about something of the same."""
    if not _same(one.quantity, other.quantity):
        return False
    return one.quantity.value == other.quantity.value or len(one.words & other.words) > 0


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether the figure of the text is the headline's, or what it was rounded from, or neither is sharp."""
    if one.measure == "count" and one.noun and other.noun and one.noun != other.noun and one.value < 1000:
        return False
    if other.form == "range":
        return True
    if one.admits.tick.holds(other.value, other.value) or one.admits.tick.holds(other.low, other.high):
        return True
    if one.hedge is not None or other.hedge is not None:
        return one.admits.query.holds(other.low, other.high) or other.admits.query.holds(one.low, one.high)
    return (
        one.measure not in {"count", "age", "duration"}
        and abs(one.value - other.value) <= max(one.step, other.step) / 2
    )


def _tie(one: _Figure, other: _Figure) -> int:
    """How surely two figures are of one thing: 3 and more is sure."""
    if _key(one.line, one.quantity)[0] == "age" and ending("headline", "dies").search(one.line.before(one.quantity)):
        return _SURE if ending("headline", "dies").search(other.line.before(other.quantity)) else 0
    shared, near = one.words & other.words, one.beside & other.beside
    noun = one.quantity.noun is not None and one.quantity.noun == other.quantity.noun
    tie = len(shared) + 2 * len(near) + (1 if noun else 0)
    if one.quantity.measure == "count" and not noun and not reordered(one.quantity.value, other.quantity.value):
        return 0
    if reordered(one.quantity.value, other.quantity.value):
        tie += 3
    if _led(one) and _led(one) == _led(other):
        tie += 2
    return tie


def _led(one: _Figure) -> str:
    """The words right before a figure, where one of them tells: "jailed for"."""
    before = one.line.before(one.quantity, 30).split()[-2:]
    return " ".join(before) if stems(" ".join(before)) else ""


_TEXT = 20
"""Words from which on a deck that ends in a full stop may be the first paragraph."""


def _days(line: Line, texts: Sequence[Line]) -> Iterator[Found]:
    """A weekday beside the text, for something the text puts on another."""
    if line.sentence.role not in {"description", "title", "deck", "heading"}:
        return
    if line.sentence.role == "deck" and line.words.endswith(".") and len(line.words.split()) >= _TEXT:
        return  # a first paragraph that stands where a deck does
    if _worded(r"{pictured}\b").match(line.words):
        return  # what is seen in a picture need not be of the day of the news
    days = list(_weekdays(line))
    told = (
        [(other, date, day) for other in texts if other is not line for date, day in _weekdays(other)] if days else []
    )
    for date, day in days:
        if any(theirs == day for _, _, theirs in told):
            return
        best = _of_another_day(line, date, [(other, there) for other, there, _ in told])
        if best is not None:
            yield headline_differs(line, (date.start, date.end), best[0], (best[1].start, best[1].end), day)


def _of_another_day(line: Line, date: Date, told: Sequence[tuple[Line, Date]]) -> tuple[Line, Date] | None:
    """The date of the text that the words before it tell of what a headline dates, and where several do the one with most of them."""
    mine, number = _leading(line, date), _number(line, date)
    ties = [
        (len(mine & _leading(other, there)), other, there)
        for other, there in told
        if not number or _number(other, there) in {"", number}  # else "on Thursday 19 March" and "on Wednesday 2 April"
    ]
    best = max(ties, key=lambda tie: tie[0], default=None)
    return best[1:] if best is not None and best[0] else None


def _leading(line: Line, date: Date) -> frozenset[str]:
    """The words that tell right before a date."""
    return stems(line.between(max(line.sentence.start, date.start - 60), date.start))


def _weekdays(line: Line) -> Iterator[tuple[Date, str]]:
    """The dates of a sentence that are, or name, a day of the week, each with that day."""
    for date in line.dates:
        day = _weekday(line, date)
        if day is not None:
            yield date, day


def _number(line: Line, date: Date) -> str:
    """The digits of a date as written."""
    return lazy.known(r"\D").sub("", line.text[date.start : date.end])


def _weekday(line: Line, date: Date) -> str | None:
    if date.weekday is not None:
        return date.weekday
    found = lazy.known(rf"(?<![a-z])({options('date_words', 'days')})(?![a-z])").search(
        line.text[date.start : date.end].lower()
    )
    return found[1] if found else None
