"""One person with two ages, the later told without a name, however far off: "Carl Voss, 41" and "the 43-year-old"; "At 65, Brandt says"."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs
from factcheck.consistency.names.descriptions import Fact
from factcheck.consistency.names.naming import callings, words_of
from factcheck.consistency.names.people import People, Person
from factcheck.extraction.reading import Reading
from factcheck.model.drafts import Sentence

_OLD = lazy.pattern(r"(?<![\w-])[Tt]he (?P<age>\d{1,2})-year-old(?![\w-]| [A-Z])")
_AT = lazy.pattern(r"(?<![\w-])[Aa]t (?P<age>\d{1,2}), (?=[A-Z])")
_BACK = 2
"""Sentences before an age in which nobody else may be told of."""
_NEAR = 3
"""Years by which an age may be off and still be meant as somebody's."""


def find(people: People, reading: Reading) -> Iterator[Found]:
    """The ages told without a name that nobody of the draft has."""
    text = reading.text
    aged = [(person, fact) for person in people.persons if (fact := _only_age(person)) is not None]
    every = [(m, pattern is _AT) for pattern in (_OLD, _AT) for m in pattern.finditer(text)] if aged else []
    if not every:
        return
    starts = [sentence.start for sentence in reading.sentences]
    named = [(name.start, person) for person in people.persons if "&" not in person.words for name in person.namings]
    for told, named_behind in every:
        at = bisect_right(starts, told.start()) - 1
        sentence = reading.sentences[at]
        if sentence.role not in {"paragraph", "list-item"} or _elsewhere(text, told):
            continue
        person, fact = _meant(told, aged)
        if person is None or fact is None:
            continue
        low = reading.sentences[max(0, at - _BACK)].start
        if named_behind:
            own = _named_here(told.end(), person, people)
            sure = own is not None and _now().match(text, own) is not None
        else:
            near = [who for start, who in named if low <= start < told.start()]
            turned = fact.text == told["age"][::-1] and abs(int(fact.text) - int(told["age"])) > _NEAR
            sure = (turned or all(who is person for who in near)) and not _somebody(text, low, told.start(), sentence)
        if sure:
            span = told.start("age"), told.end()
            says = f"Two ages for {person.label}: “{told['age']}” here, “{fact.text}” elsewhere in the draft."
            yield differs(
                "title-consistency", text, sentence, span, (fact.start, fact.end), says, about=person.label
            )  # fmt: skip


def _only_age(person: Person) -> Fact | None:
    """The one age that a draft gives somebody."""
    ages = {fact.text for fact in person.ages}
    return person.ages[0] if len(ages) == 1 and not any(fact.changed for fact in person.ages) else None


def _elsewhere(text: str, told: re.Match[str]) -> bool:
    """Whether the number of an age stands anywhere else: it may be another's age."""
    return any(m.start() != told.start("age") for m in re.finditer(rf"(?<![\w.,-]){told['age']}(?!\w|[.,]\d)", text))


def _meant(told: re.Match[str], aged: Sequence[tuple[Person, Fact]]) -> tuple[Person, Fact] | tuple[None, None]:
    """The only person told of before whose age is a little off, or the same digits turned."""
    age = int(told["age"])
    near = [
        (person, fact)
        for person, fact in aged
        if fact.start < told.start() and (abs(int(fact.text) - age) <= _NEAR or fact.text == told["age"][::-1])
    ]
    return near[0] if len(near) == 1 and near[0][1].text != told["age"] else (None, None)


def _named_here(start: int, person: Person, people: People) -> int | None:
    """Where the naming of somebody at a place ends."""
    return next(
        (n.end for n in person.namings if start in {n.start, n.outer} and people.of.get(n.start) is person), None
    )


@functools.cache
def _now() -> re.Pattern[str]:
    """What is told of today: "says", "is still"."""
    return lazy.pattern(rf",? (?:{lexicon.options('people', 'year_olds', 'now')})(?!\w)")


def _somebody(text: str, low: int, high: int, sentence: Sentence) -> bool:
    """Whether somebody without a name is told of, or the age is one of another time."""
    told = text[low:high].lower()
    then = lazy.known(rf"(?<!\w)(?:{lexicon.options('people', 'year_olds', 'then')})(?!\w)")
    return _anybody().search(told) is not None or then.search(text[sentence.start : sentence.end].lower()) is not None


@functools.cache
def _anybody() -> re.Pattern[str]:
    """ "A woman", "his mother", "one patient", "the second man"."""
    anybody = lexicon.either(words_of("year_olds", "anybody"))
    who = lexicon.either([*callings(), *words_of("kin", "male"), *words_of("kin", "female")])
    new = r"(?:an?|another|one|second|third|other|his|her|their|two|three)"
    return lazy.pattern(
        rf"(?<!\w)(?:{new} (?:[a-z’'-]+ ){{0,2}}(?:{who}|{anybody})|the (?:[a-z’'-]+ ){{0,2}}(?:{anybody}))(?!\w)"
    )
