"""What makes a match weak, so that it may only support: small questions, each asked of the operators it concerns."""

from __future__ import annotations

import functools

from factcheck.extraction import clauses, parts, ranking
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.drops import head
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.narrowing import beside, excepted, modifies, partitive
from factcheck.extraction.roles import Roles, Test, asked, types
from factcheck.extraction.scene import Scene
from factcheck.extraction.values import time
from factcheck.lexicon import table, word_set
from factcheck.model.mentions import Entity


def definition(scene: Scene, roles: Roles) -> str | None:
    """The doubt of a figure whose noun is narrowed: "the prison population" is counted otherwise."""
    return "other-definition" if scene.operator in _NARROWED and head(scene, roles) else None


def details(scene: Scene, roles: Roles) -> tuple[tuple[str, str], ...]:
    """The pattern's qualifiers as they hold here: `weak` where it may only support, none of those that were questions to the text."""
    given = scene.match.cue.details
    found = {name: value for name, value in given if name not in _ASKED}
    weak = "yes" if any(test(scene, roles) for test in asked(_TESTS, scene.operator)) else _own(scene, roles)
    if weak:
        found["weak"] = weak
    return tuple(sorted(found.items()))


_ASKED = frozenset(["change", "unnamed", "weak", "unless", "alone", "near", "firm", "paragraph", "subject_from"])
"""Qualifiers that are questions to the text, answered here or where the subject is found."""


def _own(scene: Scene, roles: Roles) -> str:
    """What the pattern's own `weak` comes to here: "yes", "untold", or "" where its condition does not hold."""
    weak = scene.match.cue.detail("weak")
    if weak == "untold":
        return weak if scene.match.cue.detail("firm") == "no" else ""
    if weak == "only":
        return "yes" if _beside_others(scene, roles) else ""
    if weak == "elsewhere":
        return "yes" if _elsewhere(scene, roles) else ""
    return "yes" if weak else ""


def _of_one_before(scene: Scene, roles: Roles) -> bool:
    """Whether a verb goes on from one before the name, which is another's: "Montenegro left Serbia in 2006 and joined NATO in 2017"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or at < 2 or items[at - 1].kind != "w" or items[at - 1].word in _NEW_CLAUSE:
        return False
    begin, _ = clauses.clause(items, at, at + 1)
    linked = any(item.word == "and" for item in items[at + 1 : min(at + _NEAR_AND, scene.match.last)])
    return linked and any(item.kind == "e" for item in items[begin : at - 1])


_NEAR_AND = 6
_NEW_CLAUSE = clauses.BREAKS | frozenset(
    [",", "(", "and", "when", "that", "after", "before", "since", "because", "where", "as", "if", "until"]
)
"""Words a name may follow and still be what its verb is said of."""


def _excepted(scene: Scene, roles: Roles) -> bool:
    """Whether a word of the pattern's `unless` stands in the sentence."""
    return excepted(scene.items, scene.match.cue.detail("unless"))


def _not_alone(scene: Scene, roles: Roles) -> bool:
    """Whether a part of a country is spoken of, too, whose capital (`alone`) it may be."""
    alone = scene.match.cue.detail("alone")
    return bool(alone) and scene.discourse.part_named(scene.items, scene.match.slot("object"))


def _not_only_here(scene: Scene, roles: Roles) -> bool:
    """Whether the paragraph means other countries, too, of which the one spoken of (`paragraph = "alone"`) may be."""
    wanted = scene.match.cue.detail("paragraph") == "alone"
    return wanted and not scene.discourse.only(scene.items, roles.subject)


def _of_another_ruler(scene: Scene, roles: Roles) -> bool:
    """Whether a country is named by a pronoun for its ruler, and the text names people or countries of which another is: "Merkel met Macron in Paris, his capital"."""
    at = scene.match.slot("ruler")
    if at is None:
        return False
    discourse, own = scene.discourse, {index for name, index in scene.match.bound if name != "ruler"}
    if not is_pronoun(scene.items[at]):
        return False
    if discourse.may_be_stranger(scene.items, at, at):
        return True
    id_ = roles.subject.id if "country" in scene.match.cue.subject and roles.subject else None
    id_ = id_ or (roles.object.id if roles.object is not None else None)
    near = [(item, index in own) for index, item in enumerate(scene.items[:at])]
    near += [(item, False) for sentence in discourse.sentences[-1:] for item in sentence]
    return any(_other_land(discourse, item, id_) for item, mine in near if not mine)


