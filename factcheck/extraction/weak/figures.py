"""Whether a figure is of another thing, of some of it only, or of a time the text does not date."""

from __future__ import annotations

import functools
import itertools

from factcheck.extraction import clauses
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.narrowing import beside, partitive
from factcheck.extraction.roles import Roles
from factcheck.extraction.scene import Scene
from factcheck.extraction.standing import PLACED
from factcheck.extraction.values import time
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Date, Quantity


def passes_over(scene: Scene, roles: Roles) -> bool:
    """Whether the words between the thing measured and its figure begin another clause or name another country: "output fell while Norway's grew by 2 per cent"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None:
        return False
    value, bound = match.slot("value"), {at for _, at in match.bound}
    for at in range(match.first + 1, value if value is not None else match.first):
        if items[at].word in _ANEW:
            return True
        item, before = items[at], items[at - 1].word
        if at in bound or item.kind != "e" or is_pronoun(item) or not scene.discourse.may_be(item, ("country",)):
            continue
        heads = item.possessive or before in word_set("weak", "figures", "passing")
        if heads and scene.match.cue.kind.kind == "elevation" and items[at + 1].word in _SUPREME:
            continue
        if heads and subject.id not in item.candidates:
            return True
    return False


_ANEW = word_set("weak", "figures", "anew")
_SUPREME = word_set("frames", "grammar", "supreme")


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


_PEOPLED = word_set("weak", "figures", "peopled")
_GOES_ON = 2
"""Sentences before a bare figure in which its unit may stand."""


def at_some_time(scene: Scene, roles: Roles) -> bool:
    """Whether a clause in the past tense speaks of a time it does not date: "Fiji was then a colony of 374,000 people", "It had 24 million people"."""
    items, match = scene.items, scene.match
    begin, end = clauses.clause(items, match.first, match.last)
    relative = (at for at in range(match.last - 1, match.first, -1) if _is_relative(items[at]))
    begin = next(relative, begin)
    if not any(item.word in _PAST for item in items[begin:end]):
        return False
    then = match.last < len(items) and items[match.last].word in _THEN
    early = scene.operator == "members" and any(item.word in _EARLY for item in items[begin : match.last])
    counted = _counted_then(match.cue.kind.kind, items[begin:end]) or (
        scene.operator == "name" and _became(items[match.first : match.last])
    )
    if not then and not early and not counted and not _tells_once(items[begin:end]) and not _in_such_a_time(scene):
        return False
    return time(items, match, scene.text, scene.dates) is None


def _in_such_a_time(scene: Scene) -> bool:
    """Whether this sentence up to a claim, or one before with nothing of today since, is about a time that is not dated: "Pakistan had two wings in those days. Its capital, Karachi, was ..."."""
    if _tells_once(scene.items[: scene.match.first]):
        return True
    for before in reversed(scene.discourse.sentences[-_SINCE:]):
        if not any(item.word in _PAST for item in before) or any(item.word in _NOW for item in before):
            return False
        if _tells_once(before):
            return True
    return False


_RECKONED = word_set("weak", "figures", "reckoned")
_SINCE = 3
"""Sentences over which a time told once is still spoken of, at most."""


def _tells_once(items: list[Item]) -> bool:
    """Whether words tell of a time without a date, or begin with what one is reckoned by: "Between the wars Lithuania had ..."."""
    if items and items[0].word in _RECKONED and items[0].kind == "w":
        return True
    told = " " + " ".join(item.word for item in items) + " "
    return any(f" {words} " in told for words in _once())


def _counted_then(kind: str, items: list[Item]) -> bool:
    """Whether what is never long the same is told as of some time: "It had 24 million people"; not "The population stood at 24 million", which tells of the latest count."""
    return kind in _COUNTED_ANEW and any(item.word in _AT_A_TIME for item in items)


def _became(items: list[Item]) -> bool:
    """Whether a name is told as what something came to have: "Rio became its capital"."""
    return any(item.word == "became" for item in items)


_COUNTED_ANEW = frozenset(
    ["population", "life-expectancy", "fertility-rate", "literacy", "population-density", "median-age"]
)
_AT_A_TIME = word_set("frames", "grammar", "past") - word_set("weak", "figures", "at_a_time")
_NOW = word_set("frames", "grammar", "auxiliary") - word_set("frames", "grammar", "past")


def _is_relative(item: Item) -> bool:
    return item.alias == "pronoun-relative"


_EARLY = word_set("frames", "grammar", "early")
_THEN = word_set("frames", "grammar", "then")
_PAST = word_set("frames", "grammar", "past")


@functools.cache
def _once() -> tuple[str, ...]:
    """The words for a time that is not dated, without the articles that items leave out."""
    every = table("frames")["grammar"]["once"]
    return tuple(dict.fromkeys(form for words in every for form in (words, words.replace("the ", ""))))


def of_one_thing(scene: Scene, roles: Roles) -> bool:
    """Whether what is measured is that of one thing: "output of copper", "a population of wolves", "prices of bread"."""
    items, match = scene.items, scene.match
    for at in range(match.first, match.last - 2):
        after = items[at + 2]
        if items[at].word in _HEADS and items[at + 1].word == "of" and after.kind == "w" and after.word.isalpha():
            return after.word not in _WHOLES
    return False


_HEADS = word_set("frames", "grammar", "measured")
_WHOLES = word_set("frames", "grammar", "measured_whole")


def among_some(scene: Scene, roles: Roles) -> bool:
    """Whether a share is one among some of a country only: "among Chilean ministers two in three are Catholics"."""
    items, match = scene.items, scene.match
    begin, _ = clauses.clause(items, match.first, match.last)
    for at in range(begin, match.first - 2):
        adjective = items[at + 1].alias in {"adjective", "demonym"} or items[at + 1].possessive
        noun = items[at + 2].word
        if (
            items[at].word in word_set("weak", "figures", "among")
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


def on_its_slopes(scene: Scene, roles: Roles) -> bool:
    """Whether a height may be that of something on a mountain: "a hut on Elbrus, at 3,800 metres"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.kind != "elevation" or at is None or at == 0:
        return False
    named = {
        item.word
        for item in (*scene.items[scene.match.first : at], *scene.items[scene.match.last : scene.match.last + 2])
    }
    before = scene.items[at - 1].word
    if before == "to" and scene.match.first < at - 1 and scene.items[scene.match.first].word in _RISING:
        return False  # "the land rises to Ben Nevis at 1,344 metres"
    return before in _SLOPES and named.isdisjoint(_TOPS)


