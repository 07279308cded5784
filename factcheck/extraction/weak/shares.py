"""Whether a share of a people is one of something else, of a staff or a parliament; and whether it is that of a part of a country which opens what goes before."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.subjects import subdivisions
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity

_KIND = "population-share"
_TOLD_SO = frozenset([_KIND, "border-length"])


def of_another_whole(scene: Scene, roles: Roles) -> bool:
    """Whether what stands behind a share says what it is of, and that is no country's people: "a tenth of its staff", "40 per cent of the people of the city"."""
    items, at = scene.items, scene.match.last
    if scene.match.cue.kind.kind != _KIND or at + 1 >= len(items) or items[at].word not in _OF:
        return False
    at += 1
    while at < len(items) - 1 and (is_pronoun(items[at]) and items[at].possessive):
        at += 1
    word = items[at].word
    if items[at].kind != "w" or not word.isalpha() or word in _WHOLES:
        return word in _WHOLES and _of_part(items, at + 1)
    return items[scene.match.last].word == "of" or word in _PARTS


def _of_part(items: list[Item], at: int) -> bool:
    """Whether a part of a country follows behind "of" or "in": "(the people) of the city"."""
    return at + 1 < len(items) and items[at].word in _OF and items[at + 1].word in _PARTS


def behind_a_part(scene: Scene, roles: Roles) -> bool:
    """Whether a share or border that names nobody follows on what opens with a part of a country, or a name nobody knows: "Assam, in India, is angry. Muslims are 34 per cent of the population"."""
    subject, at = roles.subject, scene.match.slot("subject")
    if scene.match.cue.kind.kind not in _TOLD_SO or subject is None or not (subject.id or "").startswith("country:"):
        return False
    if at is not None and not is_pronoun(scene.items[at]):
        return False
    share = scene.match.cue.kind.kind == _KIND
    before = scene.discourse.sentences[-_BACK:] if share and scene.match.first <= _OPENING else []
    if not share and any(_belongs(items) for items in (*scene.discourse.sentences[-1:], scene.items)):
        return True
    own = scene.items[: scene.match.first]
    led = next((at + 1 for at, item in enumerate(own[:_LED]) if item.word == ","), 0)
    return any(_opens_with_part(scene, items, share) for items in (*before, own, own[led:]))


_BACK = 2
"""Sentences before a share of which it may take up the first name."""
_OPENING = 3
"""Items before a share that opens its sentence."""
_LED = 5
"""Items of a phrase that leads into a sentence, with its comma: "To the north, ..."."""


def _opens_with_part(scene: Scene, items: list[Item], share: bool) -> bool:
    """Whether a sentence is about a part of a country by its first name: "Northern Kazakhstan is", "Kurdistan has"; of a share by a word in its place: "In Latgale"."""
    at = 1 if items and items[0].word in _IN else 0
    at += at < len(items) and items[at].kind == "d"
    if at + 1 >= len(items):
        return False
    opening, behind = items[at], items[at + 1]
    if opening.word in _COMPASS:
        return behind.kind == "e" and not is_pronoun(behind)
    if opening.kind == "e":
        return _is_part(scene, opening, behind)
    written = scene.text[opening.start : opening.end]
    large = (
        share
        and opening.kind == "w"
        and written[:1].isupper()
        and opening.word.isalpha()
        and opening.word not in _NO_NAMES
    )
    return large and (at == 1 or behind.word in _BESIDE or is_verb(items, at + 1, scene.text))


def _belongs(items: list[Item]) -> bool:
    """Whether a sentence says of what it opens with, which is no country, that it is a country's: "Misiones is Argentine", "Rakhine is Burma's west"."""
    if len(items) <= _BACK or items[1].word not in _BEING or items[0].word in _NO_NAMES or is_pronoun(items[0]):
        return False
    opening, whose = items[0], items[2]
    named = any(id_.startswith(("country:", "person:", "org:")) for id_ in opening.candidates)
    owned = whose.possessive or whose.alias in {"adjective", "demonym"}
    return opening.kind in "we" and not named and whose.kind == "e" and not is_pronoun(whose) and owned


_BEING = frozenset(table("frames")["words"]["be"])


def _is_part(scene: Scene, item: Item, behind: Item) -> bool:
    """Whether a name is that of a place that is no capital, or of what nobody knows; "Turkana has" is said of a land."""
    entity = item.mention
    if is_pronoun(item) or item.members or not isinstance(entity, Entity):
        return False
    if not entity.candidates:
        return entity.alias == "shape" and entity.type != "person"
    if entity.alias == "name" and entity.candidates[0].startswith("group:"):
        return behind.word in word_set("weak", "shares", "singular")
    places = all(scene.discourse.type_of(id_) == "place" for id_ in entity.candidates)
    return places and not scene.discourse.may_be(item, ("metonym",))


_OF, _IN = frozenset(["of", "in"]), word_set("weak", "shares", "within")
_BESIDE = frozenset([","])
_WHOLES = (
    word_set("frames", "people") | word_set("clauses", "share_base", "people") | word_set("weak", "shares", "whole")
)
_PARTS = subdivisions.NOUNS | word_set("weak", "country_parts", "parts")
_COMPASS = word_set("weak", "country_parts", "qualifying")
_NO_NAMES = (
    word_set("frames", "grammar", "asides")
    | word_set("weak", "heads", "adverbs")
    | word_set("weak", "shares", "no_names")
)