def _other_land(discourse: Discourse, item: Item, country: str | None) -> bool:
    """Whether a name is of another country than this, or of somebody who need not be of it."""
    if item.kind != "e" or is_pronoun(item):
        return False
    for member in item.members or (item,):
        entity = member.mention
        alias = getattr(entity, "alias", "")
        if not isinstance(entity, Entity):
            return True
        if alias == "surname":
            if any(discourse.names.country_of(one) != country for one in entity.candidates):
                return True
            continue
        if (id_ := discourse.pick(entity, ("person",))) is not None:
            if discourse.names.country_of(id_) != country:
                return True
        elif (id_ := discourse.pick(entity, ("country",))) is not None and id_ != country:
            return True
    return False


def _theirs(scene: Scene, roles: Roles) -> bool:
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


def _of_described_part(scene: Scene, roles: Roles) -> bool:
    """Whether "its" may be a part that was just described: "Greece has a province of Macedonia. Thessaloniki is its capital"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or not is_pronoun(items[at]) or scene.match.cue.kind.kind != "capital":
        return False
    before = [*(scene.discourse.sentences[-1] if scene.discourse.sentences else ()), *items[:at]]
    return any(item.word in parts.NOUNS for item in before)


def _vaguely(scene: Scene, roles: Roles) -> bool:
    """Whether a subject is a description that need be no country: "the island", "the territory"."""
    items, at = scene.items, scene.match.slot("subject")
    label = getattr(items[at].mention, "label", "") if at is not None and is_pronoun(items[at]) else ""
    return label.lower().endswith(("island", "territory", "enclave", "islands"))


def _at_one_remove(scene: Scene, roles: Roles) -> bool:
    """Whether a preposition stands between who is spoken of and a ratio, which may be of another thing then: "Canada lent money to an island twice the size of Ireland"."""
    subject, value = scene.match.slot("subject"), scene.match.slot("value")
    if subject is None or value is None or subject > value:
        return False
    return any(item.word in _AWAY for item in scene.items[subject + 1 : value])


_AWAY = frozenset(table("frames")["grammar"]["governed"]) | frozenset(table("frames")["grammar"]["placed"]) - {"in"}


def _stranger(scene: Scene, roles: Roles) -> bool:
    """Whether a person whom the words do not name may be one the text gives no name."""
    if roles.subject is None or "person" not in scene.match.cue.kind.subject:
        return False
    return scene.discourse.may_be_stranger(scene.items, scene.match.slot("subject"), scene.match.last)


def _of_somebody(scene: Scene, roles: Roles) -> bool:
    """Whether an age is only a pronoun's, which may be anybody's of whom the sentence before spoke: "Merkel met a farmer. He was 91"; not where it told of a death."""
    at = scene.match.slot("subject")
    if at is None or getattr(scene.items[at].mention, "alias", "") != "pronoun-person":
        return False
    own = any(scene.discourse.may_be(item, ("person",)) and not is_pronoun(item) for item in scene.items[:at])
    return not own and not scene.discourse.just_told("death-date")


def _passes_over(scene: Scene, roles: Roles) -> bool:
    """Whether the words between the thing measured and its figure begin another clause or name another country: "output fell while Norway's grew by 2 per cent"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None:
        return False
    value, bound = match.slot("value"), {at for _, at in match.bound}
    for at in range(match.first + 1, value if value is not None else match.first):
        if items[at].word in _ANEW:
            return True
        item, before = items[at], items[at - 1].word
        if at in bound or item.kind != "e" or is_pronoun(item) or not scene.discourse.may_be(item, ("country",)):
            continue
        heads = item.possessive or before in {",", "and", "but", "as", "than", "(", "when", "because"}
        if heads and scene.match.cue.kind.kind == "elevation" and items[at + 1].word in _SUPREME:
            continue
        if heads and subject.id not in getattr(item.mention, "candidates", ()):
            return True
    return False


_ANEW = frozenset(["while", "whereas", ";"])
_SUPREME = word_set("frames", "grammar", "supreme")


def _guessed(scene: Scene, roles: Roles) -> bool:
    """Whether a subject is only what the draft names most."""
    return roles.guessed


