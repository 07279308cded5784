"""Names that something is only compared with, so that a match makes no claim of them."""

from __future__ import annotations

from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.items.standing import ACTS
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def set_apart(scene: Scene, roles: Roles) -> bool:
    """Whether a name before "its capital" is only what that is compared with, as a verb follows: "Unlike Vienna, its capital is flat"."""
    items, named, end = scene.items, scene.match.slot("object"), scene.match.last
    if not named or end >= len(items) or items[end].word not in _VERBS or items[named - 1].word not in _SETTING_APART:
        return False
    return any(is_pronoun(item) and item.possessive for item in items[named + 1 : min(named + 1 + _APART, end)])


_APART = 2
"""Items from such a name to "its", with a comma."""
_SETTING_APART = word_set("dropped", "misread_compared", "setting_apart")
_VERBS = ACTS | word_set("entries", "verbs") | word_set("views", "verbs") | word_set("views", "auxiliary")


def between_two(scene: Scene, roles: Roles) -> bool:
    """Whether names only tell between whom the land lies that is meant: "the vast land between Russia and China is three times the size of France"."""
    at = scene.match.slot("subject")
    return at is not None and at > 0 and scene.items[at - 1].word in _BETWEEN


_BETWEEN = word_set("dropped", "misread_compared", "between")


def of_a_thing_there(scene: Scene, roles: Roles) -> bool:
    """Whether an adjective only tells whose something else is that is compared, and no land: "the Chilean army is larger than that of Peru"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or items[at].alias != "adjective" or at + 1 >= len(items):
        return False
    thing = items[at + 1]
    if scene.match.cue.detail("property") != "area" or thing.kind != "w" or thing.word in _LAND:
        return False
    return thing.word.isalpha() and not is_verb(items, at + 1, scene.text)


_LAND = word_set("dropped", "misread_compared", "land")
