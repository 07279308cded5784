"""What lasts so long and comes back lasting otherwise: "a clip of 14 seconds", then "the 41-second clip"; "a 25-year lease", then "the lease of 20 years"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck import lazy
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_FIGURES, differing, place, words
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.story import Story, Stretch, is_body, past, stretches
from factcheck.consistency.returning.returned import tells_of_another
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set, worded

_worded = worded("returned", "lasting")

_REACH = 40
_HYPHENED = lazy.pattern(r"[\w.]+-[a-z]+")
_BEHIND = lazy.pattern(r" (?P<noun>[a-z]{3,})(?![\w-])")


@dataclass(frozen=True, slots=True)
class _Lasting:
    """A length of time as that of a thing."""

    at: int
    line: Line
    stretch: Stretch
    noun: str
    again: bool
    """Whether it is told as something known."""


def find(story: Story) -> Iterator[Found]:
    """The lengths of things that come back as others."""
    seen: dict[str, list[_Lasting]] = defaultdict(list)
    for at, line in enumerate(story.lines):
        for stretch in stretches(line) if line.sentence.role != "table-row" else ():
            told = _lasting(at, line, stretch)
            if told is None:
                continue
            if told.again and is_body(line) and (other := _clash(story, told, seen[told.noun])) is not None:
                yield _differs(told, other)
            seen[told.noun].append(told)


def _lasting(at: int, line: Line, stretch: Stretch) -> _Lasting | None:
    """What a length is told to be that of: "a clip of 14 seconds", "the 41-second clip"; None of what a draft may have many of."""
    before = line.between(max(line.sentence.start, stretch.start - _REACH), stretch.start)
    behind = line.between(stretch.end, min(line.sentence.end, stretch.end + _REACH))
    of = _worded(r"(?:^|\W)(?P<one>{one}|{known})(?: [a-z-]+)? (?P<noun>[a-z]{3,}) of$").search(before)
    if of is not None:
        noun, again = of["noun"], _worded("{known}").fullmatch(of["one"]) is not None
    else:
        told = _BEHIND.match(f" {behind}")
        article = _worded(r"(?:^|\W)(?P<one>{one}|{known})$").search(before)
        if told is None or article is None or _HYPHENED.fullmatch(line.text[stretch.start : stretch.end]) is None:
            return None
        noun, again = told["noun"], _worded("{known}").fullmatch(article["one"]) is not None
        if again and _worded(rf"{noun} (?:{{narrowing}})(?!\w)").match(behind):
            return None
    if noun in word_set("returned", "general") | word_set("returned", "lasting", "many") or noun != singular(noun):
        return None
    return _Lasting(at, line, stretch, noun, again)


def _clash(story: Story, told: _Lasting, before: Sequence[_Lasting]) -> _Lasting | None:
    """The one length told before of the same thing, where it is another."""
    if {one.stretch.value for one in before} - {told.stretch.value} == set() or past(told.line):
        return None
    if (
        len({(one.stretch.value, one.stretch.unit) for one in before}) != 1
        or before[0].stretch.unit != told.stretch.unit
    ):
        return None
    first = before[0]
    between = [line for line in story.lines[first.at : told.at + 1] if line.sentence.role != "table-row"]
    several = _worded(rf"(?<!\w)(?:{{others}}|{told.noun}s)(?!\w)")
    if first.line is told.line or any(several.search(_plain(line)) for line in between):
        return None
    return None if any(tells_of_another(_plain(one.line)) for one in (told, first)) else first


def _plain(line: Line) -> str:
    """The words of a sentence without its lengths: those of a "41-second clip" tell of no second one."""
    return _HYPHENED.sub(" ", line.words)


def _differs(told: _Lasting, other: _Lasting) -> Found:
    here, there = ((one.stretch.start, one.stretch.end) for one in (told, other))
    shown = words(told.line, *here), words(other.line, *there)
    claim = place("same-figure", told.line, *here, told.stretch.value)
    return differing(claim, TWO_FIGURES.format(*shown), here, there, shown)