def _other_post(scene: Scene, roles: Roles) -> bool:
    """Whether the words before a term without a title speak of another post than one of state: "The chairman is Macky Sall, who took over last month"."""
    items, match = scene.items, scene.match
    if "person" not in match.cue.kind.subject or match.slot("title") is not None:
        return False
    begin = next((at + 1 for at in range(match.first - 1, -1, -1) if items[at].word in {";", "—", "–"}), 0)
    before = items[max(begin, match.first - _POST_NEAR) : match.first]
    titles = [item for item in before if item.kind == "o"]
    if any(not _STATE.isdisjoint(item.roles) for item in titles):
        return False
    return bool(titles) or any(item.word in _POSTS for item in before)


_STATE = frozenset(
    ["president", "prime-minister", "premier", "monarch", "chancellor", "supreme-leader", "secretary-general"]
)
_POST_NEAR = 8
_POSTS = word_set("frames", "grammar", "posts")


def _of_another(scene: Scene, roles: Roles) -> bool:
    """Whether an office is that of "its" country, and the sentence is of a part of one, or the person held office in another that is spoken of."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or not is_pronoun(items[at]) or roles.object is None or roles.subject is None:
        return False
    if items[at].word in {"it", "them"} or parts.spoken_of(items, scene.discourse) is True:
        return True
    person = roles.subject.id or ""
    own = scene.discourse.names.country_of(person) if person.startswith("person:") else None
    return own is not None and own != roles.object.id and scene.discourse.mentioned(items, own)


def _at_some_time(scene: Scene, roles: Roles) -> bool:
    """Whether a clause in the past tense speaks of a time it does not date: "Fiji was then a colony of 374,000 people"."""
    items, match = scene.items, scene.match
    begin, end = clauses.clause(items, match.first, match.last)
    if not any(item.word in _PAST for item in items[begin:end]):
        return False
    told = " " + " ".join(item.word for item in items[begin:end]) + " "
    then = match.last < len(items) and items[match.last].word in _THEN
    early = scene.operator == "members" and any(item.word in _EARLY for item in items[begin : match.last])
    if not then and not early and not any(f" {words} " in told for words in _once()):
        return False
    return time(items, match, scene.text, scene.dates) is None


_EARLY = word_set("frames", "grammar", "early")
_THEN = word_set("frames", "grammar", "then")
_PAST = word_set("frames", "grammar", "past")


@functools.cache
def _once() -> tuple[str, ...]:
    """The words for a time that is not dated, without the articles that items leave out."""
    every = table("frames")["grammar"]["once"]
    return tuple(dict.fromkeys(form for words in every for form in (words, words.replace("the ", ""))))


def _only_by_group(scene: Scene, roles: Roles) -> bool:
    """Whether a share's country is named by the group alone and the text speaks of another: "Romania is large. Hungarians are 6.5 per cent"."""
    items, match, subject = scene.items, scene.match, roles.subject
    at = match.slot("object")
    if subject is None or match.cue.kind.kind != "population-share" or match.slot("subject") is not None or at is None:
        return False
    others = (item for index, item in enumerate(items) if index != at)
    if subject.id not in getattr(items[at].mention, "candidates", ()) or any(
        subject.id in getattr(one.mention, "candidates", ()) for item in others for one in (item.members or (item,))
    ):
        return False
    topic = scene.discourse.topic(("country", "place"))
    return topic is None or topic.id != subject.id


def _of_part(scene: Scene, roles: Roles) -> bool:
    """Whether a claim about a country may be about a part of it."""
    match = scene.match
    if roles.subject is None:
        return False
    return parts.doubtful(scene.items, match.first, match.last, dict(match.bound), roles.subject, scene.discourse)


def _of_a_set(scene: Scene, roles: Roles) -> bool:
    """Whether the clause of a claim that does not name its country speaks of a group of countries: "The five Nordic countries are home to ..."."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None or subject.members or not (subject.id or "").startswith("country:"):
        return False
    begin, _ = clauses.clause(items, match.first, match.last)
    named = [_first(item) for item in items[begin : match.last] if not is_pronoun(item)]
    return subject.id not in named and any(scene.discourse.type_of(id_) in {"set", "region"} for id_ in named if id_)


def _beside_town(scene: Scene, roles: Roles) -> bool:
    """Whether a town is named in the clause of a claim that does not name its country: "With 2.4 million inhabitants, Bamako ..."."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None or subject.members or not (subject.id or "").startswith("country:"):
        return False
    begin, end = clauses.clause(items, match.first, match.last)
    if any(_placed_town(scene, at, subject.id or "") for at in range(begin, match.first)):
        return True
    near = [item for item in items[begin:end] if item.kind == "e" and not is_pronoun(item)]
    if any(_first(one) == subject.id for one in near):
        return False
    return any(scene.discourse.type_of(_first(item)) == "place" for item in near)


