"""Names that are not what a match takes them for, so that it makes no claim."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extraction.items import apposing
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.narrowing import modifies
from factcheck.extraction.items.standing import adjectival
from factcheck.extraction.subjects.roles import Roles, ways
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set


def likened(scene: Scene, roles: Roles) -> bool:
    """Whether a name is only what something is called for its rank, whose own name follows: "its Everest, Carrauntoohil, stands 1,041 metres high"."""
    at, items = scene.match.slot("subject"), scene.items
    if at is None or not at or not items[at - 1].possessive:
        return False
    behind = items[at + 1 : at + 4]
    named = len(behind) == 3 and behind[1].kind == "e" and not behind[1].possessive and not is_pronoun(behind[1])
    return named and behind[0].word == "," == behind[2].word


def unknown(scene: Scene, roles: Roles) -> bool:
    """Whether a pattern of last resort (`weak = "known"`) is about nobody the text spoke of."""
    return (roles.doubt is not None or roles.guessed) and scene.match.cue.detail("weak") == "known"


def describes_behind(scene: Scene, roles: Roles) -> bool:
    """Whether a subject that stands after its object ("the EU admitted Croatia") only describes a noun."""
    subject, other = scene.match.slot("subject"), scene.match.slot("object")
    return (
        subject is not None
        and other is not None
        and subject > other
        and modifies(scene.items, scene.match.slot("subject"), scene.match.cue.literals)
    )


def list_found(scene: Scene, roles: Roles) -> bool:
    """Whether a list that the pattern does not name would have a thing's name."""
    found = scene.match.slot("subject") is None and "pair" not in ways(scene.match)
    return found and roles.subject is not None and bool(roles.subject.members)


def names_another(scene: Scene, roles: Roles) -> bool:
    """Whether the noun of a match goes on to a name of its own: in "San Salvador, the Honduran capital of Tegucigalpa" the first is none."""
    items, at = scene.items, scene.match.last
    named = at + 1 < len(items) and items[at].word == "of" and items[at + 1].kind == "e"
    return named and items[at - 1].kind != "e"


def verb_left_out(scene: Scene, roles: Roles) -> bool:
    """Whether the name right before an object has it, the verb being told of the one before: "Nicaragua uses the córdoba and Denmark the krone"."""
    items, of, at = scene.items, scene.match.slot("subject"), scene.match.slot("object")
    if of is None or at is None or at < of + _BETWEEN or items[at - 2].word not in {"and", ",", ";", "but", "while"}:
        return False
    owner = items[at - 1]
    return owner.kind == "e" and not is_pronoun(owner) and scene.discourse.may_be(owner, ("country",))


_BETWEEN = 3
"""Items from a subject to an object that a name with a joining word stands before."""


def counted_each(scene: Scene, roles: Roles) -> bool:
    """Whether a label is followed by names with a figure each, so that they are no list of neighbours: "Neighbours: Croatia five, Turkey eight"."""
    items, at = scene.items, scene.match.slot("object")
    labelled = at is not None and at > 0 and items[at - 1].word == ":"
    return labelled and at is not None and at + 1 < len(items) and items[at + 1].kind == "q"


def told_respectively(scene: Scene, roles: Roles) -> bool:
    """Whether one name is told of several that have one each: "the official languages of Kuwait and Poland are Arabic and Polish respectively"."""
    several = roles.subject is not None and len(roles.subject.members) > 1
    alone = roles.object is not None and not roles.object.members
    return several and alone and any(item.word == "respectively" for item in scene.items[scene.match.last :])


def goes_on_with_another(scene: Scene, roles: Roles) -> bool:
    """Whether behind an object "and" begins what is said of another: "is Spanish, and the official language in Micronesia is English"."""
    items, of, at = scene.items, scene.match.slot("subject"), scene.match.slot("object")
    if of is None or at is None or of <= at or at + 2 >= scene.match.last:
        return False
    return items[at + 1].word == "," and items[at + 2].word in {"and", "but", "while", "yet"}


def only_measured(scene: Scene, roles: Roles) -> bool:
    """Whether a border is only named to say how long it is beside others: "whose frontier with Liberia is longer than any other"."""
    words = [item.word for item in scene.items[scene.match.last : scene.match.last + _MEASURED]]
    told = next((at for at, word in enumerate(words) if word in _LENGTHS), None)
    return told is not None and bool(_IS & set(words[:told])) and not {",", ";", ":", "."} & set(words[:told])


_MEASURED = 4
_LENGTHS = word_set("dropped", "misread_names", "lengths")
_IS = word_set("dropped", "misread_names", "is")


def people_as_members(scene: Scene, roles: Roles) -> bool:
    """Whether a people stands where a member would behind a verb: "half of those in the member states are Indonesians" names no member."""
    at, after = scene.match.slot("subject"), scene.match.slot("object")
    behind = at is not None and after is not None and at > after
    return behind and at is not None and scene.items[at].alias in {"demonym", "adjective"}


def in_its_clause(scene: Scene, roles: Roles) -> bool:
    """Whether what a member belongs to is named by the "which" before it: "the area, to which Serbia belongs"."""
    first = scene.match.first
    return scene.match.slot("object") is None and first > 0 and scene.items[first - 1].word in {"which", "whom", "that"}


def neighbour_of_another(scene: Scene, roles: Roles) -> bool:
    """Whether a neighbour is not that of the country compared: "twice as large as Rwanda's northern neighbour"."""
    if scene.match.cue.detail("described") != "neighbour":
        return False
    owner = next((index for slot, index in scene.match.bound if slot == "_"), None)
    return owner is None or scene.items[owner].word != "its" or not scene.items[owner].possessive


