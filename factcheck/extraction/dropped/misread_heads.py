"""Names that a match takes for who acts, though the words around them say that another does, so that it makes no claim."""

from __future__ import annotations

from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.noun_phrases import is_verb
from factcheck.extraction.items.standing import ACTS, GOVERNED, PLACED
from factcheck.extraction.subjects.roles import Roles
from factcheck.extraction.wordings.scene import Scene
from factcheck.lexicon import word_set

_JOINING = word_set("views", "joining")
_CLOSING = {")": "(", "–": "–", "—": "—", ",": ","}
"""What ends an aside, and what begins it."""
_BEHIND = _JOINING | {",", *_CLOSING}
_VERBS = word_set("views", "verbs") | word_set("views", "auxiliary") | ACTS
_PARTICIPLES = word_set("views", "participles")
_ONE_OF = word_set("dropped", "misread_heads", "one_of")
_FIRST = word_set("dropped", "misread_heads", "first")


def verb_of_another(scene: Scene, roles: Roles) -> bool:
    """Whether a comma or "and" stands between a name and the verb, whose subject is another then: "Bolivia, a friend of Botswana, covers ...", "Ghana trades with Jamaica and is larger than Togo"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 1 or at != scene.match.first or at + 2 >= scene.match.last or items[at].members:
        return False
    if items[at - 1].word == ",":
        return False  # "the smallest, Malta, has ..."
    if items[at + 1].word == "," and items[at + 2].alias.startswith("pronoun-thing"):
        return is_verb(items, at - 1, scene.text)  # "Sirleaf, who leads Liberia, it covers ..."
    verb = items[at + 2]
    if items[at + 1].word == "," and verb.word in _JOINING and at + 3 < scene.match.last:
        verb = items[at + 3]
    dashed = items[at + 1].word == "-" and scene.text[items[at + 1].start - 1 : items[at + 1].end + 1] == " - "
    if not (dashed or items[at + 1].word in _BEHIND) or verb.kind != "w" or verb.word in _PARTICIPLES | _NO_VERBS:
        return False
    third = verb.word.endswith("s") and verb.word not in _NO_VERBS
    third = third and (verb.word in scene.match.cue.literals or _is_verb_here(scene, verb))
    done = verb.word.endswith("ed")
    if done and items[at + 1].word == ",":
        return False  # "the Kyoto Protocol, adopted in 1997": said of it
    return third or done or verb.word in _VERBS


def goes_on_with_the_first(scene: Scene, roles: Roles) -> bool:
    """Whether "and" goes on with the verb before the name, whose subject stands before that: "Slovenia fought with Turkey for years and is in the EU"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 1 or at != scene.match.first or items[at].possessive or items[at].members:
        return False
    verb = next((one for one in range(at + 1, scene.match.last) if is_verb(items, one, scene.text)), None)
    if verb is None or verb < at + _JOINED or items[verb - 1].word not in _JOINING:
        return False
    return is_verb(items, at - 1, scene.text) or _acted_on(items, at - 1, scene.text)


def _acted_on(items: list[Item], at: int, text: str) -> bool:
    """Whether a preposition before a name follows a verb, with or without what it is done to: "fought with", "lies north of"."""
    if items[at].word not in GOVERNED | PLACED:
        return False
    back = next(
        (one for one in range(at - 1, -1, -1) if items[one].kind != "w" or items[one].word in {",", ";", ":"}), -1
    )
    return any(is_verb(items, one, text) for one in range(back + 1, at))


def _is_verb_here(scene: Scene, verb: Item) -> bool:
    """Whether a word in -s behind a comma takes what the claim is of: "Zimbabwe, a friend of Burkina Faso, extends over ..."."""
    at = scene.items.index(verb)
    behind = scene.items[at + 1] if at + 1 < len(scene.items) else None
    return behind is not None and (behind.kind == "q" or behind.word in _OVER) and verb.word.isalpha()


_OVER = word_set("dropped", "misread_heads", "over")
_NO_VERBS = word_set("dropped", "misread_heads", "no_verbs")


def joined_to_a_name(scene: Scene, roles: Roles) -> bool:
    """Whether an office is that of a further person, who is joined to those named: "Zelensky, Orbán and the king of Spain came"."""
    items, at = scene.items, scene.match.first
    if at < _JOINED or scene.match.slot("subject") is not None or items[at - 1].word not in _AND:
        return False
    name = items[at - _JOINED]
    return (
        name.kind == "e" and not is_pronoun(name) and not name.possessive and scene.discourse.may_be(name, ("person",))
    )


