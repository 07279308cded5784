"""Whether a country is only told of as where something lies, or its name is that of a part or an empire."""

from __future__ import annotations

import functools
import re

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED
from factcheck.extraction.subjects import subdivisions
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named
from factcheck.names import fold


def called_state(scene: Scene, roles: Roles) -> bool:
    """Whether a name that a part of another country has too is said to be one: "Georgia, a state that counts eight million people"."""
    items, subject = scene.items, roles.subject
    for at in range(min(scene.match.last, len(items) - 2)) if subject is not None else ():
        candidates = items[at].candidates
        if subject is not None and subject.id in candidates and any(id_.startswith("place:") for id_ in candidates):
            after = items[at + 2].word if items[at + 1].word == "," else ""
            if after in word_set("weak", "placed", "parts"):
                return True
    return False


def of_another_by_its_name(scene: Scene, roles: Roles) -> bool:
    """Whether a form of state is that of something else by name right before it: "The Kingdom of Buganda is old. The kingdom measures ..."."""
    if roles.subject is None:
        return False
    told = (item for item in scene.items[: scene.match.first + 1] if item.alias.startswith("description-place"))
    return any(_named_before(scene.text, item, roles.subject) for item in told)


def _named_before(text: str, item: Item, subject: Named) -> bool:
    word = item.word or item.label.split()[-1].lower()
    before = text[max(0, item.start - _BEFORE) : item.start]
    named = re.findall(rf"\b{re.escape(word.capitalize())} of (?:the )?([A-Z][\w’'-]+)", before)
    return bool(named) and named[-1] not in subject.label


_BEFORE = 260
"""Characters before a form of state in which the name it is a part of may stand."""


