"""The one person a paragraph is about: "Finn Aldous, the senior warden, has lived here for 11 seasons." """

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck import lazy
from factcheck.consistency.names.doing import placed
from factcheck.consistency.names.gender_drift import FOR_ANOTHER, PRONOUNS, people_words
from factcheck.consistency.names.naming import Name, words_of
from factcheck.consistency.names.people import People
from factcheck.lexicon import either, worded

_worded = worded("against_itself", "subjects")

_QUOTED = lazy.pattern(r"[“\"][^“”\"]*[”\"]")
_ME = _worded(r"\b{speaker}\b")
_HE_SHE = lazy.pattern(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Hh]imself|[Hh]erself)\b")


class Subjects:
    """Whom paragraphs are about."""

    def __init__(self, people: People, text: str) -> None:
        self.people, self.text = people, text
        told = (name for name in people.every() if name.start in people.of or (name.person and not placed(text, name)))
        self.names = sorted(told, key=lambda name: name.start)
        self.starts = [name.start for name in self.names]
        self.titles = sorted((t.start, t.end) for p in people.persons for t in p.titles)

    def of(self, start: int, end: int, quotation: str) -> tuple[Name, str] | None:
        """The name of the only person some sentences are about and speak of, and whether it is he or she; None where another may speak."""
        inside = self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        persons = {id(person): person for name in inside if (person := self.people.of.get(name.start)) is not None}
        if not inside or len(persons) != 1 or any(name.start not in self.people.of for name in inside):
            return None
        person = next(iter(persons.values()))
        rest = _groups().sub(" ", self._rest(start, end, inside))
        if person.id is not None or FOR_ANOTHER.search(rest.lower()):
            return None
        if _ME.search(quotation) is not None:
            rest = _PARENTAGE.sub(" ", rest)
        if not self._opens(start, inside[0]) or people_words().search(rest.lower()):
            return None
        sides = {PRONOUNS[found[0].lower()] for found in _HE_SHE.finditer(rest)} | ({person.gender} - {""})
        return (inside[0], sides.pop()) if len(sides) == 1 else None

    def _rest(self, start: int, end: int, inside: Sequence[Name]) -> str:
        """Some sentences without quotations, names, what is said beside these, and who the first name is said to be."""
        kept = list(self.text[start:end])
        spans = [(name.outer, name.end) for name in inside]
        spans += [(low, high) for low, high in self.titles if start <= low and high <= end]
        spans += [(start + found.start(), start + found.end()) for found in _QUOTED.finditer(self.text[start:end])]
        opened = _called().fullmatch(self.text[start : inside[0].outer])
        spans += [(start, inside[0].outer)] if opened is not None else []
        beside = _BESIDE.match(self.text, inside[0].end, end)
        spans += [(inside[0].end, beside.end("what"))] if beside is not None else []
        for low, high in spans:
            kept[low - start : high - start] = " " * (high - low)
        return "".join(kept)

    def _opens(self, start: int, first: Name) -> bool:
        """Whether sentences begin with a name, or with who that is."""
        opening = self.text[start : first.outer]
        return not opening.strip() or _called().fullmatch(opening) is not None


@functools.cache
def _groups() -> re.Pattern[str]:
    """Those somebody leads or speaks for, whom he or she is not: "speaks for the growers"."""
    return _worded(rf"\b(?:{either(words_of('tells', 'leads_many'))}) {{his_or_the}} [a-z]+s\b(?! [a-z]+s? (?:of|who))")


_BESIDE = _worded(r"(?P<what>, (?:{who_is}) [^,.;:]{2,50})[,.;]")
""" "Finn Aldous, the senior warden, has lived"."""
_PARENTAGE = _worded(r"\b(?:the|an?) (?:[a-z]+ )?{child} of (?:an?|the) [a-z -]+")


@functools.cache
def _called() -> re.Pattern[str]:
    """What opens a paragraph and is the person named next: "The captain, ", "The county's top candidate is "."""
    several = either(words_of("kin", "male", "female", "both", "family"))
    return _worded(
        rf"{{opening}} (?!(?:[\w’'-]+ )*(?:{several})s?\b)[\w’' -]{{2,50}}?(?:,| is| was)? ",
    )