_JOINED = 2
_AND = word_set("dropped", "misread_heads", "and")


def picked_of_two(scene: Scene, roles: Roles) -> bool:
    """Whether behind two names one of them is picked: "Of Botswana and Ghana the first became independent in 1966"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or not items[at].members or at + 1 >= len(items):
        return False
    return items[at + 1].word in _ONE_OF


def turns_to_the_other(scene: Scene, roles: Roles) -> bool:
    """Whether the words of a claim run from one name to what is said of "the other" or "the latter": "the one borders France, the other has ..."."""
    items, match = scene.items, scene.match
    for at in range(match.first + 1, match.last - 1):
        behind = items[at + 1]
        begins = items[at].word in _ONE_OF and items[at - 1].word in _JOINING | {",", ";"}
        if begins and (behind.word in _VERBS or (behind.kind == "w" and is_verb(items, at + 1, scene.text))):
            return True
    return False


def aged_before_it(scene: Scene, roles: Roles) -> bool:
    """Whether what turns so old is what stands before a name, which only says whence or whose: "the president of Ghana turned 70 on Tuesday"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < _NEXT_TO or not scene.match.cue.detail("jubilee") or at != scene.match.first:
        return False
    if is_pronoun(items[at]) or items[at - 1].word not in PLACED | {"of", "from"}:
        return False
    head = items[at - 2]
    return head.kind in "weo" and head.word not in _STATES


_STATES = word_set("dropped", "misread_heads", "states")
_NEXT_TO = 2


def another_acts(scene: Scene, roles: Roles) -> bool:
    """Whether behind a name and a comma another name has the verb of the claim: "next to Montenegro, so Rwanda measures 26,338 sq km"."""
    items, match, at = scene.items, scene.match, scene.match.slot("subject")
    if at is None or at + 1 >= match.last or items[at + 1].word != ",":
        return False
    bound = {index for _, index in match.bound}
    for one in range(at + 2, match.last - 1):
        if items[one].kind != "e" or one in bound or items[one].possessive:
            continue
        if items[one].alias.startswith("pronoun-relative"):
            continue
        anew = items[one].word == "it" and items[one - 1].word == ","
        if items[one].alias != "adjective" and (anew or items[one + 1].word in _VERBS):
            return True
    return False


def another_aged(scene: Scene, roles: Roles) -> bool:
    """Whether the words of an age run over somebody else's name: "who died in 2009, met Ann Lee, aged 76"."""
    items, match = scene.items, scene.match
    bound = {index for _, index in match.bound}
    between = (at for at in range(match.first, match.last) if at not in bound and items[at].kind == "e")
    return any(scene.discourse.may_be(items[at], ("person",)) and not is_pronoun(items[at]) for at in between)


def kept_by_some(scene: Scene, roles: Roles) -> bool:
    """Whether a country is only where some keep a day of their own: "Americans in Kenya celebrate Independence Day on July 4"."""
    at = scene.match.slot("subject")
    if at is None or at < 1 or not scene.match.cue.detail("feast"):
        return False
    return scene.items[at - 1].word in GOVERNED | PLACED


def only_near(scene: Scene, roles: Roles) -> bool:
    """Whether a name behind "near" only says who else does something: "as everyone near Serbia knows, and shares borders with ..."."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 1 or at != scene.match.first or at + 1 >= len(items):
        return False
    return items[at - 1].word in {"near", "beside", "around"} and is_verb(items, at + 1, scene.text)


def set_aside(scene: Scene, roles: Roles) -> bool:
    """Whether a name is only who it is not: "It is Mugabe, not NATO, that was born in 1924"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 2 or at + 1 >= len(items):
        return False
    return items[at - 1].word == "not" and items[at - 2].word == "," and items[at + 1].word == ","


def told_before(scene: Scene, roles: Roles) -> bool:
    """Whether a comparison or date in front of the name is another's, of whom a verb says it: "As Malta is smaller than Luxembourg, Bolivia ...", "As OPEC was founded in 1960, Mercosur ..."."""
    items, at, first = scene.items, scene.match.slot("subject"), scene.match.first
    if at is None or at <= first or not first or items[at - 1].word != ",":
        return False
    if scene.operator != "ratio":
        return items[first - 1].word in ACTS
    return items[first - 1].word in ACTS or is_verb(items, first - 1, scene.text) or items[first - 1].kind == "e"


