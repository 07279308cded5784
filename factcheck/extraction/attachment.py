"""Whose figure is it? The subject of a claim whose pattern names none."""

from __future__ import annotations

from factcheck.extraction.clauses import BREAKS, INTO
from factcheck.extraction.discourse import Discourse
from factcheck.extraction.items import Item, is_pronoun
from factcheck.extraction.settlements import nearest_town
from factcheck.extraction.standing import GOVERNED, adjectival, likened, outdone, ranged_over
from factcheck.lexicon import table, word_set
from factcheck.model.claims import Named

_BESIDE = frozenset(table("frames")["grammar"]["beside"])
_HAVING = word_set("frames", "grammar", "having")
_REACH = 4


def subject(
    items: list[Item],
    first: int,
    last: int,
    types: tuple[str, ...],
    discourse: Discourse,
    ways: tuple[str, ...],
    bound: frozenset[int] = frozenset(),
) -> Named | None:
    """The subject of what items first..last say, by the first way that gives one; a list of candidates where several fit equally."""
    countries = tuple("country" if type_ == "place" else type_ for type_ in types)
    if _unresolved(items, first, types, discourse):
        return None
    for way in ways:
        found = (
            _WAYS[way](items, first, last, countries, discourse)
            or _WAYS[way](items, first, last, types, discourse)
            or (_inside(items, first, last, types, discourse, bound) if way == "phrase" else None)
        )
        if found is not None:
            return found
    return None


