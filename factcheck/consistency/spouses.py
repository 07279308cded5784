"""A wife or husband with two given names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.consistency.lines import Found
from factcheck.consistency.naming import Name
from factcheck.consistency.people import People, Person, short_forms
from factcheck.consistency.telling import differs, shown
from factcheck.lexicon import table


def spouses(people: People, text: str) -> Iterator[Found]:
    """A wife or husband with two given names: "he married Catherine Lannery", "his wife, Kathleen"."""
    again = re.compile(r"\b(?:" + "|".join(table("people")["kin"]["again"]) + r")\b")
    if "married" not in text and "wife" not in text and "husband" not in text:
        return
    married: dict[str, tuple[Name, Person | None]] = {}
    protagonist = _protagonist(people)
    every = sorted(
        (*(n for p in people.persons for n in p.namings), *people.loose, *people.others), key=lambda n: n.start
    )
    for name in every:
        before = text[max(name.sentence.start, name.outer - 60) : name.outer]
        found = re.search(
            r"(?:\b(?P<whose>[Hh]is|[Hh]er) (?P<which>[a-z ]*?)(?:wife|husband),? |\b(?P<who>[Hh]e|[Ss]he) (?:[a-z]+ )?married )$",
            before,
        )
        if found is None or name.quiet:
            continue
        owner = (found["whose"] or found["who"]).lower()
        side = "f" if owner in {"his", "he"} else "m"
        person = people.of.get(name.start)
        if (
            protagonist is None
            or protagonist.gender == side
            or again.search(text[name.sentence.start : name.outer].lower())
        ):
            continue
        first = name.words[0]
        if side not in married:
            married[side] = (name, person)
            continue
        other, known = married[side]
        if (person is not None and person is known) or short_forms(first, other.words[0]):
            continue
        if first not in other.words and name.words[-1] != other.words[0]:
            place, first_place = (name.start, name.end), (other.start, other.end)
            told = f"Two names for one spouse: “{shown(text, place)}” here, “{shown(text, first_place)}” elsewhere."
            yield differs(
                "name-consistency", text, name.sentence, place, first_place, told, about=shown(text, first_place)
            )


def _protagonist(people: People) -> Person | None:
    """The person a draft is about: named most, and more than once."""
    counted = sorted(people.persons, key=lambda person: -len(person.namings))
    if not counted or len(counted[0].namings) < 2 or not counted[0].gender:
        return None
    return counted[0] if len(counted) == 1 or len(counted[0].namings) > len(counted[1].namings) else None
