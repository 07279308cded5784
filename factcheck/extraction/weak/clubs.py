"""Whether another thing than the organisation named, or another than who is named, may be what is founded, joined or left."""

from __future__ import annotations

from factcheck.extraction.items import clauses
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import modifies
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.items.standing import AWAY
from factcheck.extraction.spoken.left_out import told_without
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import table, word_set


def of_one_before(scene: Scene, roles: Roles) -> bool:
    """Whether a verb goes on from one before the name, which is another's: "Montenegro left Serbia in 2006 and joined NATO in 2017"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < 2 or items[at - 1].kind != "w" or items[at - 1].word in _NEW_CLAUSE:
        return False
    begin, _ = clauses.clause(items, at, at + 1)
    linked = any(item.word == "and" for item in items[at + 1 : min(at + _NEAR_AND, scene.match.last)])
    return linked and any(item.kind == "e" for item in items[begin : at - 1])


_NEAR_AND = 6
_NEW_CLAUSE = clauses.BREAKS | word_set("frames", "grammar", "anew")
"""Words a name may follow and still be what its verb is said of."""


def theirs(scene: Scene, roles: Roles) -> bool:
    """Whether a name is only "their" thing, or "its" where the sentence before is about an organisation: "Tamils look to Chennai, their capital"."""
    at, items = scene.match.slot("subject"), scene.items
    pronoun = at if at is not None else scene.match.first - 1
    if pronoun < 0 or not is_pronoun(items[pronoun]):
        return False
    if items[pronoun].word == "their":
        return roles.subject is None or not roles.subject.members
    if items[pronoun].word not in {"its", "it"}:
        return False
    before = [item for item in items[:pronoun] if item.kind == "e"] or [
        item for sentence in scene.discourse.sentences[-1:] for item in sentence if item.kind == "e"
    ]
    return bool(before) and not is_pronoun(before[0]) and scene.discourse.may_be(before[0], ("org",))


def of_a_new_thing(scene: Scene, roles: Roles) -> bool:
    """Whether "its" may take up what the sentence before brings in, behind which the organisation is only named: "A choir sang for ASEAN. Its nine members"."""
    items, told = scene.items, scene.discourse.sentences[-1] if scene.discourse.sentences else []
    its = (item for item in items[scene.match.first : scene.match.last] if item.word in {"it", "its"})
    taken_up = next(its, None)
    if roles.subject is None or taken_up is None or not is_pronoun(taken_up):
        return False
    if any(roles.subject.id in item.candidates for item in items if item.start < taken_up.start):
        return False
    if not told or told[0].kind != "w":
        return False
    return scene.text[max(0, told[0].start - _ARTICLE) : told[0].start].lower().split()[-1:] in _BRINGS_IN


_BRINGS_IN = [[word] for word in sorted(word_set("weak", "clubs", "brings_in"))]
_ARTICLE = 9
"""Characters in which an article stands: items leave it out."""


def of_a_club_before(scene: Scene, roles: Roles) -> bool:
    """Whether "it" may be an organisation that the sentence before speaks of, and of no country but ones compared: "That makes the Union larger than Japan. It is ..."."""
    at, subject, told = scene.match.slot("subject"), roles.subject, scene.discourse.sentences[-1:]
    at = at if at is not None else scene.match.first - 1
    if subject is None or not told or at < 0 or scene.items[at].word not in {"it", "its"}:
        return False
    names = [item for item in told[0] if item.kind == "e"]
    if any(item.kind == "e" for item in scene.items[:at]):
        return False
    if any(is_pronoun(item) or subject.id in item.candidates for item in names):
        return False
    return any(scene.discourse.may_be(item, ("org",)) for item in names)


def or_who_joined(scene: Scene, roles: Roles) -> bool:
    """Whether what a comma adds with "with" may be of whom the clause is about, or of the organisation: "Malta joined the EU, with 400,000 people, in 2004"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < 1 or at + 2 >= len(items) or items[at].members:
        return False
    if items[at + 1].word != "," or items[at + 2].word not in _WITH:
        return False
    begin, _ = clauses.clause(items, at, at + 1)
    return any(is_verb(items, one, scene.text) for one in range(begin, at))


_WITH = word_set("weak", "clubs", "adding")


def beside_others(scene: Scene, roles: Roles) -> bool:
    """Whether the words of a claim (`weak = "only"`) name others it may be about, or its subject only describes a noun: "the NATO parliament"."""
    match = scene.match
    rivals = scene.discourse.rivals(scene.items[: match.last], match.cue.subject, roles.subject, wide=False)
    return bool(rivals) or modifies(scene.items, scene.match.slot("subject"), scene.match.cue.literals)


def hardly_founded(scene: Scene, roles: Roles) -> bool:
    """Whether what was founded may be another thing than the organisation named: "the customs union with Brussels dates from 1995"."""
    items, at = scene.items, scene.match.slot("subject")
    if scene.match.cue.kind.kind != "founding-date" or at is None or roles.subject is None:
        return False
    apposed = (
        at + 2 < len(items) and items[at + 1].word == "," and (items[at - 1].word != "of" or items[at + 2].kind == "e")
    )
    if at > 0 and items[at - 1].word in AWAY and at == scene.match.first and not apposed:
        return True
    if at > 1 and items[at - 1].word in _MAKING and _is_participle(items[at - 2].word):
        return True  # "a commission backed by the United Nations, set up in 2007"
    named = at + 1 < len(items) and items[at + 1].kind == "e" and items[at + 1].start - items[at].end == 1
    if any(item.word == "whose" for item in items[at + 1 : scene.match.last]):
        return True  # "NATO, whose Kosovo mission was born in June 1999"
    return named or _called_by_town(items[at]) or modifies(items, at, scene.match.cue.literals)


