"""Whether a rank or a ratio is of another thing, another time or some of the world only."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction.items import ranking
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import AWAY
from factcheck.extraction.subjects import ahead
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.extraction.wordings.values import time
from factcheck.lexicon import month_names, options, word_set, worded

_worded = worded("weak", "comparisons")


def at_one_remove(scene: Scene, roles: Roles) -> bool:
    """Whether a preposition stands between who is spoken of and a ratio, which may be of another thing then: "Canada lent money to an island twice the size of Ireland"."""
    subject, value = scene.match.slot("subject"), scene.match.slot("value")
    if subject is None or value is None or subject > value or scene.match.cue.detail("difference"):
        return False
    told = scene.match.slot("_")
    away = (
        AWAY - {"to"} if told is not None and subject < told < value else AWAY
    )  # "brings 38 million people to the group"
    items = scene.items
    return any(
        items[at].word in away
        and items[at + 1].word not in {"every", "each", "live"}  # "has, for every Uruguayan, 60"
        and not (at + 1 == value and items[at].word in _LEADS and _own_aside(scene, subject, at))
        for at in range(subject + 1, value)
    )


def _own_aside(scene: Scene, subject: int, at: int) -> bool:
    """Whether a preposition before a ratio opens an aside right behind its subject, or tells how a verb measures: "Nigeria, with three times as many people"; "outnumber Kazakhs by four to one"."""
    items = scene.items
    return items[at].word == "by" or (at == subject + 2 and items[at - 1].word == ",")


_LEADS = frozenset({"with", "by"})


def counted_somewhere(scene: Scene, roles: Roles) -> bool:
    """Whether two peoples are counted in some place that is no country: "In the camp Syrians outnumber Iraqis", "Turks outnumber Greeks in her class"."""
    items, match = scene.items, scene.match
    at = match.slot("subject")
    if at is None or items[at].alias != "demonym" or match.cue.detail("property") != "population":
        return False
    begin = at
    while begin > 0 and items[begin - 1].kind == "w" and items[begin - 1].word.isalpha():
        begin -= 1
    before = any(item.word in _IN for item in items[begin:at])
    behind = items[match.last].word in _IN if match.last + 1 < len(items) else False
    return before or (behind and (items[match.last + 1].kind == "w" or is_pronoun(items[match.last + 1])))


_IN = word_set("weak", "comparisons", "within")


def of_either_compared(scene: Scene, roles: Roles) -> bool:
    """Whether what stands behind a name may be said of what it was compared with: "It is smaller than Romania, landlocked and hot"."""
    at, items, first = scene.match.slot("subject"), scene.items, scene.match.first
    if at is None:
        back = next((one for one in range(first - 1, max(first - 4, 0), -1) if items[one].kind == "e"), None)
        at = (
            back
            if back is not None and roles.subject is not None and roles.subject.id in items[back].candidates
            else None
        )
    if at is None or at == 0 or at + 1 >= len(items) or not likened(items, at):
        return False
    if items[at + 1].word in _GOING_ON:
        return True
    return items[at + 1].word == "," and _OF_THE_LATTER.match(scene.text, items[at + 1].end) is None


def likened(items: list[Item], at: int) -> bool:
    """Whether something is only compared with a name: "smaller than Romania", "about the size of Belgium"."""
    before = items[at - 1].word
    return before in _LIKENING or (before == "of" and at > 1 and items[at - 2].word in _SIZE)


_SIZE = word_set("weak", "comparisons", "size")
_GOING_ON = frozenset(["and", "but", "yet"])
_LIKENING = word_set("frames", "grammar", "likening")
_LATTER = options("weak", "comparisons", "latter")
_OF_THE_LATTER = lazy.pattern(rf"\s*(?:{_LATTER})\b")


def of_something_met(scene: Scene, roles: Roles) -> bool:
    """Whether "it" may be what was just met with an article: "Mali has a desert; it is twice the size of Germany"."""
    at = scene.match.slot("subject")
    if at is None or at == 0 or scene.items[at].word not in {"it", "its"}:
        return False
    return _MET.search(scene.text[max(0, scene.items[at].start - 60) : scene.items[at].start]) is not None


_MET = _worded(r"\b(?:an?|one|another|no) (?:[a-z-]+ ){0,3}[a-z-]+(?:[;:,—–]| -)\s(?:{but} )?\Z")


def of_a_noun(scene: Scene, roles: Roles) -> bool:
    """Whether a ratio without a name may be of the noun right before it: "The desert alone is twice the size of Ghana", "The reserve, twice the size of Luxembourg, lies in the north"."""
    items, at = scene.items, scene.match.first - 1
    if scene.match.slot("subject") is not None:
        return False
    while at > 0 and (items[at].word in _BETWEEN or items[at].kind == "q"):
        at -= 1
    if at < 0 or items[at].kind != "w" or not items[at].word.isalpha() or items[at].word in _OF_LANDS:
        return False
    return _ARTICLE.search(scene.text[max(0, items[at].start - _FAR) : items[at].start]) is not None


_BETWEEN = word_set("weak", "comparisons", "between")
_OF_LANDS = word_set("weak", "comparisons", "of_lands")
_ARTICLE = lazy.pattern(r"\b(?:the|an?|this|that|one|another)\s+(?:[a-z-]+\s+)?\Z", re.IGNORECASE)
_FAR = 40


def of_its_people(scene: Scene, roles: Roles) -> bool:
    """Whether "its people" may be those of a country spoken of, not of the organisation: "Kosovo is not in the UN. Most of its people are Albanians"."""
    at = scene.match.slot("object")
    if at is None or not is_pronoun(scene.items[at]) or roles.object is None:
        return False
    return (roles.object.id or "").startswith("org:") and scene.discourse.topic(("country",)) is not None


def of_one_of_those_before(scene: Scene, roles: Roles) -> bool:
    """Whether "its" may be of a country named nearer than the one it is taken for: "Hungary waits, and Romania, which joined alongside Bulgaria and has three times its people"."""
    items, at, other = scene.items, scene.match.slot("object"), roles.object
    if at is None or not is_pronoun(items[at]) or roles.subject is None or other is None or not other.label:
        return False
    told = {id_ for item in items[max(at - _BACK, 0) : at] if _by_name(scene, item) for id_ in item.candidates[:1]}
    if len(told - {roles.subject.id}) > 1:
        return True
    far = max(items[at].start - _REACH, 0)
    begin = max(scene.text.rfind(mark, far, items[at].start) for mark in (". ", "\n")) + 1 or far
    if _RELATIVE.search(scene.text, begin, items[at].start) is None:
        return False
    named = scene.text.rfind(other.label, begin, items[at].start)
    nearer = _NAMES.findall(scene.text, begin if named < 0 else named + len(other.label), items[at].start)
    return any(name not in roles.subject.label and name.lower() not in month_names() for name in nearer)


_BACK, _REACH = 60, 300
"""Items, and characters, before "its" among which whoever it means is named."""
_RELATIVE = lazy.pattern(rf"\b(?:{options('clauses', 'topics', 'relative')})\b")
_NAMES = lazy.pattern(r"(?<!^)\b[A-Z][a-z]{2,}")


def peoples_of_one_place(scene: Scene, roles: Roles) -> bool:
    """Whether two peoples may be compared where both live: "In Fiji, Fijians outnumber Indians", "Qatar is small; Indians outnumber Qataris by two to one"."""
    items, sides = scene.items, (scene.match.slot("subject"), scene.match.slot("object"))
    if any(at is None or items[at].alias != "demonym" for at in sides):
        return False
    placed = any(_by_name(scene, item) for item in items)
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    return placed or any(_by_name(scene, item) for item in before)


def _by_name(scene: Scene, item: Item) -> bool:
    """Whether an item names a place, not a people or what is of it."""
    return item.kind == "e" and item.alias not in {"demonym", "adjective"} and scene.discourse.may_be(item, _PLACES)


_PLACES = ("country", "place", "city")


def but_for(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is left out of an order whose place beside them is not told: "the smallest in the world after the Vatican"."""
    return (
        not ahead.told(scene) and scene.match.slot("value") is None and ranking.excepting(scene.items, scene.match.last)
    )