def of_an_empire(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence, or the one before, names by an empire the country it was taken for: "Austria-Hungary was large; Germans were 24 per cent"."""
    subject = roles.subject
    if subject is None or subject.id is None:
        return False
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    named = [item for item in (*before, *scene.items) if item.kind == "e" and subject.id in item.candidates]
    return any(_is_empire(scene.text[item.start : item.end].lower()) for item in named if not is_pronoun(item))


def _is_empire(name: str) -> bool:
    return name.endswith(_EMPIRES) or name.startswith(_EMPIRES_AHEAD)


_EMPIRES = tuple(sorted(word_set("weak", "placed", "empires")))
_EMPIRES_AHEAD = tuple(f"{word} " for word in _EMPIRES)


def placed_elsewhere(scene: Scene, roles: Roles) -> bool:
    """Whether the name a claim goes back to is said to be in another country: "Luxembourg, in Belgium, has"; "Niger, a state in Nigeria, ... Its capital is"."""
    subject = roles.subject
    if subject is None or subject.members or not (subject.id or "").startswith("country:"):
        return False
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    for items in (scene.items[: scene.match.last], before):
        for item in reversed(items):
            if not is_pronoun(item) and subject.id in getattr(item.mention, "candidates", ()):
                return _another_land(scene, item.end, subject.id or "")
    return False


def only_placing(scene: Scene, roles: Roles) -> bool:
    """Whether "its" country was named only to place another: "New Ireland, in Papua New Guinea, has ..., and its capital is Kavieng"."""
    items, at = scene.items, scene.match.slot("subject")
    if roles.subject is None or (at is not None and not is_pronoun(items[at])):
        return False
    for own in range(scene.match.last - 1, 2, -1):
        if not is_pronoun(items[own]) and roles.subject.id in getattr(items[own].mention, "candidates", ()):
            return items[own - 1].word == "in" and items[own - 2].word in {",", "("} and items[own - 3].kind == "e"
    return False


def what_lies_in_it(scene: Scene, roles: Roles) -> bool:
    """Whether a country only tells where the thing is that has a place in an order: "The rainforest in Gabon is the second largest in Africa by area"."""
    items, at = scene.items, scene.match.slot("subject")
    if scene.match.cue.detail("property") == "accession":
        return False  # "took in Suriname"
    if at is None or at < _NOUN or is_pronoun(items[at]) or items[at - 1].word not in PLACED | {"of"}:
        return False
    noun = items[at - _NOUN]
    return noun.kind == "w" and noun.word.isalpha() and noun.word not in _OF_COUNTRIES | GOVERNED | PLACED | ACTS


_CLOSE = 30
"""Items before a country among which the relative pronoun of its clause stands."""
_BESIDE = word_set("weak", "placed", "beside")
_NOUN = 2
_OF_COUNTRIES = word_set("weak", "placed", "of_countries")


def beside_the_subject(scene: Scene, roles: Roles) -> bool:
    """Whether a country only stands beside the one a clause is about: "Romania, which joined alongside Bulgaria and has three times its people"."""
    items, at = scene.items, scene.match.slot("subject")
    governed = at is not None and at > 0 and items[at - 1].word in _BESIDE and not is_pronoun(items[at])
    return (
        governed
        and at is not None
        and any(item.alias.startswith("pronoun-relative") for item in items[max(at - _CLOSE, 0) : at])
    )


def of_what_follows(scene: Scene, roles: Roles) -> bool:
    """Whether "it" in a clause that opens the sentence may be what the next clause begins with: "When it was created in 1950, the whole agency was to last three years"."""
    items, at, last = scene.items, scene.match.slot("subject"), scene.match.last
    if at is None or at > 1 or not is_pronoun(items[at]) or last + 1 >= len(items):
        return False
    comma = last if items[last].word == "," else last - 1
    return items[comma].word == "," and _THE.match(scene.text, items[comma].end) is not None


_THE = lazy.pattern(r"\s+the (?:[a-z-]+ )*[a-z]+")


def _another_land(scene: Scene, end: int, country: str) -> bool:
    """Whether an aside behind a name says that the place is in another country, or a part of one: ", in Belgium,", ", a state in Nigeria,"."""
    aside = _asides().match(scene.text, end)
    if aside is None:
        return False
    if aside["same"]:
        return True
    ids = {alias.id for alias in scene.discourse.names.names(fold(aside["land"] or aside["whose"]))}
    return country not in ids and any(scene.discourse.type_of(id_) == "country" for id_ in ids)


@functools.cache
def _asides() -> re.Pattern[str]:
    part = rf"(?:{'|'.join(sorted(subdivisions.NOUNS))})"
    name = r"(?:[A-Z][\w’'.-]*)(?: (?:[A-Z][\w’'.-]*|of|and|the))*"
    article = r"(?:an?|the|one) (?:[a-z-]+ ){0,2}"
    return lazy.pattern(
        rf"\s?[,(]\s?(?:(?:{article}{part} )?in (?:the )?(?P<land>{name})|{article}(?P<whose>[A-Z][a-z]+) {part}"
        rf"|(?P<same>{article}{part} (?:in|of) the country)\b[^,.;)]*)[,.;)]"
    )


def where_it_lies(scene: Scene, roles: Roles) -> bool:
    """Whether a subject only says where the thing spoken of lies: "the forests of Brazil cover ..."."""
    grammar, items, index = table("frames")["grammar"], scene.items, scene.match.first
    if scene.match.slot("subject") != index or index < 2 or index + 1 >= len(items):
        return False
    if items[index - 1].word not in grammar["partial"] or items[index].possessive:
        return False
    after = items[index + 1]
    return after.kind == "w" and after.word.isalpha() and items[index - 2].word not in grammar["whole"]


def elsewhere(scene: Scene, roles: Roles) -> bool:
    """Whether another country follows in the clause of a claim (`weak = "elsewhere"`): "3.5 million Syrians live in Turkey"."""
    items, discourse = scene.items, scene.discourse
    for index in range(scene.match.last, len(items)):
        if items[index].word in {".", ";", ":"}:
            return False
        if items[index].kind == "e" and discourse.may_be(items[index], _PLACES):
            found = discourse.named(items, index, _PLACES)
            if found is not None and roles.subject is not None and found.id != roles.subject.id:
                return True
    return False


_PLACES = ("country", "metonym", "city")
