"""Whether a clause is about something that a country only has, or that lies in it, though no other name stands there: "the Chilean church became independent in 1925"."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import modifies
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.items.standing import ACTS, GOVERNED
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.country_parts import means
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set, worded

_ITSELF = word_set("frames", "grammar", "whole") | word_set("weak", "its_nouns", "itself")
_STANDS = (_ITSELF - word_set("weak", "its_nouns", "some")) | word_set("weak", "its_nouns", "stands")
_GROUPS = word_set("weak", "its_nouns", "groups")
_REGION = word_set("weak", "its_nouns", "regions")
_AWAY = word_set("weak", "its_nouns", "away")
_IN = word_set("weak", "its_nouns", "inside")


def of_what_it_has(scene: Scene, roles: Roles) -> bool:
    """Whether the name of a country only tells whose the noun is of which something is said: "the Chilean army borders", "inflation in the Chilean capital was"."""
    at = _named(scene, roles)
    if at is None or at + 1 >= len(scene.items):
        return False
    items, name, noun = scene.items, scene.items[at], scene.items[at + 1]
    if _JOINED.match(scene.text, name.end) is not None:
        return True  # "Chilean-born", "a Chile-based firm"
    if _is_of_a_body(scene, at, noun):
        return True
    if not _heads(scene, at):
        return False
    if not name.possessive and noun.kind in "we" and _NAMED_ON.match(scene.text, name.end) is not None:
        return noun.kind == "w" or noun.alias == "shape"  # "Chilean Airlines", "Chile United"
    if name.alias == "name" and not name.possessive:
        return _is_head(scene, at)
    if name.alias != "adjective" and not name.possessive:
        return False
    if noun.kind == "q":
        return bool(noun.noun) and not _is_asked(scene, at + 1)  # "Chile's 15 regions"
    if noun.kind not in "wo" or not noun.word.isalpha() or _is_asked(scene, at + 1) or noun.word in _ITSELF:
        return False
    return noun.kind == "o" or not is_verb(items, at + 1, scene.text)


def _is_head(scene: Scene, at: int) -> bool:
    """Whether the word right behind the name of a country is the noun of a compound: "the Georgia legislature", "the Niger delta", "Panama hats"."""
    noun = scene.items[at + 1]
    if noun.kind != "w" or noun.word in _NO_HEADS | _ITSELF or noun.word.endswith("ly") or _is_asked(scene, at + 1):
        return False
    plain = modifies(scene.items, at, scene.match.cue.literals) and not is_verb(scene.items, at + 1, scene.text)
    return plain and scene.text[scene.items[at].end : noun.start] == " "


_NO_HEADS = word_set("dropped", "misread_bodies", "no_heads")


def _is_of_a_body(scene: Scene, at: int, noun: Item) -> bool:
    """Whether the name of an organisation goes on, or describes the noun behind it: "the European Union of Jewish Students", "all 12 members of the NATO council"."""
    name = scene.items[at]
    if not any(id_.startswith("org:") for id_ in name.candidates) or name.possessive:
        return False
    if _OF_NAMED.match(scene.text, name.end) is not None:
        return True
    plain = noun.kind == "w" and not is_verb(scene.items, at + 1, scene.text) and noun.word not in _ITSELF
    return plain and not _is_asked(scene, at + 1) and modifies(scene.items, at, scene.match.cue.literals)


_OF_NAMED = worded("weak", "its_nouns")(r" {for_whom} (?:the )?[A-Z][a-z]")


def _heads(scene: Scene, at: int) -> bool:
    """Whether nothing but nouns, and a relative pronoun, stands between a name and the words of a claim: the claim is of the last of them."""
    items, end = scene.items, scene.match.first
    end -= end > at + 2 and items[end - 1].word in ACTS  # "the Chilean army has a ..."
    if end > at + 2 and items[end - 1].alias.startswith("pronoun-relative"):
        end -= 2 if items[end - 2].word == "," else 1
    return not any(
        items[one].kind not in "woq" or items[one].word in _STOPS or is_verb(items, one, scene.text)
        for one in range(at + 2, end)
    )


_STOPS = word_set("weak", "its_nouns", "stops")
_JOINED = lazy.pattern(r"-[a-z]")
_NAMED_ON = lazy.pattern(r" [A-Z][a-z]")


def of_a_region(scene: Scene, roles: Roles) -> bool:
    """Whether a word before the name of a country leaves only a part of it: "inflation in central Chile", "southern Chile is led by"."""
    at = _named(scene, roles)
    return at is not None and at > 0 and scene.items[at - 1].word in _REGION


def of_then(scene: Scene, roles: Roles) -> bool:
    """Whether a country is told of as somebody's or some year's: "the Chile of Allende"."""
    at = _named(scene, roles)
    if at is None or at + 2 >= len(scene.items) or scene.items[at + 1].word != "of":
        return False
    behind = scene.items[at + 2]
    return behind.kind == "d" or (
        behind.kind == "e" and scene.discourse.may_be(behind, ("person",)) and not is_pronoun(behind)
    )


def of_some_of_them(scene: Scene, roles: Roles) -> bool:
    """Whether some of a people do what a match takes a country to have done: "a group of Chileans joined the European Union"."""
    at = _named(scene, roles)
    if at is None or scene.items[at].alias != "demonym":
        return False
    before = scene.items[at - 1] if at else scene.items[at]
    behind = scene.items[at + 1].word if at + 1 < len(scene.items) else ""
    counted = (
        before.kind == "q"
        or behind in _AWAY
        or (before.word in _IN | {"of"} and at > 1 and scene.items[at - 2].kind in "wq")
    )
    return counted or before.word in _GROUPS


def of_what_lies_there(scene: Scene, roles: Roles) -> bool:
    """Whether a town, a church or a band in a country heads the clause whose verb stands right behind the country's name: "the church in Chile became independent"."""
    at = _named(scene, roles)
    if at is None or at < 2 or scene.items[at].possessive or scene.items[at].alias == "adjective":
        return False
    items, head = scene.items, scene.items[at - 2]
    if items[at - 1].word not in _IN or at + 1 >= len(items) or not is_verb(items, at + 1, scene.text):
        return False
    if head.kind not in "weq" or is_pronoun(head) or _is_asked(scene, at - 2) or head.word in {",", ";", ":"}:
        return False
    if head.word in (_STANDS if items[at - 1].word == "of" else _ITSELF):
        return False
    opens = next((one + 1 for one in range(at - 2, -1, -1) if items[one].word in {",", ";", ":"}), 0)
    return not any(items[one].word in GOVERNED or is_verb(items, one, scene.text) for one in range(opens, at - 1))


def _named(scene: Scene, roles: Roles) -> int | None:
    """Where the clause of a claim names the country it is of: the slot, else the last name of it before."""
    whose = roles.object if scene.operator == "holder" else roles.subject
    if whose is None or not (whose.id or "").startswith(("country:", "org:")):
        return None
    slot = scene.match.slot("object" if scene.operator == "holder" else "subject")
    if slot is not None and not is_pronoun(scene.items[slot]):
        return slot if means(scene.items[slot], whose) else None
    for at in range((scene.match.last if slot is None else slot) - 1, -1, -1):
        if scene.items[at].word in {";", ":"}:
            return None
        if means(scene.items[at], whose):
            return at
    return None


def _is_asked(scene: Scene, at: int) -> bool:
    """Whether the pattern itself asks for a noun: "the Chilean population"."""
    return scene.items[at].word in scene.match.cue.literals or any(index == at for _, index in scene.match.bound)