def _phrase(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """ "Mali's 2,240-km frontier", "the Kazakh population of 17 million", "13 million inhabitants of Niger"."""
    for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
        item = items[index]
        if item.kind == "e" and discourse.may_be(item, types):
            if item.possessive or adjectival(item):
                return discourse.named(items, index, types)
            break
        if (
            item.kind != "w"
            or not item.word.isalpha()
            or item.word in GOVERNED | INTO | word_set("clauses", "attachment", "between")
        ):
            break
    after = last
    if (
        after + 1 < len(items)
        and items[after].word in INTO
        and items[after + 1].kind == "e"
        and discourse.may_be(items[after + 1], types)
    ):
        return discourse.named(items, after + 1, types)
    return None


def _unresolved(items: list[Item], first: int, types: tuple[str, ...], discourse: Discourse) -> bool:
    """Whether something is described before a claim that nothing named fits: "The island has 50 million people"."""
    for at in range(first - 1, -1, -1):
        item = items[at]
        if item.word in {";", ":"}:
            return False
        if item.kind == "e" and discourse.may_be(item, types):
            described = item.alias.startswith("description")
            return described and discourse.named(items, at, types) is None
    return False


def _inside(
    items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse, bound: frozenset[int]
) -> Named | None:
    """A name the pattern passed over: "joblessness in Kazakhstan was put at 5 per cent"."""
    for index in range(first, last):
        if index not in bound and items[index].kind == "e" and discourse.may_be(items[index], types):
            found = discourse.named(items, index, types)
            if found is not None and not (is_pronoun(items[index]) and _held(items, bound, found)):
                return found
    return None


def _held(items: list[Item], bound: frozenset[int], found: Named) -> bool:
    """Whether what a pronoun stands for plays a part in the claim already: "a frontier with Vietnam which runs for 700 km"."""
    return any(found.id in items[at].candidates for at in bound)


def _clause(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """As `_before`; else a name that follows "in", "over" or "of", or that comes after an opening phrase."""
    return (
        _before(items, first, last, types, discourse)
        or _following(items, last, types, discourse)
        or _ahead(items, first, last, types, discourse)
    )


def _before(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The nearest name before it in its clause that no preposition governs, else the nearest at all."""
    described = _described(items, first, types, discourse)
    if described is not None:
        return described
    begin = first
    while begin > 0 and items[begin - 1].word not in BREAKS:
        begin -= 1
    fitting = [at for at in range(begin, first) if items[at].kind == "e" and discourse.may_be(items[at], types)]
    if not fitting and begin > 0:
        fitting = [at for at in range(begin) if items[at].kind == "e" and discourse.may_be(items[at], types)]
    fitting = [at for at in fitting if at == 0 or (items[at - 1].word not in _BESIDE and not ranged_over(items, at))]
    fitting = _acting(items, fitting, first)
    free = [at for at in fitting if not _governed(items, at)]
    having = first > 0 and items[first - 1].word in _HAVING
    town = nearest_town(items, max(free, default=begin - 1), first, types, discourse)
    if town is not None:
        return town
    around = _around_aside(items, first)
    if around in free and (named := discourse.named(items, around, types)) is not None:
        return named
    for at in [*reversed(free)] if having else [*reversed(free), *reversed(fitting)]:
        found = discourse.named(items, at, types)
        if found is not None:
            return found
    return None


def _acting(items: list[Item], named: list[int], first: int) -> list[int]:
    """Those of the names before a verb that is joined to another one who may act: "It left Yugoslavia and joined the UN" passes over whom it left."""
    if first == 0 or items[first - 1].word not in _ONWARD:
        return named
    acted_on = [at for at in named if at >= _SPAN and _acts_on(items, at, named)]
    if acted_on and items[acted_on[-1] - _SPAN].word == ",":  # behind asides: whoever they are behind
        return named[:1]
    return [at for at in named if at not in acted_on]


def _acts_on(items: list[Item], at: int, named: list[int]) -> bool:
    """Whether a verb stands between a name and the one before it, or an aside behind that one: "The country, of two million people, left Yugoslavia"."""
    verb, before = items[at - 1], items[at - _SPAN]
    if verb.kind != "w" or not verb.word.isalpha() or verb.word in _NO_ACTS:
        return False
    return at - _SPAN in named or (before.word == "," and any(one < at - _SPAN for one in named))


_SPAN = 2
"""Items from who acts to who is acted on, a verb between them."""
_ONWARD = frozenset(["and", "but", "then"])
_NO_ACTS = word_set("clauses", "attachment", "no_acts")


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


_HAS = _HAVING | word_set("clauses", "attachment", "has")
_LANDS = frozenset(noun for noun in table("names")["descriptions"]["place"] if " " not in noun)
_APPOSING = frozenset([",", "–", "—", "-"])


def _around_aside(items: list[Item], first: int) -> int:
    """Where the name stands that an aside between it and a claim describes: "Iceland, an island the size of Cuba, has ..."; -1 where there is none."""
    if first < _REACH or items[first - 1].word != ",":
        return -1
    comma = next((at for at in range(first - 2, 0, -1) if items[at].word == ","), 0)
    return comma - 1 if comma else -1


_OPENING, _TAIL = 3, 5
"""Items before a claim that opens its sentence, and between it and the comma its subject comes after."""


def _ahead(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The subject after an opening phrase: "With an area of 2.7 million sq km, Kazakhstan is ..."."""
    if first > _OPENING or any(item.kind == "e" for item in items[:first]):
        return None
    for at in range(last, min(last + _TAIL, len(items) - 1)):
        if items[at].word == "," and items[at + 1].kind == "e" and discourse.may_be(items[at + 1], types):
            return discourse.named(items, at + 1, types)
        if items[at].word in BREAKS or items[at].word == ".":
            return None
    return None


def _governed(items: list[Item], at: int) -> bool:
    back = at - 1
    while back >= 0 and items[back].kind == "w" and items[back].word.endswith("ern"):
        back -= 1
    if back > 0 and items[back].word in INTO and items[back - 1].word in GOVERNED:
        back -= 1  # "fewer than in Singapore"
    return (back >= 0 and items[back].word in GOVERNED) or likened(items, back) or outdone(items, at)


def _following(items: list[Item], last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    for index in range(last, min(last + 6, len(items) - 1)):
        if items[index].word in BREAKS or items[index].word in {",", "."}:
            return None
        after = items[index + 1]
        if items[index].word in INTO and after.kind == "e" and discourse.may_be(after, types):
            return discourse.named(items, index + 1, types)
    return None


def _topic(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """What the sentences before speak of; when this one and they name nothing that fits, the country the draft is mostly about."""
    found = discourse.topic(types)
    if found is not None and (found.id is not None or found.members):
        return found
    if not {"country", "place"} & set(types):
        return found
    return (None if _any_place(items, discourse) else discourse.main(types) or discourse.written_here(items)) or found


def _any_place(items: list[Item], discourse: Discourse) -> bool:
    return any(item.kind == "e" and discourse.may_be(item, ("place", "org", "set")) for item in items)


def _any(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The only fitting name of the sentence."""
    found = {
        named
        for at, item in enumerate(items)
        if item.kind == "e"
        and discourse.may_be(item, types)
        and (named := discourse.named(items, at, types)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _nouns(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """As `_clause`, but adjectives do not stand for their country: they may be the language or group that is spoken of."""
    plain = [
        Item("w", "~", item.start, item.end) if item.kind == "e" and _any_adjective(item, discourse.text) else item
        for item in items
    ]
    return _clause(plain, first, last, types, discourse)


def _any_adjective(item: Item, text: str) -> bool:
    return any(
        (adjectival(member) or member.alias == "adjective") and not _full_name(member, text)
        for member in item.members or (item,)
    )


def _full_name(item: Item, text: str) -> bool:
    """Whether what could be an adjective is the country's own name: "Fiji", "Djibouti"."""
    return text[item.start : item.end] == item.label


def _dateline(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The country of a dateline whose story opens with the claim: "LIMA - The continent's third-largest country votes"."""
    at = next((index for index in range(min(first, _REACH)) if items[index].word in _DASHES), -1)
    if at < 1 or first != at + 1:
        return None
    city = next((index for index in range(at) if discourse.may_be(items[index], ("city",))), -1)
    return discourse.named(items, city, ("country", "metonym")) if city >= 0 and items[city].kind == "e" else None


def _pair(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The list of two that "both" takes up: "Neither Nauru nor Kiribati issues notes; both spend Australian dollars"."""
    for sentence in (items[:first], *discourse.sentences[-1:]):
        for at in range(len(sentence) - 1, -1, -1):
            if len(sentence[at].members) == 2 and discourse.may_be(sentence[at], types):
                return discourse.named(sentence, at, types)
    return None


def _leading(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The first name of the sentence that stands free: of "Mali has a border with Algeria; the one with Niger is longer" Mali."""
    return discourse.leading(items[:first], types)


_DASHES = frozenset(["-", "–", "—"])


def _border(items: list[Item], first: int, last: int, types: tuple[str, ...], discourse: Discourse) -> Named | None:
    """The two countries of the border this sentence, or the one before it, has been about: "The Thai-Cambodian line is long. All 800 km of it ..."."""
    return discourse.border(items[:first])


_WAYS = {
    "border": _border,
    "dateline": _dateline,
    "nouns": _nouns,
    "phrase": _phrase,
    "clause": _clause,
    "before": _before,
    "any": _any,
    "pair": _pair,
    "leading": _leading,
    "topic": _topic,
}
