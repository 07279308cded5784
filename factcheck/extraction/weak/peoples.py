"""Whether a figure counts some of the people only, or no people at all."""

from __future__ import annotations

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import PLACED
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Quantity


def of_the_measure_told(scene: Scene, roles: Roles) -> bool:
    """Whether a figure without a noun goes on with a measure told before: "Russia covers 17 million square kilometres. Kazakhstan, with 2.7 million, is next"."""
    at = scene.match.slot("value")
    figure = scene.items[at].mention if at is not None else None
    if (
        scene.match.cue.kind.kind != "population"
        or at is None
        or not isinstance(figure, Quantity)
        or figure.noun
        or figure.unit
        or figure.measure != "count"
    ):
        return False
    first, last = scene.match.first, scene.match.last
    if any(item.word in _PEOPLED for item in scene.items[first:last]) or any(
        item.kind == "e" for item in scene.items[at + 1 : at + 2]
    ):
        return False
    for items in (scene.items[:at], *reversed(scene.discourse.sentences[-_GOES_ON:])):
        for item in reversed(items):
            told = item.mention
            if isinstance(told, Quantity) and (told.noun or told.unit):
                return told.measure not in {"count", "percent", "share", "age"}
    return False


_PEOPLED = word_set("weak", "peoples", "peopled")
_GOES_ON = 2
"""Sentences before a bare figure in which its unit may stand."""


def of_another_land(scene: Scene, roles: Roles) -> bool:
    """Whether a people is told to be a minority, and so not that of the land named after it: "Mongolia touches neither. Kazakhs, about four per cent, are the largest minority"."""
    at = scene.match.slot("object")
    if at is None or roles.subject is None or scene.match.slot("subject") is not None:
        return False
    if roles.subject.id not in scene.items[at].candidates:
        return False
    return any(item.word in _MINORITY or item.noun in _MINORITY for item in scene.items[at:])


_MINORITY = word_set("weak", "peoples", "minority")


def among_some(scene: Scene, roles: Roles) -> bool:
    """Whether a share is one among some of a country only: "among Chilean ministers two in three are Catholics"."""
    items, match = scene.items, scene.match
    begin, _ = clauses.clause(items, match.first, match.last)
    for at in range(begin, match.first - 2):
        adjective = items[at + 1].alias in {"adjective", "demonym"} or items[at + 1].possessive
        noun = items[at + 2].word
        if (
            items[at].word in word_set("weak", "peoples", "among")
            and adjective
            and noun.isalpha()
            and len(noun) > _SHORT
        ):
            return noun.endswith("s") and noun not in _PEOPLE
    return False


_SHORT = 3
_PEOPLE = frozenset(table("frames")["people"])


def reads_something(scene: Scene, roles: Roles) -> bool:
    """Whether what is read is named, and so is more than letters: "can read Arabic", "read a newspaper"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind != "literacy" or last >= len(items) or items[last - 1].word not in {"read", "write"}:
        return False
    return items[last].word.isalpha() and items[last].word not in _AFTER_READING if items[last].kind == "w" else True


_AFTER_READING = word_set("frames", "grammar", "after_reading")


def of_citizens(scene: Scene, roles: Roles) -> bool:
    """Whether only those with a passport may be counted: "Kuwait's citizens are 1.3 million"."""
    items, match = scene.items, scene.match
    told = items[match.first : match.last + 1]
    nouns = {item.word for item in told} | {item.noun for item in told}
    return match.cue.kind.kind == "population" and not _CITIZENS.isdisjoint(nouns)


_CITIZENS = word_set("weak", "peoples", "citizens")


def of_some_nation(scene: Scene, roles: Roles) -> bool:
    """Whether a nation of so many stands behind a preposition, and so need be none that is named: "prime minister of a nation of three million"."""
    items, first = scene.items, scene.match.first
    if scene.match.cue.kind.kind != "population" or not first or scene.match.slot("subject") is not None:
        return False
    return items[first].word in _LANDS and items[first - 1].word in PLACED | {"to", "into"}


_LANDS = word_set("weak", "peoples", "lands")


def density_of_things(scene: Scene, roles: Roles) -> bool:
    """Whether a density is not that of people: "the density of cars", "each square kilometre has four taps"."""
    items, at = scene.items, scene.match.slot("value")
    if at is not None and _counts_things(items[at]):
        return True
    return any(
        items[at].word == "density"
        and items[at + 1].word == "of"
        and items[at + 2].kind == "w"
        and items[at + 2].word not in word_set("weak", "peoples", "settled")
        for at in range(len(items) - 2)
    )


def _counts_things(item: Item) -> bool:
    """Whether a figure counts something by a noun that means no people."""
    figure = item.mention
    if not isinstance(figure, Quantity) or figure.measure != "count" or figure.unit == "person":
        return False
    return figure.noun is not None and figure.noun not in word_set("frames", "people")


def living_elsewhere(scene: Scene, roles: Roles) -> bool:
    """Whether some told by their nation are said to be in another place: "Somali mothers in Denmark have 3.4 children"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or roles.subject is None or items[at].alias not in {"adjective", "demonym"}:
        return False
    within = range(at + 1, scene.match.last)
    spots = [one + 1 for one in within if items[one].word == "in" and one + 1 < len(items)]
    named = [items[one] for one in spots if items[one].kind == "e" and not is_pronoun(items[one])]
    return any(roles.subject.id not in item.candidates for item in named)