def _placed_town(scene: Scene, at: int, country: str) -> bool:
    """Whether a country only says where the town before it lies: "In Nairobi, Kenya, ..."."""
    items = scene.items
    if at + 3 >= len(items) or items[at + 1].word != "," or items[at + 3].word != ",":
        return False
    return scene.discourse.type_of(_first(items[at])) == "place" and _first(items[at + 2]) == country


def _of_another_noun(scene: Scene, roles: Roles) -> bool:
    """Whether a country only owns another thing that is spoken of: "Kenya's police are 60 per cent Kikuyu"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None or subject.members or not (subject.id or "").startswith("country:"):
        return False
    value = match.slot("value")
    end = match.last if value is None else min(match.last, value)
    named = (at for at in range(end - 1, -1, -1) if subject.id in getattr(items[at].mention, "candidates", ()))
    at = next((at for at in named if not is_pronoun(items[at])), -1)
    if at < 0 or not items[at].possessive:
        return False
    words: list[str] = []
    for item in items[at + 1 : match.last]:
        if item.kind != "w" or not item.word.isalpha() or item.word in _BINDING:
            break
        words.append(item.word)
    behind = at + 1 + len(words)
    if not words or (behind < match.last and items[behind].kind == "e"):
        return False
    kind = {word for told in dict(match.cue.kind.words).values() for phrase in told for word in phrase.split()}
    return (match.cue.literals | _OWNED | kind).isdisjoint(words)


_BINDING = word_set("frames", "grammar", "binding")
_OWNED = (
    word_set("frames", "grammar", "whole")
    | word_set("frames", "grammar", "headed")
    | {"inhabitants", "citizens", "residents", "nation"}
)


def _in_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether a town, or a place nobody knows, says where what is told holds: "In London 40 per cent of Ghanaians are ...", "of the people of Kardzhali"."""
    items, match, subject = scene.items, scene.match, roles.subject
    if subject is None or subject.members or not (subject.id or "").startswith("country:"):
        return False
    value = match.slot("value")
    if any(_lies_in(scene, at, subject.id or "") for at in range(1, value if value is not None else match.first)):
        return True
    bound = {at for _, at in match.bound}
    begin, _ = clauses.clause(items, match.first, match.last)
    behind = {match.last, match.last + 1}
    for at in sorted({*range(max(begin, match.first - 2), match.last), *behind}):
        item = items[at] if at < len(items) else None
        if (
            item is None
            or at in bound
            or not at
            or item.kind != "e"
            or is_pronoun(item)
            or items[at - 1].word not in {"in", "of"}
        ):
            continue
        if subject.id in getattr(item.mention, "candidates", ()) and not _is_town(scene, item):
            continue
        unknown = getattr(item.mention, "alias", "") == "shape"
        if _is_town(scene, item) or (unknown and at in behind):
            return True
    return False


def _lies_in(scene: Scene, at: int, country: str) -> bool:
    """Whether a country only says where a town, or a place nobody knows, lies: "of the people of Kardzhali, Bulgaria, 60 per cent ..."."""
    items, item = scene.items, scene.items[at]
    if item.kind != "e" or is_pronoun(item) or items[at - 1].word not in _PLACING or items[at + 1].word != ",":
        return False
    unknown = getattr(item.mention, "alias", "") == "shape"
    behind = at + 3 if at + 3 < len(items) and items[at + 2].word == "in" else at + 2
    if behind + 1 >= len(items) or items[behind + 1].word != "," or not (unknown or _is_town(scene, item)):
        return False
    return _first(items[behind]) == country


_PLACING = frozenset(["in", "of", "at", "around", "near"])


def _is_town(scene: Scene, item: Item) -> bool:
    return scene.discourse.type_of(_first(item)) in {"place", "city"}


def _first(item: Item) -> str:
    """What a name means first of all; "" for one that is not known."""
    return next(iter(getattr(item.mention, "candidates", ())), "")