def _is_participle(word: str) -> bool:
    """Whether a word may be a participle that tells what another has done with something."""
    return word.endswith("ed") or word in _PARTICIPLES


_MAKING = frozenset(["by", "with", "from"])
_PARTICIPLES = word_set("views", "participles") | word_set("weak", "clubs", "made")


def _called_by_town(item: Item) -> bool:
    """Whether an organisation is called by the town it sits in: "Brussels"."""
    if item.alias == "short":
        return False  # "the Union" that is no more was a state
    return item.alias == "metonym" or any(id_.startswith(("place:", "country:")) for id_ in item.candidates)


def in_its_own_town(scene: Scene, roles: Roles) -> bool:
    """Whether a figure may be that of the town an organisation is called by: "Brussels, with 1.1 million people, is a region"."""
    at = scene.match.slot("subject")
    if at is None or is_pronoun(scene.items[at]) or roles.subject is None:
        return False
    return (roles.subject.id or "").startswith("org:") and _called_by_town(scene.items[at])


def to_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether the organisation joined or left is only called by its town, where people come and go: "the commissioner left Brussels"."""
    at, cue = scene.match.slot("object"), scene.match.cue
    club = at is not None and cue.kind.property == "membership" and not cue.detail("gap")
    return at is not None and club and _called_by_town(scene.items[at])


def somebody_of(scene: Scene, roles: Roles) -> bool:
    """Whether a country's adjective stands before a noun for somebody who joins or leaves alone: "the British judge left the court"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.property != "membership":
        return False
    if at is None:
        near = range(scene.match.first - 2, max(scene.match.first - 4, -1), -1)
        at = next((index for index in near if scene.items[index].kind == "e"), None)
    if at is None or at + 1 >= len(scene.items):
        return False
    item, after = scene.items[at], scene.items[at + 1].word
    if item.possessive or after in scene.match.cue.literals or after in _STATE_NOUNS:
        return False
    return item.alias == "adjective" and after.isalpha()


_STATE_NOUNS = frozenset(table("frames")["grammar"]["whole"]) | word_set("weak", "clubs", "state_nouns")


def behind_preposition(scene: Scene, roles: Roles) -> bool:
    """Whether those who act only come from a country or live in it: "tourists from China pay in yuan", "refugees from Syria were let in"."""
    at = scene.match.slot("subject")
    if at is None or at != scene.match.first or is_pronoun(scene.items[at]) or "person" in scene.match.cue.kind.subject:
        return False
    return at > 0 and scene.items[at - 1].word in _FROM


_FROM = word_set("weak", "clubs", "from")


def freed_from(scene: Scene, roles: Roles) -> bool:
    """Whether who became independent may be named as whom it was from: "independence from Britain in 1966"; "supported Britain when it became ...", "Britain held the islands. Independence came in 1976"."""
    if scene.match.cue.kind.kind != "independence-date" or roles.subject is None:
        return False
    index = scene.match.slot("subject")
    if index is not None and not is_pronoun(scene.items[index]):
        return index > 0 and scene.items[index - 1].word == "to"  # "the eastern part went to France and became"
    if roles.subject.id in _EMPIRES or any(one.id in _EMPIRES for one in roles.subject.members):
        return True
    named = [at for at, item in enumerate(scene.items) if roles.subject.id in item.candidates and not is_pronoun(item)]
    if index is None:
        return bool(named) and all(at > 0 and scene.items[at - 1].word == "from" for at in named)
    return bool(named) and all(_acted_on(scene.items, at) for at in named)


_EMPIRES = word_set("frames", "grammar", "empires")


def _acted_on(items: list[Item], at: int) -> bool:
    """Whether a name stands behind a verb or preposition, and owns nothing: "supported Britain"."""
    before = items[at - 1] if at else None
    return before is not None and before.kind == "w" and before.word.isalpha() and not items[at].possessive


def of_what_it_has(scene: Scene, roles: Roles) -> bool:
    """Whether "it" is what an organisation has, not the organisation: "France left NATO's command in 1966 and returned to it in 2009"."""
    index, other = scene.match.slot("object"), roles.object
    if index is None or other is None or other.id is None or not is_pronoun(scene.items[index]):
        return False
    met = [item for item in scene.items[:index] if item.kind == "e" and other.id in item.candidates]
    return bool(met) and met[-1].possessive


def less_some(scene: Scene, roles: Roles) -> bool:
    """Whether a sentence says how a body is without one of its members."""
    first, last = scene.match.first, scene.match.last
    return told_without(scene.items[max(first - _NEAR, 0) : last + _NEAR], scene.discourse)


_NEAR = 40
"""Items around a claim among which the one left out is named."""
