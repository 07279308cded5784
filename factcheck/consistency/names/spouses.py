"""A wife or husband with two given names."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import lazy
from factcheck.consistency.base.lines import Found
from factcheck.consistency.base.telling import differs, shown
from factcheck.consistency.names.naming import Name
from factcheck.consistency.names.people import People, Person, short_forms
from factcheck.lexicon import options, worded

_worded = worded("against_itself", "spouses")

_SPOUSE = _worded(
    r"(?:\b(?P<whose>[Hh]is|[Hh]er) (?P<which>[a-z ]*?){spouse},? |\b(?P<who>[Hh]e|[Ss]he) (?:[a-z]+ )?married )$"
)


def spouses(people: People, text: str) -> Iterator[Found]:
    """A wife or husband with two given names: "he married Catherine Lannery", "his wife, Kathleen"."""
    if "married" not in text and "wife" not in text and "husband" not in text:
        return
    married: dict[str, Name] = {}
    for side, name in _told(people, text):
        other = married.setdefault(side, name)
        person = people.of.get(name.start)
        if other is name or (person is not None and person is people.of.get(other.start)):
            continue
        first = name.words[0]
        if short_forms(first, other.words[0]) or first in other.words or name.words[-1] == other.words[0]:
            continue
        told = f"Two names for one spouse: “{shown(text, name.span)}” here, “{shown(text, other.span)}” elsewhere."
        yield differs(
            "name-consistency", text, name.sentence, name.span, other.span, told, about=shown(text, other.span)
        )


def _told(people: People, text: str) -> Iterator[tuple[str, Name]]:
    """The names said to be of a spouse of the draft's one protagonist, each with "f" for a wife, "m" for a husband; no second marriages."""
    again = lazy.known(rf"\b(?:{options('people', 'kin', 'again')})\b")
    protagonist = _protagonist(people)
    for name in sorted(people.every(), key=lambda n: n.start) if protagonist is not None else ():
        found = _SPOUSE.search(text[max(name.sentence.start, name.outer - 60) : name.outer])
        if found is None or name.quiet:
            continue
        side = "f" if (found["whose"] or found["who"]).lower() in {"his", "he"} else "m"
        before = text[name.sentence.start : name.outer].lower()
        if protagonist is not None and protagonist.gender != side and not again.search(before):
            yield side, name


def _protagonist(people: People) -> Person | None:
    """The person a draft is about: named most, and more than once."""
    counted = sorted(people.persons, key=lambda person: -len(person.namings))
    if not counted or len(counted[0].namings) < 2 or not counted[0].gender:
        return None
    return counted[0] if len(counted) == 1 or len(counted[0].namings) > len(counted[1].namings) else None