def _called_state(scene: Scene, roles: Roles) -> bool:
    """Whether a name that a part of another country has too is said to be one: "Georgia, a state that counts eight million people"."""
    items, subject = scene.items, roles.subject
    for at in range(min(scene.match.last, len(items) - 2)) if subject is not None else ():
        candidates = getattr(items[at].mention, "candidates", ())
        if subject is not None and subject.id in candidates and any(id_.startswith("place:") for id_ in candidates):
            after = items[at + 2].word if items[at + 1].word == "," else ""
            if after in {"state", "province", "region", "county"}:
                return True
    return False


def _where_it_lies(scene: Scene, roles: Roles) -> bool:
    """Whether a subject only says where the thing spoken of lies: "the forests of Brazil cover ..."."""
    grammar, items, index = table("frames")["grammar"], scene.items, scene.match.first
    if scene.match.slot("subject") != index or index < 2 or index + 1 >= len(items):
        return False
    if items[index - 1].word not in grammar["partial"] or items[index].possessive:
        return False
    after = items[index + 1]
    return after.kind == "w" and after.word.isalpha() and items[index - 2].word not in grammar["whole"]


def _of_one_thing(scene: Scene, roles: Roles) -> bool:
    """Whether what is measured is that of one thing: "output of copper", "a population of wolves", "prices of bread"."""
    items, match = scene.items, scene.match
    for at in range(match.first, match.last - 2):
        after = items[at + 2]
        if items[at].word in _HEADS and items[at + 1].word == "of" and after.kind == "w" and after.word.isalpha():
            return after.word not in _WHOLES
    return False


_HEADS = frozenset(["output", "prices", "population", "growth", "production"])
_WHOLES = frozenset(
    [
        "goods",
        "its",
        "output",
        "gdp",
        "economy",
        "everything",
        "country",
        "nation",
        "all",
        "whole",
        "people",
        "only",
        "population",
        "some",
        "about",
        "kingdom",
        "republic",
        "island",
        "state",
        "land",
    ]
)


def _among_some(scene: Scene, roles: Roles) -> bool:
    """Whether a share is one among some of a country only: "among Chilean ministers two in three are Catholics"."""
    items, match = scene.items, scene.match
    begin, _ = clauses.clause(items, match.first, match.last)
    for at in range(begin, match.first - 2):
        adjective = getattr(items[at + 1].mention, "alias", "") in {"adjective", "demonym"} or items[at + 1].possessive
        noun = items[at + 2].word
        if items[at].word in {"among", "amongst", "of"} and adjective and noun.isalpha() and len(noun) > _SHORT:
            return noun.endswith("s") and noun not in _PEOPLE
    return False


_SHORT = 3
_PEOPLE = frozenset(table("frames")["people"])


def _reads_something(scene: Scene, roles: Roles) -> bool:
    """Whether what is read is named, and so is more than letters: "can read Arabic", "read a newspaper"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind != "literacy" or last >= len(items) or items[last - 1].word not in {"read", "write"}:
        return False
    return items[last].word.isalpha() and items[last].word not in _AFTER_READING if items[last].kind == "w" else True


_AFTER_READING = frozenset(
    [
        "and",
        "or",
        "in",
        "at",
        "but",
        "well",
        "today",
        "now",
        "when",
        "while",
        "though",
        "as",
        "there",
        "here",
        "by",
        "this",
        "it",
    ]
)


def _on_its_slopes(scene: Scene, roles: Roles) -> bool:
    """Whether a height may be that of something on a mountain: "a hut on Elbrus, at 3,800 metres"."""
    at = scene.match.slot("subject")
    if scene.match.cue.kind.kind != "elevation" or at is None or at == 0:
        return False
    named = {
        item.word
        for item in (*scene.items[scene.match.first : at], *scene.items[scene.match.last : scene.match.last + 2])
    }
    before = scene.items[at - 1].word
    return before in _SLOPES and named.isdisjoint(_TOPS)


_SLOPES = frozenset(
    ["on", "of", "in", "at", "near", "from", "up", "down", "below", "above", "under", "beneath", "to", "off"]
)
_TOPS = frozenset(["elevation", "summit", "top", "peak", "roof", "point", "mountain", "all", "height"])


def _partly(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is only some of what it is said of, or of a thing beside it."""
    value = scene.match.slot("value")
    return partitive(scene.items, value, scene.text) or beside(scene.items, scene.match.first, value)


