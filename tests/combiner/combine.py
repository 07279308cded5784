"""Texts by seed: a shape, subjects with facts that fit it, and, where asked for, one fact that is false."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from combiner import facts_of_clubs, facts_of_countries, facts_of_people
from combiner.callings import callings, larger
from combiner.facts import SETTINGS, Fact, Finder, Subject, World
from combiner.figures import possessive
from combiner.shapes import PLACE, SHAPES, Shape
from combiner.wordings import has_form, worded
from factcheck.store.query import Store

_FINDERS: dict[str, list[Finder]] = {
    "c": facts_of_countries.FINDERS,
    "p": facts_of_people.FINDERS,
    "o": facts_of_clubs.FINDERS,
}
_TRIES = 60
_ODDS = "cccccppo"
_THE = {"c": "the country", "o": "the organisation"}
Chosen = dict[tuple[str, int], Fact]


@dataclass(frozen=True)
class Part:
    """A fact of a text: where its words stand, and whether it is false there."""

    kind: str
    subject: str
    spans: tuple[tuple[int, int], ...]
    false: bool
    alone: str = ""
    """The same words of the fact in a sentence of their own, under its subject's name."""


@dataclass(frozen=True)
class Text:
    """A text whose every fact is known."""

    seed: int
    shape: str
    day: str
    text: str
    parts: tuple[Part, ...]


def texts(store: Store, seed: int, number: int, planted: float = 0.0, shapes: list[Shape] = SHAPES) -> Iterator[Text]:
    """Some texts of a seed; a share of them with one false fact."""
    for index in range(number):
        own = seed * 1_000_003 + index
        rng = Random(own)
        for _ in range(_TRIES):
            made = _text(store, own, rng, rng.choice(shapes), rng.random() < planted)
            if made:
                yield made
                break


def _text(store: Store, seed: int, rng: Random, shape: Shape, lying: bool) -> Text | None:
    world = World(store, rng.choice(SETTINGS["dates"]), rng)
    subjects = _subjects(world, shape)
    chosen = _chosen(rng, shape, subjects) if subjects else None
    if not chosen:
        return None
    lies = [key for key, fact in chosen.items() if fact.false and fact.refutable]
    if lying and not lies:
        return None
    text, parts = _rendered(rng, shape, subjects, chosen, rng.choice(lies) if lying else None)
    return Text(seed, shape.name, world.day, text, parts)


@functools.cache
def _ids(store: Store, day: str, sort: str) -> list[str]:
    world = World(store, day, Random(0))
    if sort == "o":
        return list(SETTINGS["clubs"])
    return facts_of_countries.countries(world) if sort == "c" else facts_of_people.people(world)


def _subjects(world: World, shape: Shape) -> dict[str, Subject]:
    """A subject for each letter, all different; nothing where the shape wants subjects of other sexes than were found."""
    drawn = world.rng.choice(_ODDS)
    found: dict[str, Subject] = {}
    for letter in shape.letters:
        sort = drawn if shape.same and not shape.sorts else world.rng.choice(_ODDS)
        beside = found["A"].id if shape.neighbours and letter == "B" else None
        found[letter] = _subject(world, sort if sort in shape.sort_of(letter) else shape.sort_of(letter)[0], beside)
    pronouns = {subject.pronoun for subject in found.values()}
    if len({s.id for s in found.values()}) < len(found) or (shape.apart and len(pronouns) < len(found)):
        return {}
    if shape.larger and not larger(found["A"], found["B"]):
        return {}
    return _called(world, shape, found)


def _called(world: World, shape: Shape, found: dict[str, Subject]) -> dict[str, Subject]:
    """The subjects with what a shape calls them; nothing where one has no such calling."""
    called = {letter: callings(world, one, shape.words[letter]) for letter, one in found.items()}
    if any(words is None for words in called.values()):
        return {}
    return {letter: replace(one, called=called[letter] or {}) for letter, one in found.items()}


