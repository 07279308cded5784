"""A post of which there is one, with two holders: "Headteacher Ruth Amos", and later "Selby, the headteacher"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck import lazy, lexicon
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs
from factcheck.consistency.names.descriptions import Title
from factcheck.consistency.names.naming import words_of
from factcheck.consistency.names.people import People, Person
from factcheck.lexicon import worded

_worded = worded("against_itself", "one_holder")

_ABOUT = 40
"""Characters around a title in which another house or time may be told."""


def find(people: People, text: str) -> Iterator[Found]:
    """The later holder of a post that the draft gives another first."""
    held: dict[str, list[tuple[Person, Title]]] = {}
    for person in people.persons:
        for title in person.titles:
            post = _post(title)
            if post and not title.changed and not _of_others(text, title):
                held.setdefault(post, []).append((person, title))
    for post, holders in held.items():
        holders.sort(key=lambda one: one[1].start)
        (first, there), *rest = holders
        if len({id(person) for person, _ in holders}) != 2 or any(_changes(text, person) for person, _ in holders):
            continue
        for person, title in rest:
            if person is first or not _definite(text, title) or person.surname == first.surname:
                continue
            earlier = [other for other in person.titles if other.start < title.start and _post(other) != post]
            if not _is_later(person, title) or (
                post in words_of("one_holder", "alone") and not any(o.posts or o.name.address for o in earlier)
            ):
                continue
            told = f"Two are “{post}”: {person.label} here, {first.label} elsewhere in the draft."
            yield differs("title-consistency", text, title.name.sentence, _span(title), _span(there), told, about=person.label)  # fmt: skip
            break


@functools.cache
def _posts() -> re.Pattern[str]:
    both = lexicon.either(words_of("one_holder", "posts", "alone"))
    return lazy.pattern(rf"(?:the )?(?P<post>{both})")


def _post(title: Title) -> str:
    """The post that is all a title says; nothing where it says of what house, or more."""
    found = _posts().fullmatch(" ".join(title.text.lower().split()))
    return found["post"] if found is not None else ""


def _definite(text: str, title: Title) -> bool:
    """Whether a title stands behind the name with its article: "Selby, the headteacher"."""
    return title.start >= title.name.end and text[title.start : title.start + 4].lower() == "the "


def _changes(text: str, person: Person) -> bool:
    """Whether a sentence with somebody tells that a post went from one to another."""
    changes = lazy.known(rf"(?<!\w)(?:{lexicon.options('people', 'one_holder', 'changes')})(?!\w)")
    return any(changes.search(text[n.sentence.start : n.sentence.end].lower()) is not None for n in person.namings)


def _is_later(person: Person, title: Title) -> bool:
    """Whether somebody was named before the title was told: who is introduced by it may be of another house."""
    return any(name.start < title.name.start for name in person.namings)


def _of_others(text: str, title: Title) -> bool:
    """Whether words around a title speak of another house or time."""
    low = max(title.name.sentence.start, min(title.start, title.name.outer) - _ABOUT)
    before, behind = text[low : title.start].lower(), text[title.end : title.end + _ABOUT]
    if title.start >= title.name.end and _worded(r" {of} ").match(behind):
        return True
    others = lazy.known(rf"(?<!\w)(?:{lexicon.options('people', 'one_holder', 'others')})(?:[ -]|$)")
    return others.search(before[-_ABOUT // 2 :]) is not None or others.search(behind[:_ABOUT // 2].lower()) is not None or lazy.known(r"[’']s\s+$").search(before) is not None  # fmt: skip


def _span(title: Title) -> tuple[int, int]:
    """A title with the name it stands at."""
    return min(title.start, title.name.start), max(title.end, title.name.end)