def _one_of_several(scene: Scene, roles: Roles) -> bool:
    """Whether the sentence names several things that the role left out could be."""
    if roles.object is None or scene.match.slot("object") is not None or "person" in scene.match.cue.kind.subject:
        return False
    wanted = types(scene.match.cue.object, scene.match.cue.kind)
    found = {
        named.id
        for index, item in enumerate(scene.items)
        if item.kind == "e"
        and index != scene.match.slot("subject")
        and scene.discourse.may_be(item, wanted)
        and (named := scene.discourse.named(scene.items, index, wanted)) is not None
    }
    return len(found) > 1


def _but_for(scene: Scene, roles: Roles) -> bool:
    """Whether somebody is left out of an order: "the smallest in the world after the Vatican"."""
    return scene.match.slot("value") is None and ranking.excepting(scene.items, scene.match.last)


def _gone_by(scene: Scene, roles: Roles) -> bool:
    """Whether a claim is of a time gone by that it does not name."""
    match = scene.match
    past = ranking.past(scene.items, match.first, match.last)
    return past and time(scene.items, match, scene.text, scene.dates) is None


def _beside_others(scene: Scene, roles: Roles) -> bool:
    """Whether the words of a claim (`weak = "only"`) name others it may be about, or its subject only describes a noun: "the NATO parliament"."""
    match = scene.match
    rivals = scene.discourse.rivals(scene.items[: match.last], match.cue.subject, roles.subject, wide=False)
    return bool(rivals) or modifies(scene.items, scene.match.slot("subject"), scene.match.cue.literals)


def _hardly_founded(scene: Scene, roles: Roles) -> bool:
    """Whether what was founded may be another thing than the organisation named: "the customs union with Brussels dates from 1995"."""
    items, at = scene.items, scene.match.slot("subject")
    if scene.match.cue.kind.kind != "founding-date" or at is None or roles.subject is None:
        return False
    apposed = (
        at + 2 < len(items) and items[at + 1].word == "," and (items[at - 1].word != "of" or items[at + 2].kind == "e")
    )
    if at > 0 and items[at - 1].word in _AWAY and at == scene.match.first and not apposed:
        return True
    named = at + 1 < len(items) and items[at + 1].kind == "e" and items[at + 1].start - items[at].end == 1
    return named or _called_by_town(items[at]) or modifies(items, at, scene.match.cue.literals)


def _called_by_town(item: Item) -> bool:
    """Whether an organisation is called by the town it sits in: "Brussels"."""
    return getattr(item.mention, "alias", "") == "metonym" or any(
        id_.startswith(("place:", "country:")) for id_ in getattr(item.mention, "candidates", ())
    )


def _to_a_town(scene: Scene, roles: Roles) -> bool:
    """Whether the organisation joined or left is only called by its town, where people come and go: "the commissioner left Brussels"."""
    at = scene.match.slot("object")
    return at is not None and scene.match.cue.kind.property == "membership" and _called_by_town(scene.items[at])


def _somebody_of(scene: Scene, roles: Roles) -> bool:
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
    return getattr(item.mention, "alias", "") == "adjective" and after.isalpha()


_STATE_NOUNS = frozenset(table("frames")["grammar"]["whole"]) | {"side", "nations", "states"}


def _any_group(scene: Scene, roles: Roles) -> bool:
    """Whether an organisation is only called "the group", which may be any, or by its town, which is not looked up."""
    found = (scene.match.slot("subject"), scene.match.slot("object"))
    labels = [
        getattr(scene.items[at].mention, "label", "") for at in found if at is not None and is_pronoun(scene.items[at])
    ]
    return any(label.lower().endswith("group") or not label[1:].islower() for label in labels)


def _elsewhere(scene: Scene, roles: Roles) -> bool:
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


def _of_a_form(scene: Scene, roles: Roles) -> bool:
    """Whether a place in the world or on a continent is among the states of one form only: "the world's smallest republic"."""
    match = scene.match
    set_ = match.cue.detail("set") or (roles.object.id if roles.object is not None else None) or ""
    wide = set_ == "set:world" or set_.startswith(("continent:", "region:"))
    return wide and any(item.word in _FORMS for item in scene.items[match.first : match.last])