def _subject(world: World, sort: str, beside: str | None = None) -> Subject:
    """A subject of a sort; one that borders another where that is asked for."""
    near = None if beside is None else facts_of_countries.neighbours_of(world, beside)
    id_ = world.rng.choice(_ids(world.store, world.day, sort) if near is None else near or [beside])
    entity = world.store.entity(id_)
    pronoun = {"male": "he", "female": "she"}.get(entity.note if entity else "", "") if sort == "p" else "it"
    facts = tuple(fact for finder in _FINDERS[sort] for fact in finder(world, id_))
    return Subject(id_, sort, world.named(id_), pronoun, facts if pronoun else ())


def _chosen(rng: Random, shape: Shape, subjects: dict[str, Subject]) -> Chosen | None:
    """Facts for what a shape asks for, no kind twice of one subject; None where there are none."""
    chosen: Chosen = {}
    shared: dict[int, str] = {}
    for (letter, number), forms in sorted(shape.asked.items()):
        taken = {fact.kind for (of, _), fact in chosen.items() if of == letter}
        fit = [
            fact
            for fact in subjects[letter].facts
            if fact.kind not in taken
            and all(has_form(fact.kind, form) for form in forms)
            and (not shape.kinds or fact.kind in shape.kinds)
            and (not shape.same or number not in shared or fact.kind == shared[number])
            and not _names(fact, subjects, letter)
        ]
        if not fit:
            return None
        fact = chosen[letter, number] = rng.choice(fit)
        shared.setdefault(number, fact.kind)
    if shape.same:
        return chosen if all(_alike(chosen, forms) for forms in shape.asked.items()) else None
    return chosen


def _alike(chosen: Chosen, asked: tuple[tuple[str, int], set[str]]) -> bool:
    """Whether what stands under one label for several subjects is one thing: not the year of joining one club and another."""
    (letter, number), forms = asked
    own, first = chosen[letter, number], chosen["A", number]
    of = [{slot: value for slot, value in fact.slots.items() if slot not in fact.false} for fact in (own, first)]
    return not forms & {"cell", "gap"} or of[0] == of[1]


def _names(fact: Fact, subjects: dict[str, Subject], letter: str) -> bool:
    """Whether a fact of one subject is about another of the text."""
    others = {subject.name for of, subject in subjects.items() if of != letter}
    return bool(others & {*fact.slots.values(), *fact.false.values()})


def _rendered(
    rng: Random, shape: Shape, subjects: dict[str, Subject], chosen: Chosen, lie: tuple[str, int] | None
) -> tuple[str, tuple[Part, ...]]:
    """The words of a text, and where its facts stand in them."""
    text, at = "", 0
    spans: dict[tuple[str, int], list[tuple[int, int]]] = {key: [] for key in chosen}
    alone: dict[tuple[str, int], str] = {}
    for place in PLACE.finditer(shape.text):
        text += shape.text[at : place.start()]
        at = place.end()
        subject = subjects[place[1]]
        if place[4]:
            key = place[1], int(place[4])
            worded_ = worded(subject, chosen[key], place[3], key == lie, rng)
            alone[key], piece = worded_.alone, _begun(text, worded_.words)
            spans[key].append((len(text), len(text) + len(piece)))
        else:
            piece = _begun(text, _meant(subject, bool(place[2]), place[3]))
        text += piece
    parts = tuple(
        Part(fact.kind, subjects[key[0]].id, tuple(spans[key]), key == lie, alone[key]) for key, fact in chosen.items()
    )
    return text + shape.text[at:], parts


def _meant(subject: Subject, owning: bool, word: str | None) -> str:
    """The subject itself: its name, or what stands for it."""
    if owning:
        return possessive(subject.name)
    if word is None:
        return subject.name
    if word in subject.called:
        return subject.called[word]
    its = {"it": "its", "he": "his", "she": "her"}[subject.pronoun]
    the = _THE.get(subject.sort, subject.name.split()[-1])
    who = "who" if subject.sort == "p" else "which"
    return {"it": subject.pronoun, "It": subject.pronoun, "its": its, "who": who, "the": the}[word]


def _begun(before: str, piece: str) -> str:
    """A piece with a capital where a sentence, line or cell begins with it."""
    bare = before.rstrip(' “"*|-#1234567890')
    begins = not bare or bare[-1] in ".?!\n" or before.endswith(("| ", "“", "\n- ", "# "))
    return piece[:1].upper() + piece[1:] if begins and piece[:1].islower() else piece
