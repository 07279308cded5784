"""Names of people, titles and those who rule that are not what a match takes them for, so that it makes no claim."""

from __future__ import annotations

import re

from factcheck import lazy
from factcheck.extraction.items.items import is_pronoun
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set

_ARTICLE = lazy.pattern(r"\b(?:an?|the|one|another|like|former|fellow)\s+\Z", re.IGNORECASE)


def with_article(scene: Scene, roles: Roles) -> bool:
    """Whether what stands for a person's name has an article, as no name has: "Finland's premier, a Social Democrat"."""
    at = scene.match.slot("subject")
    if at is None or roles.subject is None or roles.subject.id is not None:
        return False
    start = scene.items[at].start
    return _ARTICLE.search(scene.text[max(0, start - 12) : start]) is not None


def inhuman(scene: Scene, roles: Roles) -> bool:
    """Whether the subject cannot be a person of whom a claim is: an organisation is born in another sense."""
    subject = roles.subject
    if subject is None or not subject.id or subject.id.startswith(("person:", "wikidata:")):
        return False
    return set(scene.match.cue.kind.subject) == {"person", "name"}


_OF = word_set("frames", "grammar", "owned_by")
_WHO = word_set("dropped", "misread_people", "who")
_RELATED = 4
"""Items between a relative pronoun and a name in its clause."""


def of_another(scene: Scene, roles: Roles) -> bool:
    """Whether a person only says whose somebody is, of whom the claim is then: "the widow of Hugo Chávez died", "the man who shot him died"."""
    items, match = scene.items, scene.match
    at = match.slot("subject")
    if at is None or at != match.first or at < 2 or "person" not in match.cue.kind.subject or at + 1 >= len(items):
        return False
    if items[at].word == "him" and items[at + 1].word == ",":
        return True  # "the man who beat him, Andrzej Duda, is 43"
    if items[at + 1].word in {",", "("} or items[at].possessive:
        return False
    if items[at - 1].word in _OF and items[at - 2].word not in {",", ".", ";", ":"}:
        return items[at - 1].word == "of" or not any(item.word in {",", ";", ":"} for item in items[:at])
    before = items[max(0, at - _RELATED) : at]
    return any(item.word in _WHO for item in before) and not any(item.word in {",", ";", ":"} for item in before)


def of_one_before(scene: Scene, roles: Roles) -> bool:
    """Whether the person spoken of last, of whom a claim would be, only says whose friend or bust stands before its verb: "a friend of Angela Merkel has been in office since 1999"."""
    items, first, subject = scene.items, scene.match.first, roles.subject
    if scene.match.slot("subject") is not None or subject is None or first < _RELATED - 1:
        return False
    at = first - 1
    while at > 1 and items[at].word in ACTS:
        at -= 1
    if at < 2 or subject.id not in items[at].candidates or is_pronoun(items[at]):
        return False
    related = {item.word for item in items[max(0, at - _RELATED) : at]}
    return items[at - 1].word == "of" or (not related.isdisjoint(_WHO) and "," not in related)


def of_another_generation(scene: Scene, roles: Roles) -> bool:
    """Whether a name goes on as a father's or a son's, or as that of a thing called after somebody: "Barack Obama Sr", "the Queen Elizabeth hospital"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at + 1 >= len(items) or items[at].possessive or is_pronoun(items[at]):
        return False
    behind = items[at + 1]
    if items[at].alias == "shape" and items[at].label.lower() in _LINEAGE:
        return True
    if scene.text[items[at].end : behind.start] != " ":
        return False
    return behind.word in _LINEAGE or behind.word in _CALLED_AFTER or behind.label.lower() in _CALLED_AFTER


_LINEAGE = word_set("dropped", "misread_people", "lineage")
_CALLED_AFTER = word_set("dropped", "misread_people", "called_after")


def body_of_it(scene: Scene, roles: Roles) -> bool:
    """Whether a country before "led by" only says whose body or part is led: "the army of Myanmar, led by Min Aung Hlaing", "the rebels in Chad are led by"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or at != scene.match.first or at < 2 or at + 1 >= len(items) or items[at].possessive:
        return False
    head = items[at - 2]
    return items[at - 1].word in _INSIDE and head.kind in "wq" and head.word[:1].isalpha() and head.word not in _RULED


_INSIDE = word_set("dropped", "misread_people", "inside")
_RULED = word_set("frames", "grammar", "whole") | word_set("frames", "grammar", "clauses")


def of_a_share(scene: Scene, roles: Roles) -> bool:
    """Whether a bare number behind a person's name is a share whose sign was told before: "Mr Soong took 37 per cent and Mr Lien only 23"."""
    items, value = scene.items, scene.match.slot("value")
    if value is None or items[value].word or value < 1:
        return False
    figure = items[value].mention
    lead = scene.text[items[value - 1].end : items[value].start + 1].lower().split()
    hedged = bool(set(lead) & _ONLY) or items[value - 1].word in _ONLY or getattr(figure, "hedge", None) is not None
    before = [item.mention for item in items[: scene.match.first]]
    return hedged and any(getattr(one, "measure", "") in {"percent", "share"} for one in before)


_ONLY = word_set("dropped", "misread_people", "only")


def begun_at(scene: Scene, roles: Roles) -> bool:
    """Whether an age is the one since which, or up to which, something has been so, or at which it happened: "prime minister since the age of 34", "Elected at 80, Giorgio Napolitano is tired"."""
    items, at = scene.items, scene.match.slot("value")
    while at is not None and at > 0 and items[at - 1].word in _OF_AGE:
        at -= 1
    if at is None or at == 0:
        return False
    step = at - 2
    if items[at - 1].word in _AT and 0 <= step < scene.match.first and items[step].kind in "wo":
        return items[step].word.isalpha() and items[step].word not in _OPENING_AGE
    return items[at - 1].word in _BOUNDING


