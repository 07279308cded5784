"""Whether a sentence turned from the country spoken of to something else before a claim: over the border, to a firm, to what opens it."""

from __future__ import annotations

from factcheck.extraction.items.clauses import BREAKS
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import GOVERNED, PLACED, apposed
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.weak.country_parts import BACK, IT
from factcheck.extraction.weak.subjects import first, noun_ahead, other_land
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set


def turned_away(scene: Scene, roles: Roles) -> bool:
    """Whether words before a claim look to another country that is not named: "Across the border the picture is different: 2.4 children a woman"."""
    items, end = scene.items, scene.match.first
    between = scene.operator != "name" and scene.match.slot("object") is not None
    if not _of_country(scene, roles) or between:
        return False
    for at in range(end):
        if any(_stands(items, at, phrase) for phrase in _TURNED.get(items[at].word, ())):
            return not _names(items[at:end], roles)
    return False


def of_the_name_joined(scene: Scene, roles: Roles) -> bool:
    """Whether "its" is that of a name joined to what it has: "Lithuania gave up its litas a year after Latvia and its lats"."""
    items, whose, first = scene.items, roles.subject, scene.match.first
    if (
        whose is None
        or first < _JOINED
        or first >= len(items)
        or not (is_pronoun(items[first]) and items[first].possessive)
    ):
        return False
    name = items[first - _JOINED]
    if items[first - 1].word not in {"and", "with"} or name.kind != "e" or is_pronoun(name):
        return False
    return whose.id not in {id_ for one in name.members or (name,) for id_ in one.candidates}


_JOINED = 2


def in_a_participles_aside(scene: Scene, roles: Roles) -> bool:
    """Whether those it was taken for stand in an aside on somebody else: "The state, squeezed between Algeria and Libya, gained independence"."""
    items, whose = scene.items, roles.subject
    if whose is None or scene.match.slot("subject") is not None:
        return False
    meant = {one.id for one in whose.members or (whose,)}
    for at in range(min(scene.match.first, len(items) - 1) - 1, 1, -1):
        item = items[at]
        if (
            item.kind != "e"
            or item.possessive
            or not meant & {id_ for one in item.members or (item,) for id_ in one.candidates}
        ):
            continue
        if items[at + 1].word != ",":
            return False
        opened = next((place for place in range(at - 1, 0, -1) if items[place].word == ","), None)
        return opened is not None and opened + 2 < at and items[opened + 1].word.endswith(("ed", "ing"))
    return False


def of_a_firm(scene: Scene, roles: Roles) -> bool:
    """Whether growth may be that of a firm the sentence tells of: "The company that runs it employs 500; growth was 9 per cent"."""
    items, match = scene.items, scene.match
    if match.cue.kind.kind != "gdp-growth" or not _of_country(scene, roles):
        return False
    firms = [at for at in range(match.first) if items[at].word in _FIRMS]
    return bool(firms) and not _names(items[firms[0] : match.last], roles)


def opened_by_another(scene: Scene, roles: Roles) -> bool:
    """Whether another name with an aside opens a sentence that does not name its country: "Ashanti, its largest kingdom, has 4.7 million people"."""
    items, match = scene.items, scene.match
    if not _of_country(scene, roles) or not 1 <= match.first < len(items) or items[1].word not in _AFTER:
        return False
    opening = items[0]
    if opening.kind != "e" or is_pronoun(opening) or opening.members or first(opening) == "":
        return False
    return not scene.discourse.may_be(opening, ("country", "person")) and not _names(items[: match.last], roles)


def leads_to_another(scene: Scene, roles: Roles) -> bool:
    """Whether a figure in front of a sentence is of the other name behind the comma: "With 7.5 million inhabitants, Catalonia has a fifth of Spain's output"."""
    items, comma = scene.items, scene.match.last
    if scene.match.first > 0 or not _of_country(scene, roles) or comma + 1 >= len(items) or items[comma].word != ",":
        return False
    head = items[comma + 1]
    return head.kind == "e" and not is_pronoun(head) and bool(head.candidates) and not _names([head], roles)


def beside_it(scene: Scene, roles: Roles) -> bool:
    """Whether a pronoun that seems to be a subject is but the object of a preposition: "The forum that meets beside it has 27 members"."""
    items, index = scene.items, scene.match.slot("subject")
    if index is None or not 0 < index < len(items) - 1 or not is_pronoun(items[index]) or items[index].possessive:
        return False
    before = items[index - 1].word
    return items[index + 1].word in _VERBS and before in GOVERNED | PLACED


_VERBS = frozenset(table("frames")["words"]["be"]) | word_set("weak", "elsewhere", "verbs")


def of_what_was_told(scene: Scene, roles: Roles) -> bool:
    """Whether "it" or "its", or a figure alone, may be of what another clause or the sentence before tells of: "Its former colony has 23 million, and its women ...", "Rotuma, which it governs, has ... Its highest point is"."""
    if not _of_country(scene, roles):
        return False
    items, end = scene.items, scene.match.first
    if any(_other_head(items, at) for at in range(end) if at == 0 or items[at - 1].word in BREAKS):
        return not _names(items[:end], roles)
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    for at in range(1, len(before)):
        if before[at].word in _COMPASS and before[at - 1].word in _OPENING and _other_head(before, at):
            return not _names([*before[at:], *items[:end]], roles)
    return _other_head(before, 0) and not _names([*before, *items[:end]], roles)