def dated_anew(scene: Scene, roles: Roles) -> bool:
    """Whether a date in front of a name is not its verb's, which has one of its own behind it: "free, in 1957, Botswana became independent in 1966"."""
    items, at, value = scene.items, scene.match.slot("subject"), scene.match.slot("value")
    last = scene.match.last
    if at is None or value is None or value > at or last + 1 >= len(items):
        return False
    return items[last].word in {"in", "on"} and items[last + 1].kind == "d"


def subject_of_the_next(scene: Scene, roles: Roles) -> bool:
    """Whether a name behind a comma begins another clause, and is nothing the one before tells: "As Bolivia has five neighbours, Bhutan, which ..."."""
    items, at = scene.items, scene.match.slot("object")
    if at is None or at < _AHEAD or items[at - 1].word != "," or items[at].members:
        return False
    return getattr(items[at - 2].mention, "value", None) not in {None, 1}


_AHEAD = 2
"""Items before a name: a count and its comma."""


def behind_an_aside(scene: Scene, roles: Roles) -> bool:
    """Whether a claim goes on behind an aside with what was told before it, and its subject is named in the aside alone: "Ghana (Bolivia has the boliviano) has 27 million people"."""
    items, first, subject = scene.items, scene.match.first, roles.subject
    if subject is None or subject.id is None or scene.match.slot("subject") is not None:
        return False
    close = first - 1
    while close > 0 and items[close].word in _JOINING | _FIRST | _VERBS:
        close -= 1
    if items[close].word not in _CLOSING:
        return False
    begin = next((at for at in range(close - 1, -1, -1) if items[at].word == _CLOSING[items[close].word]), -1)
    if items[close].word == "," and not _heads_a_clause(items, begin):
        return False
    return begin > 0 and _named(items[begin:close], subject.id) and not _named(items[:begin], subject.id)


def _heads_a_clause(items: list[Item], begin: int) -> bool:
    """Whether a name stands right before the comma of an aside, and nothing but that before it in the clause, so that what follows is said of it."""
    return begin == 1 and items[0].kind == "e" and not is_pronoun(items[0]) and not items[0].possessive


def _named(items: list[Item], id_: str) -> bool:
    return any(id_ in one.candidates for item in items if item.kind == "e" for one in item.members or (item,))


def freed_by_it(scene: Scene, roles: Roles) -> bool:
    """Whether it is another's independence that the one taken for its owner recognised or ended: "Guatemala, which recognised its independence in 1991", "France, which ruled it until 1960"."""
    items, match, at = scene.items, scene.match, scene.match.slot("subject")
    if match.cue.kind.kind != "independence-date":
        return False
    if at is not None and items[at].word in _ITS:
        return at > 0 and items[at - 1].word in _RECOGNISING
    return any(
        one.alias.startswith("pronoun-relative") and two.word in _HOLDING and three.alias.startswith("pronoun")
        for one, two, three in zip(items, items[1:], items[2 : match.last], strict=False)
    )


_ITS = frozenset(["its", "their"])
_RECOGNISING = word_set("dropped", "misread_heads", "recognising")
_HOLDING = word_set("frames", "grammar", "ruling") | word_set("dropped", "misread_heads", "holding")


def goes_on_before_it(scene: Scene, roles: Roles) -> bool:
    """Whether a verb behind a comma goes on from before the name, which another verb or preposition governs: "borders Turkey and Serbia, has been in NATO since 2004"."""
    items, at = scene.items, scene.match.slot("subject")
    if at is None or at < 1 or at + 2 >= len(items) or items[at + 1].word != "," or items[at + 2].word not in _HAS:
        return False
    before = items[at - 1]
    return before.kind == "w" and before.word.isalpha() and before.word not in _JOINING | _FIRST


_HAS = word_set("frames", "words", "have") | word_set("frames", "words", "be")


def closes_an_aside(scene: Scene, roles: Roles) -> bool:
    """Whether a name ends a relative clause, and the verb behind its comma goes on with whom that is of: "The bank's head, who is the successor of Mario Draghi, turned 70"."""
    items, at, value = scene.items, scene.match.slot("subject"), scene.match.slot("value")
    if at is None or value is None or not 0 < at < value or items[at + 1].word != ",":
        return False
    if not is_verb(items, at + 2, scene.text):
        return False
    begin = next((one for one in range(at - 1, 0, -1) if items[one].word == ","), 0)
    return begin > 0 and items[begin + 1].alias.startswith("pronoun-relative") and begin + 1 < at - 1