_AT = frozenset(["at", "aged"])
_OPENING_AGE = word_set("dropped", "misread_people", "opening_age")
_OF_AGE = frozenset(["age", "of", "tender", "ripe"])
_BOUNDING = word_set("dropped", "misread_people", "bounding")


def of_no_person(scene: Scene, roles: Roles) -> bool:
    """Whether an age is that at which something is due or allowed to many: "has his pension age of 64", "a voting age of 16"."""
    at = scene.match.slot("value")
    if at is None:
        return False
    told = _WHAT_AGE.search(scene.text[max(0, scene.items[at].start - _NEAR) : scene.items[at].end])
    return told is not None and told[1].lower() not in _PERSONAL


_WHAT_AGE = lazy.pattern(
    r"([^\W\d_]+)[ -]age (?:limit )?(?:is |was |of |at |to |from )?\W*(?:[a-z ]+)?\d[^.,;]*$", re.IGNORECASE
)
_NEAR = 40
_PERSONAL = word_set("dropped", "misread_people", "personal")


_NAMED = 2
"""Items back from a comma's second side to a name."""


def behind_an_event(scene: Scene, roles: Roles) -> bool:
    """Whether an age stands behind the name of an event, which ends in somebody's own: "the murder of Olof Palme, 59, who was shot"."""
    at, items = scene.match.slot("value"), scene.items
    if at is None or at < _NAMED or items[at - 1].word != "," or at > scene.match.first:
        return False
    return any(id_.startswith("event:") for id_ in items[at - _NAMED].candidates)


def cut_short(scene: Scene, roles: Roles) -> bool:
    """Whether a name goes on behind an apostrophe: "King Taufa'ahau Tupou"."""
    at = scene.match.slot("subject")
    return at is not None and _GOES_ON.match(scene.text, scene.items[at].end) is not None


_GOES_ON = lazy.pattern(r"['’‘ʻ][^\W\d_]{2,}")


def of_a_body_there(scene: Scene, roles: Roles) -> bool:
    """Whether an adjective before an office tells whence the head of a body is: "the court's Somali president, Abdulqawi Yusuf"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or items[at].alias != "adjective":
        return False
    return _OWNED.search(scene.text, max(0, items[at].start - _NEAR), items[at].start) is not None


_OWNED = lazy.pattern(r"\b[a-z]+(?:['’]s|s['’]) (?:[a-z]+ )?$")


def of_a_kind(scene: Scene, roles: Roles) -> bool:
    """Whether an adjective behind an office tells whence its holder is, or whose body he heads: "the first prime minister of Indian descent", "the Irish president of the Parliament"."""
    items, at, title = scene.items, scene.match.slot("object"), scene.match.slot("title")
    if at is None or items[at].alias != "adjective" or at + 1 >= len(items):
        return False
    if at and items[at - 1].word == "of":
        return True
    behind = (title if title is not None else at) + 1
    heads = behind + 1 < len(items) and items[behind].word == "of"
    return heads and roles.object is not None and roles.object.id not in items[behind + 1].candidates


def party_named(scene: Scene, roles: Roles) -> bool:
    """Whether an unknown name in capitals without a title is a party or body, and nobody who rules: "Namibia is governed by SWAPO"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or items[at].alias != "shape" or (at and items[at - 1].kind == "o"):
        return False
    return _INITIALS.fullmatch(scene.text, items[at].start, items[at].end) is not None


_INITIALS = lazy.pattern(r"[A-Z]{2,}(?:-[A-Z]+)*")


def title_of_next(scene: Scene, roles: Roles) -> bool:
    """Whether the title that ends a match belongs to the name behind it: "elected Movement Toward Socialism leader Evo Morales"."""
    items, match = scene.items, scene.match
    title, subject = match.slot("title"), match.slot("subject")
    if title is None or subject is None or title != match.last - 1 or subject != title - 1 or match.last >= len(items):
        return False
    return scene.discourse.may_be(items[match.last], ("person", "name")) and not is_pronoun(items[match.last])


def title_of_unknown(scene: Scene, roles: Roles) -> bool:
    """Whether a title that opens a match belongs to a body right before it that no source knows, or to those of "their" leader: "the Movement Toward Socialism leader Evo Morales"."""
    items, first = scene.items, scene.match.first
    if not first or items[first].kind != "o" or scene.match.slot("object") is not None:
        return False
    before = items[first - 1]
    if before.word in _OWNERS and not _OF_STATE.issuperset(items[first].roles):
        return True
    if before.kind == "w":
        return before.possessive or (before.word in {"'", "’"} and scene.text[before.start - 1] == "s")
    unknown = before.alias == "shape" and items[first].start - before.end == 1
    return unknown and (first < _NAMED or items[first - _NAMED].word not in GOVERNED | PLACED)


_OWNERS = word_set("dropped", "misread_people", "owners")
_OF_STATE = word_set("dropped", "misread_people", "of_state")


def person_named(scene: Scene, roles: Roles) -> bool:
    """Whether what would be a town, money or language is a person, or a town one of these: "has Juba as its capital, Salva Kiir as its president"."""
    at = scene.match.slot("object")
    if at is None or "person" in scene.match.cue.object:
        return False
    ids = scene.items[at].candidates
    others = _NO_TOWN if "city" in scene.match.cue.object else _NO_TOWN[:1]
    return bool(ids) and all(id_.startswith(others) for id_ in ids)


_NO_TOWN = ("person:", "currency:", "language:", "religion:")
