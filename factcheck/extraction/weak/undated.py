"""Whether a figure is of a time the text does not date, or of several years together."""

from __future__ import annotations

import functools

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.extraction.wordings.values import time
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Date


def at_some_time(scene: Scene, roles: Roles) -> bool:
    """Whether a clause in the past tense speaks of a time it does not date: "Fiji was then a colony of 374,000 people", "It had 24 million people"."""
    items, match = scene.items, scene.match
    begin, end = clauses.clause(items, match.first, match.last)
    relative = (at for at in range(match.last - 1, match.first, -1) if _is_relative(items[at]))
    begin = _told_now(items, match.first, match.last) or next(relative, begin)
    if not any(
        item.word in _PAST and not _anybody_could(items, at) for at, item in enumerate(items[:end]) if at >= begin
    ):
        return False
    then = match.last < len(items) and items[match.last].word in _THEN
    early = scene.operator == "members" and any(item.word in _EARLY for item in items[begin : match.last])
    counted = _counted_then(match.cue.kind.kind, items[begin:end]) or (
        scene.operator == "name" and _became(items[match.first : match.last])
    )
    counted = counted or (scene.operator == "range" and _of_a_figure_before(items, begin, match.first))
    if not then and not early and not counted and not _tells_once(items[begin:end]) and not _in_such_a_time(scene):
        return False
    return time(items, match, scene.text, scene.dates) is None


def _told_now(items: list[Item], first: int, last: int) -> int:
    """Where words begin that tell in the present tense of a name told of in the past before: "stormed out of Kenya, whose population is put at"; 0 where none do."""
    at = first if _is_relative(items[first]) else first - 1
    if at < 1 or not _is_relative(items[at]) or not any(item.word in _NOW for item in items[at:last]):
        return 0
    once = any(item.word in _THEN or item.word == "once" for item in items[:at]) or _tells_once(items[:at])
    return 0 if once or any(item.word == "been" for item in items[at:last]) else at


def _anybody_could(items: list[Item], at: int) -> bool:
    """Whether "could" tells what anybody may do now: "You could drive round its 97 km of coast before lunch"."""
    return items[at].word == "could" and at > 0 and items[at - 1].word in word_set("weak", "undated", "anybody")


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


_RECKONED = word_set("weak", "undated", "reckoned")
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


def _of_a_figure_before(items: list[Item], begin: int, first: int) -> bool:
    """Whether a figure before the clause has its year, which may be that of the claim too: "Kenya, with 31 million people in 2000, had a GDP of ..."."""
    before = range(max(0, begin - _EARLIER), max(begin, first))
    return any(items[at].kind == "d" and any(one.kind == "q" for one in items[max(0, at - 2) : at]) for at in before)


_EARLIER = 12
"""Items before a clause among which a figure of some year stands."""


def _became(items: list[Item]) -> bool:
    """Whether a name is told as what something came to have: "Rio became its capital"."""
    return any(item.word == "became" for item in items)


_COUNTED_ANEW = frozenset(
    ["population", "life-expectancy", "fertility-rate", "literacy", "population-density", "median-age"]
)
_AT_A_TIME = word_set("frames", "grammar", "past") - word_set("weak", "undated", "at_a_time")
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
_PEAKS = word_set("weak", "undated", "peaks")


def _several(item: Item) -> bool:
    """Whether an item is a stretch of more than a year and a half."""
    date = item.mention
    if not isinstance(date, Date) or date.first is None or date.last is None:
        return False
    return (date.last.last() - date.first.first()).days > _LONG


_LONG = 550


def counted_to_another(scene: Scene, roles: Roles) -> bool:
    """Whether a length that runs to the draft's day (`upto = "today"`) may run to another told beside it or in the sentence before: "In 1990, thirty years after independence, Nigeria is ..."."""
    if scene.match.cue.detail("upto") != "today":
        return False
    near = [*scene.items, *(scene.discourse.sentences[-1] if scene.discourse.sentences else ())]
    return any(isinstance(one.mention, Date) and not _now(one.mention) for one in near) or any(
        one.word in _TOLD_OF for one in near
    )


def _now(date: Date) -> bool:
    """Whether a time is a length, or a day about the draft's own: "votes on Sunday"."""
    about = date.anchor == "draft" and date.first is not None and date.first.day is not None
    return date.type in _LASTING or about


_LASTING = frozenset(["DURATION", "SET"])
_TOLD_OF = word_set("weak", "undated", "told_of")
