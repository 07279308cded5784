"""Matches that reach over into another clause, or take another's subject, so that they make no claim."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import modifies
from factcheck.extraction.items.noun_phrases import is_relative, is_verb
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED, adjectival
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import options, word_set

_DATED = word_set("frames", "grammar", "dating")
_BEGINNING = word_set("frames", "grammar", "date_before")


def of_clause_before(scene: Scene, roles: Roles) -> bool:
    """Whether a date before the subject belongs to the words before it: "After their defeat in 1949, Greece joined NATO in 1952"."""
    items, match = scene.items, scene.match
    value, first = match.slot("value"), match.first
    if value is None or first == 0 or value != first + 1 or items[first].word not in _DATED:
        return False
    fronted = value + 1 < match.last and items[value + 1].word == ","
    before = items[first - 1]
    return fronted and (before.kind != "w" or (before.word.isalpha() and before.word not in _BEGINNING))


def dated_by_another(scene: Scene, roles: Roles) -> bool:
    """Whether another date stands between what is joined, or the office, and the date: "a member of the EU since 2004 and the euro zone since 2011"."""
    match = scene.match
    value = match.slot("value")
    held = max(match.slot("object") or -1, match.slot("title") or -1)
    if value is None or held < 0 or value < held or match.cue.detail("club") == "before":
        return False
    between = scene.items[held + 1 : value]
    return any(item.kind == "d" for item in between) or _goes_on_to_tell(between)


def of_the_next_verb(scene: Scene, roles: Roles) -> bool:
    """Whether a date is that of a verb joined to the one a match is read by: "joined NATO and was founded in 1918", "became president and was born in 1954"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None:
        return False
    for at in range(value - 1, scene.match.first + 1, -1):
        if items[at - 1].word in _JOINING and is_verb(items, at, scene.text):
            told = _told_by(items[at:value])
            return told != "" and told not in scene.match.cue.literals
    return False


def _told_by(items: list[Item]) -> str:
    """The word that says what is told, behind what only helps it: of "was first sworn in on" sworn; "" where there is none."""
    for item in items:
        if item.kind != "w":
            return ""
        if item.word.isalpha() and item.word not in ACTS | _HELPING:
            return item.word
    return ""


def said_of_an_object(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation or set is but what another joins or lies in, of whom what follows is said: "Latvia joined the EU in 2004 and has two million people"."""
    items, at, value = scene.items, scene.match.slot("subject"), scene.match.slot("value")
    if at is None or value is None or value < at or is_pronoun(items[at]) or items[at].possessive or items[at].members:
        return False
    if scene.operator in {"members", "sum-over"} and scene.match.first < at:
        return False  # "leaves the EU with 27 members": the words before it act on it themselves
    if scene.match.cue.detail("besides"):
        return False  # "Brunei sits in ASEAN with nine others" counts them beside who is named
    if at + 2 < len(items) and items[at + 1].word in {",", "("} and not is_verb(items, at + 2, scene.text):
        return False  # "the EU, which has", "the EU, a club of 28"
    if at + 1 < len(items) and (is_relative(items[at + 1]) or items[at + 1].word in _RELATIVE):
        return False
    if scene.text.startswith(("strong", " strong"), items[value].end) or scene.text.endswith(
        "strong", 0, items[value].end
    ):
        return False  # "APEC, created in 1989 and now 21-strong": no country is
    between = range(at + 1, value)
    joined = any(items[one - 1].word in _JOINING and items[one].kind == "w" for one in between)
    having = any(items[one].word in _HAVING or is_verb(items, one, scene.text) for one in between)
    governed = at > 0 and items[at - 1].word in GOVERNED | PLACED
    return (joined and governed) or ((joined or having) and _acted_on(scene, at))


def done_by_another(scene: Scene, roles: Roles) -> bool:
    """Whether somebody else is named as who did it: of Mugabe, "was 56 when Zimbabwe, ruled until 1979 by Ian Smith, was free" tells nothing."""
    items, value = scene.items, scene.match.slot("value")
    if value is None or value + 2 >= len(items) or items[value + 1].word != "by" or items[value + 2].kind == "w":
        return False
    return scene.match.slot("subject") != value + 2


def _acted_on(scene: Scene, at: int) -> bool:
    """Whether a verb stands before a name in its clause, other than one of saying."""
    items = scene.items
    begin = next((one for one in range(at, 0, -1) if items[one - 1].word in _STARTS), 0)
    verbs = [one for one in range(begin, at) if is_verb(items, one, scene.text)]
    return any(items[one].word not in _SAYING for one in verbs)


_HELPING = word_set("views", "auxiliary") | word_set("views", "adverbs") | {"been", "being", "be", "first"}
_JOINING, _RELATIVE = word_set("views", "joining"), word_set("views", "relative")
_HAVING = word_set("frames", "grammar", "having")
_STARTS = BREAKS | {","} | (word_set("frames", "grammar", "subordinate") - {"which", "who", "that"})
_SAYING = (
    word_set("saying", "verbs", "neutral")
    | word_set("saying", "verbs", "claim")
    | word_set("saying", "verbs", "opinion")
)


def _goes_on_to_tell(between: list[Item]) -> bool:
    """Whether a clause of its own begins right behind what is joined: "to leave the European Union it joined in 1973"."""
    return len(between) > 1 and between[0].word in _WHO and between[1].kind == "w" and between[1].word.isalpha()


_WHO = word_set("dropped", "overreach", "who")


_PLURAL = word_set("frames", "grammar", "some_that_act")


def of_some_that_act(scene: Scene, roles: Roles) -> bool:
    """Whether a verb without a slot for its subject has another one right before it: "Ten new countries joined the EU in 2004"."""
    match, items = scene.match, scene.items
    if match.slot("subject") is not None or match.first == 0 or items[match.first].kind != "w":
        return False
    before = items[match.first - 1]
    if _KNOWN.search(scene.text, max(0, before.start - _ARTICLE), before.start):
        return False
    return (before.kind == "q" and before.noun is not None) or before.word in _PLURAL


_KNOWN = lazy.pattern(rf"\b(?:{options('frames', 'grammar', 'known_lot')})\s+\Z", re.IGNORECASE)
_ARTICLE = 8


def only_colours(scene: Scene, roles: Roles) -> bool:
    """Whether the subject is an adjective before a noun that the pattern does not ask for: "became a French colony in 1896 but regained ..."."""
    at = scene.match.slot("subject")
    if at is None or not adjectival(scene.items[at]):
        return False
    return at == scene.match.first and modifies(scene.items, at, scene.match.cue.literals)


def under_another(scene: Scene, roles: Roles) -> bool:
    """Whether it is somebody else's rule that is told of: "came under Norwegian sovereignty in 1929"."""
    before: Item | None = scene.items[scene.match.first - 1] if scene.match.first else None
    return before is not None and before.word == "under"


def part_of_the_body(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation is only the first part of another's name: "a member of the EU Customs Union"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or at + 1 >= len(items) or items[at].possessive or at + 1 == scene.match.slot("subject"):
        return False
    behind = items[at + 1]
    return behind.kind == "e" and not behind.members and behind.start - items[at].end == 1 and behind.word == ""
