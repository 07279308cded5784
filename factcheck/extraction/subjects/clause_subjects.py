"""Who acts in the clause before a figure: the name that no preposition governs, that an apposition describes, or that an aside stands behind."""

from __future__ import annotations

from itertools import islice

from factcheck.extraction.items.clauses import BREAKS, INTO
from factcheck.extraction.items.items import Item, is_pronoun
from factcheck.extraction.items.standing import (
    GOVERNED,
    PLACED,
    in_a_compound,
    likened,
    outdone,
    over_the_border,
    ranged_over,
)
from factcheck.extraction.spoken.discourse import Discourse
from factcheck.extraction.subjects.settlements import nearest_town
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_BESIDE = frozenset(table("frames")["grammar"]["beside"])
_HAVING = word_set("frames", "grammar", "having")
_REACH = 4
"""Items of an apposition before what it has, or at least between the name before an aside and a claim."""
_LOOKED_AT = 16
"""Names and pronouns of a clause that are looked at: more than any clause has that is not a list."""


def before(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The nearest name before items first..last in their clause that no preposition governs, else the nearest at all."""
    described = _described(items, first, types, discourse)
    if described is not None:
        return described
    apposed = _apposed(items, first, types, discourse)
    if apposed is not None:
        return apposed
    begin = first
    while begin > 0 and (items[begin - 1].word not in BREAKS or _goes_on(items, begin)):
        begin -= 1
    fitting = [at for at in range(begin, first) if items[at].kind == "e" and discourse.may_be(items[at], types)]
    if not fitting and begin > 0:
        fitting = [at for at in range(begin) if items[at].kind == "e" and discourse.may_be(items[at], types)]
    fitting = [at for at in fitting if not in_a_compound(items, at)]  # "an Israeli-owned hotel"
    fitting = [at for at in fitting if at == 0 or not (items[at - 1].word in _BESIDE or _set_beside(items, at, first))]
    verb = first - (
        first > 1 and items[first - 1].word in _HAVING | _VERBS and items[first - _SPAN].word in _ONWARD | {","}
    )
    fitting = _acting(items, fitting, verb)
    free = [at for at in fitting if not _governed(items, at)]
    having = first > 0 and items[first - 1].word in _HAVING
    town = nearest_town(items, max(free, default=begin - 1), first, types, discourse)
    if town is not None:
        return town
    around = _around_aside(items, first)
    if around in free and (named := discourse.named(items, around, types)) is not None:
        return named
    nearest = dict.fromkeys([*reversed(free)] if having else [*reversed(free), *reversed(fitting)])
    for at in islice(nearest, _LOOKED_AT):
        found = discourse.named(items, at, types)
        if found is not None:
            return found
    return None


def _set_beside(items: list[Item], at: int, first: int) -> bool:
    """Whether a name only says what something is compared with or lies beside."""
    return ranged_over(items, at) or over_the_border(items, at) or _likened_only(items, at, first)


def _likened_only(items: list[Item], at: int, first: int) -> bool:
    """Whether a name is only what something is compared with that also has what is told: "a country larger than Germany and with nine million people"."""
    return items[at - 1].word == "than" and at + 2 == first and items[at + 1].word in _ONWARD


def _apposed(items: list[Item], first: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The name right before a comma and "in": "flew to China, in the United Nations since 1945"."""
    if first < _SPAN or items[first].word != "in" or items[first - 1].word != ",":
        return None
    name = items[first - _SPAN]
    plain = name.kind == "e" and not name.possessive and not name.members and not is_pronoun(name)
    return discourse.named(items, first - _SPAN, types) if plain and discourse.may_be(name, types) else None


def _acting(items: list[Item], named: list[int], first: int) -> list[int]:
    """Those of the names before a verb that is joined to another one who may act: "It left Yugoslavia and joined the UN" passes over whom it left."""
    if first == 0 or items[first - 1].word not in _ONWARD | {","}:
        return named
    if items[first - 1].word == "," and (first >= len(items) or items[first].word not in _VERBS):
        return named
    if _behind_a_relative(items, named, first):
        return named[:1]
    acted_on = [at for at in named if at >= _SPAN and _acts_on(items, at, named)]
    onward = items[first - 1].word in _ONWARD
    if onward and acted_on and items[acted_on[-1] - _SPAN].word == ",":  # behind asides: whoever they are behind
        return named[:1]
    placed = named[1:] if onward and named and not _placed(items, named[0]) else []
    return [at for at in named if at not in acted_on and not (at in placed and _placed(items, at))]


def _placed(items: list[Item], at: int) -> bool:
    """Whether a name only says where or along what something is: "Senegal wraps around the Gambia and has ..."."""
    return at > 0 and items[at - 1].word in PLACED


def _behind_a_relative(items: list[Item], named: list[int], first: int) -> bool:
    """Whether a comma stands before "and" and a verb behind a relative clause, so that who began goes on: "Malta has euros, unlike Jamaica, which has none, and joined the EU"."""
    if first < _SPAN or items[first - _SPAN].word != "," or not named:
        return False
    return any(items[at].alias.startswith("pronoun-relative") for at in range(named[0] + 1, first - _SPAN))


def _acts_on(items: list[Item], at: int, named: list[int]) -> bool:
    """Whether a verb stands between a name and the one before it, or an aside behind that one: "The country, of two million people, left Yugoslavia"."""
    verb, before = items[at - 1], items[at - _SPAN]
    if verb.kind != "w" or not verb.word.isalpha() or verb.word in _NO_ACTS:
        return False
    if before.word in _ONWARD | {":"} and verb.word in _VERBS:
        return True
    return at - _SPAN in named or (before.word == "," and any(one < at - _SPAN for one in named))


def _goes_on(items: list[Item], begin: int) -> bool:
    """Whether a clause goes on with the subject of the one before, or tells of a name with a colon: "but borders Vietnam", "Estonia: joined the OECD"."""
    if items[begin - 1].word == ":":
        return begin == _SPAN and items[0].kind == "e"
    return items[begin - 1].word == "but" and begin < len(items) and items[begin].word in _VERBS


_VERBS = word_set("views", "verbs") | word_set("views", "auxiliary") | word_set("entries", "verbs")
_SPAN = 2
"""Items from who acts to who is acted on, a verb between them."""
_ONWARD = frozenset(["and", "but", "then"])
_NO_ACTS = word_set("clauses", "clause_subjects", "no_acts")


def _described(items: list[Item], first: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The name that a noun in apposition describes, which has what a claim tells of: "in Ukraine, another country with a border ..."."""
    at = first if items[first].word in _HAS else first - 1
    while (
        at > 0
        and first - at < _REACH
        and items[at].word not in _HAS
        and items[at].kind == "w"
        and items[at].word.isalpha()
    ):
        at -= 1
    if at < _REACH - 1 or items[at].word not in _HAS:
        return None
    at -= 1 + (items[at - 1].word in {"that", "which"})
    if items[at].kind != "w" or items[at].word not in _LANDS:
        return None
    while at > 1 and items[at].kind == "w" and items[at].word.replace("-", "a").isalpha():
        at -= 1
    name = items[at - 1]
    if items[at].word not in _APPOSING or name.possessive or name.members or is_pronoun(name):
        return None
    return discourse.named(items, at - 1, types) if name.kind == "e" and discourse.may_be(name, types) else None


_HAS = _HAVING | word_set("clauses", "clause_subjects", "has")
_LANDS = frozenset(noun for noun in table("names")["descriptions"]["place"] if " " not in noun)
_APPOSING = frozenset([",", "–", "—", "-"])


def _around_aside(items: list[Item], first: int) -> int:
    """Where the name stands that an aside between it and a claim describes: "Iceland, an island the size of Cuba, has ..."; -1 where there is none."""
    if first < _REACH or items[first - 1].word != ",":
        return -1
    comma = next((at for at in range(first - 2, 0, -1) if items[at].word == ","), 0)
    return comma - 1 if comma else -1


def _governed(items: list[Item], at: int) -> bool:
    back = at - 1
    while back >= 0 and items[back].kind == "w" and items[back].word.endswith("ern"):
        back -= 1
    if back > 0 and items[back].word in INTO and items[back - 1].word in GOVERNED:
        back -= 1  # "fewer than in Singapore"
    return (back >= 0 and items[back].word in GOVERNED) or likened(items, back) or outdone(items, at)