def adjective_alone(scene: Scene, roles: Roles) -> bool:
    """Whether a subject is an adjective that describes what stands before it: "New Caledonia and Polynesia, both French, are members"."""
    items, at = scene.items, scene.match.slot("subject")
    if (
        at is None
        or at < 2
        or at + 1 >= len(items)
        or not adjectival(items[at])
        or items[at + 1].word not in {",", ")"}
    ):
        return False
    before = at - 1
    while before > 0 and items[before].kind == "w" and items[before].word.isalpha() and at - before < _APART:
        if items[before].word in _DESCRIBED:
            return True
        before -= 1
    return False


_APART = 4
_DESCRIBED = word_set("dropped", "misread_names", "described")


def describes(scene: Scene, roles: Roles) -> bool:
    """Whether the organisation only describes a noun: "joined the NATO meeting", "members of the EU-funded project"."""
    at, items = scene.match.slot("object"), scene.items
    if at is not None and at + 2 < len(items) and items[at + 1].word == "-" and items[at].end == items[at + 1].start:
        return items[at + 1].end == items[at + 2].start
    return modifies(scene.items, scene.match.slot("object"), scene.match.cue.literals)


def of_another_head(scene: Scene, roles: Roles) -> bool:
    """Whether a relative pronoun that stands for the organisation follows another noun: "the EU's fisheries committee, in which Norway has a seat"."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or items[at].alias != "pronoun-relative":
        return False
    head = at - 1
    while head >= 0 and items[head].word in _BEFORE_RELATIVE:
        head -= 1
    head = apposing.named_before(items, head)
    return head < 0 or items[head].possessive or not scene.discourse.may_be(items[head], ("org",))


_BEFORE_RELATIVE = word_set("dropped", "misread_names", "before_relative")
_PARTLY = word_set("frames", "grammar", "partly")


def left_out(scene: Scene, roles: Roles) -> bool:
    """Whether the subject is the one of which it is not so: "all but Nigeria use the CFA franc"."""
    at = scene.match.slot("subject")
    return at is not None and at > 0 and _excepted(scene.items, at)


def of_some_only(scene: Scene, roles: Roles) -> bool:
    """Whether what is said of each is said of some: "not all Nordic countries are in the EU", "nearly all of them"."""
    items, match = scene.items, scene.match
    at = match.slot("subject")
    if match.cue.detail("each") != "yes":
        return False
    of = at is not None and at == match.first and at > 1 and items[at - 1].word == "of"
    if of and at is not None and items[at - 2].word not in _EACH and scene.discourse.may_be(items[at], ("sets",)):
        return True  # "two of the Baltic states, both members of ..."
    before = items[match.first - 1].word if match.first else ""
    return before in _PARTLY or any(
        items[at].word in _PARTLY and items[at + 1].word in _EACH for at in range(match.first, match.last - 1)
    )


def _excepted(items: list[Item], at: int) -> bool:
    """Whether a name is left out of all: "all ASEAN members save Laos and Burma are ...", "every state but Iran is"."""
    if items[at - 1].word in _EXCEPTING:
        return True
    back = at - 1
    while back > 0 and items[back - 1].word not in _STOPS:
        back -= 1
    return items[at - 1].word == "but" and any(item.word in _WHOLLY for item in items[back : at - 1])


_STOPS = frozenset([",", ";", ":", "—", "–"])
_WHOLLY = word_set("dropped", "misread_names", "wholly")
_EXCEPTING = word_set("dropped", "misread_names", "excepting")
_EACH = word_set("dropped", "misread_names", "each")


def dated_from_it(scene: Scene, roles: Roles) -> bool:
    """Whether a length of time is told from an event, so that the date before it is none of its own: "9 March 2008 - Four years after the Rose Revolution"."""
    items, value, at = scene.items, scene.match.slot("value"), scene.match.slot("subject")
    if value is None or at is None or value > at:
        return False
    between = items[value + 1 : at]
    return any(one.kind == "d" and two.word in _FROM for one, two in pairwise(between))


_FROM = frozenset(["after", "before", "since", "from"])


def has_its_object(scene: Scene, roles: Roles) -> bool:
    """Whether a verb whose organisation is only known from before has a country for its object: "Eritrea, which left Ethiopia in 1993"."""
    value, items = scene.match.slot("value"), scene.items
    if value is None or scene.match.slot("object") is not None or scene.match.cue.kind.property != "membership":
        return False
    told = {at for _, at in scene.match.bound}
    behind = (at for at in range(scene.match.first + 1, value) if items[at - 1].word in scene.match.cue.literals)
    return any(
        items[at].kind == "e"
        and at not in told
        and not is_pronoun(items[at])
        and scene.discourse.may_be(items[at], ("country",))
        for at in behind
    )


def of_another_sort(scene: Scene, roles: Roles) -> bool:
    """Whether what would be a town is known as a language, a people, a faith or money alone: "English is the official one" names no capital."""
    at, kind = scene.match.slot("object"), scene.match.cue.kind
    if at is None or "city" not in kind.object:
        return False
    if scene.items[at].alias in {"adjective", "demonym"}:
        return True
    sorts = {id_.partition(":")[0] for id_ in scene.items[at].candidates}
    return bool(sorts) and sorts <= _NO_TOWNS


_NO_TOWNS = frozenset(["language", "group", "religion", "currency"])
