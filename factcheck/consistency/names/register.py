"""The list of all names of a draft, for a desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.consistency.names.naming import Name, bodies, words_of
from factcheck.consistency.names.people import People, Person, addresses, spellings, starts
from factcheck.model.names import NameSource
from factcheck.model.sheets import NameUsed


def listed(people: People, text: str, source: NameSource) -> tuple[NameUsed, ...]:
    """The names list: persons with their titles and ages, bodies, places and other names, in order of first use."""
    found = [_entry(person, text) for person in people.persons]
    loose: dict[str, list[Name]] = {}
    for name in people.loose:
        loose.setdefault(name.key, []).append(name)
    found += [_group("person", group, text) for group in loose.values()]
    found += _others(people, text, source)
    return tuple(sorted(found, key=lambda entry: (entry.places[0], entry.name)))


def _entry(person: Person, text: str) -> NameUsed:
    titles = dict.fromkeys(
        " ".join(title.text.split()) for title in person.titles if title.text and not _plain(title.text)
    )
    ages = dict.fromkeys(age.text for age in person.ages)
    return NameUsed(
        "person", person.label, spellings(text, person.namings), tuple(titles), tuple(ages),
        len(person.namings), starts(person.namings),
    )  # fmt: skip


def _plain(title: str) -> bool:
    """Whether a title is only a form of address: Mr, Ms."""
    return title.lower().strip(". ") in words_of("address", "plain")


def _group(kind: str, group: Sequence[Name], text: str) -> NameUsed:
    spelled = spellings(text, group)
    return NameUsed(kind, spelled[0], spelled, addresses(group), (), len(group), starts(group))


def _others(people: People, text: str, source: NameSource) -> Iterator[NameUsed]:
    """Bodies, places and other names; a lone word that only ever opens a sentence is none."""
    groups: dict[str, list[Name]] = {}
    for name in people.others:
        if not name.quiet and not (name.known is not None and name.known.alias in _NO_NAMES):
            groups.setdefault((name.known.id if name.known is not None else None) or name.key, []).append(name)
    for key, group in groups.items():
        known = source.entity(key) if ":" in key else None
        if known is None and len(group[0].words) == 1 and all(name.opens for name in group):
            continue
        kind = _KINDS.get(known.type, "") if known is not None else "name"
        if known is None and not bodies().isdisjoint(group[0].words[-1:]):
            kind = "organisation"
        if kind:
            yield _group(kind, group, text)


_NO_NAMES = frozenset({"adjective", "demonym"})
_KINDS = {
    **dict.fromkeys(("country", "former-country", "territory", "place", "region", "continent"), "place"),
    "org": "organisation",
    "person": "person",
    "set": "name",
    "event": "name",
}
"""Types of the store's entities that a names list shows; languages, currencies and peoples are no names to spell."""