def of_one_beside(scene: Scene, roles: Roles) -> bool:
    """Whether another state without a name was just spoken of, whose a date or figure may be: "Portugal has one neighbour, which joined NATO in 1982"; "Its northern neighbour joined in 1995"."""
    index = scene.match.slot("subject")
    if not _of_country(scene, roles) or (index is not None and scene.items[index].alias.startswith("description")):
        return False
    items = scene.items[: scene.match.last]
    if any(_names([item], roles) and apposed(scene.items, at) for at, item in enumerate(items)):
        return False  # "The former British colony next door, Belize, ..."
    if other_land(items):
        return True
    taken_up = index is not None or (len(items) > 0 and items[0].word in IT)
    if _names(items, roles):
        return False
    for before in reversed(scene.discourse.sentences[-BACK:]):
        if not taken_up or other_land(before):
            return taken_up
        taken_up = bool(before) and before[0].word in IT
    return False


def of_a_half_told(scene: Scene, roles: Roles) -> bool:
    """Whether a date told of "it" may be that of a half the sentence before tells of: "The north was a kingdom, the south British until 1967. It joined the UN that year"."""
    index = scene.match.slot("subject")
    opening = scene.items[0 if index is None else index]
    if opening.alias != "pronoun-thing" or opening.possessive or not _of_country(scene, roles):
        return False
    before = scene.discourse.sentences[-1] if scene.discourse.sentences else []
    opens = (at for at in range(len(before)) if at == 0 or before[at - 1].word in _OPENING | {","})
    return any(before[at].word in _COMPASS and _other_head(before, at) for at in opens)


def of_one_set_apart(scene: Scene, roles: Roles) -> bool:
    """Whether a claim that names nobody is joined to one in which a name is set apart or brings in "it": "It is Latvia, not Ghana, that ...", "those of Bhutan, that it has ..."."""
    items, at = scene.items, scene.match.slot("subject")
    if at is not None and items[at].alias != "pronoun-thing":
        return False
    if roles.subject is not None and not (roles.subject.id or "country:").startswith("country:"):
        return False
    first = scene.match.first if at is None else at
    for one in range(2, first - 1):
        if items[one - 1].word == "not" and items[one - 2].word == "," and items[one].kind == "e":
            return items[one + 1].word == ","
        if items[one - 1].word == "of" and items[one - 2].word in _THOSE and items[one].kind == "e":
            return not _names(items[one : one + 1], roles)
    return False


_THOSE = word_set("weak", "elsewhere", "those")


def of_some_people_told(scene: Scene, roles: Roles) -> bool:
    """Whether "they" may be of whom the sentence before tells without a name, where several countries are spoken of: "The prince's subjects pay in francs. They joined in 1990"."""
    index = scene.match.slot("subject")
    opening = scene.items[0 if index is None else index]
    if opening.alias != "pronoun-things" or not _of_country(scene, roles) or not scene.discourse.sentences:
        return False
    before = scene.discourse.sentences[-1]
    if (
        not before
        or before[0].kind != "w"
        or not before[0].word.isalpha()
        or before[0].word in GOVERNED | PLACED | BREAKS
    ):
        return False
    if _names([*before, *scene.items[: scene.match.last]], roles):
        return False
    return not scene.discourse.only(scene.items, roles.subject)


def _other_head(items: list[Item], at: int) -> bool:
    """Whether a clause that begins here is about another thing than the country: "its former colony", "Rotuma, which", "the land they claim", "the north kept"."""
    if at + 2 >= len(items):
        return False
    if is_pronoun(items[at]) and items[at].possessive:
        return _owned(items, at + 1)
    behind = items[at + 1]
    if items[at].word in _COMPASS:
        return behind.kind == "w" and behind.word.isalpha() and behind.word != "of"
    if behind.alias in {"pronoun-thing", "pronoun-things"} and not behind.possessive and items[at + 2].kind == "w":
        return items[at].word not in _LINKS and _names_a_thing(items[at])
    return items[at].kind == "w" and items[at].word.isalpha() and _goes_on(items, at + 1)


def _owned(items: list[Item], at: int) -> bool:
    """Whether a noun that a country has and that is not it stands here, behind a few words: "(its) former colony"."""
    return noun_ahead(items[at : at + _NOUN], _OTHERS)


def _names_a_thing(item: Item) -> bool:
    return (item.kind == "w" and item.word.isalpha()) or item.alias.startswith("description")


def _goes_on(items: list[Item], at: int) -> bool:
    """Whether a relative clause follows a comma here."""
    return items[at].word == "," and items[at + 1].alias.startswith("pronoun-relative")


_OPENING = BREAKS | word_set("frames", "grammar", "subordinate")
_NOUN = 4
_COMPASS = word_set("frames", "grammar", "compass")
_LINKS = word_set("frames", "grammar", "clauses")
_OTHERS = word_set("frames", "grammar", "others")


def _of_country(scene: Scene, roles: Roles) -> bool:
    """Whether a claim's subject is a country that its match does not name."""
    index = scene.match.slot("subject")
    named = index is not None and not is_pronoun(scene.items[index])
    return not named and roles.subject is not None and (roles.subject.id or "").startswith("country:")


def _names(items: list[Item], roles: Roles) -> bool:
    subject = roles.subject
    return subject is not None and any(
        item.kind == "e" and not is_pronoun(item) and subject.id in item.candidates for item in items
    )


def _stands(items: list[Item], at: int, phrase: tuple[str, ...]) -> bool:
    return items[at].word == phrase[0] and tuple(item.word for item in items[at : at + len(phrase)]) == phrase


_TURNED: dict[str, list[tuple[str, ...]]] = {}
"""What looks over a border, by its first word."""
for _phrase in table("frames")["grammar"]["turned"]:
    _TURNED.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))
_AFTER = word_set("frames", "grammar", "having") | word_set("weak", "elsewhere", "after")
_FIRMS = word_set("frames", "grammar", "firms")
