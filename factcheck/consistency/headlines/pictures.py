"""How many people a picture shows by its alternative text, its caption and the text beside it: "Two wardens lie beside a burrow" over "The three
wardens"; "The four jurors" of "a jury of three"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found, Line, options, outer
from factcheck.consistency.base.results import headline_differs, unlike
from factcheck.consistency.base.singulars import singular
from factcheck.consistency.base.spelled import as_number, spelled
from factcheck.consistency.base.story import Story, elsewhen, is_body
from factcheck.lexicon import table, word_set, worded
from factcheck.model.mentions import Quantity

_worded = worded("against_itself", "pictures")


def pictured(story: Story) -> Iterator[Found]:
    """How many people a picture's alternative text, its caption and the text show."""
    yield from _captioned(story)
    for at, line in enumerate(story.lines):
        alt = line.sentence.role == "alt" or lazy.known(r"alt(?: text)?:").match(line.words) is not None
        if not alt:
            continue
        for near in _beside(story, at):
            mine, theirs = _people(line), _people(near)
            if len(mine) == 1 and len(theirs) == 1 and _differ(line, mine[0], near, theirs[0]):
                says = "Alternative text and caption differ: “{}” here, “{}” in the caption."
                yield unlike("headline-body", (line, mine[0]), (near, theirs[0]), says)
            break


def _beside(story: Story, at: int) -> Iterator[Line]:
    """The caption of a picture: after its alternative text in a page, before it in a list of captions."""
    line = story.lines[at]
    if line.sentence.role == "alt":
        after = story.lines[at + 1] if at + 1 < len(story.lines) else None
        if after is not None and after.sentence.role == "caption":
            yield after
        return
    if at and story.lines[at - 1].paragraph == line.paragraph - 1:
        first = at - 1
        while first and story.lines[first - 1].paragraph == story.lines[at - 1].paragraph:
            first -= 1
        yield story.lines[first]


def _differ(line: Line, mine: Quantity, near: Line, theirs: Quantity) -> bool:
    """Whether two lines that begin with a number of people count them otherwise: none has others besides, or tells what was before."""
    if any(q.value == mine.value for q in near.quantities) or any(q.value == theirs.value for q in line.quantities):
        return False
    if any(_others().search(one.words) is not None for one in (line, near)):
        return False
    return all(_opens(one, q) for one, q in ((line, mine), (near, theirs))) and _past().search(near.words) is None


def _opens(line: Line, q: Quantity) -> bool:
    """Whether a number is the first thing a line tells, or only names stand before it: "Ruby Speight and Ada Lunn, two friends"."""
    if _NAMED.fullmatch(line.text, line.sentence.start, outer(q)) is not None:
        return True
    return len(line.between(line.sentence.start, outer(q)).split()) <= _FIRST


_NAMED = lazy.pattern(r"[A-Z][\w’'-]*(?:(?: and|,|, and)? [A-Z][\w’'-]*)*, ")
_FIRST = 3
"""Words before a number that opens a line: "Photo: The four jurors"."""


@functools.cache
def _others() -> re.Pattern[str]:
    """One more person: "a woman and two children"."""
    one = lexicon.either(singular(word) for word in word_set("arithmetic", "namelist", "people") | {"person"})
    return lazy.pattern(rf"(?<!\w)(?:an?|one|another|his|her) (?:[a-z-]+ )?(?:{one})(?!\w)")


@functools.cache
def _past() -> re.Pattern[str]:
    return lazy.pattern(rf"(?<!\w)(?:{options('pictures', 'past')})(?!\w)")


def _people(line: Line) -> list[Quantity]:
    return [
        q
        for q in line.quantities
        if q.measure == "count" and q.form == "cardinal" and Decimal(1) < q.value < 20 and _of_people(line, q)
    ]  # fmt: skip


def _of_people(line: Line, q: Quantity) -> bool:
    """Whether a number counts people, whatever they belong to: "Three State Emergency Service volunteers"."""
    if q.noun is not None:
        return q.unit == "person" or q.noun.split()[-1] in word_set("arithmetic", "namelist", "people")
    told = _SERVING.match(line.text, q.end, line.sentence.end)
    return told is not None and told["who"] in word_set("arithmetic", "namelist", "people")


_SERVING = lazy.pattern(r"(?: [A-Z][\w’'-]*){1,5} (?P<who>[a-z]+)")


def _captioned(story: Story) -> Iterator[Found]:
    """ "The four jurors raise a toast" below a picture, where all the text has is "the jury of three"."""
    for line in story.lines:
        told = _THEY.match(line.low) if line.sentence.role == "caption" or _LED.match(line.words) else None
        if told is None or lazy.known(r"\d{3}").search(line.words):
            continue
        noun, mine = told["noun"], as_number(told["many"])
        theirs = [(there, m) for there in story.lines if there is not line for m in _told_of(there, noun)]
        values = {as_number(m["many"]) for _, m in theirs}
        if len(values) != 1 or mine in values or not is_body(theirs[0][0]) or elsewhen(theirs[0][0]):
            continue
        there, m = theirs[0]
        here = line.sentence.start + told.start("many"), line.sentence.start + told.end("noun")
        yield headline_differs(line, here, there, (there.sentence.start + m.start(), there.sentence.start + m.end()))


_LED = _worded(r"{pictured}(?: by [a-z ]+)?:")
_MANY = "|".join(spelled())
_THEY = _worded(rf"(?:[a-z]+: )?the (?P<many>{_MANY}|\d\d?) (?P<noun>[a-z]{{4,}}s)(?!\w)(?! {{not}})")


def _told_of(line: Line, noun: str) -> Iterator[re.Match[str]]:
    """How many of some people a sentence tells, by their own name or that of the body they make."""
    if noun not in word_set("arithmetic", "namelist", "people") | word_set("arithmetic", "pictures", "sitting"):
        return iter(())
    body = [name for name, people in table("arithmetic")["pictures"]["bodies"].items() if noun in people]
    ways = [rf"(?<!\w)(?P<many>{_MANY}|\d\d?) {re.escape(noun)}(?!\w)"]
    if body:
        ways = [rf"(?<!\w)(?:(?:{lexicon.either(body)}) of )(?P<many>{_MANY}|\d\d?)(?!\w)", *ways]
    return (m for way in ways for m in lazy.known(way).finditer(line.low))