_SLOPES = word_set("frames", "grammar", "slopes")
_TOPS = word_set("frames", "grammar", "tops")
_RISING = word_set("weak", "figures", "rising")


def partly(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is only some of what it is said of, or of a thing beside it."""
    value = scene.match.slot("value")
    return partitive(scene.items, value, scene.text) or beside(scene.items, scene.match.first, value, scene.text)


def over_years(scene: Scene, roles: Roles) -> bool:
    """Whether growth is that of several years together: "shrank by 26% between 2008 and 2013", "By 2013 the economy had contracted 26%", "was down 26% on 2007"."""
    if scene.match.cue.kind.kind != "gdp-growth":
        return False
    items, last = scene.items, scene.match.last
    begin, end = clauses.clause(items, scene.match.first, last)
    told = range(0 if items[0].word == "by" else begin, end)
    if any(_several(items[at]) or (items[at].kind == "d" and at and items[at - 1].word == "by") for at in told):
        return True
    behind = [item.word for item in items[last : last + _BEHIND]]
    if behind[:1] in (["on"], ["from"]) and last + 1 < len(items) and items[last + 1].kind == "d":
        return True
    further = [item.word for item in items[last : last + _COMPARED]]
    return "compared" in behind and not _PEAKS.isdisjoint(further)


_BEHIND = 3
_COMPARED = 8
_PEAKS = word_set("weak", "figures", "peaks")


def _several(item: Item) -> bool:
    """Whether an item is a stretch of more than a year and a half."""
    date = item.mention
    if not isinstance(date, Date) or date.first is None or date.last is None:
        return False
    return (date.last.last() - date.first.first()).days > _LONG


_LONG = 550


def of_citizens(scene: Scene, roles: Roles) -> bool:
    """Whether only those with a passport may be counted: "Kuwait's citizens are 1.3 million"."""
    items, match = scene.items, scene.match
    told = items[match.first : match.last + 1]
    nouns = {item.word for item in told} | {item.noun for item in told}
    return match.cue.kind.kind == "population" and not _CITIZENS.isdisjoint(nouns)


_CITIZENS = word_set("weak", "figures", "citizens")


def or_another(scene: Scene, roles: Roles) -> bool:
    """Whether a draft gives another figure for the same, or others with it: "4.6 children, or 5.2 by another count", "two thirds are Malays or other natives"."""
    items, at = scene.items, scene.match.slot("value")
    if at is None:
        return False
    behind = items[at + 1 : at + _OR]
    others = any(one.word in _JOINED and two.word in _OTHERS for one, two in itertools.pairwise(behind))
    return others or any(one.word == "or" and two.kind == "q" for one, two in itertools.pairwise(behind))


_OR = 6
_JOINED, _OTHERS = frozenset(["or", "and"]), word_set("weak", "figures", "others")


def beside_another(scene: Scene, roles: Roles) -> bool:
    """Whether another place stands right beside a total than those it is put on: "Bonaire and Saba, with some 20,000 people together"."""
    items, first, subject = scene.items, scene.match.first, roles.subject
    if subject is None or scene.match.slot("subject") is not None:
        return False
    near = next((item for item in reversed(items[max(0, first - _CLOSE) : first]) if item.kind == "e"), None)
    if near is None or is_pronoun(near):
        return False
    told = {id_ for one in near.members or (near,) for id_ in one.candidates}
    return told.isdisjoint({subject.id, *(one.id for one in subject.members)})


_CLOSE = 4
"""Items before a total in which a name is what it is of."""


def of_some_nation(scene: Scene, roles: Roles) -> bool:
    """Whether a nation of so many stands behind a preposition, and so need be none that is named: "prime minister of a nation of three million"."""
    items, first = scene.items, scene.match.first
    if scene.match.cue.kind.kind != "population" or not first or scene.match.slot("subject") is not None:
        return False
    return items[first].word in _LANDS and items[first - 1].word in PLACED | {"to", "into"}


_LANDS = word_set("weak", "figures", "lands")


def of_a_stretch(scene: Scene, roles: Roles) -> bool:
    """Whether a length of a border goes on with where it is: "stretch 1,250 km along Syria", "700 km of frontier in Kashmir"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind not in {"border-length", "boundary-length"} or last + 1 >= len(items):
        return False
    inside = items[last].word == "in" and items[last + 1].kind == "e" and not is_pronoun(items[last + 1])
    return inside or items[last].word in _COURSE


_COURSE = word_set("frames", "grammar", "course")


def above_something(scene: Scene, roles: Roles) -> bool:
    """Whether a height is not over the sea: "2,500 metres above the valley"."""
    items, last = scene.items, scene.match.last
    over = scene.match.cue.kind.kind == "elevation" and last + 1 < len(items) and items[last].word in {"above", "over"}
    return over and items[last + 1].word not in word_set("weak", "figures", "seas")


def density_of_things(scene: Scene, roles: Roles) -> bool:
    """Whether a density is not that of people: "the density of cars"."""
    items = scene.items
    return any(
        items[at].word == "density"
        and items[at + 1].word == "of"
        and items[at + 2].kind == "w"
        and items[at + 2].word not in word_set("weak", "figures", "settled")
        for at in range(len(items) - 2)
    )