def _in_its_town(scene: Scene, roles: Roles) -> bool:
    """Whether a figure is that of a town or camp the subject's name stands behind: "1.4 million people live in the capital of Mongolia"."""
    subject, items = roles.subject, scene.items
    return subject is not None and any(
        items[at].word in _INSIDE
        and items[at - 1].word in _TOWNS
        and subject.id in getattr(items[at + 1].mention, "candidates", ())
        for at in range(1, len(items) - 1)
    )


_INSIDE = frozenset(["of", "in"])
_TOWNS = word_set("frames", "grammar", "towns")


def _in_one_respect(scene: Scene, roles: Roles) -> bool:
    """Whether a comparison goes on with what it is made in: "bigger than Peru in copper"."""
    items, last = scene.items, scene.match.last
    named = scene.match.cue.detail("property") and last + 1 < len(items) and items[last].word in {"in", "for"}
    return bool(named) and items[last + 1].kind == "w" and items[last + 1].word not in _RESPECTS


_RESPECTS = word_set("frames", "grammar", "respects")


def _imagined(scene: Scene, roles: Roles) -> bool:
    """Whether a comparison is only thought of: "would be bigger than"."""
    match = scene.match
    words = {item.word for item in scene.items[match.first : match.last]}
    return match.cue.detail("modality") == "" and not words.isdisjoint({"would", "could", "might"})


def _of_a_stretch(scene: Scene, roles: Roles) -> bool:
    """Whether a length of a border goes on with where it is: "stretch 1,250 km along Syria", "700 km of frontier in Kashmir"."""
    items, last = scene.items, scene.match.last
    if scene.match.cue.kind.kind not in {"border-length", "boundary-length"} or last + 1 >= len(items):
        return False
    inside = items[last].word == "in" and items[last + 1].kind == "e" and not is_pronoun(items[last + 1])
    return inside or items[last].word in _COURSE


_COURSE = word_set("frames", "grammar", "course")


def _above_something(scene: Scene, roles: Roles) -> bool:
    """Whether a height is not over the sea: "2,500 metres above the valley"."""
    items, last = scene.items, scene.match.last
    over = scene.match.cue.kind.kind == "elevation" and last + 1 < len(items) and items[last].word in {"above", "over"}
    return over and items[last + 1].word not in {"sea", "ocean", "waves", "msl"}


def _density_of_things(scene: Scene, roles: Roles) -> bool:
    """Whether a density is not that of people: "the density of cars"."""
    items = scene.items
    return any(
        items[at].word == "density"
        and items[at + 1].word == "of"
        and items[at + 2].kind == "w"
        and items[at + 2].word not in {"population", "people", "inhabitants", "settlement"}
        for at in range(len(items) - 2)
    )


_FORMS = word_set("frames", "grammar", "forms")


_NARROWED = frozenset(["range", "change"])
_TESTS: tuple[tuple[Test, str], ...] = (
    (_guessed, ""),
    (_excepted, ""),
    (_not_alone, ""),
    (_not_only_here, ""),
    (_of_another_ruler, ""),
    (_theirs, "name"),
    (_of_described_part, "name"),
    (_vaguely, "rank ratio"),
    (_at_one_remove, "ratio"),
    (_stranger, ""),
    (_of_somebody, "age"),
    (_passes_over, "range change"),
    (_other_post, "term"),
    (_of_another, "holder"),
    (_at_some_time, "range ratio rank count members sum-over"),
    (_only_by_group, ""),
    (_of_part, ""),
    (_of_a_set, "range density"),
    (_beside_town, "range density rank ratio"),
    (_called_state, ""),
    (_where_it_lies, "range ratio"),
    (_of_another_noun, "range"),
    (_in_a_town, "range"),
    (_of_one_thing, "range ratio change"),
    (_among_some, "range"),
    (_reads_something, "range"),
    (_on_its_slopes, "range"),
    (_partly, "range"),
    (_one_of_several, "term"),
    (_hardly_founded, "date"),
    (_to_a_town, "term"),
    (_somebody_of, "term"),
    (_any_group, "members date term"),
    (_but_for, "rank"),
    (_gone_by, "rank ratio"),
    (_of_a_form, "rank"),
    (_of_a_stretch, "range"),
    (_above_something, "range"),
    (_density_of_things, "density"),
    (_in_its_town, "range density"),
    (_in_one_respect, "ratio"),
    (_imagined, "ratio rank"),
    (_of_one_before, "date term"),
)
"""What makes a match weak, with the operators it is asked of; of all where none is named."""
