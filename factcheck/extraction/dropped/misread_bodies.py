"""Names that only begin the name of a body, so that its head is no head of theirs."""

from __future__ import annotations

from factcheck import lazy
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set, worded


def begins_a_name(scene: Scene, roles: Roles) -> bool:
    """Whether what an office is of only begins a longer name or compound: "president of the Ghana Football Association", "leader of the UK opposition"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or at + 1 >= len(items) or items[at].kind != "e" or is_pronoun(items[at]):
        return False
    if scene.match.cue.kind.property not in _OF_OFFICE:
        return False
    behind = items[at + 1]
    if _JOINED.match(scene.text, items[at].end) is not None:
        return True  # "president of a Chile-based firm"
    if items[at].possessive or items[at].members or scene.text[items[at].end : behind.start] != " ":
        return False
    if any(index == at + 1 for _, index in scene.match.bound):
        return behind.alias == "shape" and " " not in scene.text[behind.start : behind.end]
    if behind.kind == "e":
        return behind.alias == "shape"
    return behind.kind == "w" and at + 1 >= scene.match.last and _is_head(items, at + 1, scene.text)


_JOINED = lazy.pattern(r"-[a-z]")
_OF_OFFICE = frozenset(["office-holder", "age"])


def heads_another(scene: Scene, roles: Roles) -> bool:
    """Whether a country behind a name only tells whence somebody is, whose office is of what stands behind it: "Mario Rossi of Italy, president of FIFA"."""
    items, at, title = scene.items, scene.match.slot("object"), scene.match.slot("title")
    if at is None or title is None or title < at or items[at].possessive or title + 2 >= len(items):
        return False
    if items[at - 1].word != "of" or items[title + 1].word != "of" or roles.object is None:
        return False
    return roles.object.id not in items[title + 2].candidates and items[title + 2].word not in _ITSELF


_ITSELF = word_set("frames", "grammar", "whole")


def _is_head(items: list[Item], at: int, text: str) -> bool:
    """Whether a word right behind a name is the noun of a compound: "the US chamber", "the Kenya chapter", "runs a UN agency"."""
    word = items[at].word
    if not word.isalpha() or word in _NO_HEADS or word.endswith("ly") or is_verb(items, at, text):
        return False
    return text[items[at].start].isupper() or text.endswith(_ARTICLES, 0, items[at - 1].start)


_ARTICLES = ("the ", " a ", " an ")
_NO_HEADS = word_set("dropped", "misread_bodies", "no_heads")


def longer_club(scene: Scene, roles: Roles) -> bool:
    """Whether the name of a club only begins that of another body: "joined the European Union of Jewish Students"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or items[at].possessive or not any(id_.startswith("org:") for id_ in items[at].candidates):
        return False
    return _OF_NAMED.match(scene.text, items[at].end) is not None


_OF_NAMED = worded("dropped", "misread_bodies")(r" {for_whom} [A-Z][a-z]")