def gone_by(scene: Scene, roles: Roles) -> bool:
    """Whether a claim is of a time gone by that it does not name."""
    match = scene.match
    past = ranking.past(scene.items, match.first, match.last)
    past = past and match.cue.detail("property") != "accession"  # who came in as the 28th did so once
    return past and time(scene.items, match, scene.text, scene.dates) is None


def narrowed_behind(scene: Scene, roles: Roles) -> bool:
    """Whether words behind a rank make it one of some only: "the largest country in the world without a river"."""
    last = scene.match.last
    return last < len(scene.items) and scene.items[last].word in _NARROWING


_NARROWING = word_set("weak", "comparisons", "narrowing")


def of_a_form(scene: Scene, roles: Roles) -> bool:
    """Whether a place in the world or on a continent is among the states of one form only: "the world's smallest republic"."""
    match = scene.match
    set_ = match.cue.detail("set") or (roles.object.id if roles.object is not None else None) or ""
    wide = set_ == "set:world" or set_.startswith(("continent:", "region:"))
    return wide and any(item.word in _FORMS for item in scene.items[match.first : match.last])


def in_one_respect(scene: Scene, roles: Roles) -> bool:
    """Whether a comparison goes on with what it is made in: "bigger than Peru in copper"."""
    items, last = scene.items, scene.match.last
    named = scene.match.cue.detail("property") and last + 1 < len(items) and items[last].word in {"in", "for"}
    return bool(named) and items[last + 1].kind == "w" and items[last + 1].word not in _RESPECTS


_RESPECTS = word_set("frames", "grammar", "respects")


def imagined(scene: Scene, roles: Roles) -> bool:
    """Whether a comparison is only thought of: "would be bigger than"."""
    match = scene.match
    words = {item.word for item in scene.items[match.first : match.last]}
    return match.cue.detail("modality") == "" and not words.isdisjoint(word_set("weak", "comparisons", "imagining"))


_FORMS = word_set("frames", "grammar", "forms")
