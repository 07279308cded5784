"""Children told twice: "a mother of four", then "her five children", or "leaves a husband and five children"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line
from factcheck.consistency.base.results import TWO_FIGURES, differing, place, words
from factcheck.consistency.base.spelled import as_number
from factcheck.consistency.base.story import Story, is_body
from factcheck.frozen import dataclass
from factcheck.lexicon import word_set, worded

_worded = worded("returned")
_NUMBERS = lexicon.small_numbers(15)
_HOW_MANY = rf"(?P<many>{'|'.join(_NUMBERS)}|\d{{1,2}})"
_CHILDREN = r"(?P<grand>grand)?(?:children|kids)(?!\w)"
_THEIR = lazy.pattern(rf"(?<![\w-])(?P<whose>his|her) {_HOW_MANY} {_CHILDREN}")
_WHO = r"(?<![\w-])(?P<who>he|she|{parents})(?:[ -]of[ -][\w-]+)? "
_SPOUSE = r"(?P<whose>his|her|a) {spouses}(?:, [^,.;]{2,40}(?:,|(?= and)))?"
_LEFT = (
    rf"{_WHO}and {_SPOUSE} {{have}} {_HOW_MANY} {_CHILDREN}",
    rf"{_WHO}{{leaves}} (?:{_SPOUSE},? (?:and )?(?:their )?)?{_HOW_MANY} {_CHILDREN}",
    rf"{_WHO}{{lives}}[^.;,]{{0,40}} with {_SPOUSE} and (?:their )?{_HOW_MANY} {_CHILDREN}",
)
"""What tells of somebody's children: "he and his wife, Jo, have three", "she leaves a husband, Tom, and three", "lives with her husband and three"."""
_MALE, _FEMALE = frozenset({"he", "his"}), frozenset({"she", "her"})


@dataclass(frozen=True, slots=True)
class _Children:
    """Somebody's children as a sentence counts them."""

    line: Line
    match: re.Match[str]
    all: bool
    """Whether these are all there are, so that fewer than before are a slip, too."""

    @property
    def sexes(self) -> frozenset[str]:
        """The words of sex that go with whose they are."""
        told = {self.match[key] for key in ("who", "whose") if key in self.match.re.groupindex}
        return frozenset(word for word in told if word in _MALE | _FEMALE)


@functools.cache
def _parent() -> re.Pattern[str]:
    return _worded(rf"(?<![\w-])(?P<who>{{parents}})(?: |-)of(?: |-){_HOW_MANY}(?!\w)")


def find(story: Story) -> Iterator[Found]:
    """ "A mother of four", and "her five children"."""
    named = [line for line in story.lines if "children" in line.words or "kids" in line.words]
    theirs = [told for line in named if is_body(line) for told in _counted(line)]
    if not theirs:
        return
    parents = [(line, m) for line in story.lines for m in _parent().finditer(line.low)]
    if not parents or len({(m["who"], as_number(m["many"])) for _, m in parents}) != 1:
        return
    there, parent = parents[0]
    for told in theirs:
        line, m = told.line, told.match
        if not _of_parent(told, parent["who"]) or as_number(m["many"]) == as_number(parent["many"]):
            continue
        if not told.all and as_number(m["many"]) < as_number(parent["many"]):
            continue
        here = line.sentence.start + m.start(), line.sentence.start + m.end()
        other = there.sentence.start + parent.start(), there.sentence.start + parent.end()
        shown = words(line, *here), words(there, *other)
        yield differing(place("same-figure", line, *here, shown[0]), TWO_FIGURES.format(*shown), here, other, shown)


def _counted(line: Line) -> Iterator[_Children]:
    """The children a sentence counts as somebody's."""
    said = line.low
    for m in _THEIR.finditer(said):
        yield _Children(line, m, all=True)
    for at, pattern in enumerate(_LEFT):
        for m in _worded(pattern).finditer(said) if _worded(r"(?<!\w){other_bed}").search(said) is None else ():
            yield _Children(line, m, all=at < len(_LEFT) - 1)


def _of_parent(told: _Children, who: str) -> bool:
    """Whether children are those, and all, of whom a text calls the parent of so many."""
    she, grand = who in word_set("returned", "she"), who in word_set("returned", "grand")
    if told.sexes & (_MALE if she else _FEMALE) or (told.match["grand"] is not None) != grand:
        return False
    behind = told.match.string[told.match.end() :]
    some = lazy.known(r" ([a-z]+)").match(behind)
    return some is None or some[1] not in word_set("returned", "some") or _AND_GRAND.match(behind) is not None


_AND_GRAND = lazy.pattern(r" and (?:[\w-]+ ){1,2}(?:great-)?grand")
"""Behind children: theirs, who are none of the number."""
